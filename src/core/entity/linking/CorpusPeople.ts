import type { CorpusName } from './CorpusName';
import { genitiveBases } from './genitive';
import { mayAgree } from './gender';
import type { NameToken } from './NameToken';
import type { NameReader } from './NameReader';
import { areSamePerson, haveSameFamily, isShortGiven, type PersonName } from './PersonName';
import type { UnionFind } from './UnionFind';

/** One person's name in one spelling, with the names of the corpus that are written so. */
interface Spelling {
  readonly name: PersonName;
  readonly number: number;
  mentions: number;
}

/** Full names with one family name, in whatever spelling. */
interface Family {
  readonly all: readonly Spelling[];
  /** Those with more than one given name, by the last of these, in either way that words are told the same by. */
  readonly byLastGiven: ReadonlyMap<string, readonly Spelling[]>;
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
  /** What has been asked for, by the form of the family name; nothing is added to a family once one is asked for. */
  readonly #families = new Map<string, Family>();
  readonly #unclaimed: readonly Spelling[];

  constructor(names: readonly CorpusName[], private readonly sets: UnionFind, private readonly reader: NameReader) {
    const incomplete: Spelling[] = [];
    for (const { name: form, number, mentions } of names) {
      const name = reader.person(form);
      if (name !== undefined) this.#take(name, number, mentions, incomplete);
    }
    this.#joinPlain();
    this.#joinSounds();
    this.#joinTurned();
    this.#joinMeant([...this.#full()].filter(({ name }) => name.given.length === 1 && name.family.origin >= 0), (name) => this.#fuller(name));
    this.#unclaimed = this.#joinMeant(incomplete, (name) => this.#meantBy(name));
    this.#joinGenitives(this.#unclaimed);
  }

  /** Names of one word that stand for nobody whom the corpus names in full, without title, and are no given names: what may be none of a person. */
  get unclaimed(): readonly { readonly word: string; readonly number: number; readonly mentions: number }[] {
    const alone = this.#unclaimed.filter(({ name: { words, gender, family } }) => words.length === 1 && gender === undefined && !this.reader.lists.firstNames.has(family.key));
    return alone.map(({ name, number, mentions }) => ({ word: name.family.key, number, mentions }));
  }

  /** The number of a name in the corpus that means the same person. */
  find(form: string): number | undefined {
    const name = this.reader.person(form);
    if (name === undefined) return undefined;
    return (this.#spellings.get(name.key) ?? this.#alike(name) ?? this.#meantBy(name))?.number;
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
    if (!isFull(name)) incomplete.push(spelling);
    else push(this.#byFamily, name.family.plain, spelling);
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
    for (const spelling of this.#full()) for (const key of soundsOf(spelling.name.family)) push(this.#bySound, key, spelling);
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
  #joinMeant(spellings: readonly Spelling[], meantBy: (name: PersonName) => Spelling | undefined): readonly Spelling[] {
    const meant = spellings.map(({ name }) => meantBy(name));
    meant.forEach((spelling, at) => spelling && this.sets.join(spellings[at]!.number, spelling.number));
    return spellings.filter((_, at) => meant[at] === undefined);
  }

  /** Recep Tayyip Erdogan for Tayyip Erdogan; in the West a Peter Wagner is rather another than Hans Peter Wagner. */
  #fuller(name: PersonName): Spelling | undefined {
    const { byLastGiven } = this.#ofFamily(name.family);
    const fuller = wordsOf(name.given.at(-1)!).flatMap((word) => byLastGiven.get(word) ?? []).filter((spelling) => isShortGiven(name.given, spelling.name.given));
    return this.#only(fuller);
  }

  *#full(): Iterable<Spelling> {
    for (const spellings of this.#byFamily.values()) yield* spellings;
  }

  #alike(name: PersonName): Spelling | undefined {
    if (!isFull(name)) return undefined;
    return this.#ofFamily(name.family).all.find((spelling) => areSamePerson(spelling.name, name));
  }

  /** The only person of the corpus whom an incomplete name can mean. */
  #meantBy(name: PersonName): Spelling | undefined {
    const family = this.#ofFamily(name.family).all;
    const meant = name.given.length === 0 ? family.filter((spelling) => mayAgree(name.gender, spelling.name.gender)) : family.filter((spelling) => isShortGiven(name.given, spelling.name.given));
    return this.#only(meant);
  }

  #only(spellings: readonly Spelling[]): Spelling | undefined {
    return new Set(spellings.map(({ number }) => this.sets.root(number))).size === 1 ? spellings[0] : undefined;
  }

  #ofFamily(family: NameToken): Family {
    const known = this.#families.get(family.form);
    if (known !== undefined) return known;
    const same = this.#byFamily.get(family.plain) ?? [];
    const alike = soundsOf(family).flatMap((key) => this.#bySound.get(key) ?? []);
    const all = [...new Set([...same, ...alike.filter((spelling) => haveSameFamily(spelling.name.family, family))])];
    const byLastGiven = new Map<string, Spelling[]>();
    for (const spelling of all) if (spelling.name.given.length > 1) for (const word of wordsOf(spelling.name.given.at(-1)!)) push(byLastGiven, word, spelling);
    const found = { all, byLastGiven };
    this.#families.set(family.form, found);
    return found;
  }

  /** "Clintons" is Clinton when the corpus has Clinton too, "Angela Merkels" is Angela Merkel when that is the commoner one. */
  #joinGenitives(left: readonly Spelling[]): void {
    for (const spelling of [...left, ...this.#full()]) {
      const base = this.#baseOf(spelling);
      if (base !== undefined) this.sets.join(base.number, spelling.number);
    }
  }

  #baseOf({ name, mentions }: Spelling): Spelling | undefined {
    const last = name.family.key;
    if (!last.endsWith('s') || name.words.at(-1) !== last) return undefined;
    for (const base of genitiveBases(last)) {
      const other = this.#spellings.get(`${name.key.slice(0, name.key.indexOf('|'))}|${base}|${name.suffix}`);
      if (other !== undefined && (!isFull(name) || other.mentions > mentions)) return other;
      const whole = name.given.length > 0 ? undefined : this.reader.person(base);
      const meant = whole && this.#meantBy(whole);
      if (meant !== undefined) return meant;
    }
    return undefined;
  }
}

/** Given and family name, and not initials alone. */
function isFull({ given }: PersonName): boolean {
  return given.some(({ key }) => key.length > 1);
}

/** Two words are the same that share one of them. */
function wordsOf({ key, plain }: NameToken): readonly string[] {
  return key === plain ? [key] : [key, plain];
}

function soundsOf(family: NameToken): readonly string[] {
  return [...family.slavic, ...family.arabic.map((key) => `a ${key}`)];
}

function byGivenInitial(spellings: readonly Spelling[]): readonly (readonly Spelling[])[] {
  const groups = new Map<string, Spelling[]>();
  for (const spelling of spellings) {
    const initials = new Set(soundsOf(spelling.name.given[0]!).map((key) => key.slice(0, 3)));
    for (const initial of initials) push(groups, initial, spelling);
  }
  return [...groups.values()];
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
