const PARTIAL = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ]\d{2}:\d{2}.*)?)?)?$/;

/** The date part of an ISO date as written (2023, 2023-09, 2023-09-13, 2023-09-13T10:00Z), or `undefined` when there is no such day. */
export function partialDate(text: string): string | undefined {
  const found = PARTIAL.exec(text.trim());
  if (!found) return undefined;
  const [, year = '', month, day] = found;
  if (Number(year) === 0) return undefined;
  if (month === undefined) return year;
  if (Number(month) < 1 || Number(month) > 12) return undefined;
  if (day === undefined) return `${year}-${month}`;
  return Number(day) >= 1 && Number(day) <= daysIn(Number(year), Number(month)) ? `${year}-${month}-${day}` : undefined;
}

/** Days of a month (1 to 12) in the Gregorian calendar. */
export function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
