import { dayNumber, isDay, parseDateValue } from '../language/dates/calendar';
import { fold } from '../text/fold';

/** The day that an article is of, as far as it says: of some year, or of one. */
export interface ArticleDay {
  /** Days since 1970-01-01, where the year is known. */
  readonly day: number | undefined;
  /** Days since the first of January. */
  readonly ofYear: number;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dez'];
/** Of folded names: other beginnings of the months above. */
const OTHER = new Map([['jae', 1], ['mae', 3], ['may', 5], ['oct', 10], ['dec', 12]]);
const MONTH = '(jan(?:uary?|\\.)?|j(?:a|ae)nner|feb(?:ruary?|\\.)?|maerz|march|mar\\.?|apr(?:il|\\.)?|mai|may|june?|juni|july?|juli|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|o[kc]t(?:ober|\\.)?|nov(?:ember|\\.)?|de[zc](?:ember|\\.)?)';
const WRITTEN = new RegExp(`\\b(?:(\\d{1,2})(?:st|nd|rd|th)?\\.? ${MONTH}|${MONTH} (\\d{1,2})(?:st|nd|rd|th)?)(?![\\d\\p{L}])`, 'u');
const FIGURES = /\b(\d{1,2})\.(\d{1,2})\.(?!\d{5})/;

/** Lines at the top of an article that may say its day: a line of its own, or the beginning of one. */
const LINES = 8;
const OWN_LINE = 70;
const DATELINE = 45;
const TOP = 1200;

/** What metadata tells, else a dateline, which often leaves the year away. */
export function articleDay(text: string, published: string | undefined): ArticleDay | undefined {
  const date = published === undefined ? undefined : parseDateValue(published);
  if (date !== undefined) return isDay(date) ? { day: dayNumber(date), ofYear: dayNumber(date) - dayNumber({ year: date.year, month: 1, day: 1 }) } : undefined;
  for (const line of text.slice(0, TOP).split('\n').filter((each) => each.trim() !== '').slice(0, LINES)) {
    const found = dayIn(fold(line.length <= OWN_LINE ? line : line.slice(0, DATELINE)));
    if (found !== undefined) return { day: undefined, ofYear: found };
  }
  return undefined;
}

function dayIn(line: string): number | undefined {
  const written = WRITTEN.exec(line);
  const figures = written === null ? FIGURES.exec(line) : null;
  const [day, month] = written ? [Number(written[1] ?? written[4]), monthOf((written[2] ?? written[3])!)] : figures ? [Number(figures[1]), Number(figures[2])] : [0, 0];
  return day >= 1 && day <= 31 && month >= 1 && month <= 12 ? dayNumber({ year: 1970, month, day }) : undefined;
}

function monthOf(name: string): number {
  const start = name.slice(0, 3);
  return OTHER.get(start) ?? MONTHS.indexOf(start) + 1;
}

/** Days between two articles; `undefined` where one does not say. Without a year the nearer one is meant. */
export function daysBetween(one: ArticleDay | undefined, other: ArticleDay | undefined): number | undefined {
  if (one === undefined || other === undefined) return undefined;
  if (one.day !== undefined && other.day !== undefined) return Math.abs(one.day - other.day);
  const apart = Math.abs(one.ofYear - other.ofYear);
  return Math.min(apart, 365 - apart);
}
