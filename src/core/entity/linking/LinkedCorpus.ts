import type { EntityType } from '../../../protocol/article';
import type { LocalEntity } from './LocalEntity';
import type { PeopleTables } from './PeopleSearch';
import type { ThingTables } from './ThingSearch';

/** Somebody or something of the world that a corpus names, before the user's decisions. */
export interface LinkedEntity {
  /** Readable, made from type and canonical name (`person/kim-jong-un`); the same whatever articles are added. */
  readonly id: string;
  /** Ids that mean it too: what it was or would be called by another of its names. May be claimed by several entities, then they mean none. */
  readonly oldIds: readonly string[];
  readonly type: EntityType;
  /** Display form. */
  readonly name: string;
  /** All its names and spellings, `name` among them. */
  readonly names: readonly string[];
  /** Degrees, where it is sure which place is meant. */
  readonly position: { readonly latitude: number; readonly longitude: number } | null;
}

/** The entities of a corpus: every local entity of every article is one of them. */
export interface LinkedCorpus {
  readonly entities: readonly LinkedEntity[];
  /** Per article the number of the entity of each of its local entities. */
  readonly links: readonly Uint32Array[];
  /**
   * What the local entities of a further article are, for a text while it is edited: entities of the corpus, or new ones as `linkCorpus`
   * would make them.
   */
  match(article: readonly LocalEntity[]): readonly LinkedEntity[];
  /** What `match` rests on, to be saved; `undefined` where it has been. */
  readonly names?: LinkedNames;
}

/** By what tables `match` looks names up: those of people, those of things. */
export type NameTable = `person ${Exclude<keyof PeopleTables, 'root'>}` | `thing ${keyof ThingTables}`;

/** The names of a corpus by number, and how a further name finds them. */
export interface LinkedNames {
  readonly all: readonly { readonly type: EntityType; readonly name: string }[];
  entityNumber(name: number): number;
  /** Those of things that the gazetteer knows, each the first of its key. */
  known(): Iterable<number>;
  /** The names that each key stands for, in the order that counts. */
  keys(): Iterable<readonly [table: NameTable, key: string, name: number]>;
}
