import type { Pace } from '../query/run/Pace';
import type { CandidateLimits } from './claimLimits';
import type { ClaimSet } from './ClaimSet';
import type { Stories } from './Stories';

/** Finds which sentences share enough that is rare, by what concepts stand where in the articles of a story. */
export class CandidateSearch {
  readonly #rarities: Float64Array;
  readonly #shared: Float64Array;
  #article = -1;
  #behind: readonly number[] = [];

  constructor(private readonly set: ClaimSet, private readonly stories: Stories, private readonly limits: CandidateLimits) {
    this.#rarities = Float64Array.from(set.frequencies, (_, concept) => set.rarity(concept) * set.telling[concept]!);
    this.#shared = new Float64Array(set.units.length);
  }

  /** Sentences of other articles of the same story behind this one, those that share most, ascending. */
  behind(one: number, pace: Pace): readonly number[] {
    const touched: number[] = [];
    for (const article of this.#partnersBehind(this.set.units[one]!.article)) {
      for (const concept of this.set.concepts[one]!) this.#touch(article, concept, touched, pace);
    }
    const shared = (unit: number): number => this.#shared[unit]!;
    let found = touched.filter((other) => shared(other) >= this.limits.shared);
    if (found.length > this.limits.candidates) found = found.sort((a, b) => shared(b) - shared(a) || a - b).slice(0, this.limits.candidates);
    found.sort((a, b) => a - b);
    for (const other of touched) this.#shared[other] = 0;
    return found;
  }

  #touch(article: number, concept: number, touched: number[], pace: Pace): void {
    const sentences = this.set.sentencesWith(article, concept);
    pace.step(sentences.length + 1);
    for (const other of sentences) {
      if (this.#shared[other] === 0) touched.push(other);
      this.#shared[other]! += this.#rarities[concept]!;
    }
  }

  #partnersBehind(article: number): readonly number[] {
    if (article !== this.#article) [this.#article, this.#behind] = [article, [...this.stories.partners(article)].filter((other) => other > article)];
    return this.#behind;
  }
}
