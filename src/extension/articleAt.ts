import type { ArticleInfo } from '../protocol/article';
import type { CorpusState } from '../protocol/engine';

/** The article of a path; articles are sorted by path, so this takes no time in any corpus. */
export function articleAt(state: Pick<CorpusState, 'articles'> | undefined, path: string): ArticleInfo | undefined {
  const articles = state?.articles ?? [];
  let low = 0;
  let high = articles.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (articles[middle]!.path < path) low = middle + 1;
    else high = middle;
  }
  return articles[low]?.path === path ? articles[low] : undefined;
}
