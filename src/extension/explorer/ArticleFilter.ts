import type { ArticleInfo } from '../../protocol/article';
import { baseLetters, fold } from '../../core/text/fold';
import type { Articles } from './groupArticles';

const haystacks = new WeakMap<ArticleInfo, string>();

/**
 * Articles whose title, source, author, date, path or tags hold every word of the filter, wherever in a word it stands.
 * Case and diacritics do not count; ü is found as ü, ue and u.
 */
export class ArticleFilter {
  readonly #words: readonly (readonly string[])[];

  constructor(readonly text: string) {
    this.#words = text.split(/\s+/).filter((word) => word !== '').map((word) => [...new Set([fold(word), baseLetters(word)])]);
  }

  get isEmpty(): boolean {
    return this.#words.length === 0;
  }

  apply({ articles, unread }: Articles): Articles {
    if (this.isEmpty) return { articles, unread };
    return {
      articles: articles.filter((article) => this.#fits(haystackOf(article))),
      unread: unread.filter(({ path }) => this.#fits(searchable(path))),
    };
  }

  #fits(haystack: string): boolean {
    return this.#words.every((forms) => forms.some((form) => haystack.includes(form)));
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

const searchable = (text: string) => `${fold(text)}\n${baseLetters(text)}`;
