import type { Dictionary } from '../../index/TokenIndex';
import type { Pace } from './Pace';

/** What counts as one word: a spelling, a spelling whatever its case, or all forms of a word. */
export type Counted = 'form' | 'word' | 'lemma';

const known = new WeakMap<Dictionary, Map<Counted, WordGroups>>();

/** The groups of a vocabulary, made once. */
export function wordGroups(dictionary: Dictionary, counted: Counted, pace: Pace): WordGroups {
  const made = known.get(dictionary) ?? new Map<Counted, WordGroups>();
  known.set(dictionary, made);
  const groups = made.get(counted) ?? new WordGroups(dictionary, counted, pace);
  made.set(counted, groups);
  return groups;
}

/** Terms that count as one word, as groups numbered in collation order: that of their least terms. */
export class WordGroups {
  readonly names: readonly string[];
  /** Least term of each. */
  readonly terms: readonly number[];
  /** Group of each term. */
  readonly of: Uint32Array;

  constructor(dictionary: Dictionary, counted: Counted, pace: Pace) {
    this.of = new Uint32Array(dictionary.size + 1);
    const byName = new Map<string, number>();
    const terms: number[] = [];
    for (let term = 1; term <= dictionary.size; term++) {
      pace.step(8);
      const name = nameOf(dictionary, counted, term);
      let group = byName.get(name);
      if (group === undefined) {
        group = terms.push(term) - 1;
        byName.set(name, group);
      }
      this.of[term] = group;
    }
    this.names = [...byName.keys()];
    this.terms = terms;
  }

  /** `byTerm` as counts per group. */
  sums(byTerm: Uint32Array): Uint32Array {
    const sums = new Uint32Array(this.names.length);
    for (let term = 1; term < byTerm.length; term++) sums[this.of[term]!]! += byTerm[term]!;
    return sums;
  }
}

function nameOf(dictionary: Dictionary, counted: Counted, term: number): string {
  switch (counted) {
    case 'form': return dictionary.form(term);
    case 'word': return dictionary.form(term).toLowerCase();
    case 'lemma': return dictionary.lemmaName(dictionary.lemma(term));
  }
}
