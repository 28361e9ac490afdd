import type { TokenIndex } from '../../index/TokenIndex';
import type { Hits } from './hits';
import type { Pace } from './Pace';

/** The articles that have hits, ascending, and for each of them the hit behind its last. */
interface ArticlesOfHits {
  readonly articles: Uint32Array;
  readonly ends: Uint32Array;
}

/** By `first`: a run asks several times for the same hits. */
const known = new WeakMap<Uint32Array, ArticlesOfHits>();

export function articlesOf({ articleStarts }: TokenIndex, { first }: Hits, pace: Pace): ArticlesOfHits {
  const before = known.get(first);
  if (before) return before;
  pace.step(first.length);
  const size = Math.min(first.length, articleStarts.length - 1);
  const [articles, ends] = [new Uint32Array(size), new Uint32Array(size)];
  let count = 0;
  for (let at = 0, next = 0; at < first.length; count++) {
    next = startBehind(articleStarts, next, first[at]!);
    const end = articleStarts[next]!;
    do at++; while (at < first.length && first[at]! < end);
    articles[count] = next - 1;
    ends[count] = at;
  }
  const found = { articles: articles.subarray(0, count), ends: ends.subarray(0, count) };
  known.set(first, found);
  return found;
}

/** The first start from `from` on that lies behind a position, looked for in growing steps: of a common word the next hit is near. */
function startBehind(starts: Uint32Array, from: number, position: number): number {
  let [low, high] = [from, from];
  for (let step = 1; high < starts.length && starts[high]! <= position; step *= 2) {
    low = high + 1;
    high += step;
  }
  high = Math.min(high, starts.length - 1);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (starts[middle]! <= position) low = middle + 1;
    else high = middle;
  }
  return low;
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

/** Adds the number of hits of each article. */
export function addHitCounts(counts: Uint32Array, index: TokenIndex, hits: Hits, pace: Pace): void {
  const { articles, ends } = articlesOf(index, hits, pace);
  pace.step(articles.length);
  for (let at = 0, from = 0; at < articles.length; at++) {
    const to = ends[at]!;
    counts[articles[at]!]! += to - from;
    from = to;
  }
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
