import type { ArticleInfo } from '../../../src/protocol/article';

/** An article of which nothing is known but what `known` says. */
export function article(path: string, known: Partial<ArticleInfo> = {}): ArticleInfo {
  return {
    path, title: null, published: null, sources: [], author: null, url: null, tags: [], language: 'de', languageFrom: 'text', encoding: 'utf-8',
    length: 100, tokens: 12, opening: 'Erste Zeile\nZweite Zeile', remarks: [], ...known,
  };
}

export const published = (value: string): ArticleInfo['published'] => ({ value, from: 'metadata' });
export const sources = (...names: string[]): ArticleInfo['sources'] => names.map((name) => ({ name, from: 'text' }));
