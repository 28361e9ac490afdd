import { countsThings } from './context';
import { FREE_ORDINAL_TAILS } from './contextTables';
import type { DateToken } from './DateToken';
import type { Expression } from './Expression';
import type { CalendarReading } from './Reading';

type Tokens = readonly DateToken[];

const LINKS = new Set(['und', 'bis', 'oder', 'sowie', 'and', 'to', 'or', 'until', 'through', 'till', '&', '-', '–', '—', '/', ',', 'bzw', '‐', '‑']);
const BESIDE_LINKS = new Set(['zum', 'am', 'dem', 'den', 'vom', 'im', 'der', 'the', 'einschließlich', 'on', '.']);
const BACKWARD = new Set(['-', '–', '—', 'and', '&', 'to', 'through', 'or', 'until', '‐', '‑']);

/**
 * Joins the ends of ranges and the members of lists, which borrow month and year from each other, and leaves out days that no month was found for.
 * "vom 10. bis 12. November", "November 10-12, 2015", "29.02. – 1.03. 2016".
 */
export function linkExpressions(tokens: Tokens, found: readonly Expression[]): Expression[] {
  const kept = [...found];
  for (let at = kept.length - 2; at >= 0; at--) borrowForward(tokens, kept[at]!, kept[at + 1]!);
  for (let at = 1; at < kept.length; at++) borrowBackward(tokens, kept, at);
  for (let at = 1; at < kept.length; at++) followWeekday(tokens, kept[at - 1]!, kept[at]!);
  return kept.map(weekdayAlone).filter(({ reading }) => reading.is !== 'calendar' || !reading.loose);
}

/** "Freitag, 26." without a month to borrow is a weekday and a number. */
function weekdayAlone(expression: Expression): Expression {
  const { from, reading } = expression;
  return reading.is === 'calendar' && reading.loose && reading.weekday !== undefined ? { from, to: from + 1, reading: { is: 'weekday', weekday: reading.weekday } } : expression;
}

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
  if (reading.is !== 'calendar' || !isLinked(tokens, one.to, next.from)) return;
  if (other.is === 'vague' && other.why === 'decade' && reading.loose && tokens[next.from]!.kind === 'number') one.reading = other;
  if (other.is !== 'calendar') return;
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

/** "von Montag bis Mittwoch", "am Montag und Dienstag": the second is the next one behind the first. */
function followWeekday(tokens: Tokens, one: Expression, next: Expression): void {
  const { reading } = next;
  if (one.reading.is !== 'weekday' || reading.is !== 'weekday' || reading.way !== undefined || reading.weeks !== undefined) return;
  if (next.from - one.to <= 2 && NEXT.has(tokens[one.to]?.text ?? '')) next.reading = { ...reading, told: 1 };
}

function isFreeDay(tokens: Tokens, to: number): boolean {
  const next = tokens[to];
  return next === undefined || next.kind === 'mark' || Boolean(next.means?.['year']) || (FREE_ORDINAL_TAILS.has(next.text) && !countsThings(tokens, to));
}
