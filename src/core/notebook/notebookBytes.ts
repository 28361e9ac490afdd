import type { Encoding } from '../../protocol/article';
import type { TextCodec } from '../ports';

export type NotebookEncoding = Encoding;

/** A notebook file as text; a byte order mark stays in it, so that it comes back. */
export interface NotebookText {
  readonly text: string;
  readonly encoding: NotebookEncoding;
}

type NotebookCodec = Pick<TextCodec, 'decodeStrict' | 'encode'>;

const MARK = '\uFEFF';
const UTF8_MARK = [0xef, 0xbb, 0xbf];

/** By mark, else strict UTF-8, else windows-1252. Loses nothing: encodeNotebook gives the same bytes back. */
export function decodeNotebook(bytes: Uint8Array, codec: NotebookCodec): NotebookText {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
  if (wide !== undefined && bytes.length % 2 === 0 && bytes.length > 2) return { text: fromUtf16(bytes, wide), encoding: wide };
  let marks = 0;
  while (UTF8_MARK.every((byte, at) => bytes[marks * 3 + at] === byte)) marks++;
  const strict = codec.decodeStrict(bytes.subarray(marks * 3), 'utf-8');
  if (strict !== undefined) return { text: MARK.repeat(marks) + strict, encoding: 'utf-8' };
  return { text: fromWindows1252(bytes), encoding: 'windows-1252' };
}

/** The bytes of a notebook in the encoding that it was read in; in UTF-8 when that has no room for a character of it. */
export function encodeNotebook(text: string, encoding: NotebookEncoding, codec: NotebookCodec): Uint8Array {
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return toUtf16(text, encoding);
  const narrow = encoding === 'windows-1252' ? toWindows1252(text) : undefined;
  return narrow ?? codec.encode(text);
}

function fromUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): string {
  const high = encoding === 'utf-16le' ? 1 : 0;
  const units: string[] = [];
  for (let at = 0; at < bytes.length; at += 2) units.push(String.fromCharCode(((bytes[at + high] ?? 0) << 8) | (bytes[at + 1 - high] ?? 0)));
  return units.join('');
}

function toUtf16(text: string, encoding: 'utf-16le' | 'utf-16be'): Uint8Array {
  const high = encoding === 'utf-16le' ? 1 : 0;
  const bytes = new Uint8Array(text.length * 2);
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    bytes[at * 2 + high] = unit >>> 8;
    bytes[at * 2 + 1 - high] = unit & 0xff;
  }
  return bytes;
}

/** 0x80 … 0x9F. The five bytes without a character stand for themselves, so that every byte comes back. */
const UPPER = '\u20AC\x81\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\x8D\u017D\x8F\x90\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\x9D\u017E\u0178';

function fromWindows1252(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => (byte >= 0x80 && byte < 0xa0 ? UPPER.charAt(byte - 0x80) : String.fromCharCode(byte))).join('');
}

function toWindows1252(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const upper = UPPER.indexOf(text.charAt(at));
    if (upper < 0 && (unit > 0xff || (unit >= 0x80 && unit < 0xa0))) return undefined;
    bytes[at] = upper < 0 ? unit : 0x80 + upper;
  }
  return bytes;
}
