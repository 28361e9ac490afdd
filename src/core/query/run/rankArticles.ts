import type { TokenIndex } from '../../index/TokenIndex';
import { eachArticle, type Hits } from './hits';
import type { Pace } from './Pace';
import { regionsNamed, tokensPerArticle } from './regions';
import { distinctAtoms, type ArticleSet, type HitFinder, type Selection } from './Selection';

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
  for (const atom of distinctAtoms(selection.node)) {
    pace.step();
    const counts = weightedCounts(index, finder.of(atom), selection.scope, pace);
    const idf = Math.log(1 + (articles - counts.size + 0.5) / (counts.size + 0.5));
    for (const [article, f] of counts) {
      const length = mean > 0 ? lengths[article]! / mean : 1;
      scores[article]! += (idf * f * (K1 + 1)) / (f + K1 * (1 - B + B * length));
    }
    await pace.breathe();
  }
  return scores;
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

/** Hits in each article of the scope that has any, those in its title as often as they count. */
function weightedCounts(index: TokenIndex, hits: Hits, scope: ArticleSet, pace: Pace): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  const title = regionsNamed('title');
  eachArticle(index, hits, pace, (article, from, to) => {
    if (!scope[article]) return;
    let count = 0;
    for (let at = from; at < to; at++) count += (title >>> index.regions[hits.first[at]!]!) & 1 ? TITLE_WEIGHT : 1;
    counts.set(article, count);
  });
  return counts;
}
