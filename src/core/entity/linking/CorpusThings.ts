import type { EntityType } from '../../../protocol/article';
import type { Gazetteer, Known } from '../Gazetteer';
import { isAbbreviation } from './abbreviation';
import { compareTokens, DIFFERENT, ENOUGH, SAME } from './compareTokens';
import type { CorpusName } from './CorpusName';
import { genitiveBases } from './genitive';
import type { LocalEntity } from './LocalEntity';
import { lookUpKnown } from './lookUpKnown';
import type { NameReader } from './NameReader';
import type { NameToken } from './NameToken';
import { UNABBREVIATED } from './nameTables';
import { isSite, keyOfWords, thingKey, thingWords, withoutLeading } from './thingKey';
import type { UnionFind } from './UnionFind';

/** A name with what it is compared by. */
interface Thing {
  readonly name: CorpusName;
  readonly words: readonly string[];
  readonly key: string;
  readonly known: Known | undefined;
}

interface Compared {
  readonly name: CorpusName;
  readonly words: readonly NameToken[];
}

/** Fewer letters are the initials of too many names. */
const FEWEST_INITIALS = 4;
/** Longer names, and shorter words, are not compared by their sound. */
const MOST_WORDS = 4;
const SHORTEST_WORD = 5;
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
  readonly #bySound = new Map<string, Compared[]>();
  readonly #things: readonly Thing[];

  constructor(names: readonly CorpusName[], private readonly sets: UnionFind, private readonly gazetteer: Gazetteer, private readonly reader: NameReader) {
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
    const known = knownOf(local, this.gazetteer);
    if (known !== undefined) return this.#byKnown.get(known.id);
    const key = thingKey(local.type, local.name);
    const same = this.#byKey.get(key);
    const other = this.#others.get(`${local.type} ${key}`);
    if (other !== undefined) return other;
    if (same === undefined) return this.#alike(local)?.number;
    return same.known === undefined || same.name.type === local.type ? same.name.number : undefined;
  }

  /** A place by one word that only this corpus knows. */
  unknownPlace(word: string): CorpusName | undefined {
    const thing = this.#byKey.get(word);
    return thing?.known === undefined && thing?.name.type === 'place' ? thing.name : undefined;
  }

  #alike({ type, name }: LocalEntity): CorpusName | undefined {
    const words = thingWords(type, name);
    if (!isComparedBySound(words)) return undefined;
    const compared = words.map((word) => this.reader.token(word));
    const heard = soundsOf(type, compared).flatMap((key) => this.#bySound.get(key) ?? []);
    return heard.find((other) => areSameWords(other.words, compared))?.name;
  }

  #joinSame({ name, key, known, words }: Thing): void {
    if (known !== undefined) {
      const same = this.#byKnown.get(known.id);
      if (same === undefined) this.#byKnown.set(known.id, name.number);
      else this.sets.join(same, name.number);
    }
    const same = this.#byKey.get(key);
    if (same === undefined) this.#byKey.set(key, { name, key, known, words });
    else if (same.name.type === name.type || (known ?? same.known) === undefined) this.sets.join(same.name.number, name.number);
    else this.#joinOther(key, name);
  }

  /** A team beside the town that it is called by. */
  #joinOther(key: string, name: CorpusName): void {
    const own = `${name.type} ${key}`;
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
    for (const { name, words } of this.#byKey.values()) {
      if (!isComparedBySound(words)) continue;
      const compared = { name, words: words.map((word) => this.reader.token(word)) };
      for (const key of soundsOf(name.type, compared.words)) {
        const group = this.#bySound.get(key);
        if (group === undefined) this.#bySound.set(key, [compared]);
        else if (group.length < MOST_COMPARED) group.push(compared);
      }
    }
    for (const group of this.#bySound.values()) {
      for (let at = 1; at < group.length; at++) {
        for (let before = 0; before < at; before++) if (areSameWords(group[at]!.words, group[before]!.words)) this.sets.join(group[at]!.name.number, group[before]!.name.number);
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

function isComparedBySound(words: readonly string[]): boolean {
  return words.length <= MOST_WORDS && (words[0]?.length ?? 0) >= SHORTEST_WORD;
}

/** What things that may sound the same have in common: type, number of words, and how the first may sound. */
function soundsOf(type: EntityType, words: readonly NameToken[]): readonly string[] {
  return words[0]!.slavic.map((sound) => `${type}${words.length}${sound}`);
}

function initialsOf(words: readonly string[]): string {
  const counted = words.filter((word) => !UNABBREVIATED.has(word));
  return counted.length < FEWEST_INITIALS ? '' : counted.map((word) => word[0]).join('');
}

function areSameWords(a: readonly NameToken[], b: readonly NameToken[]): boolean {
  let evidence = 0;
  for (let at = 0; at < a.length; at++) {
    const likeness = compareTokens(a[at]!, b[at]!);
    if (likeness === DIFFERENT || likeness < 0) return false;
    if (likeness !== SAME) evidence += Math.min(a[at]!.key.length, b[at]!.key.length) < SHORTEST_WORD ? 0 : likeness;
  }
  return evidence >= ENOUGH;
}
