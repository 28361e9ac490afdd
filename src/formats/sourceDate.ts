import { partialDate } from '../core/text/partialDate';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Where other languages' names begin in another way. */
const OTHER_MONTHS: ReadonlyMap<string, number> = new Map([
  ['mär', 3], ['mrz', 3], ['mai', 5], ['mag', 5], ['okt', 10], ['dez', 12], ['dic', 12], ['déc', 12], ['fév', 2], ['fev', 2], ['avr', 4], ['abr', 4], ['ene', 1], ['gen', 1], ['ago', 8], ['aoû', 8], ['set', 9], ['out', 10], ['ott', 10], ['jui', 0], ['giu', 6], ['lug', 7],
]);

/**
 * The day (2023, 2023-09, 2023-09-13) that metadata, mails and feeds name in their own way; the day as it is written, in whatever time zone that
 * is. `undefined` where none is sure: 03/04/2023 is a day in March to some and in April to others.
 */
export function sourceDate(written: string): string | undefined {
  const text = written.slice(0, 200).replace(/\s+/g, ' ').trim();
  return partialDate(text) ?? digits(text) ?? named(text);
}

function digits(text: string): string | undefined {
  const iso = /^[+]?(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?!\d)/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})(?:$|T|\d{6}(?:$|\D))/.exec(text);
  if (iso) return dayOf(iso[1], iso[2], iso[3]);
  const european = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/.exec(text);
  if (european) return dayOf(european[3], european[2], european[1]);
  const slashed = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?!\d)/.exec(text);
  if (!slashed) return undefined;
  const [one, other] = [Number(slashed[1]), Number(slashed[2])];
  if (one > 12) return dayOf(slashed[3], slashed[2], slashed[1]);
  return other > 12 || one === other ? dayOf(slashed[3], slashed[1], slashed[2]) : undefined;
}

function named(text: string): string | undefined {
  const dayFirst = /(?:^|[^\p{L}\d])(\d{1,2})(?:\.|st|nd|rd|th)?[ -](?:de )?(\p{L}{3,12})\.?,?[ -](?:de )?(\d{4}|\d{2})(?!\d)/u.exec(text);
  if (dayFirst) return dayOf(fullYear(dayFirst[3] ?? ''), monthOf(dayFirst[2] ?? ''), dayFirst[1]);
  const monthFirst = /(?:^|[^\p{L}\d])(\p{L}{3,12})\.? (\d{1,2})(?:st|nd|rd|th)?,? (?:\d{1,2}:\d{2}(?::\d{2})? )?(?:[A-Z]{3,4} )?(\d{4})(?!\d)/u.exec(text);
  if (monthFirst) return dayOf(monthFirst[3], monthOf(monthFirst[1] ?? ''), monthFirst[2]);
  const monthAlone = /^(\p{L}{3,12})\.?,? (\d{4})$/u.exec(text);
  return monthAlone ? dayOf(monthAlone[2], monthOf(monthAlone[1] ?? ''), undefined) : undefined;
}

function monthOf(name: string): string | undefined {
  const start = name.toLowerCase().slice(0, 3);
  const month = MONTHS.indexOf(start) + 1 || OTHER_MONTHS.get(start) || (/^jui(n|l)/i.exec(name)?.[1]?.toLowerCase() === 'n' ? 6 : /^juil/i.test(name) ? 7 : 0);
  return month > 0 ? String(month) : undefined;
}

/** Of two digits, as RFC 2822 reads them. */
function fullYear(year: string): string {
  return year.length === 4 ? year : String(Number(year) + (Number(year) < 50 ? 2000 : 1900));
}

function dayOf(year: string | undefined, month: string | undefined, day: string | undefined): string | undefined {
  if (year === undefined || (month === undefined && day !== undefined)) return undefined;
  return partialDate([year, ...[month, day].flatMap((part) => (part === undefined ? [] : [part.padStart(2, '0')]))].join('-'));
}
