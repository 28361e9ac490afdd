import type { ClaimSet } from './ClaimSet';
import type { ClaimUnit, CountedNumber } from './ClaimUnit';
import { compareNumbers } from './numbers/readNumbers';
import { countsSame } from './pairFeatures';

/** First and last token of a stretch, counted from the first of its sentence. */
export type Stretch = readonly [first: number, last: number];

/** What two passages say that may not both be right. */
export interface Contradiction {
  readonly here: Stretch;
  readonly there: Stretch;
}

/** Figures of the same thing that differ by more than rounding and leave no room for each other. */
export function contradictionOf(set: ClaimSet, one: ClaimUnit, other: ClaimUnit): Contradiction | undefined {
  for (const a of one.numbers) {
    for (const b of other.numbers) {
      if (a.unit !== b.unit || compareNumbers(a, b) !== 'different' || leavesRoom(a, b) || !isOfSame(set, a, b)) continue;
      if (agrees(set, a, other.numbers) || agrees(set, b, one.numbers)) continue;
      return { here: [a.first, a.last], there: [b.first, b.last] };
    }
  }
  return undefined;
}

/** Counts that lie further apart are counts of other things. */
const LEAST_RATIO = 0.3;

/** A unit of measure alone does not say what is measured; where both say what they count, it has to be the same. */
function isOfSame(set: ClaimSet, a: CountedNumber, b: CountedNumber): boolean {
  if (a.unit !== 'ordinal' && Math.min(a.value, b.value) < LEAST_RATIO * Math.max(a.value, b.value)) return false;
  return countsSame(set, a, b) ?? a.unit !== '';
}

function agrees(set: ClaimSet, number: CountedNumber, others: readonly CountedNumber[]): boolean {
  return others.some((other) => other.unit === number.unit && compareNumbers(number, other) !== 'different' && isOfSame(set, number, other));
}

/** "At least 100" leaves room for 120, "up to 8" for 7. */
function leavesRoom(a: CountedNumber, b: CountedNumber): boolean {
  return (a.loose === 1 && b.value >= a.value) || (b.loose === 1 && a.value >= b.value) || (a.loose === -1 && b.value <= a.value) || (b.loose === -1 && a.value <= b.value);
}
