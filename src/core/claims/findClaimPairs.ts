import type { Pace } from '../query/run/Pace';
import { likelihoodOf } from './claimModel';
import type { ClaimSet, Rarity } from './ClaimSet';
import { featuresOf, likenessOf, type ComparedPair, type Rivals } from './pairFeatures';
import { sharingOf, spokenBy } from './Sharing';

/** Two sentences by their numbers in the set, and how likely they report the same. */
export interface ClaimPair {
  readonly one: number;
  readonly other: number;
  readonly likelihood: number;
}

export interface CandidateLimits {
  /** Concepts in more sentences are looked up for none: they join everything with everything. */
  readonly frequency: number;
  /** Nats of rarity that two sentences share at least. */
  readonly shared: number;
  /** Sentences behind it that each one is compared with at most, those that share most. */
  readonly candidates: number;
}

export const LIMITS: CandidateLimits = { frequency: 256, shared: 1, candidates: 64 };

/** All pairs of sentences of different articles that report the same with at least the likelihood `least`, among those that the limits let through. */
export async function findClaimPairs(set: ClaimSet, least: number, pace: Pace, limits: CandidateLimits = LIMITS): Promise<readonly ClaimPair[]> {
  const pairs: ClaimPair[] = [];
  await eachPair(set, pace, limits, (one, other, features) => {
    const likelihood = likelihoodOf(features);
    if (likelihood >= least) pairs.push({ one, other, likelihood });
  });
  return pairs;
}

/** Visits the pairs that the limits let through with their features. */
export async function eachPair(set: ClaimSet, pace: Pace, limits: CandidateLimits, visit: (one: number, other: number, features: Float64Array) => void): Promise<void> {
  const compared = await comparePairs(set, pace, limits);
  const rivals = new RivalTable();
  for (const { one, other, likeness } of compared) {
    rivals.see(one, set.units[other]!.article, likeness);
    rivals.see(other, set.units[one]!.article, likeness);
    pace.step();
  }
  const rarities = new RarityTable(set);
  for (const { one, other } of compared) {
    const pair = comparedPair(set, one, other, rarities);
    visit(one, other, featuresOf(set, pair, [rivals.of(one, pair.other.article), rivals.of(other, pair.one.article)]));
    pace.step(20);
    await pace.breathe();
  }
}

interface Compared {
  readonly one: number;
  readonly other: number;
  readonly likeness: number;
}

async function comparePairs(set: ClaimSet, pace: Pace, limits: CandidateLimits): Promise<readonly Compared[]> {
  const search = new CandidateSearch(set, limits);
  const rarities = new RarityTable(set);
  const compared: Compared[] = [];
  for (let one = 0; one < set.units.length; one++) {
    for (const other of search.behind(one, pace)) compared.push({ one, other, likeness: likenessOf(comparedPair(set, one, other, rarities).sharing) });
    pace.step(100);
    await pace.breathe();
    if (one % 256 === 0) pace.progress(one, set.units.length);
  }
  return compared;
}

export function comparedPair(set: ClaimSet, one: number, other: number, rarities: RarityTable): ComparedPair {
  const [a, b] = [set.units[one]!, set.units[other]!];
  const rarity = rarities.between(a.article, b.article);
  return { one: a, other: b, rarity, sharing: sharingOf(set, a, b, rarity, [rarities.spoken(one), spokenBy(b, set)]) };
}

/** The last ones asked for: pairs come article by article. */
export class RarityTable {
  #article = -1;
  #others = new Map<number, Rarity>();
  #unit = -1;
  #spoken: ReturnType<typeof spokenBy> = new Map();

  constructor(private readonly set: ClaimSet) {}

  between(one: number, other: number): Rarity {
    if (one !== this.#article) [this.#article, this.#others] = [one, new Map()];
    let rarity = this.#others.get(other);
    if (rarity === undefined) this.#others.set(other, rarity = this.set.between(one, other));
    return rarity;
  }

  spoken(unit: number): ReturnType<typeof spokenBy> {
    if (unit !== this.#unit) [this.#unit, this.#spoken] = [unit, spokenBy(this.set.units[unit]!, this.set)];
    return this.#spoken;
  }
}

/** The best and second best likeness of each sentence in each other article. */
class RivalTable {
  readonly #best: Map<number, { best: number; second: number }>[] = [];

  see(unit: number, article: number, likeness: number): void {
    const own = (this.#best[unit] ??= new Map());
    const rivals = own.get(article);
    if (rivals === undefined) own.set(article, { best: likeness, second: 0 });
    else if (likeness > rivals.best) [rivals.second, rivals.best] = [rivals.best, likeness];
    else if (likeness > rivals.second) rivals.second = likeness;
  }

  of(unit: number, article: number): Rivals {
    return this.#best[unit]!.get(article)!;
  }
}

/** Finds which sentences share enough that is rare, by an index from concepts to sentences. */
class CandidateSearch {
  readonly #sentences: readonly (readonly number[])[];
  readonly #rarities: Float64Array;
  readonly #shared: Float64Array;

  constructor(private readonly set: ClaimSet, private readonly limits: CandidateLimits) {
    const sentences: number[][] = [];
    set.concepts.forEach((concepts, unit) => {
      for (const concept of concepts) if (set.frequencies[concept]! <= limits.frequency) (sentences[concept] ??= []).push(unit);
    });
    this.#sentences = sentences;
    this.#rarities = Float64Array.from(set.frequencies, (_, concept) => set.rarity(concept));
    this.#shared = new Float64Array(set.units.length);
  }

  /** Sentences of other articles behind this one, those that share most. */
  behind(one: number, pace: Pace): readonly number[] {
    const { units, concepts } = this.set;
    const touched: number[] = [];
    for (const concept of concepts[one]!) {
      const sentences = this.#sentences[concept];
      if (sentences === undefined) continue;
      pace.step(sentences.length);
      for (let at = sentences.length - 1; at >= 0 && sentences[at]! > one; at--) {
        const other = sentences[at]!;
        if (this.#shared[other] === 0) touched.push(other);
        this.#shared[other]! += this.#rarities[concept]!;
      }
    }
    const shared = (unit: number): number => this.#shared[unit]!;
    let found = touched.filter((other) => shared(other) >= this.limits.shared && units[other]!.article !== units[one]!.article);
    if (found.length > this.limits.candidates) found = found.sort((a, b) => shared(b) - shared(a) || a - b).slice(0, this.limits.candidates);
    found.sort((a, b) => a - b);
    for (const other of touched) this.#shared[other] = 0;
    return found;
  }
}
