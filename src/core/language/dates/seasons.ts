import { type CalendarDate, dateValue } from './calendar';
import { dateMessage } from './messages';
import type { SeasonReading } from './Reading';
import type { Resolved, Surroundings } from './Resolver';
import { isAhead } from './tense';

const WINTER = 3;

/** First and last month; the winter has none, it lies in two years. */
function monthsOf(season: number): readonly [first: number, last: number] {
  return [season * 3 + 3, season * 3 + 5];
}

export const firstMonthOf = (season: number): number => monthsOf(season)[0];

/** The year of a season. */
export function season({ season: number, year, yearBy, way }: SeasonReading, { now, tense }: Surroundings): Resolved {
  if (year !== undefined) return { date: { year } };
  if (!now || now.month === undefined) return { date: undefined, reason: dateMessage('noPublished') };
  const reason = dateMessage('counted', dateValue(now) ?? '');
  if (yearBy !== undefined) return { date: { year: now.year + yearBy }, reason };
  if (number === WINTER) return { date: undefined, reason: dateMessage('years') };
  return { date: { year: now.year + yearsAway(monthsOf(number), now.month, way, tense) }, reason };
}

function yearsAway([first, last]: readonly [number, number], month: number, way: SeasonReading['way'], tense: Surroundings['tense']): number {
  if (way === 'this') return 0;
  const side = way === 'before' ? 'past' : way === 'after' ? 'ahead' : tense();
  if (side === 'past') return (way === 'before' ? last < month : first <= month) ? 0 : -1;
  if (isAhead(side)) return (way === 'after' ? first > month : last >= month) ? 0 : 1;
  const by = first - month;
  return by > 6 ? -1 : by < -7 ? 1 : 0;
}

/** "that summer", "the following spring", "the previous autumn", seen from a date told before. */
export function seasonFrom(from: CalendarDate, number: number, side: -1 | 0 | 1): CalendarDate | undefined {
  if (number === WINTER) return undefined;
  const [first, last] = monthsOf(number);
  if (side === 0) return { year: from.year };
  if (from.month === undefined) return { year: from.year + side };
  const isInYear = side > 0 ? first > from.month : last < from.month;
  return { year: isInYear ? from.year : from.year + side };
}
