import type { ArticleName } from './ArticleNames';
import type { Gender } from './gender';
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

  readonly #titles = new Map<number, string>();

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
    const couples = this.#couples(names);
    for (const { type, form, number, title } of names) {
      if (type !== 'person') continue;
      const name = this.reader.person(form);
      const all = name === undefined ? [] : this.#peopleBy(name);
      const people = title === undefined || name === undefined || name.given.length > 0 ? all : withGender(all, title.gender);
      const person = people.length === 1 ? people[0] : likeliest(people, name);
      if (person === undefined && people.length > 1) doubtful.set(number, people);
      const key = name?.key ?? form;
      if (title !== undefined && people.length === 0 && (all.length > 0 || couples.has(key))) this.#titles.set(number, title.title);
      keys.set(number, person?.key ?? (this.#titles.has(number) ? `${key}|${title!.gender}` : key));
      if (person === undefined) continue;
      person.last = number;
      person.mentions++;
    }
    // A headline names nobody in full: at the end it is known whom the article is about.
    for (const [number, people] of doubtful) keys.set(number, dominant(people)?.key ?? keys.get(number)!);
    return keys;
  }

  /** The title that tells this person from another of the family name: Frau in "Frau Clark" where the article has a Bill Clark or a Herr Clark. Known after `keysOf`. */
  titleOf(number: number): string | undefined {
    return this.#titles.get(number);
  }

  /** Family names that stand with a woman's title and with a man's. */
  #couples(names: readonly ArticleName[]): ReadonlySet<string> {
    const genders = new Map<string, Gender>();
    const couples = new Set<string>();
    for (const { form, title } of names) {
      const name = title === undefined ? undefined : this.reader.person(form);
      if (name === undefined || name.given.length > 0) continue;
      if ((genders.get(name.key) ?? title!.gender) !== title!.gender) couples.add(name.key);
      genders.set(name.key, title!.gender);
    }
    return couples;
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

/** Those whose given name says so, else those whose name says nothing. */
function withGender(people: readonly Person[], gender: Gender): readonly Person[] {
  const sure = people.filter(({ name }) => name.gender === gender);
  return sure.length > 0 ? sure : people.filter(({ name }) => name.gender === undefined);
}

/** Of several people with one family name: whom the article is about, else whom it has named last. Initials that fit several are nobody's. */
function likeliest(people: readonly Person[], name: PersonName | undefined): Person | undefined {
  if (name !== undefined && name.given.length > 0 && name.given.every(({ key }) => key.length === 1)) return undefined;
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
