import { daysIn } from '../../text/partialDate';
import { JOINING_WORDS, MONTHS, PUBLISHED_WORDS, TIME_WORDS, UPDATED_WORDS, WEEKDAYS } from './calendarWords';
import type { Line } from './Line';

const LONGEST = 22;
const NUMERIC = /(?<!\d)(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})(?!\d)/;
const ISO = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/;
const SLASHED = /(?<!\d)(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/;
const DAY_FIRST = /(?<!\d)(\d{1,2})(?:st|nd|rd|th)?\.?\s+(?:of\s+)?(\p{L}{3,9})\.?,?\s+(\d{4})(?!\d)/u;
const MONTH_FIRST = /(\p{L}{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/u;
const CLOCK = /(?<!\d)\d{1,2}[:.]\d{2}(?!\d)/;

/** What a line of nothing but date and time says. */
export interface DateLine {
  /** Of publication, of an update, or not said. */
  readonly says: 'published' | 'updated' | undefined;
}

/**
 * A line that holds only when something was published: numbers, names of months and days, and beside them at most two words (a place,
 * an agency, the writer's initials) that are none of these.
 */
export function readDateLine(line: Line): DateLine | undefined {
  if (line.wordCount > LONGEST || line.length > 180 || line.digits === 0) return undefined;
  const { words } = line;
  const counts = { date: 0, time: 0, published: 0, updated: 0, other: 0, numbers: 0 };
  for (const word of words) counts[kindOf(word)]++;
  if (counts.numbers === 0) return undefined;
  const dated = counts.date > 0 || NUMERIC.test(line.text) || ISO.test(line.text) || SLASHED.test(line.text);
  const timed = CLOCK.test(line.text) && (counts.time > 0 || words.length <= 3);
  const ago = counts.time > 0 && /\b(?:ago|vor)\b/iu.test(line.text);
  if (!dated && !timed && !ago) return undefined;
  if (ago && !dated && counts.other > 0 && !(counts.other <= 2 && /^(?:vor\s|\d)/iu.test(line.text))) return undefined;
  const said = counts.published + counts.updated;
  const endsLikeDateline = /-{1,2}$|[–—]$/.test(line.text);
  const most = said > 0 || endsLikeDateline ? 4 : words.length <= 8 && !line.isClosed ? 3 : 2;
  if (counts.other > most || counts.other > words.length / 2) return undefined;
  if (counts.other > 0 && said === 0 && line.text.endsWith(':')) return undefined;
  if (counts.other > 0 && line.isClosed && said === 0 && !/\.\d+\.?$/.test(line.text)) return undefined;
  return { says: counts.published > 0 ? 'published' : counts.updated > 0 ? 'updated' : undefined };
}

function kindOf(word: string): 'date' | 'time' | 'published' | 'updated' | 'other' | 'numbers' | 'time' {
  if (/^\p{N}/u.test(word)) return 'numbers';
  if (MONTHS.has(word)) return 'date';
  if (PUBLISHED_WORDS.has(word)) return 'published';
  if (UPDATED_WORDS.has(word)) return 'updated';
  if (TIME_WORDS.has(word) || WEEKDAYS.has(word) || JOINING_WORDS.has(word)) return 'time';
  return 'other';
}

/** The first whole date in a text, as 2023-09-13. A year of two digits is of this century up to 60. */
export function dateIn(text: string): string | undefined {
  const found = [
    at(ISO.exec(text), 1, 2, 3), at(NUMERIC.exec(text), 3, 2, 1), named(DAY_FIRST.exec(text), 3, 2, 1), named(MONTH_FIRST.exec(text), 3, 1, 2), slashed(SLASHED.exec(text)),
  ].filter((each) => each !== undefined);
  found.sort((a, b) => a.index - b.index);
  return found[0]?.value;
}

interface Found {
  readonly index: number;
  readonly value: string;
}

function at(match: RegExpExecArray | null, year: number, month: number, day: number): Found | undefined {
  return match ? dateOf(match.index, match[year]!, Number(match[month]), Number(match[day])) : undefined;
}

function named(match: RegExpExecArray | null, year: number, month: number, day: number): Found | undefined {
  const number = match ? MONTHS.get(match[month]!.toLowerCase()) : undefined;
  return match && number !== undefined ? dateOf(match.index, match[year]!, number, Number(match[day])) : undefined;
}

/** 9/13/2023 and 13/09/2023 where only one reading is a date; else it is not known. */
function slashed(match: RegExpExecArray | null): Found | undefined {
  if (!match) return undefined;
  const [first, second] = [Number(match[1]), Number(match[2])];
  if (first <= 12 && second <= 12 && first !== second) return undefined;
  return first > 12 ? dateOf(match.index, match[3]!, second, first) : dateOf(match.index, match[3]!, first, second);
}

function dateOf(index: number, written: string, month: number, day: number): Found | undefined {
  const year = written.length === 2 ? Number(written) + (Number(written) <= 60 ? 2000 : 1900) : Number(written);
  if (year < 1500 || year > 2100 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  const two = (number: number) => String(number).padStart(2, '0');
  return { index, value: `${year}-${two(month)}-${two(day)}` };
}
