import { forEachShingle, mixed } from '../../text/minHash';
import { numbersTo } from './numbersTo';
import type { Pace } from './Pace';
import { PassageGroups } from './PassageGroups';

/** Bands of so many minima each: two passages of likeness s share one with a chance of 1 − (1 − s²)^BANDS. */
const BANDS = 16;
const ROWS = 2;
/** Passages of a band that each one is compared with: those before it, and the first. */
const COMPARED = 8;

/** Numbers of the words of a passage, in order. */
export type Words = (passage: number) => ArrayLike<number>;

/**
 * Groups passages whose shingles are alike: Jaccard's index is at least `least` along a chain of them. Candidates are found by MinHash (A. Broder 1997)
 * in bands, so that not all pairs are compared; every candidate is then compared exactly. The same on every run.
 */
export async function nearDuplicates(size: number, words: Words, least: number, pace: Pace): Promise<PassageGroups> {
  const groups = new PassageGroups(size);
  const order = numbersTo(size);
  const keys = new Float64Array(size);
  for (let band = 0; band < BANDS; band++) {
    for (let passage = 0; passage < size; passage++) {
      keys[passage] = bandKey(words(passage), band);
      pace.step(20);
      await pace.breathe();
    }
    order.sort((a, b) => {
      pace.step();
      return keys[a]! - keys[b]! || a - b;
    });
    for (let from = 0, to = 0; from < size; from = to) {
      for (to = from + 1; to < size && keys[order[to]!] === keys[order[from]!]; ) to++;
      compare(order.subarray(from, to), words, least, groups, pace);
    }
    pace.progress(band + 1, BANDS);
  }
  return groups;
}

function compare(candidates: Uint32Array, words: Words, least: number, groups: PassageGroups, pace: Pace): void {
  for (let at = 1; at < candidates.length; at++) {
    const one = candidates[at]!;
    for (let before = Math.max(0, at - COMPARED); before < at; before++) {
      const other = candidates[before]!;
      if (groups.of(one) !== groups.of(other) && likeness(words(one), words(other)) >= least) groups.join(one, other);
      pace.step(40);
    }
  }
}

/** Jaccard's index of the sets of shingles. */
export function likeness(one: ArrayLike<number>, other: ArrayLike<number>): number {
  const [a, b] = [shingles(one), shingles(other)];
  let shared = 0;
  for (const shingle of a) if (b.has(shingle)) shared++;
  return shared / (a.size + b.size - shared);
}

/** Hashes of all words in a row; of what is shorter, one of all. */
function shingles(words: ArrayLike<number>): ReadonlySet<number> {
  const found = new Set<number>();
  forEachShingle(words, (hash) => found.add(hash));
  return found;
}

/** The minima of a band as one number. */
function bandKey(words: ArrayLike<number>, band: number): number {
  let key = 0;
  const all = shingles(words);
  for (let row = 0; row < ROWS; row++) {
    const seed = mixed(band * ROWS + row + 1);
    let least = 0xffffffff;
    for (const shingle of all) least = Math.min(least, mixed(shingle ^ seed));
    key = key * 0x200000 + (least & 0x1fffff);
  }
  return key;
}
