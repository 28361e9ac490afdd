import type { Gazetteer } from '../../entity/Gazetteer';
import type { LinkedCorpus } from '../../entity/linking/LinkedCorpus';
import type { LocalEntity } from '../../entity/linking/LocalEntity';
import { lookUpKnown } from '../../entity/linking/lookUpKnown';
import { matchNames, type NameSearches } from '../../entity/linking/matchNames';
import { type NameReader, readerOf } from '../../entity/linking/NameReader';
import { familySounds, isFullName, PeopleSearch, type PeopleTables, type Spelling } from '../../entity/linking/PeopleSearch';
import type { PersonName } from '../../entity/linking/PersonName';
import { thingKey, thingWords } from '../../entity/linking/thingKey';
import { otherKey, type SoundedThing, soundedWords, thingSounds, ThingSearch, type ThingTables } from '../../entity/linking/ThingSearch';
import { KNOWN, MATCH_KEYS, nameKeyOf, TYPES } from './linkSections';
import type { SavedRecords } from './SavedRecords';

/** `match` of what was linked, over the names of the corpus as they were saved. */
export function savedMatch(records: SavedRecords, gazetteer: Gazetteer): LinkedCorpus['match'] {
  const names = new SavedNames(records, gazetteer);
  const searches: NameSearches = {
    find: (local) => names.find(local),
    people: new PeopleSearch(names.people(), names.reader), things: new ThingSearch(names.things(), gazetteer, names.reader),
    entity: (name) => records.entity(names.record(name)),
  };
  return (locals) => matchNames(locals, searches, gazetteer);
}

/** Each number that a key of the table has is looked at: few are of another key. */
class SavedNames {
  readonly reader: NameReader;
  readonly #spellings = new Map<number, Spelling>();

  constructor(private readonly records: SavedRecords, private readonly gazetteer: Gazetteer) {
    this.reader = readerOf(gazetteer);
  }

  record(name: number): number {
    return this.records.file.part('nameRecords', name, name + 1)[0]!;
  }

  find({ type, name }: Pick<LocalEntity, 'type' | 'name'>): number | undefined {
    return this.records.keys.numbers(nameKeyOf(type, name)).find((number) => this.#type(number) === type && this.#name(number) === name);
  }

  people(): PeopleTables {
    const spellings = (table: keyof typeof MATCH_KEYS, key: string, isMeant: (name: PersonName) => boolean): readonly Spelling[] => this.#numbers(table, key)
      .flatMap((number) => this.#spelling(number) ?? []).filter(({ name }) => isMeant(name));
    return {
      spelling: (key) => spellings('person spelling', key, (name) => name.key === key)[0],
      family: (plain) => spellings('person family', plain, (name) => isFullName(name) && name.family.plain === plain),
      sound: (key) => spellings('person sound', key, (name) => isFullName(name) && familySounds(name.family).includes(key)),
      root: (number) => this.record(number),
    };
  }

  things(): ThingTables {
    return {
      known: (id) => this.#numbers('thing known', id).find((number) => this.#isKnownAs(number, id)),
      thing: (key) => {
        const number = this.#numbers('thing thing', key).find((each) => this.#type(each) !== 'person' && thingKey(this.#type(each), this.#name(each)) === key);
        return number === undefined ? undefined : { number, type: this.#type(number), isKnown: (this.#kind(number) & KNOWN) !== 0 };
      },
      other: (key) => this.#numbers('thing other', key).find((number) => otherKey(this.#type(number), thingKey(this.#type(number), this.#name(number))) === key),
      sound: (key) => this.#numbers('thing sound', key).flatMap((number) => this.#sounded(number, key) ?? []),
    };
  }

  #numbers(table: keyof typeof MATCH_KEYS, key: string): readonly number[] {
    return this.records.keys.numbers(MATCH_KEYS[table] + key);
  }

  #spelling(number: number): Spelling | undefined {
    const known = this.#spellings.get(number);
    if (known !== undefined) return known;
    const name = this.reader.person(this.#name(number));
    if (name === undefined) return undefined;
    const spelling = { name, number };
    this.#spellings.set(number, spelling);
    return spelling;
  }

  #sounded(number: number, key: string): SoundedThing | undefined {
    const words = soundedWords(thingWords(this.#type(number), this.#name(number)), this.reader);
    return words !== undefined && thingSounds(this.#type(number), words).includes(key) ? { number, words } : undefined;
  }

  #isKnownAs(number: number, id: string): boolean {
    const names = [this.#name(number), ...this.records.names(this.record(number))];
    return names.some((name) => lookUpKnown(this.gazetteer, this.#type(number), name)?.id === id);
  }

  #name(number: number): string {
    return this.records.text('name', number);
  }

  #kind(number: number): number {
    return this.records.file.part('nameKinds', number, number + 1)[0]!;
  }

  #type(number: number): (typeof TYPES)[number] {
    return TYPES[this.#kind(number) & (KNOWN - 1)]!;
  }
}
