import type { Dictionary } from '../../index/TokenIndex';

/** What counts as one word: a spelling, a spelling whatever its case, or all forms of a word. */
export type Counted = 'form' | 'word' | 'lemma';

/** Terms that count as one word, numbered in the order of their first meeting. */
export class WordGroups {
  readonly names: string[] = [];
  /** Least term of each: terms are numbered in collation order. */
  readonly terms: number[] = [];
  readonly #byName = new Map<string, number>();
  /** Group + 1 of each term, 0 while unknown. */
  readonly #ofTerm: Uint32Array;

  constructor(private readonly dictionary: Dictionary, private readonly counted: Counted) {
    this.#ofTerm = new Uint32Array(dictionary.size + 1);
  }

  of(term: number): number {
    return (this.#ofTerm[term] || (this.#ofTerm[term] = this.#groupOf(term) + 1)) - 1;
  }

  #groupOf(term: number): number {
    const name = this.#nameOf(term);
    const known = this.#byName.get(name);
    if (known !== undefined) {
      this.terms[known] = Math.min(this.terms[known]!, term);
      return known;
    }
    const group = this.names.push(name) - 1;
    this.#byName.set(name, group);
    this.terms.push(term);
    return group;
  }

  #nameOf(term: number): string {
    switch (this.counted) {
      case 'form': return this.dictionary.form(term);
      case 'word': return this.dictionary.form(term).toLowerCase();
      case 'lemma': return this.dictionary.lemmaName(this.dictionary.lemma(term));
    }
  }

  /** `counts` per term as counts per group; all terms that count something are met. */
  counts(counts: Uint32Array): Uint32Array {
    const terms: number[] = [];
    counts.forEach((count, term) => {
      if (count > 0) terms.push(term);
    });
    const groups = terms.map((term) => this.of(term));
    const sums = new Uint32Array(this.names.length);
    terms.forEach((term, at) => {
      sums[groups[at]!]! += counts[term]!;
    });
    return sums;
  }
}
