import { daysBetween } from './ArticleDay';
import type { ClaimSet } from './ClaimSet';
import type { ClaimUnit, CountedNumber } from './ClaimUnit';
import { compareNumbers, isOfUnit } from './numbers/readNumbers';
import { countsSame, sharesDate } from './pairFeatures';

/** First and last token of a stretch, counted from the first of its sentence. */
export type Stretch = readonly [first: number, last: number];

/** What two passages say that may not both be right. */
export interface Contradiction {
  readonly here: Stretch;
  readonly there: Stretch;
}

/** Counts that lie further apart are counts of other things. */
const LEAST_RATIO = 0.5;

/** Articles that are further apart in days count anew: what differs between them has changed as a rule. */
const MOST_DAYS = 3;

/**
 * Figures of the same thing that differ by more than rounding and leave no room for each other: 200 people, 400 people; the first since 2019, the second.
 * Days that differ tell something only where the two are likely to report the same.
 */
export function contradictionOf(set: ClaimSet, one: ClaimUnit, other: ClaimUnit, isLikely: boolean): Contradiction | undefined {
  if (one.otherTime || other.otherTime || (daysBetween(one.day, other.day) ?? 0) > MOST_DAYS) return undefined;
  const isOfSame = (a: CountedNumber, b: CountedNumber): boolean => measuresSame(set, [one, a], [other, b]);
  for (const a of one.numbers) {
    for (const b of other.numbers) {
      if (compareNumbers(a, b) !== 'different' || !isOfSame(a, b) || leavesRoom(a, b)) continue;
      // What one of both says of it agrees after all: "six of the 24".
      if (other.numbers.some((each) => agrees(a, each)) || one.numbers.some((each) => agrees(each, b))) continue;
      return { here: [a.first, a.last], there: [b.first, b.last] };
    }
  }
  return isLikely ? daysApart(one, other) : undefined;
}

/** One day each, and not the same: where neither says when somebody spoke, of one event. */
function daysApart(one: ClaimUnit, other: ClaimUnit): Contradiction | undefined {
  const [[a, ...moreA], [b, ...moreB]] = [one.days, other.days];
  if (a === undefined || b === undefined || moreA.length + moreB.length > 0 || a.day === b.day || one.speaker !== null || other.speaker !== null) return undefined;
  return { here: [a.token, a.token], there: [b.token, b.token] };
}

type Stated = readonly [unit: ClaimUnit, number: CountedNumber];

/** Whether two figures may be of one thing. A measure alone does not say of what: where each sentence has one figure of it, they are taken for that. */
function measuresSame(set: ClaimSet, [one, a]: Stated, [other, b]: Stated): boolean {
  if (!isOfUnit(a, b) || a.unit === 'clock') return false;
  if (a.unit === 'ordinal') return sharesDate(one, other);
  if (Math.min(a.value, b.value) < LEAST_RATIO * Math.max(a.value, b.value)) return false;
  const counted = countsSame(set, a, b);
  if (a.unit === '' && b.unit === '') return counted === true || (areOnlyPeople(one, a) && areOnlyPeople(other, b));
  return counted === true || (isOnly(one, a) && isOnly(other, b));
}

function isOnly({ numbers }: ClaimUnit, { unit }: CountedNumber): boolean {
  return numbers.filter((number) => number.unit === unit).length === 1;
}

/** The only people whom a sentence counts. */
function areOnlyPeople({ numbers }: ClaimUnit, { people }: CountedNumber): boolean {
  return people && numbers.filter((number) => number.people).length === 1;
}

function agrees(one: CountedNumber, other: CountedNumber): boolean {
  return one.unit === other.unit && compareNumbers(one, other) !== 'different';
}

/** "At least 100" leaves room for 120, "up to 8" for 7. */
function leavesRoom(a: CountedNumber, b: CountedNumber): boolean {
  return (a.loose === 1 && b.value >= a.value) || (b.loose === 1 && a.value >= b.value) || (a.loose === -1 && b.value <= a.value) || (b.loose === -1 && a.value <= b.value);
}
