import type { Pace } from '../query/run/Pace';
import { CandidateSearch } from './CandidateSearch';
import { LIMITS, type CandidateLimits } from './claimLimits';
import { lengthPrior, logistic, NEIGHBOURS_WEIGHT, weightedSum } from './claimModel';
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
  await eachCompared(set, pace, limits, (one, other, near, sum) => {
    const likelihood = logistic(sum + NEIGHBOURS_WEIGHT * near + lengthPrior(typicalLength(set, one, other)));
    if (likelihood >= least) pairs.push({ one, other, likelihood });
  });
  return pairs;
}

/** Visits the pairs that the limits let through with their features: for training. */
export async function eachPair(set: ClaimSet, pace: Pace, limits: CandidateLimits, visit: (one: number, other: number, features: Float64Array) => void): Promise<void> {
  const comparison = new Comparison(set);
  await eachCompared(set, pace, limits, (one, other, near) => visit(one, other, featuresOf(set, comparison.of(one, other), near)));
}

/** Sentences of the two articles, in the geometric mean. */
export function typicalLength(set: ClaimSet, one: number, other: number): number {
  return Math.sqrt(set.sentencesOf(set.units[one]!.article) * set.sentencesOf(set.units[other]!.article));
}

/** Visits pairs with how alike their neighbours are, and the weighted sum of all other features. */
async function eachCompared(set: ClaimSet, pace: Pace, limits: CandidateLimits, visit: (one: number, other: number, neighbours: number, sum: number) => void): Promise<void> {
  const table = await comparePairs(set, pace, limits);
  for (let one = 0; one < set.units.length; one++) {
    for (const { other, sum } of table.behind(one)) {
      visit(one, other, neighbours(set, table, one, other), sum);
      pace.step(4);
    }
    await pace.breathe();
    if (one % 1024 === 0) pace.progress(set.units.length, set.units.length);
  }
}

async function comparePairs(set: ClaimSet, pace: Pace, limits: CandidateLimits): Promise<LikenessTable> {
  const search = new CandidateSearch(set, await Stories.of(set, limits.story, pace), limits);
  const comparison = new Comparison(set);
  const table = new LikenessTable();
  for (let one = 0; one < set.units.length; one++) {
    table.begin(one);
    for (const other of search.behind(one, pace)) {
      const pair = comparison.of(one, other);
      table.put(other, likenessOf(pair.sharing), weightedSum(featuresOf(set, pair, 0)));
      pace.step(40);
    }
    await pace.breathe();
    if (one % 256 === 0) pace.progress(one, set.units.length);
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

/** What sentences say is kept of so many. */
const KEPT = 2048;

/** Compares sentences; keeps what it needs of the last ones, as pairs come sentence by sentence and article by article. */
export class Comparison {
  #article = -1;
  #rarities = new Map<number, Rarity>();
  #spoken = new Map<number, Spoken>();

  constructor(private readonly set: ClaimSet) {}

  of(one: number, other: number): ComparedPair {
    const { units } = this.set;
    const [a, b] = [units[one]!, units[other]!];
    const rarity = this.#between(a.article, b.article);
    return { one: a, other: b, rarity, sharing: sharingOf(this.set, a, b, rarity, [this.#spokenBy(one), this.#spokenBy(other)]) };
  }

  #between(one: number, other: number): Rarity {
    if (one !== this.#article) [this.#article, this.#rarities] = [one, new Map()];
    let rarity = this.#rarities.get(other);
    if (rarity === undefined) this.#rarities.set(other, rarity = this.set.between(one, other));
    return rarity;
  }

  #spokenBy(unit: number): Spoken {
    let spoken = this.#spoken.get(unit);
    if (spoken === undefined) {
      if (this.#spoken.size >= KEPT) this.#spoken.clear();
      this.#spoken.set(unit, spoken = spokenBy(this.set.units[unit]!, this.set));
    }
    return spoken;
  }
}
