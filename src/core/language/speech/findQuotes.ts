import type { Span } from '../../../protocol/span';
import { readMarks, type Mark } from './readMarks';

/** A stretch in quote marks, on one line. */
export interface MarkedQuote extends Span {
  /** The text between the marks. */
  readonly inner: Span;
  /** Which mark was missing in this line. */
  readonly missing: 'none' | 'open' | 'close';
}

/** What a line may hold beyond its own marks. */
export interface QuoteContext {
  /** Whether a reporting verb follows a comma here: where a quote that nobody closed ends. */
  readonly isInquit: (comma: number) => boolean;
  /** Where the sentence around a position begins, after a dateline. */
  readonly sentenceStart: (at: number) => number;
  /** The line before ended inside a quote. */
  readonly opened: boolean;
}

export interface LineQuotes {
  readonly quotes: readonly MarkedQuote[];
  /** A quote was still open at the end of the line. */
  readonly open: boolean;
}

/** Shorter stretches without a closing mark are stray marks. */
const LEAST_LETTERS = 3;
const COMMA = 0x2c;
/** Two single marks further apart are apostrophes. */
const LONGEST_SINGLE = 600;

/** A line goes on for so long that a mark without a close is more likely a slip than a speech. */
const LONGEST_UNCLOSED = 1200;
/** What is longer between two opening marks is no paragraph of a speech that goes on. */
const LONGEST_PARAGRAPH = 500;
const SENTENCE = /[.!?…](?=\s+\p{Lu})/u;

/** The outermost quotes of a line, in order. Unbalanced ones end and begin by test/gold/speech/GUIDELINES.md. */
export function findQuotes(text: string, line: Span, context: QuoteContext): LineQuotes {
  const marks = readMarks(text, line);
  if (marks.length === 0) return { quotes: [], open: false };
  return new Pairing(text, line, marks, context).pair();
}

class Pairing {
  readonly #quotes: MarkedQuote[] = [];
  readonly #nextClose: Int32Array;
  #open = false;

  constructor(readonly text: string, readonly line: Span, readonly marks: readonly Mark[], readonly context: QuoteContext) {
    this.#nextClose = nextSingleClosers(marks);
  }

  pair(): LineQuotes {
    for (let at = 0; at < this.marks.length; ) at = this.#step(at);
    return { quotes: this.#quotes, open: this.#open };
  }

  /** Takes what begins at a mark; answers the mark to go on at. */
  #step(at: number): number {
    const mark = this.marks[at]!;
    if (mark.rule.family === 'single') return this.#single(at);
    if (mark.canOpen && !(mark.canClose && this.#isStrayClose(at))) {
      if (mark.afterDigit && mark.canClose) return at + 1;
      return this.#double(at);
    }
    if (mark.canClose && !mark.afterDigit) this.#closeWithoutOpen(mark, at);
    return at + 1;
  }

  /** The first mark of a line that another line opened. */
  #isStrayClose(at: number): boolean {
    return at === 0 && this.context.opened && !/\s/.test(this.text[this.marks[at]!.start - 1] ?? ' ');
  }

  #single(at: number): number {
    const mark = this.marks[at]!;
    const close = this.#nextClose[at]!;
    if (mark.canOpen && !mark.canClose && close < 0 && this.#goesOnSingle(mark)) return this.#unclosed(at, this.marks.length);
    if (!mark.canOpen || close < 0 || this.marks[close]!.start - mark.end > LONGEST_SINGLE) return at + 1;
    this.#push(mark, this.marks[close]!);
    return close + 1;
  }

  /** "'…,' she said. 'The house shook." at the end of a paragraph: the speech goes on in the next. */
  #goesOnSingle(mark: Mark): boolean {
    const last = this.#quotes.at(-1);
    if (this.text[mark.start - 2] === ':' && /[.!?…]/.test(this.text[this.line.end - 1] ?? '')) return true;
    return last !== undefined && /[‘’']/.test(this.text[last.start]!) && /[.!?…]/.test(this.text[mark.start - 2] ?? '') && /[.!?…]/.test(this.text[this.line.end - 1] ?? '');
  }

  #double(at: number): number {
    const mark = this.marks[at]!;
    let depth = 0;
    for (let next = at + 1; next < this.marks.length; next++) {
      const other = this.marks[next]!;
      if (other.rule.family !== 'double') continue;
      if (isOpening(mark, other)) {
        if (!this.#isNested(next)) return this.#unclosed(at, next);
        depth++;
      } else if (depth > 0 && other.canClose) depth--;
      else if (closes(mark, other)) {
        this.#push(mark, other);
        return next + 1;
      }
    }
    return this.#unclosed(at, this.marks.length);
  }

  /** Two closing marks follow an inner opening one before the next opens: it is nested, and the outer one will be closed. */
  #isNested(inner: number): boolean {
    const closing: Mark[] = [];
    for (let next = inner + 1; next < this.marks.length && next < inner + 6 && closing.length < 2; next++) {
      const mark = this.marks[next]!;
      if (mark.rule.family !== 'double') continue;
      if (!mark.canClose) return false;
      closing.push(mark);
    }
    return closing.length === 2;
  }

  /** No closing mark before mark number `limit`, which opens the next quote, or before the end of the line. */
  #unclosed(at: number, limit: number): number {
    const mark = this.marks[at]!;
    const bound = limit < this.marks.length ? this.marks[limit]!.start : this.line.end;
    const comma = this.#inquitComma(mark.end, bound);
    const end = comma ?? trimmedEnd(this.text, mark.end, this.#unclosedBound(mark.end, bound));
    const isLast = limit >= this.marks.length;
    if (comma === undefined && !isLast && !(end - mark.end <= LONGEST_PARAGRAPH && this.#isSpeech(mark) && /[.!?…]/.test(this.text[end - 1]!))) return at + 1;
    if (lettersIn(this.text, mark.end, end) < LEAST_LETTERS) return at + 1;
    this.#quotes.push({ start: mark.start, end, inner: { start: mark.end, end }, missing: 'close' });
    if (isLast && comma === undefined && bound - mark.end <= LONGEST_UNCLOSED) this.#open = true;
    return this.#firstMarkAt(at + 1, end);
  }

  /** A mark where speech begins: at the start of the line, behind a sentence, another quote, a colon. */
  #isSpeech({ start }: Mark): boolean {
    const before = trimmedEnd(this.text, Math.max(this.line.start, start - 3), start);
    return before === this.line.start || /[.!?…:,“”"»«’‘']/.test(this.text[before - 1]!);
  }

  /** A mark that nobody closes holds no more than a sentence of a long line. */
  #unclosedBound(from: number, bound: number): number {
    if (bound - from <= LONGEST_UNCLOSED) return bound;
    const sentence = SENTENCE.exec(this.text.slice(from, from + LONGEST_UNCLOSED));
    return sentence === null ? from : from + sentence.index + 1;
  }

  #inquitComma(from: number, to: number): number | undefined {
    for (let comma = from; comma < to; comma++) {
      if (this.text.charCodeAt(comma) === COMMA && this.context.isInquit(comma)) return comma;
    }
    return undefined;
  }

  #firstMarkAt(at: number, position: number): number {
    let next = at;
    while (next < this.marks.length && this.marks[next]!.start < position) next++;
    return next;
  }

  /** A closing mark that nobody opened: of a quote from the line before, or one whose opening mark is missing. */
  #closeWithoutOpen(mark: Mark, at: number): void {
    const last = this.#quotes.at(-1);
    const from = last?.end ?? this.line.start;
    const goesOn = this.context.opened && last === undefined && at === this.#firstDouble();
    if (!goesOn && !this.#endsSpeech(mark)) return;
    const start = goesOn ? this.line.start : Math.max(from, this.context.sentenceStart(mark.start));
    const begin = skipBlanks(this.text, start, mark.start);
    if (lettersIn(this.text, begin, mark.start) < LEAST_LETTERS) return;
    this.#quotes.push({ start: begin, end: mark.end, inner: { start: begin, end: mark.start }, missing: 'open' });
  }

  #firstDouble(): number {
    return this.marks.findIndex((mark) => mark.rule.family === 'double');
  }

  #endsSpeech(mark: Mark): boolean {
    const comma = this.text[mark.end] === ',' ? mark.end : this.text[mark.start - 1] === ',' ? mark.end - 1 : -1;
    return comma >= 0 && this.context.isInquit(comma);
  }

  #push(open: Mark, close: Mark): void {
    if (lettersIn(this.text, open.end, close.start) === 0 || (open.rule.family === 'single' && close.start - open.end < 2)) return;
    this.#quotes.push({ start: open.start, end: close.end, inner: { start: open.end, end: close.start }, missing: 'none' });
  }
}

function closes(open: Mark, other: Mark): boolean {
  if (!open.rule.closers.includes(other.mark)) return false;
  if (open.mark === '»' && other.mark === '»') return other.canClose && !other.canOpen;
  return other.canClose || open.rule.only === 'open';
}

/** Whether a mark opens a quote inside the one that `open` began, or after it: never where it may as well close. */
function isOpening(open: Mark, other: Mark): boolean {
  if (!other.canOpen || other.canClose) return false;
  if (open.mark === '„' && other.mark === '“') return false;
  return other.mark === open.mark || !open.rule.closers.includes(other.mark);
}

/**
 * For each single mark the one that closes it, -1 for none. A plural's apostrophe ("workers' rights") closes nothing where a better mark follows
 * before another quote opens.
 */
function nextSingleClosers(marks: readonly Mark[]): Int32Array {
  const closers = new Int32Array(marks.length).fill(-1);
  let close = -1;
  for (let at = marks.length - 1; at >= 0; at--) {
    const mark = marks[at]!;
    if (mark.rule.family === 'double') {
      if (!mark.canOpen || mark.canClose) continue;
    } else if (mark.canOpen) {
      if (close >= 0 && mark.rule.closers.includes(marks[close]!.mark)) closers[at] = close;
      if (!mark.canClose) close = -1;
    }
    if (mark.rule.family === 'single' && mark.canClose && (close < 0 || !mark.canOpen)) close = close < 0 ? at : closerOf(marks, at, close);
  }
  return closers;
}

/** Of two closing marks without an opening one between them the earlier, unless it may be the apostrophe of a plural. */
function closerOf(marks: readonly Mark[], earlier: number, later: number): number {
  return marks[earlier]!.afterS && !marks[later]!.afterS ? later : earlier;
}

function trimmedEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && /\s/.test(text[end - 1]!)) end--;
  return end;
}

function skipBlanks(text: string, from: number, to: number): number {
  let start = from;
  while (start < to && /[\s\-–—]/.test(text[start]!)) start++;
  return start;
}

function lettersIn(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to && count < LEAST_LETTERS; at++) if (/[\p{L}\p{N}]/u.test(text[at]!)) count++;
  return count;
}
