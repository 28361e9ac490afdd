import { type CalendarDate, dateValue, dayNumber, isDay } from './calendar';
import { dateMessage } from './messages';
import type { CalendarReading } from './Reading';
import type { Resolved, Surroundings } from './Resolver';

const MONTH_DAYS = 30.4;
/** A day so close behind or before the article is meant whatever the tense of its clause says: nobody speaks of the same day a year away without the year. */
const JUST_PAST = 40;
const JUST_AHEAD = 14;
/** So close behind, a month is meant as well where it only may lie ahead. */
const MONTHS_PAST = 65;

/** Days from `now` to a day, or to a month counted in months. */
function distance(now: CalendarDate, date: CalendarDate): number {
  if (isDay(date) && isDay(now)) return dayNumber(date) - dayNumber(now);
  return ((date.year - now.year) * 12 + date.month! - now.month!) * MONTH_DAYS;
}

/** Of the same day or month in several years, in order, the one nearest to `now` on the side that the words or the tense demand. */
export function nearestOnSide(candidates: readonly CalendarDate[], way: CalendarReading['way'], { tense }: Surroundings, now: CalendarDate): Resolved {
  const sorted = [...candidates].sort((a, b) => Math.abs(distance(now, a)) - Math.abs(distance(now, b)) || (distance(now, a) - distance(now, b)) * (way === undefined && tense() === 'perhaps' ? -1 : 1));
  const nearest = sorted[0];
  if (!nearest) return { date: undefined, reason: dateMessage('impossible') };
  if (way === 'this') return { date: candidates.find(({ year }) => year === now.year) ?? nearest, reason: dateMessage('counted', dateValue(now) ?? '') };
  const date = isJustBeside(now, nearest, way, tense) ? nearest : (sorted.find((each) => liesOn(sideOf(way, tense), distance(now, each), way === undefined ? 0 : 1)) ?? nearest);
  return { date, reason: dateMessage(distance(now, date) <= 0 ? 'before' : 'after', dateValue(now) ?? '') };
}

function isJustBeside(now: CalendarDate, date: CalendarDate, way: CalendarReading['way'], tense: Surroundings['tense']): boolean {
  const days = distance(now, date);
  if (way !== undefined) return false;
  return isDay(date) ? days >= -JUST_PAST && days <= JUST_AHEAD : days < 0 && days >= -MONTHS_PAST && tense() === 'perhaps';
}

function sideOf(way: CalendarReading['way'], tense: Surroundings['tense']): ReturnType<Surroundings['tense']> {
  return way === undefined ? tense() : way === 'before' ? 'past' : 'ahead';
}

function liesOn(side: ReturnType<Surroundings['tense']>, days: number, margin: number): boolean {
  return side === 'past' ? days <= -margin : side === 'ahead' ? days >= margin : true;
}
