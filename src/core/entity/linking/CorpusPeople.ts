import type { CorpusName } from './CorpusName';
import { genitiveBases } from './genitive';
import type { NameReader } from './NameReader';
import { familySounds, isFullName, PeopleSearch, pushTo, type PeopleTables, type Spelling as PlainSpelling } from './PeopleSearch';
import { areSamePerson, type PersonName } from './PersonName';
import type { UnionFind } from './UnionFind';

/** With the mentions of all names of the corpus that are written so. */
interface Spelling extends PlainSpelling {
  mentions: number;
}

/** More names that sound alike are not compared each with each. */
const MOST_COMPARED = 64;

/**
 * Links the people of a corpus. Full names are one when they are spelled or sound the same; a family name alone, initials and the like are
 * somebody's only when there is one person in the corpus who can be meant.
 */
export class CorpusPeople {
  readonly #spellings = new Map<string, Spelling>();
  /** Full names by family name: without umlauts, and by how it may sound. */
  readonly #byFamily = new Map<string, Spelling[]>();
  readonly #bySound = new Map<string, Spelling[]>();
  readonly #search: PeopleSearch;
  readonly #unclaimed: readonly Spelling[];

  constructor(names: readonly CorpusName[], private readonly sets: UnionFind, private readonly reader: NameReader) {
    this.#search = new PeopleSearch(this.#tables(), reader);
    const incomplete: Spelling[] = [];
    for (const { name: form, number, mentions } of names) {
      const name = reader.person(form);
      if (name !== undefined) this.#take(name, number, mentions, incomplete);
    }
    this.#joinPlain();
    this.#joinSounds();
    this.#joinTurned();
    this.#joinMeant([...this.#full()].filter(({ name }) => name.given.length === 1 && name.family.origin >= 0), (name) => this.#search.fuller(name));
    this.#unclaimed = this.#joinMeant(incomplete, (name) => this.#search.meantBy(name));
    this.#joinGenitives(this.#unclaimed);
  }

  /** Names of one word that stand for nobody whom the corpus names in full, without title, and are no given names: what may be none of a person. */
  get unclaimed(): readonly { readonly word: string; readonly number: number; readonly mentions: number }[] {
    const alone = this.#unclaimed.filter(({ name: { words, gender, family } }) => words.length === 1 && gender === undefined && !this.reader.lists.firstNames.has(family.key));
    return alone.map(({ name, number, mentions }) => ({ word: name.family.key, number, mentions }));
  }

  /** The number of a name in the corpus that means the same person. */
  find(form: string): number | undefined {
    return this.#search.find(form);
  }

  /** What `find` rests on, a name for each key, in this order. */
  *keys(): Iterable<readonly [kind: Exclude<keyof PeopleTables, 'root'>, key: string, name: number]> {
    for (const [key, { number }] of this.#spellings) yield ['spelling', key, number];
    for (const [key, all] of this.#byFamily) for (const { number } of all) yield ['family', key, number];
    for (const [key, all] of this.#bySound) for (const { number } of all) yield ['sound', key, number];
  }

  #tables(): PeopleTables {
    return {
      spelling: (key) => this.#spellings.get(key), family: (plain) => this.#byFamily.get(plain) ?? [], sound: (key) => this.#bySound.get(key) ?? [],
      root: (number) => this.sets.root(number),
    };
  }

  #take(name: PersonName, number: number, mentions: number, incomplete: Spelling[]): void {
    const known = this.#spellings.get(name.key);
    if (known !== undefined) {
      known.mentions += mentions;
      this.sets.join(known.number, number);
      return;
    }
    const spelling = { name, number, mentions };
    this.#spellings.set(name.key, spelling);
    if (!isFullName(name)) incomplete.push(spelling);
    else pushTo(this.#byFamily, name.family.plain, spelling);
  }

  #joinPlain(): void {
    const plain = new Map<string, number>();
    for (const { name, number } of this.#spellings.values()) {
      const key = [...name.given, name.family].map((token) => token.plain).join(' ') + name.suffix + (name.given.length === 0 ? (name.gender ?? '') : '');
      const known = plain.get(key);
      if (known === undefined) plain.set(key, number);
      else this.sets.join(known, number);
    }
  }

  #joinSounds(): void {
    for (const spelling of this.#full()) for (const key of familySounds(spelling.name.family)) pushTo(this.#bySound, key, spelling);
    for (const alike of this.#bySound.values()) {
      for (const group of alike.length <= MOST_COMPARED ? [alike] : byGivenInitial(alike)) this.#joinEach(group);
    }
  }

  #joinEach(group: readonly Spelling[]): void {
    for (let at = 1; at < group.length && at < MOST_COMPARED; at++) {
      for (let before = 0; before < at; before++) {
        const [a, b] = [group[before]!, group[at]!];
        if (this.sets.root(a.number) !== this.sets.root(b.number) && areSamePerson(a.name, b.name)) this.sets.join(a.number, b.number);
      }
    }
  }

  /** Orbán Viktor and Viktor Orbán. */
  #joinTurned(): void {
    for (const { name, number } of this.#full()) {
      const first = name.given[0]!;
      if (name.given.length !== 1 || !this.reader.lists.firstNames.has(name.family.key) || this.reader.lists.firstNames.has(first.key)) continue;
      const turned = this.#spellings.get(`${name.family.key}|${first.key}|${name.suffix}`);
      if (turned !== undefined) this.sets.join(turned.number, number);
    }
  }

  /** Joins each name with the one that it stands for and answers those that stand for none. All is decided before anything is joined, so that the order does not matter. */
  #joinMeant(spellings: readonly Spelling[], meantBy: (name: PersonName) => PlainSpelling | undefined): readonly Spelling[] {
    const meant = spellings.map(({ name }) => meantBy(name));
    meant.forEach((spelling, at) => spelling && this.sets.join(spellings[at]!.number, spelling.number));
    return spellings.filter((_, at) => meant[at] === undefined);
  }

  *#full(): Iterable<Spelling> {
    for (const spellings of this.#byFamily.values()) yield* spellings;
  }

  /** "Clintons" is Clinton when the corpus has Clinton too, "Angela Merkels" is Angela Merkel when that is the commoner one. */
  #joinGenitives(left: readonly Spelling[]): void {
    for (const spelling of [...left, ...this.#full()]) {
      const base = this.#baseOf(spelling);
      if (base !== undefined) this.sets.join(base.number, spelling.number);
    }
  }

  #baseOf({ name, mentions }: Spelling): PlainSpelling | undefined {
    const last = name.family.key;
    if (!last.endsWith('s') || name.words.at(-1) !== last) return undefined;
    for (const base of genitiveBases(last)) {
      const other = this.#spellings.get(`${name.key.slice(0, name.key.indexOf('|'))}|${base}|${name.suffix}`);
      if (other !== undefined && (!isFullName(name) || other.mentions > mentions)) return other;
      const whole = name.given.length > 0 ? undefined : this.reader.person(base);
      const meant = whole && this.#search.meantBy(whole);
      if (meant !== undefined) return meant;
    }
    return undefined;
  }
}

function byGivenInitial(spellings: readonly Spelling[]): readonly (readonly Spelling[])[] {
  const groups = new Map<string, Spelling[]>();
  for (const spelling of spellings) {
    const initials = new Set(familySounds(spelling.name.given[0]!).map((key) => key.slice(0, 3)));
    for (const initial of initials) pushTo(groups, initial, spelling);
  }
  return [...groups.values()];
}
