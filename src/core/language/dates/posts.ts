import { type CalendarDay, dateValue, isDay } from './calendar';
import type { DateToken } from './DateToken';
import type { ParsedParagraph } from './parseDates';
import type { CalendarReading } from './Reading';

type Tokens = readonly DateToken[];

/** The date of a letter, post or mail whose text begins behind the line that tells it. */
export interface Post {
  readonly date: CalendarDay;
  /** Number of the last paragraph that counts from it. */
  readonly until: number;
  /** Whether all in it counts from that date, not only days other than "today". */
  readonly isWhole: boolean;
}

/** Paragraphs behind "he wrote on 25 January:", and behind the head of a mail. */
const LETTER = 8;
const MAIL = 12;
const LONGEST_HEAD = 40;

const HEADS = new Set(['date', 'sent', 'datum', 'gesendet', 'verfasst']);
const WROTE = new Set(['wrote', 'writes', 'schrieb', 'schreibt']);
const CLOCK = new Set([':', '.', ',', '-', '–', '|', '/', '@', '+', '(', ')', 'am', 'pm', 'a', 'p', 'm', 'uhr', 'um', 'at', 'h', 'gmt', 'utc', 'est', 'edt', 'cst', 'cdt', 'mst', 'mdt', 'pst', 'pdt', 'cet', 'cest', 'mez', 'mesz', 'bst', 'ist']);

/** The post that a line begins: "On January 25 he wrote:", "02/28/2001 03:16 PM", "Date: Wed, 12 Oct 2005 08:15:00". */
export function postAt({ tokens, expressions }: ParsedParagraph, paragraph: number): Post | undefined {
  const last = expressions[expressions.length - 1];
  const date = last && dayOf(last.reading);
  if (!last || !date) return undefined;
  if (tokens[tokens.length - 1]!.text === ':' && (tokens.length - last.to <= 2 || WROTE.has(tokens[tokens.length - 2]!.text))) return { date, until: paragraph + LETTER, isWhole: false };
  if (expressions.length > 1 || tokens.length > LONGEST_HEAD || !isClock(tokens, last.to)) return undefined;
  if (tokens[0]!.text === 'posted') return undefined;
  const isHead = last.from === 0 || (HEADS.has(tokens[0]!.text) && tokens[1]?.text === ':') || tokens.slice(0, last.from).some(({ text }) => text === '@');
  return isHead ? { date, until: paragraph + MAIL, isWhole: true } : undefined;
}

function dayOf(reading: CalendarReading | { readonly is: string }): CalendarDay | undefined {
  if (reading.is !== 'calendar') return undefined;
  const { year, month, day } = reading as CalendarReading;
  const date = { year: year ?? 0, ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) };
  return year !== undefined && isDay(date) && dateValue(date) !== undefined ? date : undefined;
}

/** Nothing but a time of day stands from `from` on. */
function isClock(tokens: Tokens, from: number): boolean {
  const rest = tokens.slice(from);
  return rest.length >= 3 && rest.some(({ kind }) => kind === 'number') && rest.every(({ kind, text }) => kind === 'number' || CLOCK.has(text));
}
