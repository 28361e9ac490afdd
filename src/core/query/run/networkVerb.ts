import type { Cell } from '../../../protocol/result';
import type { CorpusEntity } from '../../analysis/EntityIndex';
import type { EntityMention } from '../../analysis/CorpusLayers';
import { sentences } from '../../language/sentences';
import { compareUnits } from '../../text/compareUnits';
import { say } from '../messages';
import { columnsOfVerb } from '../columns';
import { eachFound } from './eachFound';
import { layersOf } from './entitiesVerb';
import { mentionsIn, type Placed } from './entityHits';
import { sentenceAt } from './HitSource';
import type { Pace } from './Pace';
import { PairCounts, type PairTable } from './PairCounts';
import { TableSource } from './RowSource';
import type { Made, VerbInput } from './VerbInput';

/** Tells the unit of an article, by any number, that a mention begins in. */
type UnitOf = (mention: Placed<EntityMention>) => number;

/** Entities that stand in one sentence, paragraph or article, each pair once; those that stand together most often first. */
export async function network(input: VerbInput): Promise<Made> {
  const { corpus, finder: { index, pace }, selection: { matched, mask }, settings } = input;
  const layers = layersOf(corpus);
  const { entities } = layers.entities;
  const columns = columnsOfVerb('network', {});
  const types = new Set(settings['type']!.split(','));
  const pairs = new PairCounts(entities.length, pace);
  await eachFound(matched, pace, 200, async (article) => {
    const mentions = mentionsIn(index, layers, article, mask).filter(({ entity }) => types.has(entities[entity]!.type));
    if (mentions.length < 2) return;
    const unitOf = await unitsOf(input, article);
    const named = new Map<number, Set<number>>();
    for (const mention of mentions) named.set(unitOf(mention), (named.get(unitOf(mention)) ?? new Set()).add(mention.entity));
    for (const unit of named.values()) if (unit.size > 1) pairs.add(unit, article);
  });
  const found = await pairs.atLeast(Number(settings['min']), ranksOf(entities, pace));
  if (found === undefined) return { source: new TableSource(columns, 0, () => null), nothing: say('tooManyPairs') };
  const source = new TableSource(columns, found.size, (row, column): Cell => cellOf(found, row, entities, column));
  return { source, nothing: pairs.isEmpty ? undefined : say('belowLeast', settings['min']!) };
}

async function unitsOf({ corpus, finder: { index }, settings }: VerbInput, article: number): Promise<UnitOf> {
  switch (settings['within']) {
    case 'article': return () => 0;
    case 'paragraph': return ({ first }) => {
      let at = first;
      while (!index.startsParagraph(at)) at--;
      return at;
    };
    default: {
      const spans = sentences(await corpus.text(article), corpus.article(article).language);
      return ({ start }) => sentenceAt(spans, start);
    }
  }
}

/** Places of the entities by their ids. */
function ranksOf(entities: readonly CorpusEntity[], pace: Pace): Uint32Array {
  const ranks = new Uint32Array(entities.length);
  const order = Uint32Array.from(entities, (_, number) => number).sort((x, y) => {
    pace.step();
    return compareUnits(entities[x]!.id, entities[y]!.id);
  });
  order.forEach((number, rank) => (ranks[number] = rank));
  return ranks;
}

function cellOf({ a, b, together, articles }: PairTable, row: number, entities: readonly CorpusEntity[], column: string): Cell {
  const [one, other] = [entities[a[row]!]!, entities[b[row]!]!];
  switch (column) {
    case 'a': return one.name;
    case 'b': return other.name;
    case 'together': return together[row]!;
    case 'articles': return articles[row]!;
    case 'typeA': return one.type;
    case 'typeB': return other.type;
    case 'idA': return one.id;
    default: return other.id;
  }
}
