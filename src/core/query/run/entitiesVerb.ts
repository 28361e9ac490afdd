import type { Cell } from '../../../protocol/result';
import type { CorpusLayers } from '../../analysis/CorpusLayers';
import { compareUnits } from '../../text/compareUnits';
import type { Corpus } from '../Corpus';
import { columnsOfVerb } from '../columns';
import { eachFound } from './eachFound';
import { mentionsIn } from './entityHits';
import type { Pace } from './Pace';
import type { RegionMask } from './regions';
import { TableSource } from './RowSource';
import type { ArticleSet } from './Selection';

/** The entities that articles name within the regions of a mask, and how often: `counts` per entity number. */
export interface EntityCounts {
  readonly mentions: Uint32Array;
  readonly articles: Uint32Array;
}

/** Entities of one type, or all, in the articles found; the most mentioned first, then those in most articles, then by id. */
export async function entitiesOf(corpus: Corpus, type: string | undefined, found: ArticleSet, mask: RegionMask, pace: Pace): Promise<TableSource> {
  const layers = layersOf(corpus);
  const { entities } = layers.entities;
  const { mentions, articles } = await countEntities(corpus, layers, found, mask, pace);
  const order = entities.flatMap((entity, number) => (mentions[number]! > 0 && (type === undefined || entity.type === type) ? [number] : []));
  order.sort((a, b) => mentions[b]! - mentions[a]! || articles[b]! - articles[a]! || compareUnits(entities[a]!.id, entities[b]!.id));
  return new TableSource(columnsOfVerb('entities', {}), order.length, (row, column): Cell => {
    const number = order[row]!;
    const entity = entities[number]!;
    switch (column) {
      case 'mentions': return mentions[number]!;
      case 'articles': return articles[number]!;
      case 'id': case 'type': return entity[column];
      default: return entity.name;
    }
  });
}

export async function countEntities(corpus: Corpus, layers: CorpusLayers, found: ArticleSet, mask: RegionMask, pace: Pace): Promise<EntityCounts> {
  const { index } = corpus;
  const size = layers.entities.entities.length;
  const counts = { mentions: new Uint32Array(size), articles: new Uint32Array(size) };
  const lastArticle = new Int32Array(size).fill(-1);
  await eachFound(found, pace, 100, (article) => {
    for (const { entity } of mentionsIn(index, layers, article, mask)) {
      counts.mentions[entity]!++;
      if (lastArticle[entity] !== article) counts.articles[entity]!++;
      lastArticle[entity] = article;
    }
  });
  return counts;
}

/** The layers of a corpus that a statement needs: the engine sees to it that they are there (`needsLayers`). */
export function layersOf(corpus: Corpus): CorpusLayers {
  if (corpus.layers === undefined) throw new Error('the language layers are missing');
  return corpus.layers;
}
