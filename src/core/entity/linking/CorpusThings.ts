import type { Gazetteer, Known } from '../Gazetteer';
import { isAbbreviation } from './abbreviation';
import type { CorpusName } from './CorpusName';
import { genitiveBases } from './genitive';
import type { LocalEntity } from './LocalEntity';
import type { NameReader } from './NameReader';
import { UNABBREVIATED } from './nameTables';
import { isSite, keyOfWords, thingKey, thingWords, withoutLeading } from './thingKey';
import { areSameWords, knownOf, otherKey, soundedWords, type SoundedThing, thingSounds, ThingSearch, type ThingTables } from './ThingSearch';
import type { UnionFind } from './UnionFind';

/** A name with what it is compared by. */
interface Thing {
  readonly name: CorpusName;
  readonly words: readonly string[];
  readonly key: string;
  readonly known: Known | undefined;
}

/** Fewer letters are the initials of too many names. */
const FEWEST_INITIALS = 4;
const MOST_COMPARED = 64;

/**
 * Links the organisations, places and works of a corpus: what the gazetteer knows, what is spelled or sounds the same, and what was introduced as
 * a short form. Which of the three a name is, taggers often mistake, so they share their keys.
 */
export class CorpusThings {
  readonly #byKnown = new Map<string, number>();
  readonly #byKey = new Map<string, Thing>();
  /** What has the key of another thing of another type, by type and key. */
  readonly #others = new Map<string, number>();
  readonly #bySound = new Map<string, SoundedThing[]>();
  readonly #things: readonly Thing[];
  readonly #search: ThingSearch;

  constructor(names: readonly CorpusName[], private readonly sets: UnionFind, gazetteer: Gazetteer, private readonly reader: NameReader) {
    this.#search = new ThingSearch(this.#tables(), gazetteer, reader);
    this.#things = names.map((name) => {
      const words = thingWords(name.type, name.name);
      return { name, words, key: keyOfWords(words) || name.name, known: knownOf(name, gazetteer) };
    });
    for (const thing of this.#things) this.#joinSame(thing);
    for (const thing of this.#things) this.#joinLeading(thing);
    this.#joinSounds();
    this.#joinIntroduced();
    this.#joinInitials();
    for (const thing of this.#byKey.values()) this.#joinGenitive(thing);
  }

  /** The number of a name in the corpus that means the same thing. */
  find(local: LocalEntity): number | undefined {
    return this.#search.find(local);
  }

  /** What `find` rests on, a name for each key, in this order. */
  *keys(): Iterable<readonly [kind: keyof ThingTables, key: string, name: number]> {
    for (const [id, number] of this.#byKnown) yield ['known', id, number];
    for (const [key, { name }] of this.#byKey) yield ['thing', key, name.number];
    for (const [key, number] of this.#others) yield ['other', key, number];
    for (const [key, all] of this.#bySound) for (const { number } of all) yield ['sound', key, number];
  }

  /** Names, each the first of its key, that the gazetteer knows. */
  *known(): Iterable<number> {
    for (const { name, known } of this.#byKey.values()) if (known !== undefined) yield name.number;
  }

  #tables(): ThingTables {
    return {
      known: (id) => this.#byKnown.get(id), other: (key) => this.#others.get(key), sound: (key) => this.#bySound.get(key) ?? [],
      thing: (key) => {
        const thing = this.#byKey.get(key);
        return thing && { number: thing.name.number, type: thing.name.type, isKnown: thing.known !== undefined };
      },
    };
  }

  /** A place by one word that only this corpus knows. */
  unknownPlace(word: string): CorpusName | undefined {
    const thing = this.#byKey.get(word);
    return thing?.known === undefined && thing?.name.type === 'place' ? thing.name : undefined;
  }

  #joinSame(thing: Thing): void {
    const { name, key, known } = thing;
    if (known !== undefined) {
      const same = this.#byKnown.get(known.id);
      if (same === undefined) this.#byKnown.set(known.id, name.number);
      else this.sets.join(same, name.number);
    }
    const same = this.#byKey.get(key);
    if (same === undefined) this.#byKey.set(key, thing);
    else if (same.name.type === name.type || (known ?? same.known) === undefined) this.sets.join(same.name.number, name.number);
    else this.#joinOther(key, name);
  }

  /** A team beside the town that it is called by. */
  #joinOther(key: string, name: CorpusName): void {
    const own = otherKey(name.type, key);
    const same = this.#others.get(own);
    if (same === undefined) this.#others.set(own, name.number);
    else this.sets.join(same, name.number);
  }

  /** "FC Würzburger Kickers" and "Würzburger Kickers", "Kosmodrom Wostotschny" and "Wostotschny". */
  #joinLeading({ name, words }: Thing): void {
    const rest = name.type === 'organisation' ? withoutLeading(words) : words;
    const short = rest.length >= 2 && rest.length < words.length ? this.#byKey.get(keyOfWords(rest))?.name : undefined;
    const own = isSite(words) ? this.unknownPlace(words[1]!) : short;
    if (own !== undefined) this.sets.join(own.number, name.number);
  }

  /** Wostochny and Wostotschny. */
  #joinSounds(): void {
    for (const { name, words: written } of this.#byKey.values()) {
      const words = soundedWords(written, this.reader);
      if (words === undefined) continue;
      const sounded = { number: name.number, words };
      for (const key of thingSounds(name.type, words)) {
        const group = this.#bySound.get(key);
        if (group === undefined) this.#bySound.set(key, [sounded]);
        else if (group.length < MOST_COMPARED) group.push(sounded);
      }
    }
    for (const group of this.#bySound.values()) {
      for (let at = 1; at < group.length; at++) {
        for (let before = 0; before < at; before++) if (areSameWords(group[at]!.words, group[before]!.words)) this.sets.join(group[at]!.number, group[before]!.number);
      }
    }
  }

  /** What an article has introduced as the short form of a longer name stands for it everywhere, if it does so for one only. */
  #joinIntroduced(): void {
    const meant = new Map<string, Set<CorpusName>>();
    for (const { name, key: own } of this.#things) {
      for (const form of name.forms) {
        const key = thingKey(name.type, form);
        if (key !== own) meant.set(key, (meant.get(key) ?? new Set()).add(name));
      }
    }
    for (const [key, names] of meant) {
      const short = this.#byKey.get(key);
      if (short === undefined || short.known !== undefined) continue;
      const roots = new Set([...names].map(({ number }) => this.sets.root(number)));
      if (roots.size === 1) this.sets.join(short.name.number, [...roots][0]!);
    }
  }

  /** An abbreviation of an article that does not say what it stands for, and the one long name of the corpus with these initials. */
  #joinInitials(): void {
    const byInitials = new Map<string, Set<number>>();
    for (const { name, words } of this.#things) {
      const letters = name.type === 'organisation' ? initialsOf(words) : '';
      if (letters !== '') byInitials.set(letters, (byInitials.get(letters) ?? new Set()).add(this.sets.root(name.number)));
    }
    for (const { name, key } of this.#things) {
      const meant = name.type === 'organisation' && isAbbreviation(name.name) ? byInitials.get(key) : undefined;
      if (meant?.size === 1) this.sets.join(name.number, [...meant][0]!);
    }
  }

  #joinGenitive({ name, key, known }: Thing): void {
    if (known !== undefined || !key.endsWith('s')) return;
    const last = key.slice(key.lastIndexOf(' ') + 1);
    for (const base of genitiveBases(last)) {
      const other = this.#byKey.get(key.slice(0, key.length - last.length) + base);
      if (other !== undefined && other.name.type === name.type && other.name.mentions > name.mentions) this.sets.join(other.name.number, name.number);
    }
  }
}

function initialsOf(words: readonly string[]): string {
  const counted = words.filter((word) => !UNABBREVIATED.has(word));
  return counted.length < FEWEST_INITIALS ? '' : counted.map((word) => word[0]).join('');
}
