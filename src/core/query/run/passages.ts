import type { Passage } from '../../../protocol/result';
import type { Span } from '../../../protocol/span';
import type { TokenIndex } from '../../index/TokenIndex';
import type { LinedText } from '../../text/LinedText';
import type { Hits } from './hits';

const MOST_PASSAGES = 3;
/** UTF-16 code units of a passage, about; one whose first hit is longer is as long as that. */
const LENGTH = 240;
const BEFORE_HIT = 80;

/** Up to three stretches of lines that show the hits `from` to `to` (end-exclusive) of one article. */
export function passagesOf(index: TokenIndex, hits: Hits, from: number, to: number, text: LinedText): readonly Passage[] {
  const passages: Passage[] = [];
  for (let at = from; at < to && passages.length < MOST_PASSAGES; ) {
    const span = stretchAround(index, hits.first[at]!, hits.last[at]!, text.text);
    const nodes: Span[] = [];
    for (; at < to && index.startOf(hits.first[at]!) < span.end; at++) {
      const node = { start: index.startOf(hits.first[at]!), end: index.endOf(hits.last[at]!) };
      if (node.end <= span.end) nodes.push(node);
    }
    passages.push({ ...span, text: text.text.slice(span.start, span.end), nodes, line: text.lineOf(span.start) });
  }
  return passages;
}

function stretchAround(index: TokenIndex, first: number, last: number, text: string): Span {
  const [start, end] = [index.startOf(first), index.endOf(last)];
  const earliest = Math.max(0, start - BEFORE_HIT);
  let from = first;
  while (!index.startsParagraph(from) && index.startOf(from - 1) >= earliest) from--;
  let to = last;
  const latest = Math.max(end, index.startOf(from) + LENGTH);
  while (to + 1 < index.tokenCount && !index.startsParagraph(to + 1) && index.endOf(to + 1) <= latest) to++;
  const isLineStart = index.startsParagraph(from);
  const isLineEnd = to + 1 === index.tokenCount || index.startsParagraph(to + 1);
  return { start: isLineStart ? marksBefore(text, index.startOf(from)) : index.startOf(from), end: isLineEnd ? marksBehind(text, index.endOf(to)) : index.endOf(to) };
}

/** A line's own quotation mark or bracket belongs to its passage. */
function marksBefore(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && offset - at < 10 && !/\s/.test(text[at - 1]!)) at--;
  return at;
}

function marksBehind(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && at - offset < 10 && !/\s/.test(text[at]!)) at++;
  return at;
}
