import type { Passage } from '../../../protocol/result';
import type { Span } from '../../../protocol/span';
import type { TokenIndex } from '../../index/TokenIndex';
import type { LinedText } from '../../text/LinedText';
import type { Hits } from './hits';

const MOST_PASSAGES = 3;
/** UTF-16 code units of a passage, about; one whose first hit is longer is as long as that. */
const LENGTH = 240;
const BEFORE_HIT = 80;
/** UTF-16 code units of a word that may be an abbreviation. */
const SHORT = 3;

/** Up to three stretches of lines that show hits of one article. */
export function passagesOf(index: TokenIndex, hits: Hits, text: LinedText): readonly Passage[] {
  const passages: Passage[] = [];
  const count = hits.first.length;
  for (let at = 0; at < count && passages.length < MOST_PASSAGES; ) {
    const span = stretchAround(index, hits.first[at]!, hits.last[at]!, text.text);
    const nodes: Span[] = [];
    for (; at < count && index.startOf(hits.first[at]!) < span.end; at++) {
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
  if (!index.startsParagraph(from)) from = sentenceStart(index, from, first, text);
  const latest = Math.max(end, index.startOf(from) + LENGTH);
  let to = last;
  while (!endsParagraph(index, to) && index.endOf(to + 1) <= latest) to++;
  if (!endsParagraph(index, to)) to = sentenceEnd(index, last, to, text);
  const whole = endsParagraph(index, to) || endsSentence(index, to, text);
  return {
    start: index.startsParagraph(from) ? marksBefore(text, index.startOf(from)) : index.startOf(from),
    end: whole ? marksBehind(text, index.endOf(to)) : index.endOf(to),
  };
}

function endsParagraph(index: TokenIndex, position: number): boolean {
  return position + 1 === index.tokenCount || index.startsParagraph(position + 1);
}

/** The first token from `from` to `hit` that begins a sentence, or `from` where none does. */
function sentenceStart(index: TokenIndex, from: number, hit: number, text: string): number {
  for (let at = from; at <= hit; at++) if (endsSentence(index, at - 1, text)) return at;
  return from;
}

/** The last token from `hit` to `to` that ends a sentence, or `to` where none does. */
function sentenceEnd(index: TokenIndex, hit: number, to: number, text: string): number {
  for (let at = to; at >= hit; at--) if (endsSentence(index, at, text)) return at;
  return to;
}

/** Whether a sentence ends behind a token, near enough for a cut: numbers and short words with a point are mostly ordinals and abbreviations. */
function endsSentence(index: TokenIndex, position: number, text: string): boolean {
  const [start, end] = [index.startOf(position), index.endOf(position)];
  const next = index.startOf(position + 1);
  // Mostly a blank stands there, which takes no look at the text.
  return next - end > 1 && end - start > SHORT && !/\d/.test(text[end - 1]!) && /^\S*[.!?…]\S*\s/.test(text.slice(end, next));
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
