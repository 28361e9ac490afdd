import { daysIn, partialDate } from '../text/partialDate';
import type { DateOperator } from './ast';

/** Days from `first` to `last`, inclusive, as numbers yyyymmdd. An open end is -Infinity or Infinity. */
export interface DateRange {
  readonly first: number;
  readonly last: number;
}

/** What `date:` asks for. */
export type DateQuery = DateRange | 'none';

export type DateProblem = 'bad' | 'empty';

/** The days that a partial ISO date (2023, 2023-09, 2023-09-13) covers; `undefined` when it is none. */
function rangeOfDate(date: string): DateRange | undefined {
  if (partialDate(date) !== date) return undefined;
  const [year = 0, month, day] = date.split('-').map(Number);
  const last = month === undefined ? 1231 : month * 100 + (day ?? daysIn(year, month));
  return { first: year * 10000 + (month ?? 1) * 100 + (day ?? 1), last: year * 10000 + last };
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
