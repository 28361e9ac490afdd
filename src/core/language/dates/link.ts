import { countsThings } from './context';
import { FREE_ORDINAL_TAILS } from './contextTables';
import type { DateToken } from './DateToken';
import type { Expression } from './Expression';
import type { CalendarReading } from './Reading';

type Tokens = readonly DateToken[];

const LINKS = new Set(['und', 'bis', 'oder', 'sowie', 'and', 'to', 'or', 'until', 'through', 'till', '&', '-', '–', '—', '/', ',', 'bzw', '‐', '‑']);
const BESIDE_LINKS = new Set(['zum', 'ins', 'am', 'dem', 'den', 'vom', 'im', 'der', 'the', 'einschließlich', 'on', '.']);
const BACKWARD = new Set(['-', '–', '—', 'and', '&', 'to', 'through', 'or', 'until', '‐', '‑']);

/**
 * Joins the ends of ranges and the members of lists, which borrow month and year from each other, and leaves out days that no month was found for.
 * "vom 10. bis 12. November", "November 10-12, 2015", "29.02. – 1.03. 2016".
 */
export function linkExpressions(tokens: Tokens, found: readonly Expression[]): Expression[] {
  const kept = [...found];
  for (let at = 0; at < kept.length - 1; at++) {
    takeYearBehind(tokens, kept, at);
    takeYearBefore(tokens, kept[at]!, kept[at + 1]!);
  }
  for (let at = kept.length - 2; at >= 0; at--) if (!belongsBefore(tokens, kept, at)) borrowForward(tokens, kept[at]!, kept[at + 1]!);
  for (let at = 1; at < kept.length; at++) borrowBackward(tokens, kept, at);
  for (let at = kept.length - 2; at >= 0; at--) takeWeek(tokens, kept[at]!, kept[at + 1]!);
  for (let at = 1; at < kept.length; at++) followWeekday(tokens, kept[at - 1]!, kept[at]!);
  for (let at = 1; at < kept.length; at++) explainDay(tokens, kept[at - 1]!, kept[at]!);
  return kept.filter((_, at) => !isOpeningHours(tokens, kept, at)).map(weekdayAlone).filter(({ reading }) => reading.is !== 'calendar' || !reading.loose);
}

/** "Freitag, 26." without a month to borrow is a weekday and a number. */
function weekdayAlone(expression: Expression): Expression {
  const { from, reading } = expression;
  return reading.is === 'calendar' && reading.loose && reading.weekday !== undefined ? { from, to: from + 1, reading: { is: 'weekday', weekday: reading.weekday } } : expression;
}

/** "May 4 and 5, December 7th": the 5 is a day of May. */
function belongsBefore(tokens: Tokens, kept: readonly Expression[], at: number): boolean {
  const [before, one, next] = [kept[at - 1], kept[at]!, kept[at + 1]!];
  if (before?.reading.is !== 'calendar' || before.reading.month === undefined || before.reading.day === undefined || one.reading.is !== 'calendar' || !one.reading.loose) return false;
  return one.from - before.to === 1 && BACKWARD.has(tokens[before.to]!.text) && tokens[one.to]?.text === ',' && next.from - one.to === 1 && tokens[next.from]!.means?.['month'] !== undefined;
}

/** "Oct. 2 (Sunday)": the weekday is that of the date. */
function explainDay(tokens: Tokens, one: Expression, next: Expression): void {
  const { reading } = next;
  if (reading.is !== 'weekday' || reading.way !== undefined || one.reading.is !== 'calendar' || one.reading.day === undefined) return;
  if (next.from - one.to === 1 && tokens[one.to]!.text === '(' && tokens[next.to]?.text === ')') next.reading = { ...reading, told: 0 };
}

/** "Montag - Freitag 9 - 17 Uhr", "Monday to Friday, 8:30 a.m. to 5 p.m.": what comes every week. */
function isOpeningHours(tokens: Tokens, kept: readonly Expression[], at: number): boolean {
  return hasHours(tokens, kept[at], kept[at + 1]) || hasHours(tokens, kept[at - 1], kept[at]);
}

function hasHours(tokens: Tokens, one: Expression | undefined, two: Expression | undefined): boolean {
  if (!isPlainWeekday(one) || !isPlainWeekday(two) || two.from - one.to !== 1 || !RANGES.has(tokens[one.to]!.text)) return false;
  return HOURS.test(tokens.slice(two.to, two.to + HOURS_REACH).map(({ text }) => text).join(' '));
}

const isPlainWeekday = (expression: Expression | undefined): expression is Expression => expression?.reading.is === 'weekday' && expression.reading.way === undefined && expression.reading.weeks === undefined;
const HOURS_REACH = 14;
const HOURS = /^(?:[:,(] )?(?:von |from )?\d{1,2}(?: [:.] ?\d\d)?(?: (?:uhr|h|am|pm|a [.] m [.]|p [.] m [.]))? (?:-|–|bis|to|until) \d{1,2}\b/;

/** "July 15-24 in 2022", "am 4. Mai im Jahr 2021": a year by itself right behind is that of the date. */
function takeYearBehind(tokens: Tokens, kept: readonly Expression[], at: number): void {
  const [one, next, further] = [kept[at]!, kept[at + 1]!, kept[at + 2]];
  const isRange = next.reading.is === 'calendar' && next.reading.loose && next.from - one.to === 1 && BACKWARD.has(tokens[one.to]!.text);
  const [last, year] = isRange ? [next, further] : [one, next];
  if (one.reading.is === 'feast' && one.reading.year === undefined && one.reading.yearBy === undefined && next.reading.is === 'calendar' && next.reading.month === undefined && next.reading.year !== undefined && YEAR_LINKS.has(between(tokens, one, next))) {
    one.reading = { ...one.reading, year: next.reading.year };
  }
  if (one.reading.is !== 'calendar' || one.reading.month === undefined || one.reading.year !== undefined || one.reading.yearBy !== undefined || one.reading.way !== undefined) return;
  if (year?.reading.is !== 'calendar' || year.reading.month !== undefined || year.reading.year === undefined) return;
  if (YEAR_LINKS.has(between(tokens, last, year))) one.reading = { ...one.reading, year: year.reading.year };
}

function between(tokens: Tokens, one: Expression, next: Expression): string {
  return tokens.slice(one.to, next.from).map(({ text }) => text).join(' ');
}

/** "next year in May", "letztes Jahr im Mai": the month is one of that year. */
function takeYearBefore(tokens: Tokens, one: Expression, next: Expression): void {
  const [reading, other] = [one.reading, next.reading];
  if (reading.is !== 'shift' || reading.unit !== 'year' || reading.from !== 'now' || reading.months || next.from - one.to !== 1 || !['in', 'im'].includes(tokens[one.to]!.text)) return;
  if (other.is === 'calendar' && other.month !== undefined && other.year === undefined && other.yearBy === undefined && other.way === undefined) next.reading = { ...other, yearBy: reading.by };
}

const YEAR_LINKS = new Set(['in', 'of', 'im jahr', 'im jahre', 'des jahres', 'in the year']);

function isLinked(tokens: Tokens, from: number, to: number): boolean {
  if (to <= from || to - from > 3) return false;
  let links = 0;
  for (let at = from; at < to; at++) {
    const { text } = tokens[at]!;
    if (LINKS.has(text)) links++;
    else if (!BESIDE_LINKS.has(text)) return false;
  }
  return links > 0;
}

function borrowForward(tokens: Tokens, one: Expression, next: Expression): void {
  const [reading, other] = [one.reading, next.reading];
  if (reading.is === 'weekday' && other.is === 'calendar' && other.day !== undefined && next.from - one.to === 1 && tokens[one.to]!.text === '(') {
    one.partner = next;
    next.reading = { ...other, weekday: reading.weekday };
  }
  if (reading.is === 'season' && other.is === 'season' && reading.year === undefined && reading.way === undefined && other.year !== undefined && reading.season < other.season && isLinked(tokens, one.to, next.from)) one.reading = { ...reading, year: other.year };
  if (reading.is !== 'calendar' || !isLinked(tokens, one.to, next.from)) return;
  if (other.is === 'vague' && other.why === 'decade' && (reading.loose || isBareDayNumber(reading)) && tokens[next.from]!.kind === 'number') one.reading = other;
  if (!reading.loose && other.is === 'calendar' && other.loose && reading.month === undefined && reading.day !== undefined && other.month === undefined && other.day !== undefined && next.to < tokens.length) next.reading = { ...other, loose: undefined };
  if (other.is !== 'calendar') return;
  if (reading.loose && reading.day === undefined && reading.month === undefined && other.day === undefined && !other.loose && tokens[next.from]!.means?.['edge'] !== undefined) {
    one.reading = other;
    return;
  }
  if (reading.month === undefined && reading.day !== undefined && other.month !== undefined && other.day !== undefined && !other.loose) {
    one.reading = { ...other, day: reading.day, weekday: reading.weekday, loose: undefined };
    one.partner = next;
  } else if (reading.month !== undefined && reading.year === undefined && reading.yearBy === undefined && other.month !== undefined && !other.loose && isSameKind(reading, other)) {
    const isRange = RANGES.has(tokens[one.to]!.text);
    if (isRange) one.partner = next;
    if (other.year !== undefined) one.reading = { ...reading, year: isRange && isLater(reading, other) ? other.year - 1 : other.year };
    else if (other.yearBy !== undefined) one.reading = { ...reading, yearBy: other.yearBy };
    if (reading.loose && one.reading.is === 'calendar') one.reading = { ...one.reading, loose: undefined };
  }
}

const isBareDayNumber = ({ year, month, day, weekday }: CalendarReading): boolean => year === undefined && month === undefined && day !== undefined && weekday === undefined;
const isSameKind = (one: CalendarReading, other: CalendarReading): boolean => (one.day === undefined) === (other.day === undefined);

/** Whether the first stands later in the year than the second, so that it belongs to the year before. */
export function isLater(one: CalendarReading, other: CalendarReading): boolean {
  return one.month! > other.month! || (one.month === other.month && (one.day ?? 0) > (other.day ?? 0));
}

/** "November 10-12, 2015": the month stands before both, the year behind. */
function borrowBackward(tokens: Tokens, kept: Expression[], at: number): void {
  const [one, next] = [kept[at - 1]!, kept[at]!];
  const [reading, other] = [one.reading, next.reading];
  if (reading.is !== 'calendar' || other.is !== 'calendar' || !other.loose || reading.month === undefined || reading.day === undefined) return;
  if (next.from - one.to !== 1 || !BACKWARD.has(tokens[one.to]!.text) || !isFreeDay(tokens, next.to)) return;
  const later = kept[at + 1];
  const isYearBehind = later?.reading.is === 'calendar' && later.reading.month === undefined && later.reading.year !== undefined
    && (later.from === next.to || (later.from === next.to + 1 && tokens[next.to]!.text === ','));
  if (isYearBehind && later.reading.is === 'calendar') {
    next.reading = { ...reading, day: other.day, year: later.reading.year, weekday: undefined };
    one.reading = { ...reading, year: reading.year ?? later.reading.year };
    next.to = later.to;
    kept.splice(at + 1, 1);
  } else next.reading = { ...reading, day: other.day, weekday: undefined };
  one.partner = next;
}

const RANGES = new Set(['bis', 'auf', 'to', 'through', 'until', 'till', '-', '–']);
const NEXT = new Set([...RANGES, 'und', 'sowie', 'and', '&', '/']);

/** "von Mittwoch auf Donnerstag vergangener Woche": the week is that of both. */
function takeWeek(tokens: Tokens, one: Expression, next: Expression): void {
  const [reading, other] = [one.reading, next.reading];
  if (!isPlainWeekday(one) || reading.is !== 'weekday' || other.is !== 'weekday' || other.weeks === undefined || other.way !== undefined) return;
  if (next.from - one.to <= 2 && NEXT.has(tokens[one.to]!.text)) one.reading = { ...reading, weeks: other.weeks - (reading.weekday > other.weekday ? 1 : 0) };
}

/** "von Montag bis Mittwoch", "am Montag und Dienstag": the second is the next one behind the first. */
function followWeekday(tokens: Tokens, one: Expression, next: Expression): void {
  const { reading } = next;
  if (one.reading.is !== 'weekday' || reading.is !== 'weekday' || reading.way !== undefined || reading.weeks !== undefined) return;
  const link = behindClock(tokens, one.to, next.from);
  if (next.from - link <= 2 && (NEXT.has(tokens[link]?.text ?? '') || (tokens[link]?.text === 'auf' && tokens[one.from - 1]?.text === 'von'))) next.reading = { ...reading, told: 1 };
}

/** "4-6", without blanks. */
function isHyphenGlued(tokens: Tokens, to: number): boolean {
  return !tokens[to - 1]!.blank && ['-', '–', '‐', '‑'].includes(tokens[to - 2]?.text ?? '') && !tokens[to - 2]!.blank;
}

const CLOCK_WORDS = new Set([',', ':', '.', 'uhr', 'am', 'pm', 'um', 'gegen', 'at']);

/** The token behind a time of day: "Mittwoch, 18:00 Uhr, auf Donnerstag". */
function behindClock(tokens: Tokens, from: number, end: number): number {
  if (end - from > 9) return from;
  let at = from;
  while (at < end && (tokens[at]!.kind === 'number' || CLOCK_WORDS.has(tokens[at]!.text))) at++;
  return at;
}

function isFreeDay(tokens: Tokens, to: number): boolean {
  if (isHyphenGlued(tokens, to)) return !countsThings(tokens, to) && tokens[to]?.text !== '%';
  const next = tokens[to];
  return next === undefined || next.kind === 'mark' || Boolean(next.means?.['year']) || (FREE_ORDINAL_TAILS.has(next.text) && !countsThings(tokens, to));
}
