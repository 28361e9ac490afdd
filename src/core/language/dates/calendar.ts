import { daysIn } from '../../text/partialDate';

/** A date as exact as it is known: a year, a month or a day of the Gregorian calendar. */
export interface CalendarDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

/** A date that is known to the day. */
export interface CalendarDay extends CalendarDate {
  readonly month: number;
  readonly day: number;
}

export type Precision = 'year' | 'month' | 'day';

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** As CONTRACT.md writes it: `2023`, `2023-09` or `2023-09-13`; `undefined` when there is no such date. */
export function dateValue({ year, month, day }: CalendarDate): string | undefined {
  if (year < 1 || year > 9999) return undefined;
  if (month === undefined) return pad(year, 4);
  if (month < 1 || month > 12) return undefined;
  if (day === undefined) return `${pad(year, 4)}-${pad(month, 2)}`;
  return day >= 1 && day <= daysIn(year, month) ? `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` : undefined;
}

/** Reads back what `dateValue` writes. */
export function parseDateValue(value: string): CalendarDate {
  const [year = 0, month, day] = value.split('-').map(Number);
  return { year, ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) };
}

export function isDay(date: CalendarDate): date is CalendarDay {
  return date.month !== undefined && date.day !== undefined;
}

/** Days since 1970-01-01 (H. Hinnant, "chrono-Compatible Low-Level Date Algorithms"). */
export function dayNumber({ year, month, day }: CalendarDay): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
}

/** The inverse of `dayNumber`. */
export function dayOfNumber(number: number): CalendarDay {
  const days = number + 719468;
  const era = Math.floor(days / 146097);
  const dayOfEra = days - era * 146097;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1 };
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: CalendarDay): number {
  const number = (dayNumber(day) + 3) % 7;
  return (number < 0 ? number + 7 : number) + 1;
}

export function addDays(day: CalendarDay, by: number): CalendarDay {
  return dayOfNumber(dayNumber(day) + by);
}

export function addMonths(year: number, month: number, by: number): { readonly year: number; readonly month: number } {
  const count = year * 12 + month - 1 + by;
  return { year: Math.floor(count / 12), month: (count % 12) + 1 };
}

/** Easter Sunday as days since 1970-01-01 (Meeus, Jones and Butcher). */
export function easterNumber(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const epact = (19 * golden + century - Math.floor(century / 4) - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) + 15) % 30;
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * sunday) / 451);
  const count = epact + sunday - 7 * late + 114;
  return dayNumber({ year, month: Math.floor(count / 31), day: (count % 31) + 1 });
}

/** Whether a date lies behind another, as far as both are told. */
export function liesBehind(date: CalendarDate, now: CalendarDate): boolean {
  if (date.year !== now.year || date.month === undefined || now.month === undefined) return date.year > now.year;
  return date.month !== now.month || date.day === undefined || now.day === undefined ? date.month > now.month : date.day > now.day;
}

/** The first (1), second … or the last (-1) such weekday of a month. */
export function nthWeekdayOf(year: number, month: number, weekday: number, count: number): CalendarDay {
  const first: CalendarDay = { ...(count > 0 ? { year, month } : addMonths(year, month, 1)), day: 1 };
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (count > 0 ? count - 1 : count) * 7);
}
