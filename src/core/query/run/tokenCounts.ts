import type { TokenIndex } from '../../index/TokenIndex';
import { eachFound } from './eachFound';
import type { Pace } from './Pace';
import type { RegionMask } from './regions';
import type { ArticleSet } from './Selection';

/** Tokens of a text by their terms. */
export interface TokenCounts {
  /** Per term; not to be changed. */
  readonly byTerm: Uint32Array;
  readonly total: number;
}

/** Counts over all articles of an index: most statistics compare with them. */
const whole = new WeakMap<TokenIndex, Map<RegionMask, TokenCounts>>();

/** Tokens in the regions of `mask` of the articles that are set. */
export async function countTokens(index: TokenIndex, articles: ArticleSet, mask: RegionMask, pace: Pace): Promise<TokenCounts> {
  if (!articles.every((flag) => flag === 1)) return count(index, articles, mask, pace);
  const known = whole.get(index) ?? new Map<RegionMask, TokenCounts>();
  whole.set(index, known);
  const counts = known.get(mask) ?? (await count(index, articles, mask, pace));
  known.set(mask, counts);
  return counts;
}

async function count(index: TokenIndex, articles: ArticleSet, mask: RegionMask, pace: Pace): Promise<TokenCounts> {
  const byTerm = new Uint32Array(index.dictionary.size + 1);
  const { terms, regions } = index;
  let total = 0;
  await eachFound(articles, pace, 1, (article) => {
    const [start, end] = [index.articleStart(article), index.articleStart(article + 1)];
    for (let at = start; at < end; at++) {
      if (((mask >>> regions[at]!) & 1) === 0) continue;
      total++;
      byTerm[terms[at]!]!++;
    }
    pace.step(end - start);
  });
  return { byTerm, total };
}
