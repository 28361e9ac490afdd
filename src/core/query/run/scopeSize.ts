import type { TokenIndex } from '../../index/TokenIndex';
import { ALL_REGIONS, tokensPerArticle, type RegionMask } from './regions';
import { isWhole, type ArticleSet } from './Selection';

export interface ScopeSize {
  readonly articles: number;
  /** In the regions of the mask. */
  readonly tokens: number;
  /** In others. */
  readonly leftOut: number;
}

const wholes = new WeakMap<TokenIndex, Map<RegionMask, ScopeSize>>();

/** What a scope holds. That of all articles is kept for an index. */
export function scopeSize(index: TokenIndex, scope: ArticleSet, mask: RegionMask): ScopeSize {
  if (!isWhole(scope)) return sizeOf(index, scope, mask);
  let known = wholes.get(index);
  if (!known) wholes.set(index, (known = new Map()));
  let size = known.get(mask);
  if (!size) known.set(mask, (size = sizeOf(index, scope, mask)));
  return size;
}

function sizeOf(index: TokenIndex, scope: ArticleSet, mask: RegionMask): ScopeSize {
  const inForce = tokensPerArticle(index, mask);
  const all = tokensPerArticle(index, ALL_REGIONS);
  const size = { articles: 0, tokens: 0, leftOut: 0 };
  for (let article = 0; article < scope.length; article++) {
    if (!scope[article]) continue;
    size.articles++;
    size.tokens += inForce[article]!;
    size.leftOut += all[article]! - inForce[article]!;
  }
  return size;
}
