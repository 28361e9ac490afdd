import { usedHash } from '../notebook/RowsHasher';
import type { WholeDigests } from '../query/Corpus';
import { digestOfArticles } from '../query/run/corpusDigest';
import type { ArticleRecords } from './ArticleRecords';

/** As results over all articles of a state have them. They take milliseconds for some thousand articles, so the cache keeps them. */
export function wholeDigests(paths: readonly string[], records: ArticleRecords): WholeDigests {
  const articles = paths.map((path, article) => ({ path, state: records.state(article) }));
  return { corpus: digestOfArticles(articles), used: usedHash(articles) };
}
