import type { EntityType } from '../../protocol/article';
import type { EntitySummary } from '../../protocol/engine';
import type { LinkedEntity } from '../entity/linking/LinkedCorpus';
import { EntityCounter, type EntityCounts } from './EntityCounter';
import { slug } from '../entity/nameKey';
import { compareUnits } from '../text/compareUnits';

/** An entity of the corpus after the user's decisions. */
export interface CorpusEntity extends Omit<LinkedEntity, 'oldIds'> {
  /** Mentions in the texts: what is left out of queries (`isLeftOut`) does not count, so that every view says the same number. */
  readonly mentions: number;
  /** Numbers of the articles that mention it in their text, ascending. */
  readonly articles: readonly number[];
  readonly articleCount: number;
  /** The same with those that mention it only in what is left out. */
  readonly anywhere: readonly number[];
}

/** Who and what a corpus names: by id, by any name, by article. */
export interface EntityIndex {
  /** Commonest first: by mentions, then articles, descending; ties by id. What is named only in what is left out comes last. */
  readonly entities: readonly CorpusEntity[];
  /** The number of an entity by its id, or by one that it had. */
  find(id: string): number | undefined;
  /** Numbers of the entities that go by this name, whatever its case and diacritics; where none does, of those whose names are another spelling of it. Commonest first. */
  named(name: string): readonly number[];
  /** Numbers of the entities of a type that the texts mention, in the order of the index. */
  ofType(type: EntityType): Uint32Array;
  /** Finds names by how they begin; absent where nobody has made it yet. */
  readonly search?: NameSearch;
}

/** Numbers of the first `most` entities for which `admit` holds, in the order of the index. */
export interface NameSearch {
  /** By the beginning of any word of any of their names. */
  find(written: string, admit: (number: number) => boolean, most: number): readonly number[];
  /** The same by how a word sounds that was transliterated: `Wostoch` and `Vostoč` begin Wostotschny. */
  findBySound(written: string, admit: (number: number) => boolean, most: number): readonly number[];
}

/** With what it was made of. */
export interface IndexedEntities extends EntityIndex {
  readonly entities: readonly (CorpusEntity & { readonly entity: LinkedEntity })[];
  /** Entity of each local entity of an article; -1 for what is none by decision. Single stretches that are decided differ: `CorpusLayers.mentionsOf`. */
  readonly links: readonly Int32Array[];
}

export interface EntityInput {
  /** By article, how often each local entity is mentioned. */
  readonly mentions: readonly ArrayLike<number>[];
  readonly entities: readonly LinkedEntity[];
  /** Per article the number of the entity of each local one; -1 for none. */
  readonly links: readonly ArrayLike<number>[];
  /** Mentions of articles in which single stretches are decided: there they count, and not the local entities. */
  readonly decided?: ReadonlyMap<number, readonly CountedMention[]>;
  /** How often each local entity is mentioned in what queries search; `undefined` for an article of which they leave nothing out. */
  readonly inText?: (article: number) => ArrayLike<number> | undefined;
  /** The id in force for one that was merged. */
  readonly resolve?: (id: string) => string;
  /** Ids that something of this name, in a spelling that no article has, would get. */
  readonly idsOf?: (name: string) => readonly string[];
}

/** A mention by the number of its entity; -1 for none. */
export interface CountedMention {
  readonly entity: number;
  readonly leftOut: boolean;
}

/** Entities without mentions, by decision, are no part of it. */
export function indexEntities({ mentions, entities, links, decided, inText, resolve = (id) => id, idsOf = () => [] }: EntityInput): IndexedEntities {
  const counts = new EntityCounter(entities.length);
  mentions.forEach((all, article) => {
    const single = decided?.get(article);
    const counted = inText?.(article) ?? all;
    if (single === undefined) for (let local = 0; local < all.length; local++) counts.add(links[article]![local]!, article, counted[local]!);
    else for (const mention of single) counts.add(mention.entity, article, mention.leftOut ? 0 : 1);
  });
  const counted = counts.finish();
  const order = Array.from(counted.mentioned).sort((a, b) => counted.mentions[b]! - counted.mentions[a]!
    || counted.articles[b]! - counted.articles[a]! || compareUnits(entities[a]!.id, entities[b]!.id));
  const place = new Int32Array(entities.length).fill(-1);
  order.forEach((number, at) => {
    place[number] = at;
  });
  const sorted = order.map((number) => new Counted(entities[number]!, number, counted));
  const ids = new Ids(order.map((number) => entities[number]!));
  const find = (id: string): number | undefined => ids.find(resolve(id)) ?? ids.find(id);
  let names: Map<string, number[]> | undefined;
  const types = new Map<EntityType, Uint32Array>();
  const numbersOf = (type: EntityType): Uint32Array => Uint32Array.from(sorted.flatMap((entity, number) => (entity.type === type && entity.mentions > 0 ? [number] : [])));
  return {
    entities: sorted,
    ofType: (type) => types.get(type) ?? types.set(type, numbersOf(type)).get(type)!,
    links: links.map((list) => Int32Array.from(list, (number) => place[number] ?? -1)),
    find,
    named: (name) => (names ??= namesOf(sorted)).get(slug(name)) ?? [...new Set(idsOf(name).flatMap((id) => find(id) ?? []))].sort((a, b) => a - b),
  };
}

/** All but the counts is asked of what was linked, which works names out at the first need. */
class Counted implements CorpusEntity {
  constructor(readonly entity: LinkedEntity, private readonly number: number, private readonly counts: EntityCounts) {}

  get id(): string {
    return this.entity.id;
  }

  get type(): EntityType {
    return this.entity.type;
  }

  get name(): string {
    return this.entity.name;
  }

  get names(): readonly string[] {
    return this.entity.names;
  }

  get position(): CorpusEntity['position'] {
    return this.entity.position;
  }

  get mentions(): number {
    return this.counts.mentions[this.number]!;
  }

  get articleCount(): number {
    return this.counts.articles[this.number]!;
  }

  get articles(): readonly number[] {
    return this.counts.articlesOf(this.number);
  }

  get anywhere(): readonly number[] {
    return this.counts.anywhereOf(this.number);
  }
}

/** Ids in force, and old ones that lead to exactly one entity. */
export class Ids {
  readonly #now = new Map<string, number>();
  #old: Map<string, number> | undefined;

  constructor(private readonly entities: readonly Pick<LinkedEntity, 'id' | 'oldIds'>[]) {
    entities.forEach(({ id }, number) => this.#now.set(id, number));
  }

  now(id: string): number | undefined {
    return this.#now.get(id);
  }

  find(id: string): number | undefined {
    const now = this.#now.get(id);
    if (now !== undefined) return now;
    const old = (this.#old ??= this.#oldIds()).get(id);
    return old === undefined || old < 0 ? undefined : old;
  }

  #oldIds(): Map<string, number> {
    const old = new Map<string, number>();
    this.entities.forEach(({ oldIds }, number) => {
      for (const id of oldIds) old.set(id, old.has(id) ? -1 : number);
    });
    return old;
  }
}

function namesOf(entities: readonly CorpusEntity[]): Map<string, number[]> {
  const names = new Map<string, number[]>();
  entities.forEach((entity, number) => {
    for (const key of new Set(entity.names.map(slug))) {
      const known = names.get(key);
      if (known === undefined) names.set(key, [number]);
      else known.push(number);
    }
  });
  return names;
}

export function summaryOf({ id, name, type, mentions, articleCount }: CorpusEntity): EntitySummary {
  return { id, name, type, mentions, articles: articleCount };
}
