import { mayAgree } from './gender';
import type { NameReader } from './NameReader';
import type { NameToken } from './NameToken';
import { areSamePerson, haveSameFamily, isShortGiven, type PersonName } from './PersonName';

/** One person's name in one spelling; `number` is that of a name of the corpus that is written so. */
export interface Spelling {
  readonly name: PersonName;
  readonly number: number;
}

/** The names of people of a corpus. The same object for the same spelling. */
export interface PeopleTables {
  spelling(key: string): Spelling | undefined;
  /** Full names by family name without umlauts, and by how it may sound (`familySounds`). */
  family(plain: string): readonly Spelling[];
  sound(key: string): readonly Spelling[];
  /** The same for names of the same person. */
  root(number: number): number;
}

/** Full names with one family name, in whatever spelling. */
interface Family {
  readonly all: readonly Spelling[];
  /** Those with more than one given name, by the last of these, in either way that words are told the same by. */
  readonly byLastGiven: ReadonlyMap<string, readonly Spelling[]>;
}

const NONE: Family['byLastGiven'] = new Map();

/** Says whom of the people of a corpus a name means. */
export class PeopleSearch {
  /** What has been asked for, by the form of the family name; nothing is added to a family once one is asked for. */
  readonly #families = new Map<string, Family>();

  constructor(private readonly tables: PeopleTables, private readonly reader: NameReader) {}

  /** The number of a name in the corpus that means the same person. */
  find(form: string): number | undefined {
    const name = this.reader.person(form);
    if (name === undefined) return undefined;
    return (this.tables.spelling(name.key) ?? this.#alike(name) ?? this.meantBy(name))?.number;
  }

  /** The only person of the corpus whom an incomplete name can mean. */
  meantBy(name: PersonName): Spelling | undefined {
    const family = this.#ofFamily(name.family).all;
    const meant = name.given.length === 0 ? family.filter((spelling) => mayAgree(name.gender, spelling.name.gender)) : family.filter((spelling) => isShortGiven(name.given, spelling.name.given));
    return this.#only(meant);
  }

  /** Recep Tayyip Erdogan for Tayyip Erdogan; in the West a Peter Wagner is rather another than Hans Peter Wagner. */
  fuller(name: PersonName): Spelling | undefined {
    const { byLastGiven } = this.#ofFamily(name.family);
    const fuller = wordsOf(name.given.at(-1)!).flatMap((word) => byLastGiven.get(word) ?? []).filter((spelling) => isShortGiven(name.given, spelling.name.given));
    return this.#only(fuller);
  }

  #alike(name: PersonName): Spelling | undefined {
    if (!isFullName(name)) return undefined;
    return this.#ofFamily(name.family).all.find((spelling) => areSamePerson(spelling.name, name));
  }

  #only(spellings: readonly Spelling[]): Spelling | undefined {
    return new Set(spellings.map(({ number }) => this.tables.root(number))).size === 1 ? spellings[0] : undefined;
  }

  #ofFamily(family: NameToken): Family {
    const known = this.#families.get(family.form);
    if (known !== undefined) return known;
    const same = this.tables.family(family.plain);
    const alike = familySounds(family).flatMap((key) => this.tables.sound(key));
    const all = [...new Set([...same, ...alike.filter((spelling) => haveSameFamily(spelling.name.family, family))])];
    const found = { all, byLastGiven: byLastGiven(all) };
    this.#families.set(family.form, found);
    return found;
  }
}

function byLastGiven(spellings: readonly Spelling[]): Family['byLastGiven'] {
  const several = spellings.filter(({ name }) => name.given.length > 1);
  if (several.length === 0) return NONE;
  const found = new Map<string, Spelling[]>();
  for (const spelling of several) for (const word of wordsOf(spelling.name.given.at(-1)!)) pushTo(found, word, spelling);
  return found;
}

/** Given and family name, and not initials alone. */
export function isFullName({ given }: PersonName): boolean {
  return given.some(({ key }) => key.length > 1);
}

/** How a family name, or another word of a name, may sound. */
export function familySounds(family: NameToken): readonly string[] {
  return [...family.slavic, ...family.arabic.map((key) => `a ${key}`)];
}

/** Two words are the same that share one of them. */
function wordsOf({ key, plain }: NameToken): readonly string[] {
  return key === plain ? [key] : [key, plain];
}

export function pushTo<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
