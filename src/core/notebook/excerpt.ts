import type { Span } from '../../protocol/span';

/** A stretch of text, `isNode` where it is what was looked for. */
export interface TextPart {
  readonly text: string;
  readonly isNode: boolean;
  /** Where it is one of the strongest collocates beside a hit. */
  readonly isCollocate?: true;
}

/** How far a cut moves to a blank. */
const TO_BLANK = 60;

/** The beginning of a text, cut at a blank where there is one. */
export function firstPart(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, nextBlank(text, length, -1))} …`;
}

/** The end of a text, cut at a blank where there is one. */
export function lastPart(text: string, length: number): string {
  return text.length <= length ? text : `… ${text.slice(nextBlank(text, text.length - length, 1))}`;
}

/** A text of at most `length` units around the first node, cut at blanks where there are any, and parted at the nodes in it. */
export function excerpt(text: string, nodes: readonly Span[], length: number): readonly TextPart[] {
  const [from, to] = bounds(text, nodes[0], length);
  const parts: TextPart[] = from > 0 ? [{ text: '… ', isNode: false }] : [];
  let at = from;
  for (const node of nodes) {
    if (node.start < at || node.end > to) continue;
    parts.push({ text: text.slice(at, node.start), isNode: false }, { text: text.slice(node.start, node.end), isNode: true });
    at = node.end;
  }
  parts.push({ text: text.slice(at, to), isNode: false });
  if (to < text.length) parts.push({ text: ' …', isNode: false });
  return parts.filter((part) => part.text !== '');
}

function bounds(text: string, node: Span | undefined, length: number): readonly [number, number] {
  if (text.length <= length) return [0, text.length];
  const middle = node === undefined ? 0 : Math.max(0, node.start - length / 2);
  const from = middle === 0 ? 0 : nextBlank(text, middle, 1);
  return [from, nextBlank(text, Math.min(text.length, from + length), -1)];
}

function nextBlank(text: string, from: number, step: 1 | -1): number {
  if (from >= text.length) return text.length;
  for (let at = from; Math.abs(at - from) < TO_BLANK && at > 0 && at < text.length; at += step) if (/\s/.test(text.charAt(at))) return at;
  return /[\uDC00-\uDFFF]/.test(text.charAt(from)) ? from - 1 : from;
}
