import type { DateToken } from './DateToken';
import type { Expression } from './Expression';

type Tokens = readonly DateToken[];

const OPENING = new Set(['„', '»', '“', '"', '«', '‘', '‚']);
const CLOSING = new Set(['“', '”', '"', '«', '»', '’']);
/** Tokens looked at from the word in the quotation to its marks, and from there to the day it was said. */
const INSIDE = 80;
const BEYOND = 16;

/**
 * The day on which quoted words were said, when the sentence around the quotation names it: "I will answer tomorrow," she said on Tuesday.
 * `index` is the number of the expression inside the quotation among all of the paragraph; the answer is the number of the other.
 */
export function quotedAnchor(tokens: Tokens, expressions: readonly Expression[], index: number): number | undefined {
  const { from, to } = expressions[index]!;
  const opening = openingBefore(tokens, from);
  const closing = opening === undefined ? undefined : closingBehind(tokens, to);
  if (opening === undefined || closing === undefined) return undefined;
  const behind = dayBehind(tokens, expressions, index, closing);
  if (behind !== undefined) return behind;
  if (tokens[opening - 1]?.text !== ':') return undefined;
  for (let at = index - 1; at >= 0; at--) {
    const other = expressions[at]!;
    if (other.to < opening) return opening - other.to <= BEYOND && isDayOfSpeech(other) && !hasStop(tokens, other.to, opening) ? at : undefined;
  }
  return undefined;
}

function dayBehind(tokens: Tokens, expressions: readonly Expression[], index: number, closing: number): number | undefined {
  for (let at = index + 1; at < expressions.length && expressions[at]!.from - closing <= BEYOND; at++) {
    const other = expressions[at]!;
    if (other.from > closing && isDayOfSpeech(other)) return hasStop(tokens, closing + 1, other.from) ? undefined : at;
  }
  return undefined;
}

function isDayOfSpeech({ reading }: Expression): boolean {
  return reading.is === 'weekday' || (reading.is === 'calendar' && reading.day !== undefined) || (reading.is === 'shift' && reading.unit === 'day' && reading.by < 0);
}

function openingBefore(tokens: Tokens, from: number): number | undefined {
  for (let at = from - 1; at >= Math.max(0, from - INSIDE); at--) {
    const { text, blank } = tokens[at]!;
    if (OPENING.has(text) && (blank || tokens[at - 1]?.text === '(')) return at;
    if (CLOSING.has(text) && text !== '’') return undefined;
  }
  return undefined;
}

function closingBehind(tokens: Tokens, to: number): number | undefined {
  for (let at = to; at < Math.min(tokens.length, to + INSIDE); at++) {
    const { text, blank } = tokens[at]!;
    if (CLOSING.has(text) && !blank && (text !== '’' || tokens[at + 1]?.blank !== false)) return at;
    if (OPENING.has(text) && blank) return undefined;
  }
  return undefined;
}

function hasStop(tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (['.', '!', '?'].includes(tokens[at]!.text) && tokens[at + 1]?.capital && tokens[at + 1]!.blank) return true;
  return false;
}
