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

/** Lists that are merged two by two; more are sorted. */
const FEW_LISTS = 8;

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
  const lists = terms.map((term) => inRegions(index, index.postings(term), mask));
  pace.step(postingCount(index, terms));
  if (lists.length <= FEW_LISTS) return unionHits(lists.map(singles), pace);
  const positions = new Uint32Array(lists.reduce((sum, list) => sum + list.length, 0));
  let to = 0;
  for (const list of lists) {
    positions.set(list, to);
    to += list.length;
  }
  return singles(positions.sort());
}

function inRegions({ regions }: TokenIndex, positions: Uint32Array, mask: RegionMask): Uint32Array {
  const found = new Uint32Array(positions.length);
  let count = 0;
  for (let at = 0; at < positions.length; at++) {
    const position = positions[at]!;
    if ((mask >>> regions[position]!) & 1) found[count++] = position;
  }
  return found.subarray(0, count);
}

function findPhrase(index: TokenIndex, lists: readonly (readonly number[])[], mask: RegionMask, pace: Pace): Hits {
  const sets = lists.map((list) => new Set(list));
  const sizes = lists.map((list) => postingCount(index, list));
  const rarest = sizes.indexOf(Math.min(...sizes));
  // Most places are ruled out by one neighbour, which a table says faster than a set.
  const neighbour = rarest > 0 ? rarest - 1 : 1;
  const { terms } = index;
  const isNeighbour = new Uint8Array(index.dictionary.size + 1);
  for (const term of lists[neighbour]!) isNeighbour[term] = 1;
  const starts: number[] = [];
  for (const term of lists[rarest]!) {
    const positions = index.postings(term);
    for (let at = 0; at < positions.length; at++) {
      const start = positions[at]! - rarest;
      if (start >= 0 && isNeighbour[terms[start + neighbour]!] === 1 && isPhraseAt(index, start, sets, mask)) starts.push(start);
    }
    pace.step(positions.length);
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
  pace.step(size);
  if (a.first === a.last && b.first === b.last) return singles(mergePositions(a.first, b.first));
  const first = new Uint32Array(size);
  const last = new Uint32Array(size);
  let count = 0;
  for (let i = 0, j = 0; i < a.first.length || j < b.first.length; count++) {
    const order = i >= a.first.length ? 1 : j >= b.first.length ? -1 : a.first[i]! - b.first[j]! || a.last[i]! - b.last[j]!;
    first[count] = order <= 0 ? a.first[i]! : b.first[j]!;
    last[count] = order <= 0 ? a.last[i]! : b.last[j]!;
    if (order <= 0) i++;
    if (order >= 0) j++;
  }
  return { first: first.slice(0, count), last: last.slice(0, count) };
}

/** What either of two ascending lists holds, once. */
function mergePositions(a: Uint32Array, b: Uint32Array): Uint32Array {
  const merged = new Uint32Array(a.length + b.length);
  let count = 0;
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const one = a[i]!;
    const other = b[j]!;
    merged[count++] = one < other ? one : other;
    if (one <= other) i++;
    if (other <= one) j++;
  }
  const rest = i < a.length ? a.subarray(i) : b.subarray(j);
  merged.set(rest, count);
  return merged.subarray(0, count + rest.length);
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
  readonly articles: Uint32Array;
  readonly ends: Uint32Array;
}

/** By `first`: a run asks several times for the same hits. */
const articlesOfHits = new WeakMap<Uint32Array, ArticlesOfHits>();

function articlesOf(index: TokenIndex, { first }: Hits, pace: Pace): ArticlesOfHits {
  const known = articlesOfHits.get(first);
  if (known) return known;
  const size = Math.min(first.length, index.articleCount);
  const [articles, ends] = [new Uint32Array(size), new Uint32Array(size)];
  let count = 0;
  for (let from = 0, article = -1; from < first.length; count++) {
    // Of a common word the next hit is most often in the next article.
    const isNext = article >= 0 && article + 2 <= index.articleCount && first[from]! < index.articleStart(article + 2);
    article = isNext ? article + 1 : index.articleOf(first[from]!);
    const end = index.articleStart(article + 1);
    let to = from + 1;
    while (to < first.length && first[to]! < end) to++;
    pace.step(to - from);
    articles[count] = article;
    ends[count] = to;
    from = to;
  }
  const found = { articles: articles.subarray(0, count), ends: ends.subarray(0, count) };
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
