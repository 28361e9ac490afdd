import type { Gazetteer, Known } from '../Gazetteer';
import { genitiveBases } from '../knownNames';
import { nameKey } from '../nameKey';
import { isAbbreviation } from './abbreviation';
import { compareTokens, ENOUGH, SAME } from './compareTokens';
import type { CorpusName } from './CorpusName';
import type { LocalEntity } from './LocalEntity';
import { NameToken } from './NameToken';
import { UNABBREVIATED } from './nameTables';
import { thingKey, thingWords, withoutLeading } from './thingKey';
import type { UnionFind } from './UnionFind';

/** Fewer letters are the initials of too many names. */
const FEWEST_INITIALS = 4;
/** Longer names are not compared by their sound. */
const MOST_WORDS = 4;
const MOST_COMPARED = 64;

/** Links the organisations, places and works of a corpus: what the gazetteer knows, and what is spelled the same, sounds the same or was introduced as a short form. */
export class CorpusThings {
  readonly #byKnown = new Map<string, number>();
  readonly #byKey = new Map<string, CorpusName>();
  readonly #names: readonly CorpusName[];

  constructor(names: readonly CorpusName[], private readonly sets: UnionFind, private readonly gazetteer: Gazetteer) {
    this.#names = names;
    for (const name of names) this.#joinSame(name);
    this.#joinLeading();
    this.#joinSounds();
    this.#joinIntroduced();
    this.#joinInitials();
    this.#joinGenitives();
  }

  /** The number of a name in the corpus that means the same thing. */
  find(local: LocalEntity): number | undefined {
    const known = knownOf(local, this.gazetteer);
    return known === undefined ? this.#byKey.get(keyOf(local))?.number : this.#byKnown.get(known.id);
  }

  #joinSame(name: CorpusName): void {
    const known = knownOf(name, this.gazetteer);
    if (known !== undefined) this.#join(this.#byKnown, known.id, name.number);
    const key = keyOf(name);
    const same = this.#byKey.get(key);
    if (same === undefined) this.#byKey.set(key, name);
    else if (known === undefined || knownOf(same, this.gazetteer) === undefined) this.sets.join(same.number, name.number);
  }

  #join(map: Map<string, number>, key: string, number: number): void {
    const same = map.get(key);
    if (same === undefined) map.set(key, number);
    else this.sets.join(same, number);
  }

  /** "FC Würzburger Kickers" and "Würzburger Kickers". */
  #joinLeading(): void {
    for (const { type, name, number } of this.#names) {
      const words = type === 'organisation' ? thingWords(type, name) : [];
      const rest = withoutLeading(words);
      if (rest.length < 2 || rest.length === words.length) continue;
      const short = this.#byKey.get(thingKey(type, rest.join(' ')));
      if (short !== undefined) this.sets.join(short.number, number);
    }
  }

  /** Wostochny and Wostotschny. */
  #joinSounds(): void {
    const bySound = new Map<string, { readonly name: CorpusName; readonly words: readonly NameToken[] }[]>();
    for (const name of this.#byKey.values()) {
      const words = thingWords(name.type, name.name).map((word) => new NameToken(word));
      if (words.length > MOST_WORDS || words.some(({ key }) => key.length < 4 && /\d/.test(key))) continue;
      for (const sound of words[0]!.slavic) {
        const key = `${words.length} ${sound}`;
        bySound.set(key, [...(bySound.get(key) ?? []), { name, words }]);
      }
    }
    for (const group of bySound.values()) {
      for (let at = 1; at < Math.min(group.length, MOST_COMPARED); at++) {
        for (let before = 0; before < at; before++) {
          if (group[at]!.name.type === group[before]!.name.type && areSameWords(group[at]!.words, group[before]!.words)) this.sets.join(group[at]!.name.number, group[before]!.name.number);
        }
      }
    }
  }

  /** What an article has introduced as the short form of a longer name stands for it everywhere, if it does so for one only. */
  #joinIntroduced(): void {
    const meant = new Map<string, Set<number>>();
    for (const name of this.#names) {
      const own = keyOf(name);
      for (const form of name.forms) {
        const key = thingKey(name.type, form);
        if (key !== own) meant.set(key, (meant.get(key) ?? new Set()).add(name.number));
      }
    }
    for (const [key, numbers] of meant) {
      const short = this.#byKey.get(key);
      if (short === undefined || knownOf(short, this.gazetteer) !== undefined) continue;
      const roots = new Set([...numbers].map((number) => this.sets.root(number)));
      if (roots.size === 1) this.sets.join(short.number, [...numbers][0]!);
    }
  }

  /** An abbreviation of an article that does not say what it stands for, and the one long name of the corpus with these initials. */
  #joinInitials(): void {
    const byInitials = new Map<string, Set<number>>();
    for (const { type, name, number } of this.#names) {
      const letters = type === 'organisation' ? initialsOf(name) : '';
      if (letters.length >= FEWEST_INITIALS) byInitials.set(letters, (byInitials.get(letters) ?? new Set()).add(this.sets.root(number)));
    }
    for (const { type, name, number } of this.#names) {
      if (type !== 'organisation' || !isAbbreviation(name)) continue;
      const meant = byInitials.get(thingKey(type, name));
      if (meant?.size === 1) this.sets.join(number, [...meant][0]!);
    }
  }

  #joinGenitives(): void {
    for (const name of this.#byKey.values()) {
      const key = keyOf(name);
      const last = key.slice(key.lastIndexOf(' ') + 1);
      if (knownOf(name, this.gazetteer) !== undefined) continue;
      for (const base of genitiveBases(last)) {
        const other = this.#byKey.get(key.slice(0, key.length - last.length) + base);
        if (other !== undefined && other.type === name.type && other.mentions > name.mentions) this.sets.join(other.number, name.number);
      }
    }
  }
}

/** Organisations, places and works share their keys: which of the three a name is, taggers often mistake. */
function keyOf({ type, name }: Pick<LocalEntity, 'type' | 'name'>): string {
  return thingKey(type, name);
}

/** What the gazetteer knows under a name. Only a city has to be of the type that was seen: teams are called by towns. */
export function knownOf({ type, name, forms }: { readonly type: LocalEntity['type']; readonly name: string; readonly forms: Iterable<string> }, gazetteer: Gazetteer): Known | undefined {
  if (type === 'person') return undefined;
  for (const form of [name, ...forms]) {
    const found = gazetteer.exact.get(form) ?? gazetteer.known.get(nameKey(form));
    if (found !== undefined && (found.type === type || found.kind !== 'city') && (form === name || found.name === name)) return found;
  }
  return undefined;
}

function initialsOf(name: string): string {
  const words = thingWords('organisation', name).filter((word) => !UNABBREVIATED.has(word));
  return words.length < FEWEST_INITIALS ? '' : words.map((word) => word[0]).join('');
}

function areSameWords(a: readonly NameToken[], b: readonly NameToken[]): boolean {
  let evidence = 0;
  for (let at = 0; at < a.length; at++) {
    const likeness = compareTokens(a[at]!, b[at]!);
    if (likeness < 0) return false;
    if (likeness !== SAME) evidence += likeness;
  }
  return evidence >= ENOUGH;
}
