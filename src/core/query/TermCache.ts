import type { Dictionary } from '../index/TokenIndex';

/** Terms kept for a vocabulary, at most: some 16 MB. */
const MOST_TERMS = 2_000_000;

interface Kept {
  readonly lists: Map<string, readonly number[]>;
  terms: number;
}

/** Remembers which terms of a vocabulary a pattern fits: checks while typing, evaluation and titles ask the same. What was not asked for longest goes first. */
export class TermCache {
  readonly #kept = new WeakMap<Dictionary, Kept>();

  get(dictionary: Dictionary, key: string, find: () => readonly number[]): readonly number[] {
    let kept = this.#kept.get(dictionary);
    if (!kept) this.#kept.set(dictionary, kept = { lists: new Map(), terms: 0 });
    const known = kept.lists.get(key);
    if (known) kept.lists.delete(key);
    const list = known ?? find();
    kept.lists.set(key, list);
    if (!known) this.#add(kept, list.length + 1);
    return list;
  }

  #add(kept: Kept, size: number): void {
    kept.terms += size;
    for (const [key, list] of kept.lists) {
      if (kept.terms <= MOST_TERMS || kept.lists.size === 1) return;
      kept.lists.delete(key);
      kept.terms -= list.length + 1;
    }
  }
}
