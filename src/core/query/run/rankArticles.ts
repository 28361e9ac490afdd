import type { TokenIndex } from '../../index/TokenIndex';
import { articlesOf } from './articlesOfHits';
import type { Hits } from './hits';
import type { Pace } from './Pace';
import { regionsNamed, titleEnds, tokensPerArticle } from './regions';
import { scopeSize } from './scopeSize';
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
  const { articles, tokens } = scopeSize(index, selection.scope, selection.mask);
  const mean = articles ? tokens / articles : 0;
  for (const atom of distinctAtoms(selection.node)) {
    pace.step();
    const { found, counts } = weightedCounts(index, finder.of(atom), selection.scope, pace);
    const idf = Math.log(1 + (articles - found.length + 0.5) / (found.length + 0.5));
    for (let at = 0; at < found.length; at++) {
      const article = found[at]!;
      const f = counts[at]!;
      const length = mean > 0 ? lengths[article]! / mean : 1;
      scores[article]! += (idf * f * (K1 + 1)) / (f + K1 * (1 - B + B * length));
    }
    await pace.breathe();
  }
  return scores;
}

/** The articles of the scope that have hits, and for each of them how many, those in its title as often as they count. */
function weightedCounts(index: TokenIndex, hits: Hits, scope: ArticleSet, pace: Pace): { readonly found: Uint32Array; readonly counts: Uint32Array } {
  const title = regionsNamed('title');
  const titles = titleEnds(index);
  const { first } = hits;
  const { articles, ends } = articlesOf(index, hits, pace);
  const [found, counts] = [new Uint32Array(articles.length), new Uint32Array(articles.length)];
  let size = 0;
  for (let place = 0, from = 0; place < articles.length; place++) {
    const article = articles[place]!;
    const to = ends[place]!;
    if (scope[article] === 1) {
      let count = to - from;
      for (let at = from; at < to && first[at]! < titles[article]!; at++) if ((title >>> index.regions[first[at]!]!) & 1) count += TITLE_WEIGHT - 1;
      found[size] = article;
      counts[size++] = count;
    }
    from = to;
  }
  return { found: found.subarray(0, size), counts: counts.subarray(0, size) };
}
