import type { ArticleName } from './ArticleNames';
import { haveSameFamily, isShortGiven, parsePersonName, type NameLists, type PersonName } from './PersonName';

/** A person that an article names in full. */
interface Person {
  readonly key: string;
  readonly name: PersonName;
  readonly first: number;
  /** Where the article has named this person last, so far. */
  last: number;
}

/** More people in one text are looked up by their exact words alone. */
const MOST_COMPARED = 500;

/** Says of the names of persons in an article which are the same person's. Ask in the order of the text. */
export class PeopleOfText {
  readonly #people = new Map<string, Person>();
  /** People by every run of words that ends their name ("der Leyen"), and by every word before that. */
  readonly #byEnd = new Map<string, Person[]>();
  readonly #byWord = new Map<string, Person[]>();
  readonly #parsed = new Map<string, PersonName | undefined>();
  /** Short forms that are no word of any name: who else may be meant; each is looked for once. */
  readonly #alike = new Map<string, readonly Person[]>();

  constructor(names: readonly ArticleName[], private readonly lists: NameLists) {
    for (const { type, form, start } of names) {
      const name = type === 'person' ? this.#parse(form) : undefined;
      if (name === undefined || name.given.length === 0 || name.given.every(({ key }) => key.length < 2) || this.#people.has(name.key)) continue;
      const person = { key: name.key, name, first: start, last: -1 };
      this.#people.set(name.key, person);
      name.words.forEach((word, at) => {
        const end = name.words.slice(at).join(' ');
        if (at > 0 || name.family.key === word) push(this.#byEnd, at === 0 ? word : end, person);
        if (at < name.words.length - 1 && at < 3) push(this.#byWord, name.words.slice(0, at + 1).join(' '), person);
      });
    }
  }

  /** Equal for mentions of one person. */
  keyOf({ form, start }: ArticleName): string {
    const name = this.#parse(form);
    if (name === undefined) return form;
    const person = this.#longer(name) ?? this.#people.get(name.key) ?? this.#meant(name, start);
    if (person === undefined) return name.key;
    person.last = start;
    return person.key;
  }

  /** "Tayyip Erdogan" beside Recep Tayyip Erdogan. */
  #longer(name: PersonName): Person | undefined {
    if (name.given.length === 0) return undefined;
    const longer = (this.#byEnd.get(name.words.join(' ')) ?? []).filter(({ key }) => key !== name.key);
    return longer.length === 1 ? longer[0] : undefined;
  }

  #meant(name: PersonName, start: number): Person | undefined {
    const words = name.words.join(' ');
    for (const people of [this.#byEnd.get(words), this.#byWord.get(words), this.#alikeOf(words, name)]) {
      if (people !== undefined && people.length > 0) return lastNamed(people, start);
    }
    return undefined;
  }

  #alikeOf(words: string, name: PersonName): readonly Person[] {
    let alike = this.#alike.get(words);
    if (alike === undefined) {
      const people = [...this.#people.values()].slice(0, MOST_COMPARED);
      alike = people.filter((person) => haveSameFamily(person.name.family, name.family) && (name.given.length === 0 || isShortGiven(name.given, person.name.given)));
      this.#alike.set(words, alike);
    }
    return alike;
  }

  #parse(form: string): PersonName | undefined {
    if (!this.#parsed.has(form)) this.#parsed.set(form, parsePersonName(form, this.lists));
    return this.#parsed.get(form);
  }
}

/** Whom the article has named last; where nobody yet (a headline), whom it names at all, if that is one. */
function lastNamed(people: readonly Person[], start: number): Person | undefined {
  const before = people.filter(({ last }) => last >= 0 && last < start);
  if (before.length > 0) return before.reduce((best, person) => (person.last > best.last ? person : best));
  return people.length === 1 ? people[0] : undefined;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}
