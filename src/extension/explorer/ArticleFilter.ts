import type { ArticleInfo } from '../../protocol/article';
import type { Articles } from './groupArticles';
import { searchable, WordFilter } from './WordFilter';

const haystacks = new WeakMap<ArticleInfo, string>();

/** Articles whose title, source, author, date, path or tags hold every word of the filter. */
export class ArticleFilter extends WordFilter {
  apply({ articles, unread }: Articles): Articles {
    if (this.isEmpty) return { articles, unread };
    return {
      articles: articles.filter((article) => this.fitsSearchable(haystackOf(article))),
      unread: unread.filter(({ path }) => this.fits(path)),
    };
  }
}

function haystackOf(article: ArticleInfo): string {
  let haystack = haystacks.get(article);
  if (haystack === undefined) {
    const { title, sources, author, published, path, tags } = article;
    haystack = searchable([title ?? '', ...sources.map(({ name }) => name), author ?? '', published?.value ?? '', path, ...tags].join('\n'));
    haystacks.set(article, haystack);
  }
  return haystack;
}
