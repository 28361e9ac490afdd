import type { EntityType } from '../../../protocol/article';
import type { Gazetteer, Known } from '../Gazetteer';
import { compareTokens, DIFFERENT, ENOUGH, SAME } from './compareTokens';
import type { LocalEntity } from './LocalEntity';
import { lookUpKnown } from './lookUpKnown';
import type { NameReader } from './NameReader';
import type { NameToken } from './NameToken';
import { thingKey, thingWords } from './thingKey';

/** Longer names, and shorter words, are not compared by their sound. */
const MOST_WORDS = 4;
const SHORTEST_WORD = 5;

/** A name of the corpus by its number, with what it is compared by. */
export interface SoundedThing {
  readonly number: number;
  readonly words: readonly NameToken[];
}

/** The organisations, places and works of a corpus. */
export interface ThingTables {
  /** By id of the gazetteer. */
  known(id: string): number | undefined;
  thing(key: string): { readonly number: number; readonly type: EntityType; readonly isKnown: boolean } | undefined;
  /** What has the key of another thing of another type, by type and key (`otherKey`). */
  other(key: string): number | undefined;
  /** By `thingSounds`. */
  sound(key: string): readonly SoundedThing[];
}

/** Says which thing of a corpus a name means. */
export class ThingSearch {
  constructor(private readonly tables: ThingTables, private readonly gazetteer: Gazetteer, private readonly reader: NameReader) {}

  /** The number of a name in the corpus that means the same thing. */
  find(local: Pick<LocalEntity, 'type' | 'name' | 'forms'>): number | undefined {
    const known = knownOf(local, this.gazetteer);
    if (known !== undefined) return this.tables.known(known.id);
    const key = thingKey(local.type, local.name);
    const same = this.tables.thing(key);
    const other = this.tables.other(otherKey(local.type, key));
    if (other !== undefined) return other;
    if (same === undefined) return this.#alike(local);
    return !same.isKnown || same.type === local.type ? same.number : undefined;
  }

  #alike({ type, name }: Pick<LocalEntity, 'type' | 'name'>): number | undefined {
    const words = soundedWords(thingWords(type, name), this.reader);
    const heard = words && thingSounds(type, words).flatMap((key) => this.tables.sound(key));
    return heard?.find((other) => areSameWords(other.words, words!))?.number;
  }
}

export function otherKey(type: EntityType, key: string): string {
  return `${type} ${key}`;
}

/** What the gazetteer knows under a name of the corpus; its display form may be no name of it, so the other forms are asked too. */
export function knownOf({ type, name, forms }: { readonly type: LocalEntity['type']; readonly name: string; readonly forms: Iterable<string> }, gazetteer: Gazetteer): Known | undefined {
  const own = lookUpKnown(gazetteer, type, name);
  if (own !== undefined || type === 'person') return own;
  for (const form of forms) {
    const known = lookUpKnown(gazetteer, type, form);
    if (known?.name === name) return known;
  }
  return undefined;
}

/** The words of a name, where that is compared by its sound. */
export function soundedWords(words: readonly string[], reader: NameReader): readonly NameToken[] | undefined {
  return words.length <= MOST_WORDS && (words[0]?.length ?? 0) >= SHORTEST_WORD ? words.map((word) => reader.token(word)) : undefined;
}

/** What things that may sound the same have in common: type, number of words, and how the first may sound. */
export function thingSounds(type: EntityType, words: readonly NameToken[]): readonly string[] {
  return words[0]!.slavic.map((sound) => `${type}${words.length}${sound}`);
}

export function areSameWords(a: readonly NameToken[], b: readonly NameToken[]): boolean {
  let evidence = 0;
  for (let at = 0; at < a.length; at++) {
    const likeness = compareTokens(a[at]!, b[at]!);
    if (likeness === DIFFERENT || likeness < 0) return false;
    if (likeness !== SAME) evidence += Math.min(a[at]!.key.length, b[at]!.key.length) < SHORTEST_WORD ? 0 : likeness;
  }
  return evidence >= ENOUGH;
}
