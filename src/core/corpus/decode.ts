import type { Encoding } from '../../protocol/article';
import type { TextCodec } from '../ports';

export interface DecodedText {
  /** Without mark, with one kind of line end. All offsets point into it. */
  readonly text: string;
  readonly encoding: Encoding;
  /** Characters that could not be read and stand as U+FFFD. */
  readonly replaced: number;
  /** True when this is no text at all: NULs where an editor looks for them, or control characters throughout. */
  readonly binary: boolean;
}

const MARKS: readonly { readonly bytes: readonly number[]; readonly encoding: Exclude<Encoding, 'windows-1252'> }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];
const REPLACEMENT = /\uFFFD/g;
const LINE_ENDS = /\r\n?|\n/g;
/** Characters looked at for control characters. */
const PROBE = 65536;
/** Where VS Code looks for a NUL before it refuses to show a file. */
const NUL_PROBE = 512;
const CONTROLS = /[\0-\x08\x0E-\x1A\x1C-\x1F\x7F]/g;
const CONTROL_SHARE = 0.01;

/** Decodes by mark, else as strict UTF-8, else as windows-1252. Never throws. */
export function decodeArticle(bytes: Uint8Array, codec: TextCodec): DecodedText {
  const mark = MARKS.find((candidate) => candidate.bytes.every((byte, at) => bytes[at] === byte));
  const body = mark ? bytes.subarray(mark.bytes.length) : bytes;
  const asked = mark?.encoding ?? 'utf-8';
  const strict = codec.decodeStrict(body, asked);
  if (strict !== undefined) return finish(strict, asked, 0);
  const encoding = mark?.encoding ?? 'windows-1252';
  const text = codec.decode(body, encoding);
  return finish(text, encoding, text.match(REPLACEMENT)?.length ?? 0);
}

function finish(raw: string, encoding: Encoding, replaced: number): DecodedText {
  return { text: evenLineEnds(raw), encoding, replaced, binary: isBinary(raw, replaced) };
}

/** Mixed line ends become CRLF when more than half of them contain CR, else LF: what VS Code does when it opens the file. */
export function evenLineEnds(text: string): string {
  if (!text.includes('\r')) return text;
  const { crlf, cr, lf } = countLineEnds(text);
  if (cr === 0 && (crlf === 0 || lf === 0)) return text;
  return text.replace(LINE_ENDS, crlf + cr > (crlf + cr + lf) / 2 ? '\r\n' : '\n');
}

function countLineEnds(text: string): { crlf: number; cr: number; lf: number } {
  const count = { crlf: 0, cr: 0, lf: 0 };
  for (const [lineEnd] of text.matchAll(LINE_ENDS)) count[lineEnd === '\n' ? 'lf' : lineEnd === '\r' ? 'cr' : 'crlf']++;
  return count;
}

function isBinary(text: string, replaced: number): boolean {
  if (text.startsWith('%PDF-') || text.slice(0, NUL_PROBE).includes('\0')) return true;
  const probe = text.slice(0, PROBE);
  const controls = probe.match(CONTROLS)?.length ?? 0;
  return controls > 3 + probe.length * CONTROL_SHARE || replaced > 3 + text.length * 0.1;
}
