import type { ArticleInfo } from '../protocol/article';
import type { CorpusState } from '../protocol/engine';

/** The number of a path's article; articles are sorted by path, so this takes no time in any corpus. */
export function articleIndex(articles: readonly ArticleInfo[], path: string): number | undefined {
  let low = 0;
  let high = articles.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (articles[middle]!.path < path) low = middle + 1;
    else high = middle;
  }
  return articles[low]?.path === path ? low : undefined;
}

/** The article of a path. */
export function articleAt(state: Pick<CorpusState, 'articles'> | undefined, path: string): ArticleInfo | undefined {
  const at = state === undefined ? undefined : articleIndex(state.articles, path);
  return at === undefined ? undefined : state?.articles[at];
}
