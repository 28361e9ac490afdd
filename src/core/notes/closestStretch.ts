import type { Span } from '../../protocol/span';
import { isWithinWord } from '../text/quoteAnchor';

/** Shorter quotes are like too much. */
const SHORTEST = 8;
/** At most this share of the quote's characters may be other ones. */
const MOST_OTHER = 0.2;
/** Another stretch must be worse by this share of the quote's characters, and by two at least. */
const LEAD = 0.1;
/** Steps of the comparison (characters of the text times characters of the quote), about a fifth of a second. */
const MOST_STEPS = 40_000_000;

/** A stretch that reads much like a quote. */
export interface LikeStretch extends Span {
  /** Share of the quote's characters that are the same. */
  readonly likeness: number;
}

interface Match extends Span {
  readonly distance: number;
}

/**
 * The stretch of a text that is the quote but for a few characters (Levenshtein distance, blanks in a row as one), in whole words.
 * `undefined` where none is close or two are about as close, and for texts too long to look through.
 */
export function closestStretch(text: string, quote: string): LikeStretch | undefined {
  const wanted = blanksAsOne(quote.trim()).text;
  const { length } = wanted;
  if (length < SHORTEST || length * text.length > MOST_STEPS) return undefined;
  const whole = blanksAsOne(text);
  const lead = Math.max(2, Math.ceil(length * LEAD));
  const limit = Math.floor(length * MOST_OTHER);
  const matches = approximateMatches(whole.text, wanted, limit + lead);
  const best = matches.reduce<Match | undefined>((least, match) => (least === undefined || match.distance < least.distance ? match : least), undefined);
  if (best === undefined || best.distance > limit) return undefined;
  if (matches.some(({ start, end, distance }) => (start >= best.end || end <= best.start) && distance < best.distance + lead)) return undefined;
  return { ...inWholeWords(text, { start: whole.at(best.start), end: whole.at(best.end - 1) + 1 }), likeness: 1 - best.distance / length };
}

/** The text with each run of blanks as one, and where its units stand in the text itself. */
function blanksAsOne(text: string): { readonly text: string; at(offset: number): number } {
  const starts: number[] = [];
  let plain = '';
  for (const part of text.matchAll(/\s+|\S+/g)) {
    const shown = part[0].trim() === '' ? ' ' : part[0];
    for (let unit = 0; unit < shown.length; unit++) starts.push(part.index + unit);
    plain += shown;
  }
  return { text: plain, at: (offset) => starts[offset] ?? text.length };
}

/** Ends in the text at which the quote ends with at most `limit` edits, each with its likeliest start (Sellers 1980). */
function approximateMatches(text: string, quote: string, limit: number): readonly Match[] {
  const matches: Match[] = [];
  let costs = Uint32Array.from({ length: quote.length + 1 }, (_, row) => row);
  let starts = new Uint32Array(quote.length + 1);
  let nextCosts = new Uint32Array(quote.length + 1);
  let nextStarts = new Uint32Array(quote.length + 1);
  for (let column = 1; column <= text.length; column++) {
    nextCosts[0] = 0;
    nextStarts[0] = column;
    const unit = text.charCodeAt(column - 1);
    for (let row = 1; row <= quote.length; row++) {
      const same = costs[row - 1]! + (quote.charCodeAt(row - 1) === unit ? 0 : 1);
      const more = costs[row]! + 1;
      const less = nextCosts[row - 1]! + 1;
      const least = Math.min(same, more, less);
      nextCosts[row] = least;
      nextStarts[row] = least === same ? starts[row - 1]! : least === less ? nextStarts[row - 1]! : starts[row]!;
    }
    [costs, nextCosts, starts, nextStarts] = [nextCosts, costs, nextStarts, starts];
    const distance = costs[quote.length]!;
    const start = starts[quote.length]!;
    if (distance <= limit && start < column) matches.push({ start, end: column, distance });
  }
  return matches;
}

function inWholeWords(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from > 0 && isWithinWord(text, from)) from--;
  while (to < text.length && isWithinWord(text, to)) to++;
  const found = text.slice(from, to);
  return { start: from + found.length - found.trimStart().length, end: to - (found.length - found.trimEnd().length) };
}
