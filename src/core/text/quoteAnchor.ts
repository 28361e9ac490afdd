import type { Span } from '../../protocol/span';

/**
 * A place in a text named by what stands there, so that it is found again after the text has changed: the exact words, and what stands
 * right before and behind them where the words alone stand in several places. Blanks and line ends of any kind count as one blank.
 */
export interface QuoteAnchor {
  readonly quote: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/** `gone`: nowhere in the text, or only in other surroundings. `ambiguous`: in several places that the anchor does not tell apart. */
export type Located = Span | 'gone' | 'ambiguous';

/** Units of context that count; what is longer is cut at its far end. */
const MOST_CONTEXT = 400;
/** An occurrence whose surroundings have changed is still the one when this many units next to it, and half of the context, are the same. */
const LEAST_COMMON = 8;

/** Where the anchor stands. Never guesses: of several places that fit equally well it answers none. */
export function locate(text: string, anchor: QuoteAnchor): Located {
  const found = occurrences(text, anchor.quote);
  if (found.length === 0) return 'gone';
  const prefix = blanksAsOne(anchor.prefix).slice(-MOST_CONTEXT);
  const suffix = blanksAsOne(anchor.suffix).slice(0, MOST_CONTEXT);
  const [first, second] = firstTwo(found, (span) => commonOf(text, span, prefix, suffix).isWhole);
  if (first !== undefined) return second === undefined ? first : 'ambiguous';
  const near = found.map((span) => ({ span, ...commonOf(text, span, prefix, suffix) })).filter(({ isNear }) => isNear).sort((a, b) => b.common - a.common);
  if (near[0] === undefined) return 'gone';
  return near[0].common === near[1]?.common ? 'ambiguous' : near[0].span;
}

/** The first items that pass a test, at most two. */
export function firstTwo<T>(items: readonly T[], test: (item: T) => boolean): readonly T[] {
  const found: T[] = [];
  for (const item of items) {
    if (test(item)) found.push(item);
    if (found.length === 2) break;
  }
  return found;
}

/** Everywhere that a quote stands: where it parts no word, unless it stands only so. */
export function occurrences(text: string, quote: string): readonly Span[] {
  const all = everywhere(text, quote);
  const words = all.filter((span) => !partsWord(text, span));
  return words.length > 0 ? words : all;
}

/** Everywhere that a quote stands. Where it stands nowhere as it is written, its words with other blanks or line ends between them count. */
export function everywhere(text: string, quote: string): readonly Span[] {
  const exact = asWritten(text, quote);
  return exact.length === 0 && BLANK.test(quote) ? withAnyBlanks(text, quote) : exact;
}

function asWritten(text: string, quote: string): readonly Span[] {
  const all: Span[] = [];
  if (quote === '') return all;
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at + 1)) all.push({ start: at, end: at + quote.length });
  return all;
}

function withAnyBlanks(text: string, quote: string): readonly Span[] {
  const words = quote.split(/\s+/).filter((word) => word !== '').map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'));
  const all: Span[] = [];
  if (words.length === 0) return all;
  const pattern = new RegExp(words.join('\\s+'), 'g');
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
    all.push({ start: found.index, end: found.index + found[0].length });
    pattern.lastIndex = found.index + 1;
  }
  return all;
}

const BLANK = /\s/;
const LETTER = /[\p{L}\p{M}\p{N}]/u;

/** Whether a span begins or ends within a word. */
export function partsWord(text: string, { start, end }: Span): boolean {
  return isWithinWord(text, start) || isWithinWord(text, end);
}

export function isWithinWord(text: string, at: number): boolean {
  const before = /.$/su.exec(text.slice(Math.max(0, at - 2), at))?.[0] ?? '';
  return LETTER.test(before) && LETTER.test(String.fromCodePoint(text.codePointAt(at) ?? 0x20));
}

/** How well what stands around a span fits an anchor. */
export function surroundingsOf(text: string, span: Span, anchor: QuoteAnchor): Common {
  return commonOf(text, span, blanksAsOne(anchor.prefix).slice(-MOST_CONTEXT), blanksAsOne(anchor.suffix).slice(0, MOST_CONTEXT));
}

function blanksAsOne(context: string | undefined): string {
  return (context ?? '').replace(/\s+/g, ' ').trim();
}

export interface Common {
  /** All of the anchor's context stands there. */
  readonly isWhole: boolean;
  /** Enough is the same for the place to be this one, if none is better. */
  readonly isNear: boolean;
  /** Units of context that are the same, from the quote outwards. */
  readonly common: number;
}

function commonOf(text: string, { start, end }: Span, prefix: string, suffix: string): Common {
  const before = commonBeside(text, start - 1, prefix, prefix.length - 1, -1);
  const behind = commonBeside(text, end, suffix, 0, 1);
  const isNear = (common: number, wanted: string) => wanted === '' || (common * 2 >= wanted.length && common >= Math.min(LEAST_COMMON, wanted.length));
  return {
    isWhole: before === prefix.length && behind === suffix.length,
    isNear: isNear(before, prefix) && isNear(behind, suffix),
    common: before + behind,
  };
}

/** Blanks in a row that count as one. */
const LONGEST_BLANK = 100;

/** Units of the context that are the same as the text, from both starts in steps of `step`; a blank of the context is any run of blanks in the text. */
function commonBeside(text: string, from: number, context: string, first: number, step: -1 | 1): number {
  let at = skipBlanks(text, from, step);
  let common = 0;
  for (let unit = first; unit >= 0 && unit < context.length; unit += step) {
    const next = context[unit] === ' ' ? skipBlanks(text, at, step) : text[at] === context[unit] ? at + step : at;
    if (next === at) break;
    at = next;
    common++;
  }
  return common;
}

function skipBlanks(text: string, from: number, step: -1 | 1): number {
  let at = from;
  while (Math.abs(at - from) < LONGEST_BLANK && at >= 0 && at < text.length && BLANK.test(text[at]!)) at += step;
  return at;
}

/** Units of context that are tried, the fewest first. */
export const CONTEXT_LENGTHS = [20, 40, 80, 160, 320];

/** The anchor that finds just this span in this text: with a little prefix always, more where it is needed, a suffix only then. `undefined` where nothing tells the place from others. */
export function anchorOf(text: string, span: Span): QuoteAnchor | undefined {
  const quote = text.slice(span.start, span.end);
  const fits = (anchor: QuoteAnchor): boolean => {
    const found = locate(text, anchor);
    return typeof found === 'object' && found.start === span.start;
  };
  const tried = [
    ...CONTEXT_LENGTHS.map((length): QuoteAnchor => ({ quote, ...prefixOf(text, span.start, length) })),
    ...CONTEXT_LENGTHS.map((length): QuoteAnchor => ({ quote, ...prefixOf(text, span.start, length), ...suffixOf(text, span.end, length) })),
  ];
  return tried.find(fits);
}

/** At least `length` units before a place, if there are as many, from the start of a word. */
export function prefixOf(text: string, start: number, length: number): { prefix?: string } {
  const wide = text.slice(Math.max(0, start - length - 30), start);
  const cut = Math.max(0, wide.length - length);
  const word = /\S*$/.exec(wide.slice(0, cut))?.[0].length ?? 0;
  const from = word < 30 ? cut - word : cut;
  const prefix = wide.slice(from).replace(/^[\uDC00-\uDFFF]/, '').trimStart();
  return prefix === '' ? {} : { prefix };
}

export function suffixOf(text: string, end: number, length: number): { suffix?: string } {
  const suffix = text.slice(end, end + length).replace(/[\uD800-\uDBFF]$/, '').trimEnd();
  return suffix === '' ? {} : { suffix };
}
