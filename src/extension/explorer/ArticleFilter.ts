import type { ArticleInfo } from '../../protocol/article';
import { atOnce, eachInSteps, type Steps } from '../inTurns';
import type { Articles } from './groupArticles';
import { searchable, WordFilter } from './WordFilter';

const haystacks = new WeakMap<ArticleInfo, string>();

/** Articles whose title, source, author, date, path or tags hold every word of the filter. */
export class ArticleFilter extends WordFilter {
  apply(all: Articles): Articles {
    return atOnce(this.applyInSteps(all));
  }

  /** The same for any number of articles. */
  *applyInSteps({ articles, unread }: Articles): Steps<Articles> {
    if (this.isEmpty) return { articles, unread };
    const shown: ArticleInfo[] = [];
    yield* eachInSteps(articles, (article) => { if (this.fitsSearchable(haystackOf(article))) shown.push(article); });
    return { articles: shown, unread: unread.filter(({ path }) => this.fits(path)) };
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
