import { dateValue, dayNumber, dayOfNumber, isDay, parseDateValue } from '../language/dates/calendar';

/** What a bar of a time axis covers, from fine to coarse. */
export const UNITS = ['day', 'month', 'year', 'decade'] as const;
export type TimeUnit = (typeof UNITS)[number];

/** The number of the unit that a date falls in, consecutive for consecutive ones; `undefined` where it is not known that exactly. */
export function unitOf(value: string, unit: TimeUnit): number | undefined {
  const date = parseDateValue(value);
  switch (unit) {
    case 'day': return isDay(date) ? dayNumber(date) : undefined;
    case 'month': return date.month === undefined ? undefined : date.year * 12 + date.month - 1;
    case 'year': return date.year;
    case 'decade': return Math.floor(date.year / 10);
  }
}

/** First and last date of a unit, as queries write them: equal but for decades. */
export function datesOf(number: number, unit: TimeUnit): readonly [first: string, last: string] {
  switch (unit) {
    case 'day': return twice(dateValue(dayOfNumber(number)));
    case 'month': return twice(dateValue({ year: Math.floor(number / 12), month: (number % 12) + 1 }));
    case 'year': return twice(dateValue({ year: number }));
    case 'decade': return [dateValue({ year: Math.max(1, number * 10) })!, dateValue({ year: number * 10 + 9 })!];
  }
}

function twice(date: string | undefined): readonly [string, string] {
  if (date === undefined) throw new RangeError('no such date');
  return [date, date];
}

/** `2023-09`, `1950–1959`. */
export function unitLabel(number: number, unit: TimeUnit): string {
  const [first, last] = datesOf(number, unit);
  return first === last ? first : `${first}–${last}`;
}

/** Steps between labels that fall on round dates, from fine to coarse. */
export const LABEL_STEPS: Readonly<Record<TimeUnit, readonly number[]>> = {
  day: [1, 2, 5, 10, 20, 50, 100], month: [1, 3, 6, 12, 24, 60, 120], year: [1, 2, 5, 10, 20, 50, 100, 200, 500], decade: [1, 2, 5, 10, 50],
};
