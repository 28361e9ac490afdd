import type { Mention } from '../../protocol/article';
import type { ArticleLayers } from './ArticleLayers';
import type { CorpusLayers, EntityMention } from './CorpusLayers';
import { contentHash } from '../text/hash';
import { indexEntities, type EntityIndex, type EntityInput, type IndexedEntities } from './EntityIndex';

/** `leftOut`: it lies in what queries leave out. */
export type DecidedMention = Mention & { readonly leftOut: boolean };

export interface LinkInput extends Omit<EntityInput, 'decided'> {
  readonly layersOf: (article: number) => ArticleLayers;
  /** The mentions of articles of which single stretches are decided: they count, and not what was found there. */
  readonly decided?: ReadonlyMap<number, readonly DecidedMention[]>;
  /** The number, among `entities`, of an id in force. */
  readonly numberOf?: (id: string) => number;
}

export interface MadeLayers extends CorpusLayers {
  readonly entities: IndexedEntities;
  /** The mentions of articles in which single stretches are decided. */
  readonly placed: ReadonlyMap<number, readonly EntityMention[]>;
}

/** The layers of a corpus out of those of its articles. */
export function linkLayers({ layersOf, decided = new Map(), numberOf = () => -1, ...input }: LinkInput): MadeLayers {
  const numbers = new Map([...decided].map(([article, mentions]) => [article, mentions.map(({ id, leftOut }) => ({ entity: numberOf(id), leftOut }))] as const));
  const entities = indexEntities({ ...input, decided: numbers });
  const placed = new Map([...decided].map(([article, mentions]) => [article, mentions.map(({ start, end, id }) => ({ start, end, entity: entities.find(id)! }))] as const));
  const hashes: string[] = [];
  return {
    entities, layersOf, placed,
    mentionsOf: (article) => placed.get(article) ?? mentionsIn(layersOf(article), entities.links[article]!),
    namesHash: (article) => (hashes[article] ??= namesHash(entities, entities.links[article]!, placed.get(article))),
  };
}

/** `links` has the entity of each local one, `decided` the mentions where single stretches are decided. */
export function namesHash({ entities }: EntityIndex, links: Int32Array, decided: readonly EntityMention[] | undefined): string {
  const described = (number: number): readonly string[] => {
    const entity = entities[number];
    return entity === undefined ? [] : [entity.id, entity.type, entity.name];
  };
  return contentHash(JSON.stringify([Array.from(links, described), decided?.map(({ start, end, entity }) => [start, end, described(entity)])]));
}

/** The named spans of an article as mentions; `links` has the entity of each local one, -1 for none. */
function mentionsIn({ named, entities }: ArticleLayers, links: Int32Array): readonly EntityMention[] {
  const ofSpan = new Int32Array(named.length).fill(-1);
  entities.forEach(({ mentions }, local) => {
    for (const mention of mentions) ofSpan[mention] = links[local]!;
  });
  return named.flatMap(({ start, end }, number) => (ofSpan[number]! < 0 ? [] : [{ start, end, entity: ofSpan[number]! }]));
}
