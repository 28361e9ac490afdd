import type { ArticleName } from './ArticleNames';
import type { NameReader } from './NameReader';
import { haveSameFamily, isShortGiven, type PersonName } from './PersonName';

/** A person that an article names in full. */
interface Person {
  readonly key: string;
  readonly name: PersonName;
  /** Where the article has named this person last, and how often, so far. */
  last: number;
  mentions: number;
}

/** Of two people with one family name it belongs to the one who is named so many times as often, and often: the article is about that one. */
const DOMINANT = 3;
/** A bound on the work where a text has thousands of one name. */
const MOST_NAMESAKES = 50;
/** Longer names have no short forms. */
const MOST_WORDS = 8;
/** More people in one text are looked up by their exact words alone. */
const MOST_COMPARED = 500;

/** Says of the names of persons in an article which are the same person's. Ask in the order of the text. */
export class PeopleOfText {
  readonly #people = new Map<string, Person>();
  /** People by every run of words that ends their name ("der Leyen"), and by every word before that. */
  readonly #byEnd = new Map<string, Person[]>();
  readonly #byWord = new Map<string, Person[]>();
  /** Short forms that are no word of any name: who else may be meant; each is looked for once. */
  readonly #alike = new Map<string, readonly Person[]>();

  constructor(names: readonly ArticleName[], private readonly reader: NameReader) {
    for (const { type, form } of names) {
      const name = type === 'person' ? this.reader.person(form) : undefined;
      if (name === undefined || name.given.length === 0 || name.given.every(({ key }) => key.length < 2) || this.#people.has(name.key)) continue;
      const person = { key: name.key, name, last: -1, mentions: 0 };
      this.#people.set(name.key, person);
      if (name.words.length > MOST_WORDS) continue;
      name.words.forEach((word, at) => {
        const end = name.words.slice(at).join(' ');
        if (at > 0 || name.family.key === word) push(this.#byEnd, at === 0 ? word : end, person);
        if (at < name.words.length - 1 && at < 3) push(this.#byWord, name.words.slice(0, at + 1).join(' '), person);
      });
    }
  }

  /** By the number of a name what is equal for mentions of one person. `names` are those of the article, in its order. */
  keysOf(names: readonly ArticleName[]): ReadonlyMap<number, string> {
    const keys = new Map<number, string>();
    const doubtful = new Map<number, readonly Person[]>();
    for (const { type, form, number } of names) {
      if (type !== 'person') continue;
      const name = this.reader.person(form);
      const people = name === undefined ? [] : this.#peopleBy(name);
      const person = people.length > 1 ? likeliest(people) : people[0];
      if (person === undefined && people.length > 1) doubtful.set(number, people);
      keys.set(number, person?.key ?? name?.key ?? form);
      if (person === undefined) continue;
      person.last = number;
      person.mentions++;
    }
    // A headline names nobody in full: at the end it is known whom the article is about.
    for (const [number, people] of doubtful) keys.set(number, dominant(people)?.key ?? keys.get(number)!);
    return keys;
  }

  /** Who may be meant by a name. */
  #peopleBy(name: PersonName): readonly Person[] {
    const person = this.#longer(name) ?? this.#people.get(name.key);
    return person === undefined ? this.#meant(name) : [person];
  }

  /** "Tayyip Erdogan" beside Recep Tayyip Erdogan. */
  #longer(name: PersonName): Person | undefined {
    if (name.given.length === 0) return undefined;
    const longer = (this.#byEnd.get(name.words.join(' ')) ?? []).filter(({ key }) => key !== name.key);
    return longer.length === 1 ? longer[0] : undefined;
  }

  #meant(name: PersonName): readonly Person[] {
    const words = name.words.join(' ');
    return [this.#byEnd.get(words), this.#byWord.get(words)].find((people) => people !== undefined) ?? this.#alikeOf(words, name);
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
}

/** Of several people with one family name: whom the article is about, else whom it has named last. */
function likeliest(people: readonly Person[]): Person | undefined {
  const before = people.filter(({ mentions }) => mentions > 0);
  return dominant(before) ?? before.reduce<Person | undefined>((best, person) => (best === undefined || person.last > best.last ? person : best), undefined);
}

function dominant(people: readonly Person[]): Person | undefined {
  const [first, second] = [...people].sort((a, b) => b.mentions - a.mentions);
  return first !== undefined && first.mentions >= DOMINANT * Math.max(1, second?.mentions ?? 0) ? first : undefined;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else if (list.length < MOST_NAMESAKES && !list.includes(value)) list.push(value);
}
