import type { Paragraph } from '../../text/Paragraph';
import { type CalendarDate, type CalendarDay, dateValue, dayNumber, isDay, parseDateValue } from './calendar';
import { findDateline } from './datelines';
import { sentenceAround } from './clauses';
import type { DateToken } from './DateToken';
import { type Expression, spanOf } from './Expression';
import type { FoundDate } from './FoundDate';
import { type ParsedParagraph, parseDates } from './parseDates';
import { type Post, postAt } from './posts';
import { quotedAnchor } from './quotedAnchor';
import type { Reading } from './Reading';
import { Resolver, type Surroundings } from './Resolver';
import type { Tense } from './tense';
import { tenseAt } from './tenseAt';
import { WeekdaysTold } from './WeekdaysTold';

export interface DateInput {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  /** Date of publication, as exact as it is known (`2023-09-14`). Without it, a dateline in the text serves. */
  readonly published: string | undefined;
}

/** The dates that an article speaks of, in order, without overlap, none over the end of a line. Linear in the length of the text. */
export function findDates({ text, paragraphs, published }: DateInput): readonly FoundDate[] {
  const now = published === undefined ? findDateline(text, paragraphs) : parseDateValue(published);
  const article = new ArticleDates(now);
  paragraphs.forEach((paragraph, number) => article.read(parseDates(text, paragraph), number));
  return article.finished();
}

class ArticleDates {
  readonly found: FoundDate[] = [];
  readonly #resolver = new Resolver();
  #post: Post | undefined;
  readonly #weekdays = new WeekdaysTold();

  constructor(private readonly now: CalendarDate | undefined) {}

  read(parsed: ParsedParagraph, paragraph: number): void {
    const { tokens, expressions } = parsed;
    if (this.#post && paragraph > this.#post.until) this.#post = undefined;
    for (let index = 0; index < expressions.length; index++) {
      const expression = expressions[index]!;
      const around = this.#around(parsed, index, paragraph);
      const resolved = this.#resolver.resolve(expression.reading, around);
      if (!resolved) continue;
      const value = resolved.date ? (dateValue(resolved.date) ?? null) : null;
      if (expression.reading.is === 'weekday' && !expression.partner) this.#weekdays.note(expression.reading, this.found.length, value, around.tense());
      this.found.push({ ...spanOf(tokens, expression), value, ...(resolved.reason ? { reason: resolved.reason } : {}) });
    }
    const post = postAt(parsed, paragraph);
    if (post && !this.#isLater(post.date)) this.#post = post;
  }

  /** With the weekdays that their own words left open set right by what the article tells elsewhere. */
  finished(): readonly FoundDate[] {
    for (const { at, value } of this.#weekdays.settled()) this.found[at] = { ...this.found[at]!, value };
    return this.found;
  }

  /** A line later than the article itself heads no part of it. */
  #isLater(date: CalendarDay): boolean {
    return this.now !== undefined && isDay(this.now) && dayNumber(date) > dayNumber(this.now);
  }

  #around(parsed: ParsedParagraph, index: number, paragraph: number): Surroundings {
    const { tokens, expressions, grammar } = parsed;
    const expression = expressions[index]!;
    const { reading } = expression;
    const partner = expression.partner?.reading;
    let known: { readonly tense: Tense } | undefined;
    const isCounted = reading.is === 'shift' && reading.from === 'now';
    return {
      tense: () => (known ??= { tense: grammar.verbs && tenseAt(tokens, expression, grammar.verbs) }).tense,
      now: (isCounted ? this.#quoted(parsed, index, paragraph) : undefined) ?? (this.#post?.isWhole ? this.#post.date : this.now),
      sentenceYear: () => sentenceYear(tokens, expressions, index, this.now),
      partner: partner?.is === 'calendar' ? partner : undefined,
      paragraph,
      position: expression.from,
      sentenceStart: () => sentenceAround(tokens, expression.from, expression.to).from,
    };
  }

  /** The day on which words in quotation marks, or in a dated post, were said. */
  #quoted(parsed: ParsedParagraph, index: number, paragraph: number): CalendarDate | undefined {
    const { tokens, expressions } = parsed;
    const { reading } = expressions[index]!;
    if (reading.is !== 'shift' || reading.unit !== 'day') return undefined;
    const speech = reading.by === 0 ? undefined : quotedAnchor(tokens, expressions, index);
    if (speech === undefined) return reading.by === 0 ? undefined : this.#post?.date;
    const around = { ...this.#around(parsed, speech, paragraph), tense: (): Tense => 'past' };
    return new Resolver().resolve(expressions[speech]!.reading, around)?.date;
  }
}

const SENTENCE_REACH = 6;

/** A year that the sentence names by itself: always where nothing else anchors, else only one before the article's, told just before in the same clause. */
function sentenceYear(tokens: readonly DateToken[], expressions: readonly Expression[], index: number, now: CalendarDate | undefined): number | undefined {
  const { from, to } = expressions[index]!;
  const sentence = sentenceAround(tokens, from, to);
  for (let at = index - 1; at >= Math.max(0, index - SENTENCE_REACH); at--) {
    const other = expressions[at]!;
    if (other.from < sentence.from) break;
    const year = yearAlone(other.reading, now === undefined);
    if (year === undefined || isEndOfRange(tokens, other)) continue;
    if (!now) return year;
    if (from - other.to <= 2 && !tokens.slice(other.to, from).some(({ kind }) => kind === 'mark')) return year;
    const isBound = tokens.slice(other.to, from).some(({ text }) => PARTS.has(text));
    if (year > now.year) return isBound ? undefined : year;
    return year < now.year && !isBound && !countsFrom(tokens, other) ? year : undefined;
  }
  return now ? undefined : yearBehind(tokens, expressions, index, sentence.to);
}

/** "1961-1990": a period, not the year of what is told. */
function isEndOfRange(tokens: readonly DateToken[], { from, to }: Expression): boolean {
  const isDash = (at: number): boolean => ['-', '–', 'bis', 'to'].includes(tokens[at]?.text ?? '');
  return (isDash(from - 1) && tokens[from - 2]?.means?.['year'] !== undefined) || (isDash(to) && tokens[to + 1]?.means?.['year'] !== undefined);
}

const PARTS = new Set([',', ';', ':', '(', ')', 'und', 'and']);
const COUNTS_FROM = new Set(['seit', 'since', 'von', 'from', 'bis', 'ab', 'nach', 'of', 'than', 'als']);

/** "seit 2019", "from 2010": a year that something is measured by, not that of what is told. */
function countsFrom(tokens: readonly DateToken[], { from }: Expression): boolean {
  return COUNTS_FROM.has(tokens[from - 1]?.text ?? '');
}

function yearBehind(tokens: readonly DateToken[], expressions: readonly Expression[], index: number, end: number): number | undefined {
  const behind = expressions[index + 1];
  const next = behind && expressions[index]!.partner === behind ? expressions[index + 2] : behind;
  return next && next.from < end && !['the', 'a', 'an'].includes(tokens[next.from - 1]?.text ?? '') && !countsFrom(tokens, next) ? yearAlone(next.reading, false) : undefined;
}

function yearAlone(reading: Reading, withMonth: boolean): number | undefined {
  return reading.is === 'calendar' && (reading.month === undefined || withMonth) ? reading.year : undefined;
}
