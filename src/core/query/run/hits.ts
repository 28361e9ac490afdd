import { firstAtLeast } from '../../index/firstAtLeast';
import type { TokenIndex } from '../../index/TokenIndex';
import type { WordNode } from '../ast';
import { termsOf, tokensOf } from '../words';
import { findNear } from './findNear';
import type { Pace } from './Pace';
import type { RegionMask } from './regions';

/** Occurrences as token positions, inclusive, ordered by `first`, then `last`; no two are equal. For single words both are one array. */
export interface Hits {
  readonly first: Uint32Array;
  readonly last: Uint32Array;
}

const NO_HITS: Hits = singles(new Uint32Array(0));

function singles(positions: Uint32Array): Hits {
  return { first: positions, last: positions };
}

/** All occurrences of a word, of a phrase or of words near each other that lie wholly inside the regions of `mask`. */
export function findHits(index: TokenIndex, node: WordNode, mask: RegionMask, pace: Pace): Hits {
  const lists = tokensOf(node).map((token) => termsOf(index.dictionary, node, token));
  if (lists.length === 0 || lists.some((list) => list.length === 0)) return NO_HITS;
  if (node.form === 'near') return findNear(index, { lists, others: node.distance }, mask, pace);
  return lists.length === 1 ? findWord(index, lists[0]!, mask, pace) : findPhrase(index, lists, mask, pace);
}

function postingCount(index: TokenIndex, terms: readonly number[]): number {
  return terms.reduce((sum, term) => sum + index.postings(term).length, 0);
}

function findWord(index: TokenIndex, terms: readonly number[], mask: RegionMask, pace: Pace): Hits {
  const { regions } = index;
  const found = new Uint32Array(postingCount(index, terms));
  let count = 0;
  for (const term of terms) {
    const positions = index.postings(term);
    for (let at = 0; at < positions.length; at++) {
      const position = positions[at]!;
      if ((mask >>> regions[position]!) & 1) found[count++] = position;
    }
    pace.step(positions.length);
  }
  const positions = found.subarray(0, count);
  return singles(terms.length > 1 ? positions.sort() : positions);
}

function findPhrase(index: TokenIndex, lists: readonly (readonly number[])[], mask: RegionMask, pace: Pace): Hits {
  const sets = lists.map((list) => new Set(list));
  const sizes = lists.map((list) => postingCount(index, list));
  const rarest = sizes.indexOf(Math.min(...sizes));
  const starts: number[] = [];
  for (const term of lists[rarest]!) {
    for (const position of index.postings(term)) {
      pace.step();
      const start = position - rarest;
      if (start >= 0 && isPhraseAt(index, start, sets, mask)) starts.push(start);
    }
  }
  const first = lists[rarest]!.length > 1 ? Uint32Array.from(starts).sort() : Uint32Array.from(starts);
  return { first, last: first.map((start) => start + lists.length - 1) };
}

/** The paragraph bit of an article's first token keeps phrases inside an article as well as inside a line. */
function isPhraseAt(index: TokenIndex, start: number, sets: readonly ReadonlySet<number>[], mask: RegionMask): boolean {
  if (start + sets.length > index.tokenCount) return false;
  for (let at = 0; at < sets.length; at++) {
    if (!sets[at]!.has(index.terms[start + at]!)) return false;
    if (((mask >>> index.regions[start + at]!) & 1) === 0) return false;
    if (at > 0 && index.startsParagraph(start + at)) return false;
  }
  return true;
}

/** All hits of the lists; spans that are equal count once. */
export function unionHits(lists: readonly Hits[], pace: Pace): Hits {
  let level = lists.filter((list) => list.first.length > 0);
  while (level.length > 1) {
    const next: Hits[] = [];
    for (let at = 0; at < level.length; at += 2) next.push(at + 1 < level.length ? merge(level[at]!, level[at + 1]!, pace) : level[at]!);
    level = next;
  }
  return level[0] ?? NO_HITS;
}

function merge(a: Hits, b: Hits, pace: Pace): Hits {
  const size = a.first.length + b.first.length;
  const first = new Uint32Array(size);
  const last = new Uint32Array(size);
  let count = 0;
  for (let i = 0, j = 0; i < a.first.length || j < b.first.length; ) {
    pace.step();
    const order = i >= a.first.length ? 1 : j >= b.first.length ? -1 : a.first[i]! - b.first[j]! || a.last[i]! - b.last[j]!;
    [first[count], last[count]] = order <= 0 ? [a.first[i]!, a.last[i]!] : [b.first[j]!, b.last[j]!];
    count++;
    if (order <= 0) i++;
    if (order >= 0) j++;
  }
  return { first: first.slice(0, count), last: last.slice(0, count) };
}

/** Hits in the articles that are set. */
export function hitsIn(index: TokenIndex, hits: Hits, articles: Uint8Array, pace: Pace): Hits {
  if (articles.indexOf(0) < 0) return hits;
  const runs: number[] = [];
  let count = 0;
  eachArticle(index, hits, pace, (article, from, to) => {
    if (!articles[article]) return;
    count += to - from;
    if (runs.at(-1) === from) runs[runs.length - 1] = to;
    else runs.push(from, to);
  });
  if (count === hits.first.length) return hits;
  const first = runsOf(hits.first, runs, count);
  return { first, last: hits.last === hits.first ? first : runsOf(hits.last, runs, count) };
}

/** The parts of a list from the first to the second place, from the third to the fourth …, one behind the other. */
function runsOf(list: Uint32Array, runs: readonly number[], count: number): Uint32Array {
  const kept = new Uint32Array(count);
  let to = 0;
  for (let at = 0; at < runs.length; at += 2) {
    const run = list.subarray(runs[at], runs[at + 1]);
    kept.set(run, to);
    to += run.length;
  }
  return kept;
}

/** Calls `visit` with every article that has hits, and which of them: `from` to `to`, end-exclusive. */
export function eachArticle(index: TokenIndex, hits: Hits, pace: Pace, visit: (article: number, from: number, to: number) => void): void {
  const { articles, ends } = articlesOf(index, hits, pace);
  for (let at = 0, from = 0; at < articles.length; at++) {
    const to = ends[at]!;
    pace.step();
    visit(articles[at]!, from, to);
    from = to;
  }
}

/** The articles that have hits, ascending, and for each of them the hit behind its last. */
interface ArticlesOfHits {
  readonly articles: readonly number[];
  readonly ends: readonly number[];
}

/** By `first`: a run asks several times for the same hits. */
const articlesOfHits = new WeakMap<Uint32Array, ArticlesOfHits>();

function articlesOf(index: TokenIndex, { first }: Hits, pace: Pace): ArticlesOfHits {
  const known = articlesOfHits.get(first);
  if (known) return known;
  const found = { articles: [] as number[], ends: [] as number[] };
  for (let from = 0, article = -1; from < first.length; ) {
    // Of a common word the next hit is most often in the next article.
    const isNext = article >= 0 && article + 2 <= index.articleCount && first[from]! < index.articleStart(article + 2);
    article = isNext ? article + 1 : index.articleOf(first[from]!);
    const end = index.articleStart(article + 1);
    let to = from + 1;
    while (to < first.length && first[to]! < end) to++;
    pace.step(to - from);
    found.articles.push(article);
    found.ends.push(to);
    from = to;
  }
  articlesOfHits.set(first, found);
  return found;
}

/** Number of hits per article. */
export function hitCounts(index: TokenIndex, hits: Hits, pace: Pace): Uint32Array {
  const counts = new Uint32Array(index.articleCount);
  eachArticle(index, hits, pace, (article, from, to) => {
    counts[article] = to - from;
  });
  return counts;
}

/** First hit at or behind a position. */
export function firstHitFrom(hits: Hits, position: number): number {
  return firstAtLeast(hits.first, position);
}
