import type { Pace } from '../query/run/Pace';
import { CandidateSearch, LIMITS, type CandidateLimits } from './CandidateSearch';
import { likelihoodOf } from './claimModel';
import type { ClaimSet, Rarity } from './ClaimSet';
import { LikenessTable } from './LikenessTable';
import { featuresOf, likenessOf, type ComparedPair } from './pairFeatures';
import { Stories } from './Stories';
import { sharingOf, spokenBy, type Spoken } from './Sharing';

/** Two sentences by their numbers in the set, and how likely they report the same. */
export interface ClaimPair {
  readonly one: number;
  readonly other: number;
  readonly likelihood: number;
}

/** All pairs of sentences of different articles that report the same with at least the likelihood `least`, among those that the limits let through. */
export async function findClaimPairs(set: ClaimSet, least: number, pace: Pace, limits: CandidateLimits = LIMITS): Promise<readonly ClaimPair[]> {
  const pairs: ClaimPair[] = [];
  await eachPair(set, pace, limits, (one, other, features) => {
    const likelihood = likelihoodOf(features, typicalLength(set, one, other));
    if (likelihood >= least) pairs.push({ one, other, likelihood });
  });
  return pairs;
}

/** Sentences of the two articles, in the geometric mean. */
export function typicalLength(set: ClaimSet, one: number, other: number): number {
  return Math.sqrt(set.sentencesOf(set.units[one]!.article) * set.sentencesOf(set.units[other]!.article));
}

/** Visits the pairs that the limits let through with their features. */
export async function eachPair(set: ClaimSet, pace: Pace, limits: CandidateLimits, visit: (one: number, other: number, features: Float64Array) => void): Promise<void> {
  const likeness = await comparePairs(set, pace, limits);
  const comparison = new Comparison(set);
  for (let one = 0; one < set.units.length; one++) {
    for (const other of likeness.behind(one)) {
      visit(one, other, featuresOf(set, comparison.of(one, other), neighbours(set, likeness, one, other)));
      pace.step(40);
    }
    await pace.breathe();
    if (one % 256 === 0) pace.progress(set.units.length + one, 2 * set.units.length);
  }
}

async function comparePairs(set: ClaimSet, pace: Pace, limits: CandidateLimits): Promise<LikenessTable> {
  const search = new CandidateSearch(set, await Stories.of(set, limits.story, pace), limits);
  const comparison = new Comparison(set);
  const table = new LikenessTable();
  for (let one = 0; one < set.units.length; one++) {
    table.begin(one);
    for (const other of search.behind(one, pace)) {
      table.put(other, likenessOf(comparison.of(one, other).sharing));
      pace.step(40);
    }
    await pace.breathe();
    if (one % 256 === 0) pace.progress(one, 2 * set.units.length);
  }
  return table;
}

/** How alike the sentences beside two are: what reports the same often goes on alike. */
function neighbours(set: ClaimSet, likeness: LikenessTable, one: number, other: number): number {
  const beside = (unit: number): readonly number[] => [unit - 1, unit + 1].filter((next) => set.units[next]?.article === set.units[unit]!.article);
  let best = 0;
  for (const next of beside(one)) best = Math.max(best, likeness.of(next, other), next - one < 0 && beside(other).includes(other - 1) ? likeness.of(next, other - 1) : 0);
  for (const next of beside(other)) best = Math.max(best, likeness.of(one, next), next - other > 0 && beside(one).includes(one + 1) ? likeness.of(one + 1, next) : 0);
  return best;
}

/** Compares sentences; keeps what it needs of the last one, as pairs come sentence by sentence. */
export class Comparison {
  #article = -1;
  #rarities = new Map<number, Rarity>();
  #unit = -1;
  #spoken: Spoken = new Map();

  constructor(private readonly set: ClaimSet) {}

  of(one: number, other: number): ComparedPair {
    const { units } = this.set;
    const [a, b] = [units[one]!, units[other]!];
    const rarity = this.#between(a.article, b.article);
    if (one !== this.#unit) [this.#unit, this.#spoken] = [one, spokenBy(a, this.set)];
    return { one: a, other: b, rarity, sharing: sharingOf(this.set, a, b, rarity, [this.#spoken, spokenBy(b, this.set)]) };
  }

  #between(one: number, other: number): Rarity {
    if (one !== this.#article) [this.#article, this.#rarities] = [one, new Map()];
    let rarity = this.#rarities.get(other);
    if (rarity === undefined) this.#rarities.set(other, rarity = this.set.between(one, other));
    return rarity;
  }
}
