import type { Mention } from '../../protocol/article';
import type { Eventually } from '../ports';
import type { ArticleLayers } from './ArticleLayers';
import type { EntityIndex } from './EntityIndex';

/** The language layers of all articles of one state of a corpus, linked, the user's decisions applied. Articles are numbered as in the index. */
export interface CorpusLayers {
  readonly entities: EntityIndex;
  layersOf(article: number): ArticleLayers;
  /** By start, without overlap. */
  mentionsOf(article: number): Eventually<readonly Mention[]>;
}
