import { partialDate } from '../text/partialDate';

const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    'january januar jan jänner janvier janv enero ene gennaio gen janeiro januari', 'february februar feb feber février févr fév fevrier febrero febbraio fevereiro fev februari',
    'march märz mar mrz maerz mars marzo março maart', 'april apr avril avr abril abr aprile', 'may mai mayo maggio mag maio mei', 'june juni jun juin junio giugno giu junho',
    'july juli jul juillet juil julio luglio lug julho', 'august aug août aoû aout agosto ago augustus', 'september sep sept septembre septiembre setiembre settembre setembro set',
    'october oktober oct okt octobre octubre ottobre ott outubro out', 'november nov novembre noviembre novembro', 'december dezember dec dez décembre déc diciembre dic dicembre dezembro',
  ].flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
);
/** Letters of a year. */
const YEAR = 4;
/** Until when a number of ten digits is a time (2100): seconds since 1970. */
const LATEST_SECONDS = 4_102_444_800;

interface Parts {
  readonly year: string;
  readonly month?: string | number | undefined;
  readonly day?: string | undefined;
}

/** Ways in which tables, files and mails write a day; the first that fits. */
const FORMS: readonly (readonly [RegExp, (groups: readonly string[]) => Parts])[] = [
  [/^(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}(?:Z|[+-]\d{2}:?\d{2})?)?$/, ([year = '', month, day]) => ({ year, month, day })],
  [/^D:(\d{4})(\d{2})?(\d{2})?/, ([year = '', month, day]) => ({ year, month, day })],
  [/^\+?(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?:[T ,Z+].*|-\d{2}:\d{2})?$/, ([year = '', month, day]) => ({ year, month, day })],
  [/^(?:\p{L}{2,10}[.,]*\s+)?(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})(?:[T ,].*)?$/u, ([day, month, year = '']) => ({ year, month, day })],
  [/^(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?:[T ,].*)?$/, ([first = '', second = '', year = '']) => (Number(second) > 12 ? { year, month: first, day: second } : Number(first) > 12 || first === second ? { year, month: second, day: first } : { year })],
  [/^(?:\p{L}{2,10}[.,]*\s+)?(\d{1,2})(?:st|nd|rd|th|\.)?[\s-]+(?:of\s+|de\s+)?(\p{L}{3,10})[.,]?[\s-]+(?:de\s+)?(\d{4}\b|\d{2}(?=$|\s+\d{1,2}:))/u, ([day, name = '', year = '']) => ({ year, month: monthOf(name), day })],
  [/^(?:\p{L}{2,10}[.,]*\s+)?(\p{L}{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/u, ([name = '', day, year = '']) => ({ year, month: monthOf(name), day })],
  /* Tue Sep 13 10:00:00 2023, Tue Sep 13 10:00:00 +0000 2023 */
  [/^\p{L}{2,10}\s+(\p{L}{3,9})\s+(\d{1,2})\s+\d{2}:\d{2}(?::\d{2})?\s+(?:[+-]\d{4}\s+|\p{Lu}{2,5}\s+)?(\d{4})\b/u, ([name = '', day, year = '']) => ({ year, month: monthOf(name), day })],
  [/^(\p{L}{3,10})\.?,?\s+(?:de\s+)?(\d{4})$/u, ([name = '', year = '']) => ({ year, month: monthOf(name) })],
  [/^(\d{4})$/, ([year = '']) => ({ year })],
];

/**
 * The day, month or year that a value of a table, page, file, mail or feed is, in whatever time zone it is written, as `partialDate` writes it; `undefined` when it names none.
 * Where the order of day and month cannot be told (03/04/2023) the year alone. Names of months in German, English, French, Spanish, Italian, Portuguese and Dutch; seconds and milliseconds since 1970.
 */
export function looseDate(value: string): string | undefined {
  const text = value.trim().slice(0, 60);
  if (/^\d{10}(?:\d{3})?(?:\.\d+)?$/.test(text)) return dayOfSeconds(Number(text.slice(0, 10)));
  for (const [pattern, partsOf] of FORMS) {
    const found = pattern.exec(text);
    const date = found && written(partsOf(found.slice(1)));
    if (date) return date;
  }
  return undefined;
}

/** Where a date may begin in a line. */
const BEGINNING = /(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu;

/** The day or month that a line names, be it all of it or behind other words (“Weidenau, den 13. September 2023”); a year only where it is all. */
export function dateIn(line: string): string | undefined {
  const text = line.slice(0, 200).replace(/\s+/g, ' ').trim();
  const whole = looseDate(text);
  if (whole !== undefined) return whole;
  return [...text.matchAll(BEGINNING)].slice(0, 40).map(({ index }) => looseDate(text.slice(index))).find((date) => date !== undefined && date.length > YEAR);
}

/** The number of a month by its name or a short form of it; 0 for what is none, with which nothing is a date. */
function monthOf(name: string): number {
  return MONTHS.get(name.toLowerCase()) ?? 0;
}

function written({ year, month, day }: Parts): string | undefined {
  const full = year.length === 2 ? `${Number(year) < 50 ? '20' : '19'}${year}` : year;
  if (Number(full) < 1000) return undefined;
  const named = [full, month, day].filter((part) => part !== undefined).map((part) => String(part).padStart(2, '0'));
  return partialDate((month === undefined ? named.slice(0, 1) : named).join('-'));
}

/** The day in UTC of a time in seconds since 1970 (days to civil date, Hinnant's algorithm). */
function dayOfSeconds(seconds: number): string | undefined {
  if (seconds < 100_000_000 || seconds >= LATEST_SECONDS) return undefined;
  const days = Math.floor(seconds / 86_400) + 719_468;
  const era = Math.floor(days / 146_097);
  const ofEra = days - era * 146_097;
  const yearOfEra = Math.floor((ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365);
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * ofYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const day = ofYear - Math.floor((153 * shifted + 2) / 5) + 1;
  return written({ year: String(yearOfEra + era * 400 + (month <= 2 ? 1 : 0)), month, day: String(day) });
}
