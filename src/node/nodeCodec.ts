import type { TextCodec } from '../core/ports';

/** 0x80 … 0x9F of windows-1252. Five bytes have no character. Node's own decoder takes this range for control characters. */
const WINDOWS_1252 = '€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ';
const C1 = /[\x80-\x9F]/g;

function decodeWindows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin1.replace(C1, (unit: string) => WINDOWS_1252.charAt(unit.charCodeAt(0) - 0x80));
}

/** A mark at the start stays in the text: who decodes decides about marks. */
export const nodeCodec: TextCodec = {
  decodeStrict(bytes, encoding) {
    try {
      return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      return undefined;
    }
  },
  decode(bytes, encoding) {
    return encoding === 'windows-1252' ? decodeWindows1252(bytes) : new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  },
  encode: (text) => new TextEncoder().encode(text),
};
