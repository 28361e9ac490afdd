import { firstAtLeast } from '../../index/firstAtLeast';
import type { TokenIndex } from '../../index/TokenIndex';
import { addHitCounts, hitsIn } from './articlesOfHits';
import { unionHits, type Hits } from './hits';
import type { Pace } from './Pace';

/** All hits of a node in the articles that are set. They are put together, spans that are equal once, for what needs all of them; to count them or show those of an article takes less. */
export class NodeHits {
  #all: Hits | undefined;
  #counts: Uint32Array | undefined;
  #count: number | undefined;

  /** `lists` are the hits of each part of the node in all articles. */
  constructor(private readonly index: TokenIndex, private readonly lists: readonly Hits[], private readonly articles: Uint8Array, private readonly pace: Pace) {}

  all(): Hits {
    return (this.#all ??= hitsIn(this.index, unionHits(this.lists, this.pace), this.articles, this.pace));
  }

  get count(): number {
    return (this.#count ??= this.#all?.first.length ?? sum(this.counts()));
  }

  /** Per article. Do not change it. */
  counts(): Uint32Array {
    return (this.#counts ??= this.#countThem());
  }

  of(article: number): Hits {
    const { index } = this;
    return unionHits(this.lists.map(({ first, last }) => {
      const from = firstAtLeast(first, index.articleStart(article));
      const to = firstAtLeast(first, index.articleStart(article + 1), from);
      const own = first.subarray(from, to);
      return { first: own, last: last === first ? own : last.subarray(from, to) };
    }), this.pace);
  }

  #countThem(): Uint32Array {
    const counts = new Uint32Array(this.index.articleCount);
    for (const list of areApart(this.lists) ? this.lists : [unionHits(this.lists, this.pace)]) addHitCounts(counts, this.index, list, this.pace);
    for (let article = 0; article < counts.length; article++) if (this.articles[article] === 0) counts[article] = 0;
    return counts;
  }
}

/** Whether no hit is in two of the lists: of one list, and of words that share no term. */
function areApart(lists: readonly Hits[]): boolean {
  if (lists.length < 2) return true;
  const seen = new Set<number>();
  for (const { terms } of lists) {
    if (terms === undefined) return false;
    for (const term of terms) {
      if (seen.has(term)) return false;
      seen.add(term);
    }
  }
  return true;
}

function sum(counts: Uint32Array): number {
  let total = 0;
  for (let at = 0; at < counts.length; at++) total += counts[at]!;
  return total;
}
