import type { TextCodec } from '../../core/ports';

/** The platform's UTF-8, which the extension host has with and without Node. Marks at the start stay in the text. */
export const notebookCodec: Pick<TextCodec, 'decodeStrict' | 'encode'> = {
  decodeStrict(bytes, encoding) {
    try {
      return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      return undefined;
    }
  },
  encode: (text) => new TextEncoder().encode(text),
};
