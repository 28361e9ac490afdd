import type { Span } from '../../protocol/span';
import type { TokenIndex } from '../index/TokenIndex';
import { placed } from '../query/run/entityHits';
import { ALL_REGIONS, DEFAULT_REGIONS, tokensPerArticle } from '../query/run/regions';

/** Per article the number of tokens that queries leave out when they say nothing else. */
export function tokensLeftOut(index: TokenIndex): Uint32Array {
  const inText = tokensPerArticle(index, DEFAULT_REGIONS);
  return tokensPerArticle(index, ALL_REGIONS).map((all, article) => all - inText[article]!);
}

/** Where those of an article's spans start that queries do not leave out. The spans are in order, without overlap. */
export function startsInText(index: TokenIndex, article: number, spans: readonly Span[]): ReadonlySet<number> {
  return new Set(placed(index, article, spans, DEFAULT_REGIONS).map(({ start }) => start));
}
