import { contentHash } from '../../text/hash';
import type { Corpus } from '../Corpus';
import { isWhole, membersOf, type ArticleSet } from './Selection';

const wholes = new WeakMap<Corpus, string>();

/** Fingerprint of the articles in a scope, by path and content. That of all articles, which most queries have, is kept for a corpus. */
export function corpusDigest(corpus: Corpus, scope: ArticleSet): string {
  if (!isWhole(scope)) return digestOf(corpus, scope);
  let digest = wholes.get(corpus);
  if (digest === undefined) wholes.set(corpus, (digest = corpus.digests?.corpus ?? digestOf(corpus, scope)));
  return digest;
}

function digestOf(corpus: Corpus, scope: ArticleSet): string {
  const { paths } = corpus.index;
  return digestOfArticles(Array.from(membersOf(scope), (article) => ({ path: paths[article]!, state: corpus.contentHash(article) })));
}

export function digestOfArticles(articles: readonly { readonly path: string; readonly state: string }[]): string {
  return contentHash(articles.map(({ path, state }) => `${path}\0${state}\n`).join(''));
}
