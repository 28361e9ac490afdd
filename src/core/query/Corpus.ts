import type { ArticleInfo } from '../../protocol/article';
import type { CorpusLayers } from '../analysis/CorpusLayers';
import type { Eventually } from '../ports';
import type { TokenIndex } from '../index/TokenIndex';
import type { Span } from '../../protocol/span';

/** A note as queries see it. */
export interface NotedPassage {
  readonly article: number;
  /** `undefined` for a note whose place in the article is not sure. */
  readonly span: Span | undefined;
  readonly tags: readonly string[];
}

/** Of all articles of a corpus by path and content, without what they name and what is noted in them. */
export interface WholeDigests {
  /** `corpusDigest` of them. */
  readonly corpus: string;
  /** `usedHash` of them. */
  readonly used: string;
}

/** What a query is evaluated against: one unchanging state of a corpus. Articles are numbered as in the index. */
export interface Corpus {
  readonly index: TokenIndex;
  /** Of all articles: where only some are of interest, `article` costs less. */
  readonly articles: readonly ArticleInfo[];
  article(article: number): ArticleInfo;
  /** Hash of an article's text and of what is given of it, such as its date. */
  contentHash(article: number): string;
  /** Where they are known. */
  readonly digests?: WholeDigests;
  /** The decoded text that the index's offsets point into. */
  text(article: number): Eventually<string>;
  /** The language layers, where they are at hand. What `needsLayers` says of must have them. */
  readonly layers?: CorpusLayers | undefined;
  /** Notes on the articles there are. */
  readonly notes?: readonly NotedPassage[];
}
