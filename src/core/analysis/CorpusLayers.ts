import type { Span } from '../../protocol/span';
import type { ArticleLayers } from './ArticleLayers';
import type { EntityIndex } from './EntityIndex';

/** A mention in an article; `entity` is its number in the index of entities. */
export interface EntityMention extends Span {
  readonly entity: number;
}

/** The language layers of all articles of one state of a corpus, linked, the user's decisions applied. Articles are numbered as in the index. */
export interface CorpusLayers {
  readonly entities: EntityIndex;
  /** What was found in an article by itself, before linking and decisions. */
  layersOf(article: number): ArticleLayers;
  /** By start, without overlap. */
  mentionsOf(article: number): readonly EntityMention[];
  /** Hash of whom and what an article names: another where these are linked, called or decided otherwise. */
  namesHash(article: number): string;
}
