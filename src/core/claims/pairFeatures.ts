import { daysBetween } from './ArticleDay';
import type { ClaimSet, Rarity } from './ClaimSet';
import type { ClaimUnit, CountedNumber } from './ClaimUnit';
import { compareNumbers, isOfUnit } from './numbers/readNumbers';
import type { WordKind } from './Evidence';
import type { Sharing } from './Sharing';

/** A pair of sentences with what they share. */
export interface ComparedPair {
  readonly one: ClaimUnit;
  readonly other: ClaimUnit;
  readonly sharing: Sharing;
  readonly rarity: Rarity;
}

/** What each number of `featuresOf` is, in their order; the last counts in any case. */
export const FEATURES = ['likeness', 'covered', 'exclusive', 'shared', 'sameNumber', 'nearNumber', 'otherNumber', 'figures', 'place', 'oneQuoted', 'apartLikeness', 'apartNumber', 'neighbours', 'bias'] as const;

/** Nats added to what sentences tell, so that short ones are not alike by a single word. */
const SMOOTHING = 4;
const SMOOTHING_SHORT = 3;
/** Sentences of each article that an exclusive word stands in at most, what it weighs at least, and so many count. */
const EXCLUSIVE = 2;
const EXCLUSIVE_WEIGHT = 0.8;
const MOST_EXCLUSIVE = 4;
/** Days between two articles up to which they tell of the same, and days more from which on they certainly go on. */
const ONE_STORY = 1;
const LATER = 7;

/** How alike two sentences are by their words alone, from 0 to 1. */
export function likenessOf({ weight, one, other }: Sharing): number {
  return weight / (Math.sqrt(one * other) + SMOOTHING);
}

/** `neighbours` says how alike the sentences beside them are. */
export function featuresOf(set: ClaimSet, { one, other, sharing, rarity }: ComparedPair, neighbours: number): Float64Array {
  const number = numbersOf(set, one, other);
  const apart = apartness(one, other);
  const likeness = likenessOf(sharing);
  return Float64Array.of(
    likeness,
    sharing.weight / (Math.min(sharing.one, sharing.other) + SMOOTHING_SHORT),
    exclusiveWords(sharing, rarity),
    Math.log1p(sharing.weight),
    number.same, number.near, number.other,
    Math.log1p(weightOf(set, sharing, 'figure')),
    Math.abs(one.order / set.sentencesOf(one.article) - other.order / set.sentencesOf(other.article)),
    one.isQuoted !== other.isQuoted ? 1 : 0,
    apart * likeness, apart * number.other,
    neighbours,
    1,
  );
}

/** From 0 for articles of one day, or the next, to 1 for those a week apart: these tell of different days in like words. */
function apartness(one: ClaimUnit, other: ClaimUnit): number {
  const days = daysBetween(one.day, other.day);
  return days === undefined ? 0 : Math.min(1, Math.max(0, days - ONE_STORY) / LATER);
}

function weightOf(set: ClaimSet, { words }: Sharing, kind: WordKind): number {
  let sum = 0;
  for (const { word, weight } of words) if (set.meanings[word]!.kind === kind) sum += weight;
  return sum;
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

/** How much the best fit of two sentences' numbers tells: the same, the same but for rounding, or others of the same thing. */
function numbersOf(set: ClaimSet, one: ClaimUnit, other: ClaimUnit): { readonly same: number; readonly near: number; readonly other: number } {
  const found = { same: 0, near: 0, other: 0 };
  const [ones, others] = [one.numbers, other.numbers];
  const sharedDate = sharesDate(one, other);
  for (const a of ones) {
    for (const b of others) {
      if (!isOfUnit(a, b)) continue;
      const counted = a.unit === '' && b.unit === '' ? countsSame(set, a, b) : a.unit === 'ordinal' ? sharedDate : undefined;
      const told = Math.min(tellingOf(a), tellingOf(b)) * (counted === false && a.unit === '' ? 0.5 : 1);
      const likeness = compareNumbers(a, b);
      if (likeness === 'same') found.same = Math.max(found.same, told);
      else if (likeness === 'rounded') found.near = Math.max(found.near, told);
      else if (counted === true) found.other = 1;
    }
  }
  return found.same > 0 ? { ...found, other: 0 } : found;
}

/** Whether both speak of one date: the first since 2019, the second since 2019. */
export function sharesDate(one: ClaimUnit, other: ClaimUnit): boolean {
  return one.dates.some((date) => other.dates.includes(date));
}

/** Whether two numbers count the same things; `undefined` where one does not say. */
export function countsSame(set: ClaimSet, { counted: one }: CountedNumber, { counted: other }: CountedNumber): boolean | undefined {
  if (one.length === 0 || other.length === 0) return undefined;
  const concepts = other.flatMap((word) => [...set.meanings[word]!.concepts]);
  return one.some((word) => set.meanings[word]!.concepts.some((concept) => concepts.includes(concept)));
}

/** Small numbers are everywhere. */
function tellingOf({ value, unit }: CountedNumber): number {
  if (value >= 20 || (value > 3 && unit !== '' && unit !== 'ordinal')) return 1;
  return value >= 4 ? 0.6 : 0.25;
}
