import type { Pace } from '../query/run/Pace';
import type { ClaimSet } from './ClaimSet';
import type { Stories } from './Stories';

export interface CandidateLimits {
  /** How alike the words of two articles are at least (`Stories`): others tell no common story, and share by chance. */
  readonly story: number;
  /** Concepts in more sentences are looked up for none: they join everything with everything. */
  readonly frequency: number;
  /** Nats of rarity that the concepts of two sentences share at least, each by how much it tells. */
  readonly shared: number;
  /** Sentences behind it that each one is compared with at most, those that share most. */
  readonly candidates: number;
}

export const LIMITS: CandidateLimits = { story: 0.12, frequency: 1024, shared: 1.6, candidates: 64 };

/** Finds which sentences share enough that is rare, by an index from concepts to sentences. */
export class CandidateSearch {
  readonly #sentences: readonly (readonly number[] | undefined)[];
  readonly #rarities: Float64Array;
  readonly #shared: Float64Array;

  constructor(private readonly set: ClaimSet, private readonly stories: Stories, private readonly limits: CandidateLimits) {
    const sentences: number[][] = [];
    set.concepts.forEach((concepts, unit) => {
      for (const concept of concepts) if (set.frequencies[concept]! <= limits.frequency) (sentences[concept] ??= []).push(unit);
    });
    this.#sentences = sentences;
    this.#rarities = Float64Array.from(set.frequencies, (_, concept) => set.rarity(concept) * set.telling[concept]!);
    this.#shared = new Float64Array(set.units.length);
  }

  /** Sentences of other articles of the same story behind this one, those that share most, ascending. */
  behind(one: number, pace: Pace): readonly number[] {
    const { units, concepts } = this.set;
    const touched: number[] = [];
    const partners = this.stories.partners(units[one]!.article);
    if (partners.size === 0) return touched;
    for (const concept of concepts[one]!) this.#touch(concept, one, touched, pace);
    const shared = (unit: number): number => this.#shared[unit]!;
    let found = touched.filter((other) => shared(other) >= this.limits.shared && partners.has(units[other]!.article));
    if (found.length > this.limits.candidates) found = found.sort((a, b) => shared(b) - shared(a) || a - b).slice(0, this.limits.candidates);
    found.sort((a, b) => a - b);
    for (const other of touched) this.#shared[other] = 0;
    return found;
  }

  #touch(concept: number, one: number, touched: number[], pace: Pace): void {
    const sentences = this.#sentences[concept];
    if (sentences === undefined) return;
    for (let at = sentences.length - 1; at >= 0 && sentences[at]! > one; at--) {
      const other = sentences[at]!;
      if (this.#shared[other] === 0) touched.push(other);
      this.#shared[other]! += this.#rarities[concept]!;
      pace.step();
    }
  }
}
