import type { ArticleInfo } from '../../protocol/article';
import type { Row } from '../../protocol/result';
import type { Span } from '../../protocol/span';
import type { ResultHead } from '../notebook/SavedInput';
import type { Eventually } from '../ports';

/** Something said of a passage; columns of a row and what the corpus knows are told alike. */
export type Fact = readonly [name: string, value: string];

/** What an export may ask of the corpus, in the state that the result was made from. */
export interface ExportCorpus {
  /** All articles, by path. */
  readonly articles: readonly ArticleInfo[];
  /** What a person should know of the files that were read, in English. */
  readonly warnings: readonly string[];
  article(path: string): ArticleInfo | undefined;
  text(path: string): Eventually<string>;
  /** What is known of exactly this span: the entity that it names (where the query asked for entities), tags of notes on it. */
  about(path: string, span: Span): readonly Fact[];
  /** ISO 639 code of the language of a text; `null` where it cannot be told. */
  languageOf(text: string): string | null;
  /** Lets others go first; throws when nobody waits for the export any more. */
  pause(): Promise<void>;
}

/** A result to be exported: all of its rows in the order asked for. */
export interface ExportSource {
  readonly result: ResultHead;
  readonly rows: readonly Row[];
  readonly corpus: ExportCorpus;
}
