import type { Reader } from '../core/imports/Source';
import { bytesOf } from './bytesOf';
import { readText } from './decodeText';

/** Plain text and Markdown, in any common encoding; front matter is left in the text. */
export const textReader: Reader = {
  async *read(source) {
    const { text, remarks } = readText(await bytesOf(source));
    yield { item: '', metadata: {}, text: text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n').trim(), remarks };
  },
};
