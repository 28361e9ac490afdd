import type { Cell } from '../../../protocol/result';
import type { CorpusEntity } from '../../analysis/EntityIndex';
import type { EntityMention } from '../../analysis/CorpusLayers';
import { sentences } from '../../language/sentences';
import { compareUnits } from '../../text/compareUnits';
import { say } from '../messages';
import { columnsOfVerb } from '../table';
import { eachFound } from './eachFound';
import { layersOf } from './entitiesVerb';
import { mentionsIn, type Placed } from './entityHits';
import { sentenceAt } from './HitSource';
import { TableSource } from './RowSource';
import type { Made, VerbInput } from './VerbInput';

/** Tells the unit of an article, by any number, that a mention begins in. */
type UnitOf = (mention: Placed<EntityMention>) => number;

/** Entities that stand in one sentence, paragraph or article, each pair once; those that stand together most often first. */
export async function network(input: VerbInput): Promise<Made> {
  const { corpus, finder: { index, pace }, selection: { matched, mask }, settings } = input;
  const layers = layersOf(corpus);
  const { entities } = layers.entities;
  const types = new Set(settings['type']!.split(','));
  const edges = new Edges(entities.length);
  await eachFound(matched, pace, 200, async (article) => {
    const mentions = mentionsIn(index, layers, article, mask).filter(({ entity }) => types.has(entities[entity]!.type));
    if (mentions.length < 2) return;
    const unitOf = await unitsOf(input, article);
    const named = new Map<number, Set<number>>();
    for (const mention of mentions) named.set(unitOf(mention), (named.get(unitOf(mention)) ?? new Set()).add(mention.entity));
    for (const unit of named.values()) pace.step(edges.add(unit, article));
  });
  const rows = edges.atLeast(Number(settings['min']), entities);
  const source = new TableSource(columnsOfVerb('network', {}), rows.length, (row, column): Cell => cellOf(rows[row]!, entities, column));
  return { source, nothing: edges.isEmpty ? undefined : say('belowLeast', settings['min']!) };
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
      const spans = sentences(await corpus.text(article), corpus.articles[article]!.language);
      return ({ start }) => sentenceAt(spans, start);
    }
  }
}

interface Edge {
  /** Numbers of entities; `a` is the commoner one. */
  readonly a: number;
  readonly b: number;
  together: number;
  articles: number;
  lastArticle: number;
}

class Edges {
  readonly #byPair = new Map<number, Edge>();

  constructor(private readonly entities: number) {}

  get isEmpty(): boolean {
    return this.#byPair.size === 0;
  }

  /** Entities that one unit names; answers how many pairs these make. */
  add(named: ReadonlySet<number>, article: number): number {
    const inOrder = [...named].sort((a, b) => a - b);
    inOrder.forEach((a, at) => {
      for (const b of inOrder.slice(at + 1)) this.#count(a, b, article);
    });
    return (inOrder.length * (inOrder.length - 1)) / 2;
  }

  #count(a: number, b: number, article: number): void {
    const pair = a * this.entities + b;
    const edge = this.#byPair.get(pair) ?? { a, b, together: 0, articles: 0, lastArticle: -1 };
    this.#byPair.set(pair, edge);
    edge.together++;
    if (edge.lastArticle !== article) edge.articles++;
    edge.lastArticle = article;
  }

  atLeast(least: number, entities: readonly CorpusEntity[]): readonly Edge[] {
    const idOf = (number: number): string => entities[number]!.id;
    return [...this.#byPair.values()].filter(({ together }) => together >= least)
      .sort((x, y) => y.together - x.together || y.articles - x.articles || compareUnits(idOf(x.a), idOf(y.a)) || compareUnits(idOf(x.b), idOf(y.b)));
  }
}

function cellOf({ a, b, together, articles }: Edge, entities: readonly CorpusEntity[], column: string): Cell {
  switch (column) {
    case 'a': return entities[a]!.name;
    case 'b': return entities[b]!.name;
    case 'together': return together;
    case 'articles': return articles;
    case 'typeA': return entities[a]!.type;
    case 'typeB': return entities[b]!.type;
    case 'idA': return entities[a]!.id;
    default: return entities[b]!.id;
  }
}
