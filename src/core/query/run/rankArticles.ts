import type { TokenIndex } from '../../index/TokenIndex';
import { eachArticle, hitsIn, type Hits } from './hits';
import { regionsNamed, tokensPerArticle } from './regions';
import { atomKey, type HitFinder, type Selection } from './Selection';

const K1 = 1.2;
const B = 0.75;
/** A hit in the title or kicker counts so many times, as in Find in Corpus. */
const TITLE_WEIGHT = 3;

/**
 * BM25 (Robertson and Zaragoza 2009, with Lucene's idf that is never negative) of each article over the words of the node. f is a word's
 * hits in the article, those in its title thrice; n, N and the mean length are those of the articles in scope, lengths count the tokens of the regions in force.
 */
export async function rankArticles(selection: Selection, finder: HitFinder): Promise<Float64Array> {
  const { index, pace } = finder;
  const scores = new Float64Array(index.articleCount);
  const lengths = tokensPerArticle(index, selection.mask);
  const { articles, mean } = scopeSize(selection, lengths);
  for (const atom of distinct(selection)) {
    const hits = hitsIn(index, finder.of(atom), selection.scope, pace);
    addScores(index, hits, { articles, mean, lengths, scores }, finder);
    await pace.breathe();
  }
  return scores;
}

function distinct(selection: Selection): Selection['node'] {
  return [...new Map(selection.node.map((atom) => [atomKey(atom), atom])).values()];
}

function scopeSize(selection: Selection, lengths: Uint32Array): { articles: number; mean: number } {
  let articles = 0;
  let tokens = 0;
  selection.scope.forEach((flag, article) => {
    articles += flag;
    if (flag) tokens += lengths[article]!;
  });
  return { articles, mean: articles ? tokens / articles : 0 };
}

function addScores(index: TokenIndex, hits: Hits, about: { articles: number; mean: number; lengths: Uint32Array; scores: Float64Array }, finder: HitFinder): void {
  const counts = weightedCounts(index, hits, finder);
  const n = counts.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0);
  const idf = Math.log(1 + (about.articles - n + 0.5) / (n + 0.5));
  counts.forEach((f, article) => {
    if (f === 0) return;
    const length = about.mean > 0 ? about.lengths[article]! / about.mean : 1;
    about.scores[article]! += (idf * f * (K1 + 1)) / (f + K1 * (1 - B + B * length));
  });
}

function weightedCounts(index: TokenIndex, hits: Hits, { pace }: HitFinder): Uint32Array {
  const counts = new Uint32Array(index.articleCount);
  const title = regionsNamed('title');
  eachArticle(index, hits, pace, (article, from, to) => {
    for (let at = from; at < to; at++) counts[article]! += (title >>> index.regions[hits.first[at]!]!) & 1 ? TITLE_WEIGHT : 1;
  });
  return counts;
}
