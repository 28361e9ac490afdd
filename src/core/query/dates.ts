import type { DateOperator } from './ast';

/** Days from `first` to `last`, inclusive, as numbers yyyymmdd. An open end is -Infinity or Infinity. */
export interface DateRange {
  readonly first: number;
  readonly last: number;
}

/** What `date:` asks for. */
export type DateQuery = DateRange | 'none';

export type DateProblem = 'bad' | 'empty';

const PARTIAL = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function daysOf(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && isLeap ? 29 : DAYS[month - 1] ?? 0;
}

/** The days that a partial ISO date (2023, 2023-09, 2023-09-13) covers; `undefined` when it is none. */
function rangeOfDate(date: string): DateRange | undefined {
  const match = PARTIAL.exec(date);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), match[2] && Number(match[2]), match[3] && Number(match[3])];
  if (month === undefined || month === '') return { first: year * 10000 + 101, last: year * 10000 + 1231 };
  const days = daysOf(year, month);
  if (days === 0) return undefined;
  const base = year * 10000 + month * 100;
  if (day === undefined || day === '') return { first: base + 1, last: base + days };
  return day >= 1 && day <= days ? { first: base + day, last: base + day } : undefined;
}

/** What stands after `date:`: one date, a range with `..`, an open one, or `none`. */
export function parseDateQuery(operator: DateOperator, text: string): DateQuery | DateProblem {
  if (operator === '' && text === 'none') return 'none';
  const dots = text.indexOf('..');
  if (operator === '' && dots >= 0) return between(text.slice(0, dots), text.slice(dots + 2));
  const range = rangeOfDate(text);
  if (!range) return 'bad';
  switch (operator) {
    case '': return range;
    case '>=': return { first: range.first, last: Infinity };
    case '>': return { first: range.last + 1, last: Infinity };
    case '<=': return { first: -Infinity, last: range.last };
    case '<': return { first: -Infinity, last: range.first - 1 };
  }
}

function between(from: string, to: string): DateRange | DateProblem {
  const start = from === '' ? undefined : rangeOfDate(from);
  const end = to === '' ? undefined : rangeOfDate(to);
  if ((from !== '' && !start) || (to !== '' && !end) || (from === '' && to === '')) return 'bad';
  const range = { first: start?.first ?? -Infinity, last: end?.last ?? Infinity };
  return range.first > range.last ? 'empty' : range;
}

/** True when the days that `published` covers and those asked for have one in common; `none` asks for articles without a date. */
export function fitsDate(query: DateQuery, published: string | undefined): boolean {
  const range = published === undefined ? undefined : rangeOfDate(published);
  if (query === 'none') return range === undefined;
  return range !== undefined && range.first <= query.last && query.first <= range.last;
}
