import type { EntityType } from '../../protocol/article';
import type { EntitySummary } from '../../protocol/engine';
import type { LinkedEntity } from '../entity/linking/LinkedCorpus';
import type { LocalEntity } from '../entity/linking/LocalEntity';
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
  /** Local entities by article. */
  readonly articles: readonly (readonly LocalEntity[])[];
  readonly entities: readonly LinkedEntity[];
  /** Per article the number of the entity of each local one; -1 for none. */
  readonly links: readonly ArrayLike<number>[];
  /** Mentions of articles in which single stretches are decided: there they count, and not the local entities. */
  readonly decided?: ReadonlyMap<number, readonly CountedMention[]>;
  /** Says of an article's named spans whether they lie in what queries leave out; `undefined` for an article without such text. */
  readonly leftOut?: (article: number) => ((named: number) => boolean) | undefined;
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

interface Counts {
  mentions: number;
  readonly articles: number[];
  readonly anywhere: number[];
}

/** Entities without mentions, by decision, are no part of it. */
export function indexEntities({ articles, entities, links, decided, leftOut, resolve = (id) => id, idsOf = () => [] }: EntityInput): IndexedEntities {
  const counted = entities.map((): Counts => ({ mentions: 0, articles: [], anywhere: [] }));
  articles.forEach((locals, article) => {
    const single = decided?.get(article);
    const isLeftOut = leftOut?.(article);
    const inText = ({ mentions }: LocalEntity): number => (isLeftOut ? mentions.filter((named) => !isLeftOut(named)).length : mentions.length);
    if (single === undefined) locals.forEach((local, at) => count(counted[links[article]![at]!], article, inText(local)));
    else for (const mention of single) count(counted[mention.entity], article, mention.leftOut ? 0 : 1);
  });
  const order = entities.map((_, number) => number).filter((number) => counted[number]!.anywhere.length > 0).sort((a, b) => counted[b]!.mentions - counted[a]!.mentions
    || counted[b]!.articles.length - counted[a]!.articles.length || compareUnits(entities[a]!.id, entities[b]!.id));
  const place = new Int32Array(entities.length).fill(-1);
  order.forEach((number, at) => {
    place[number] = at;
  });
  const sorted = order.map((number) => new Counted(entities[number]!, counted[number]!));
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

/** Names are asked of what was linked, which works them out at the first need. */
class Counted implements CorpusEntity {
  readonly id: string;
  readonly type: CorpusEntity['type'];
  readonly name: string;
  readonly position: CorpusEntity['position'];
  readonly mentions: number;
  readonly articles: readonly number[];
  readonly anywhere: readonly number[];

  constructor(readonly entity: LinkedEntity, counted: Counts) {
    ({ id: this.id, type: this.type, name: this.name, position: this.position } = entity);
    ({ mentions: this.mentions, articles: this.articles, anywhere: this.anywhere } = counted);
  }

  get articleCount(): number {
    return this.articles.length;
  }

  get names(): readonly string[] {
    return this.entity.names;
  }
}

/** `entity` is `undefined` for what is none by decision. */
function count(entity: Counts | undefined, article: number, mentions: number): void {
  if (entity === undefined) return;
  entity.mentions += mentions;
  if (entity.anywhere.at(-1) !== article) entity.anywhere.push(article);
  if (mentions > 0 && entity.articles.at(-1) !== article) entity.articles.push(article);
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
