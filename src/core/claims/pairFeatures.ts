import type { ClaimSet, Rarity } from './ClaimSet';
import type { ClaimUnit } from './ClaimUnit';
import { compareNumbers, type StatedNumber } from './numbers/readNumbers';
import type { Sharing } from './Sharing';

/** A pair of sentences with what they share. */
export interface ComparedPair {
  readonly one: ClaimUnit;
  readonly other: ClaimUnit;
  readonly sharing: Sharing;
  readonly rarity: Rarity;
}

/** What each number of `featuresOf` is, in their order; the last counts in any case. */
export const FEATURES = ['likeness', 'covered', 'exclusive', 'rareLikeness', 'bestOfOne', 'bestOfOther', 'margin', 'sameNumber', 'nearNumber', 'otherNumber', 'sameDate', 'place', 'oneQuoted', 'titles', 'bias'] as const;

/** Added to what sentences tell, so that short ones are not alike by a single word. */
const SMOOTHING = 4;
const SMOOTHING_SHORT = 3;
const SMOOTHING_SQUARES = 8;
/** Sentences of each article that an exclusive word stands in at most, what it weighs at least, and so many count. */
const EXCLUSIVE = 2;
const EXCLUSIVE_WEIGHT = 0.8;
const MOST_EXCLUSIVE = 4;

/** How alike two sentences are by their words alone, from 0 to 1: what candidates of one sentence are ranked by. */
export function likenessOf({ weight, one, other }: Sharing): number {
  return weight / (Math.sqrt(one * other) + SMOOTHING);
}

/** How alike the sentence that fits best is, and the second best, of another article. */
export interface Rivals {
  readonly best: number;
  readonly second: number;
}

/** `rivals` are those of the first sentence in the other's article and those of the other one in the first's. */
export function featuresOf(set: ClaimSet, { one, other, sharing, rarity }: ComparedPair, rivals: readonly [Rivals, Rivals]): Float64Array {
  const likeness = likenessOf(sharing);
  const number = numbersOf(one.numbers, other.numbers);
  const next = (among: Rivals): number => (among.best === likeness ? among.second : among.best);
  return Float64Array.of(
    likeness,
    sharing.weight / (Math.min(sharing.one, sharing.other) + SMOOTHING_SHORT),
    exclusiveWords(sharing, rarity),
    sharing.squares / (Math.sqrt(sharing.squaresOne * sharing.squaresOther) + SMOOTHING_SQUARES),
    likeness / (rivals[0].best || 1),
    likeness / (rivals[1].best || 1),
    likeness - Math.max(next(rivals[0]), next(rivals[1])),
    number.same, number.near, number.other,
    one.dates.some((date) => date.length >= 7 && other.dates.includes(date)) ? 1 : 0,
    Math.abs(one.order / set.sentencesOf(one.article) - other.order / set.sentencesOf(other.article)),
    one.isQuoted !== other.isQuoted ? 1 : 0,
    one.isTitle && other.isTitle ? 1 : 0,
    1,
  );
}

/** Words that hardly any other sentence of the two articles has. */
function exclusiveWords({ words }: Sharing, { counts }: Rarity): number {
  let found = 0;
  for (const { concept, weight } of words) {
    if (weight <= EXCLUSIVE_WEIGHT) break;
    const [inOne, inOther] = counts(concept);
    if (inOne <= EXCLUSIVE && inOther <= EXCLUSIVE) found++;
  }
  return Math.min(found, MOST_EXCLUSIVE);
}

/** How much the best fit of two sentences' numbers tells. */
function numbersOf(ones: readonly StatedNumber[], others: readonly StatedNumber[]): { same: number; near: number; other: number } {
  const found = { same: 0, near: 0, other: 0 };
  for (const one of ones) {
    for (const other of others) {
      if (one.unit !== other.unit) continue;
      const told = Math.min(tellingOf(one), tellingOf(other));
      const likeness = compareNumbers(one, other);
      if (likeness === 'same') found.same = Math.max(found.same, told);
      else if (likeness === 'rounded') found.near = Math.max(found.near, told);
      else if (one.unit !== '') found.other = 1;
    }
  }
  return found.same > 0 ? { ...found, other: 0 } : found;
}

/** Small numbers are everywhere. */
function tellingOf({ value, unit }: StatedNumber): number {
  if (value >= 20 || (value > 3 && unit !== '' && unit !== 'ordinal')) return 1;
  return value >= 4 ? 0.6 : 0.25;
}
