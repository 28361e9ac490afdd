import type { EntityType } from '../../../protocol/article';

/** What an article names, all its names in the article taken together. Saved with the article's layers, so plain data. */
export interface LocalEntity {
  readonly type: EntityType;
  /** Its fullest name in the article, without the ending of a genitive. */
  readonly name: string;
  /** What else the article calls it ("Kim" beside "Kim Jong Un"), without endings, by first use. */
  readonly forms: readonly string[];
  /** Its fullest name as an English article writes it, where `name` is the gazetteer's, which is German. */
  readonly english?: string;
  /** Numbers of its mentions among the article's named spans, ascending. */
  readonly mentions: readonly number[];
}
