import { contentHash } from '../../text/hash';
import type { Corpus } from '../Corpus';
import { isWhole, type ArticleSet } from './Selection';

const wholes = new WeakMap<Corpus, string>();

/** Fingerprint of the articles in a scope, by path and content. That of all articles, which most queries have, is kept for a corpus. */
export function corpusDigest(corpus: Corpus, scope: ArticleSet): string {
  if (!isWhole(scope)) return digestOf(corpus, scope);
  let digest = wholes.get(corpus);
  if (digest === undefined) wholes.set(corpus, (digest = digestOf(corpus, scope)));
  return digest;
}

function digestOf(corpus: Corpus, scope: ArticleSet): string {
  const { paths } = corpus.index;
  const lines: string[] = [];
  scope.forEach((flag, article) => {
    if (flag) lines.push(`${paths[article]}\0${corpus.contentHash(article)}\n`);
  });
  return contentHash(lines.join(''));
}
