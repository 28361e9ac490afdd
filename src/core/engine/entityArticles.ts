import type { EntityType } from '../../protocol/article';
import type { EntityArticles } from '../../protocol/engine';
import type { CorpusEntity } from '../analysis/EntityIndex';

/** The entities of a type, those of most articles first, with their articles. */
export function entityArticles(type: EntityType, entities: readonly CorpusEntity[]): readonly EntityArticles[] {
  return entities.filter(({ type: own, mentions }) => own === type && mentions > 0)
    .sort((a, b) => b.articleCount - a.articleCount)
    .map(({ id, name, articles }) => ({ id, name, articles: Uint32Array.from(articles) }));
}
