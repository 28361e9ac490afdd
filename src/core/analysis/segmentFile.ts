import type { TextCodec } from '../ports';
import { contentHash } from '../text/hash';
import { LAYER_FORMAT } from './layerCodec';

/** Digits of a key. */
const KEY = 16;

/*
 * One line `korpus FORMAT VERSION HASH`, then one per article: its key, its layers. The hash is that of all that follows.
 * Line ends inside layers are escaped by JSON.
 */

/** A segment of saved layers: `lines` by key. */
export function encodeSegment(lines: ReadonlyMap<string, string>, version: string, codec: Pick<TextCodec, 'encode'>): readonly Uint8Array[] {
  const body = codec.encode([...lines].map(([key, line]) => `${key}${line}\n`).join(''));
  return [codec.encode(`${headOf(version)}${contentHash(body)}\n`), body];
}

/** `undefined` for a segment that is damaged, empty, or of another version. */
export function decodeSegment(bytes: Uint8Array, version: string, codec: Pick<TextCodec, 'decode'>): ReadonlyMap<string, string> | undefined {
  const end = bytes.indexOf(10);
  const head = codec.decode(bytes.subarray(0, Math.max(0, end)), 'utf-8');
  // A copy: hashing is fastest on bytes that lie at a multiple of four.
  const body = bytes.slice(end + 1);
  if (!head.startsWith(headOf(version)) || head.slice(headOf(version).length) !== contentHash(body)) return undefined;
  const text = codec.decode(body, 'utf-8');
  const lines = new Map<string, string>();
  for (let start = 0; start < text.length;) {
    const next = text.indexOf('\n', start);
    if (next < 0) return undefined;
    lines.set(text.slice(start, start + KEY), text.slice(start + KEY, next));
    start = next + 1;
  }
  return lines;
}

function headOf(version: string): string {
  return `korpus ${LAYER_FORMAT} ${version} `;
}
