import type { Span } from '../../../protocol/span';
import { creditForm, type CreditForm } from './credits';
import { HINT, judgeLine, LIKELY, SURE, type Verdict } from './judgeLine';
import type { Line } from './Line';
import type { ReasonCode } from './messages';
import { printMarks } from './printMarks';

export type MarkKind = 'title' | 'kicker' | 'repeat' | 'boilerplate' | 'caption' | 'subheading';

export interface Mark {
  readonly kind: MarkKind;
  readonly reason: ReasonCode;
}

/** A stretch of a line that is of another kind than the line. */
export interface Part extends Span {
  readonly kind: 'boilerplate';
  readonly reason: ReasonCode;
  /** Number of its line. */
  readonly line: number;
}

/** `none`: no line is a page's; `faint`: hardly one, or only such as letters and lists have too; `clear`: lines that only sites write. */
export type Voice = 'none' | 'faint' | 'clear';

/** Reasons of lines that texts have as well that never stood on a page. */
const ANYWHERE: ReadonlySet<ReasonCode> = new Set(['count', 'siteTag', 'place', 'agency', 'tags', 'date', 'byline']);
/** So many lines of a site make its voice clear, or one in so many. */
const CLEAR_LINES = 3;
const CLEAR_SHARE = 12;
const PARAGRAPH_WORDS = 25;
/** So many lines of date make a text of entries. */
const LEAST_ENTRIES = 4;

/** An article while its lines are told apart: what each says by itself, and what it was found to be so far. Lines without a mark are body. */
export class Page {
  readonly verdicts: readonly (Verdict | undefined)[];
  readonly credits: readonly (CreditForm | undefined)[];
  readonly marks: (Mark | undefined)[];
  readonly parts: Part[] = [];
  title: Span | null = null;
  kicker: Span | null = null;
  titleLine = -1;
  #wrapped: boolean | undefined;
  #hasNoText: boolean | undefined;
  #anchor: number | undefined;
  #bounds: { readonly first: number; readonly last: number } | undefined;
  #capitals: boolean | undefined;
  #voice: Voice | undefined;
  #isRecord: boolean | undefined;
  #firstProse = 0;
  #belowTitle = 0;
  #firstUnknown = 0;
  #lastProse: number | undefined;

  constructor(readonly text: string, readonly lines: readonly Line[]) {
    const printed = printMarks(lines);
    this.verdicts = lines.map((line, at) => printed.get(at) ?? judgeLine(line));
    this.credits = lines.map(creditForm);
    this.marks = lines.map(() => undefined);
  }

  mark(at: number, kind: MarkKind, reason: ReasonCode): void {
    this.marks[at] ??= { kind, reason };
  }

  is(at: number, kind: MarkKind): boolean {
    return this.marks[at]?.kind === kind;
  }

  isFree(at: number): boolean {
    return at >= 0 && at < this.lines.length && this.marks[at] === undefined;
  }

  weight(at: number): number {
    return this.verdicts[at]?.weight ?? 0;
  }

  /** Running text that nothing speaks against. */
  isBodyProse(at: number): boolean {
    const line = this.lines[at];
    return line !== undefined && this.marks[at] === undefined && this.weight(at) < LIKELY && line.isProse;
  }

  /** Paragraphs are broken into lines: most lines go on in the next one. */
  get isWrapped(): boolean {
    return this.#wrapped ??= goOn(this.lines);
  }

  /** How much of it is the page's by its own words. */
  get voice(): Voice {
    return this.#voice ??= voiceOf(this);
  }

  /** A text of entries: a chat, a diary, a ticker. Their dates and times are the text's. */
  get isRecord(): boolean {
    return this.#isRecord ??= this.voice !== 'clear' && datesOf(this) >= LEAST_ENTRIES;
  }

  /** The longest line of which nothing is known: whatever stands around it, it is no part of the page. */
  get anchor(): number {
    if (this.#anchor !== undefined) return this.#anchor;
    let anchor = -1;
    this.lines.forEach((line, at) => {
      if (this.weight(at) < LIKELY && this.credits[at] === undefined && line.isProse && line.wordCount > (this.lines[anchor]?.wordCount ?? 0)) anchor = at;
    });
    return this.#anchor = anchor;
  }

  /** Beside its paragraphs a sentence by itself may be the page's; where no line is longer than a sentence, the sentences are the text. */
  get hasParagraph(): boolean {
    return (this.lines[this.anchor]?.wordCount ?? 0) >= PARAGRAPH_WORDS;
  }

  /** Running text is in capitals. */
  get isInCapitals(): boolean {
    return this.#capitals ??= this.lines.filter((line) => line.isCapitals && line.isProse).length > 1;
  }

  /** Nothing stands on it that could be an article. */
  get hasNoText(): boolean {
    return this.#hasNoText ??= this.verdicts.every((verdict, at) => verdict?.weight === SURE || !this.lines[at]!.isProse);
  }

  /** The first and the last line of running text, as far as the lines' own words tell. */
  get textBounds(): { readonly first: number; readonly last: number } {
    return this.#bounds ??= { first: this.firstProse(), last: this.lastProse() };
  }

  /** The first line of running text; the number of lines when there is none. Lines get marks and lose none: what was passed stays passed. */
  firstProse(): number {
    while (this.#firstProse < this.lines.length && !this.isBodyProse(this.#firstProse)) this.#firstProse++;
    return this.#firstProse;
  }

  /** The same below the title, once it is known. */
  firstProseBelowTitle(): number {
    this.#belowTitle = Math.max(this.#belowTitle, this.titleLine + 1);
    while (this.#belowTitle < this.lines.length && !this.isBodyProse(this.#belowTitle)) this.#belowTitle++;
    return this.#belowTitle;
  }

  /** The first line of which nothing is known. */
  firstUnknown(): number {
    while (this.#firstUnknown < this.lines.length && (!this.isFree(this.#firstUnknown) || this.weight(this.#firstUnknown) > 0)) this.#firstUnknown++;
    return this.#firstUnknown;
  }

  /** The last line of running text; -1 when there is none. */
  lastProse(): number {
    this.#lastProse ??= this.lines.length - 1;
    while (this.#lastProse >= 0 && !this.isBodyProse(this.#lastProse)) this.#lastProse--;
    return this.#lastProse;
  }
}

/** How many lines of date there are, each counted once. */
function datesOf({ lines, verdicts }: Page): number {
  return new Set(lines.filter((_, at) => verdicts[at]?.reason === 'date').map(({ text }) => text)).size;
}

function voiceOf({ verdicts }: Page): Voice {
  const reasons = verdicts.flatMap((verdict) => (verdict !== undefined && verdict.weight >= LIKELY ? [verdict.reason] : []));
  const sites = reasons.filter((reason) => !ANYWHERE.has(reason)).length;
  return reasons.length === 0 ? 'none' : sites >= CLEAR_LINES || (sites > 0 && sites * CLEAR_SHARE >= verdicts.length) ? 'clear' : 'faint';
}

/** At least a sixth of the lines, and three, begin in lower case below one without an end. */
function goOn(lines: readonly Line[]): boolean {
  let going = 0;
  lines.forEach((line, at) => {
    const above = lines[at - 1];
    if (above && !line.opens && above.endsOpen && above.length >= 30 && /^\p{Ll}/u.test(line.text)) going++;
  });
  return going >= 3 && going * 6 >= lines.length;
}

export { HINT, LIKELY, SURE };
