import type { EntityType, Mention } from '../../protocol/article';
import type { EntitySummary } from '../../protocol/engine';
import type { Span } from '../../protocol/span';
import { compareUnits } from '../text/compareUnits';

/** The mentions of one entity in one article, by their start. */
export interface ArticleMentions {
  /** Number of the article, as given to `add`. */
  readonly article: number;
  readonly mentions: readonly Span[];
}

interface Entity {
  readonly id: string;
  readonly type: EntityType;
  /** How often each display form occurs. */
  readonly names: Map<string, number>;
  mentions: number;
  /** Numbers of the articles that mention it, ascending. */
  readonly articles: number[];
}

/** Who and what a corpus mentions, and where. Spans are kept as numbers: a corpus has millions. */
export class EntityTable {
  readonly #entities: Entity[] = [];
  readonly #byId = new Map<string, number>();
  /** Per article: entity, start, end, entity, start, end … */
  readonly #articles = new Map<number, Uint32Array>();

  /** Adds an article's mentions. Each article once, in ascending order. */
  add(article: number, mentions: readonly Mention[]): void {
    const triples = new Uint32Array(mentions.length * 3);
    mentions.forEach((mention, index) => triples.set([this.#count(article, mention), mention.start, mention.end], index * 3));
    if (mentions.length > 0) this.#articles.set(article, triples);
  }

  #count(article: number, mention: Mention): number {
    const number = this.#numberOf(mention);
    const entity = this.#entities[number]!;
    entity.mentions++;
    entity.names.set(mention.name, (entity.names.get(mention.name) ?? 0) + 1);
    if (entity.articles.at(-1) !== article) entity.articles.push(article);
    return number;
  }

  #numberOf({ id, type }: Mention): number {
    let number = this.#byId.get(id);
    if (number === undefined) {
      number = this.#entities.length;
      this.#entities.push({ id, type, names: new Map(), mentions: 0, articles: [] });
      this.#byId.set(id, number);
    }
    return number;
  }

  /** All entities: by the number of mentions, then of articles, descending; ties by id. */
  summaries(): readonly EntitySummary[] {
    return this.#entities.map(summaryOf).sort((a, b) => b.mentions - a.mentions || b.articles - a.articles || compareUnits(a.id, b.id));
  }

  /** Where an entity is mentioned, by article; empty for an unknown id. */
  mentionsOf(id: string): readonly ArticleMentions[] {
    const number = this.#byId.get(id);
    if (number === undefined) return [];
    return this.#entities[number]!.articles.map((article) => ({ article, mentions: spansOf(this.#articles.get(article)!, number) }));
  }
}

function spansOf(triples: Uint32Array, entity: number): Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < triples.length; at += 3) {
    if (triples[at] === entity) spans.push({ start: triples[at + 1]!, end: triples[at + 2]! });
  }
  return spans;
}

function summaryOf({ id, type, names, mentions, articles }: Entity): EntitySummary {
  return { id, name: commonest(names), type, mentions, articles: articles.length };
}

/** Ties by code units: the same on every machine. */
function commonest(names: ReadonlyMap<string, number>): string {
  return [...names].sort(([a, countOfA], [b, countOfB]) => countOfB - countOfA || compareUnits(a, b))[0]![0];
}
