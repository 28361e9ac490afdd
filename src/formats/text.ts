import type { Reader } from '../core/imports/Source';
import { bytesOf } from './bytesOf';
import { decodeText } from './decodeText';

/** Plain text and Markdown, in any common encoding; front matter is left in the text. */
export const textReader: Reader = {
  async *read(source) {
    const text = decodeText(await bytesOf(source)).replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
    yield { item: '', metadata: {}, text: text.trim(), remarks: [] };
  },
};
