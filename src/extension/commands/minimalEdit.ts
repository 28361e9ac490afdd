import type { Span } from '../../protocol/span';

/** The one replacement that turns `before` into `after` and leaves equal text at both ends alone; never inside a CRLF or a surrogate pair. */
export function minimalEdit(before: string, after: string): Span & { readonly text: string } {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  while (start > 0 && splits(before, start, after)) start--;
  let tail = 0;
  while (tail < shorter - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  while (tail > 0 && (splitsAt(before, before.length - tail) || splitsAt(after, after.length - tail))) tail--;
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) };
}

const splits = (before: string, at: number, after: string) => splitsAt(before, at) || splitsAt(after, at);

function splitsAt(text: string, at: number): boolean {
  return /^(?:\r\n|[\uD800-\uDBFF][\uDC00-\uDFFF])/.test(text.slice(Math.max(0, at - 1), at + 1)) && at > 0;
}
