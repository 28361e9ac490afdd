import type { Span } from '../../../protocol/span';
import { DIGIT, HIGH, INVISIBLE, kindOfPair, kindOfUnit, MARK, withoutInvisible } from '../../text/characters';

/** What a word or number can mean in a date, by category: `{ month: 9 }`. */
export type Meanings = Readonly<Record<string, number>>;

export interface DateToken extends Span {
  readonly kind: 'word' | 'number' | 'mark';
  /** Lower case, without invisible characters; a mark is one character. */
  readonly text: string;
  /** Nothing, or a blank, stands before it. */
  readonly blank: boolean;
  readonly capital: boolean;
  readonly means: Meanings | undefined;
}

const LETTER = 1;
const NO_BREAK = 0xa0;

/**
 * Words, numbers and single marks of a stretch of text, finer than the tokens of the index: letters and digits never share one, hyphens and points
 * stand for themselves, so "13.9.2023", "1990er-Jahre" and "28th" fall into the parts that the grammars speak of.
 */
export function lexDates(text: string, start: number, end: number, lexicon: ReadonlyMap<string, Meanings>): DateToken[] {
  const tokens: DateToken[] = [];
  let blank = true;
  for (let at = start; at < end; ) {
    const kind = kindAt(text, at, end);
    if (kind === INVISIBLE) {
      at++;
      continue;
    }
    if (kind !== LETTER && kind !== DIGIT) {
      const code = text.charCodeAt(at);
      if (code <= 0x20 || code === NO_BREAK || (code > NO_BREAK && /\s/.test(text.charAt(at)))) blank = true;
      else {
        tokens.push({ start: at, end: at + 1, kind: 'mark', text: text.charAt(at), blank, capital: false, means: undefined });
        blank = false;
      }
      at++;
      continue;
    }
    const stop = runEnd(text, at, end, kind);
    tokens.push(kind === DIGIT ? numberToken(text, at, stop, blank) : wordToken(text, at, stop, blank, lexicon));
    blank = false;
    at = stop;
  }
  return tokens;
}

function kindAt(text: string, at: number, end: number): number {
  const kind = kindOfUnit(text.charCodeAt(at));
  return kind === HIGH ? kindOfPair(text, at, end) : kind;
}

/** Where a run of letters or of digits ends; marks and invisible characters stay inside, invisible ones at its end do not. */
function runEnd(text: string, from: number, end: number, kind: number): number {
  let stop = from;
  for (let at = from; at < end; ) {
    const unit = kindOfUnit(text.charCodeAt(at));
    const width = unit === HIGH ? 2 : 1;
    const here = unit === HIGH ? kindOfPair(text, at, end) : unit;
    at += width;
    if (here === kind || (here === MARK && kind === LETTER)) stop = at;
    else if (here !== INVISIBLE) break;
  }
  return stop;
}

function wordToken(text: string, start: number, end: number, blank: boolean, lexicon: ReadonlyMap<string, Meanings>): DateToken {
  const written = withoutInvisible(text.slice(start, end));
  const lower = written.toLowerCase();
  return { start, end, kind: 'word', text: lower, blank, capital: lower.charCodeAt(0) !== written.charCodeAt(0), means: lexicon.get(lower) };
}

function numberToken(text: string, start: number, end: number, blank: boolean): DateToken {
  const digits = withoutInvisible(text.slice(start, end));
  return { start, end, kind: 'number', text: digits, blank, capital: false, means: numberMeanings(digits) };
}

const numbers = new Map<string, Meanings>();

/** What digits can mean; kept for the numbers of up to four ASCII digits, of which there are some ten thousand. */
function numberMeanings(digits: string): Meanings | undefined {
  if (digits.length > 4) return undefined;
  let known = numbers.get(digits);
  if (known === undefined && /^[0-9]+$/.test(digits)) {
    known = readNumber(digits, Number(digits));
    numbers.set(digits, known);
  }
  return known;
}

function readNumber(digits: string, value: number): Meanings {
  const short = digits.length <= 2;
  return {
    digits: value,
    ...(value > 0 && !digits.startsWith('0') ? { number: value } : {}),
    ...(short && value >= 1 && value <= 31 ? { day: value } : {}),
    ...(short && value >= 1 && value <= 12 ? { monthnumber: value } : {}),
    ...(digits.length === 2 ? { two: value } : {}),
    ...(value >= 1000 && value <= 2199 ? { year: value } : {}),
  };
}
