import type { Gazetteer, Known } from './Gazetteer';
import { knownNameAt } from './knownNames';
import { genitiveBases } from './linking/genitive';
import type { NameTokens } from './NameTokens';
import { PARTICLES, personAt, type PersonMatch } from './personNames';
import { slug } from './nameKey';

/** A person that an article names in full. */
export interface Person {
  readonly id: string;
  readonly name: string;
  /** Between given and family name ("von der"). */
  readonly particles: readonly string[];
  /** Offset of the first full name. */
  readonly first: number;
}

/** A family name that stands alone. */
export interface ShortForm {
  readonly id: string;
  readonly name: string;
  /** Tokens before it that belong to the name ("von der"). */
  readonly particles: number;
}

interface Candidate {
  readonly name: string;
  readonly keys: readonly string[];
  readonly family: number;
  readonly start: number;
}

/** Particles of a name that are prepositions too. */
const PREPOSITIONS: ReadonlySet<string> = new Set(['von', 'vom', 'zu', 'zum', 'zur']);
/** Folded words that stand before a noun and hardly ever before a name. */
export const DETERMINERS: ReadonlySet<string> = new Set('der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner im am zum zur vom beim ins ans sein seine seinen seinem seiner ihr ihre ihren ihrem ihrer dieser diese dieses diesen diesem'.split(' '));

/** What one article says of people: gathered over all its paragraphs before the first mention is decided on. */
export class PeopleOfArticle {
  readonly #gazetteer: Gazetteer;
  readonly #candidates: Candidate[] = [];
  /** How often each capitalised token occurs, and how often right after an article or the like. */
  readonly #capitals = new Map<string, number>();
  readonly #determined = new Map<string, number>();
  readonly #ids = new Map<string, string>();
  readonly #byFamily = new Map<string, Person[]>();
  readonly #byId = new Map<string, Person>();

  constructor(gazetteer: Gazetteer) {
    this.#gazetteer = gazetteer;
  }

  /** First pass: call it for every stretch of the article, in order. */
  gather(tokens: NameTokens): void {
    for (let at = 0; at < tokens.count; at++) {
      if (!tokens.isCapital(at)) continue;
      const key = tokens.key(at);
      count(this.#capitals, key);
      if (tokens.isSpaced(at - 1) && DETERMINERS.has(tokens.key(at - 1))) count(this.#determined, key);
    }
    for (let at = 0; at < tokens.count; at++) {
      const match = nameAt(tokens, at, this.#gazetteer);
      if (match === undefined) continue;
      if (match.person !== undefined) this.#candidates.push(this.#candidate(tokens, at, match.person));
      // "begleitet Kim von Pak Thae Song": another name may begin behind the preposition.
      if (!PREPOSITIONS.has(tokens.key(at + 1))) at += match.length - 1;
    }
  }

  /** Ends the first pass: who is there, and what short forms stand for. */
  settle(): void {
    const families = new Map<string, Set<string>>();
    for (const { keys, family } of this.#candidates) {
      const key = this.#base(keys[family]!);
      families.set(key, (families.get(key) ?? new Set()).add(keys.join(' ')));
    }
    for (const candidate of this.#candidates) {
      if (!this.#isTwoPeople(candidate, families)) this.#add(candidate);
    }
  }

  /** The person that a match of the second pass names in full, unless the article shows that it is no name. */
  inFull(tokens: NameTokens, at: number, match: PersonMatch): Person | undefined {
    return this.#byId.get(this.#idOf(this.#candidate(tokens, at, match)));
  }

  /** What a family name alone stands for: a person, or the name as such when several people bear it. */
  inShort(tokens: NameTokens, at: number): ShortForm | undefined {
    const key = tokens.key(at);
    for (const family of [key, ...genitiveBases(key)]) {
      const people = this.#byFamily.get(family);
      if (people === undefined || (people[0]!.particles.length === 0 && this.#isNoun(family))) continue;
      const only = this.#onlyOne(people, tokens.starts[at]!);
      const form = tokens.form(at);
      const name = form.slice(0, form.length - (key.length - family.length));
      return only === undefined ? { id: `person/${slug(name)}`, name, particles: 0 } : { id: only.id, name: only.name, particles: particlesBefore(tokens, at, only) };
    }
    return undefined;
  }

  /** Whom the article has named before; where nobody yet (a headline), whom it names at all. People are in the order of their first mention. */
  #onlyOne(people: readonly Person[], offset: number): Person | undefined {
    const several = people[1] !== undefined && (people[1].first < offset || people[0]!.first >= offset);
    return several ? undefined : people[0];
  }

  #candidate(tokens: NameTokens, at: number, { length, family }: PersonMatch): Candidate {
    const places = Array.from({ length }, (_, index) => at + index);
    const keys = places.map((place) => tokens.key(place));
    const forms = places.map((place) => withoutCapitals(tokens.form(place)));
    const last = keys[length - 1]!;
    const cut = last.length - this.#base(last).length;
    keys[length - 1] = this.#base(last);
    forms[length - 1] = forms[length - 1]!.slice(0, forms[length - 1]!.length - cut);
    return { name: forms.join(' '), keys, family, start: tokens.starts[at]! };
  }

  /** "Putins" is Putin when the article has Putin too; "Davis" stays. An 's says by itself that it is an ending. */
  #base(key: string): string {
    return genitiveBases(key).find((base) => this.#capitals.has(base) || key.endsWith("'s")) ?? key;
  }

  /** "dankte Kim Putin", "sagte Kim zu Putin": two family names, at least one of which belongs to another full name. */
  #isTwoPeople({ keys }: Candidate, families: ReadonlyMap<string, ReadonlySet<string>>): boolean {
    const self = keys.join(' ');
    const isElsewhere = (key: string): boolean => [...(families.get(key) ?? [])].some((full) => full !== self);
    if (keys.length === 2) return keys.every(isElsewhere);
    return PREPOSITIONS.has(keys[1]!) && (isElsewhere(keys[0]!) || isElsewhere(keys[keys.length - 1]!));
  }

  /** Most of its uses follow an article: "der Krieg", but "Kim" in spite of "ein Rundgang, bei der Kim". */
  #isNoun(key: string): boolean {
    return 2 * (this.#determined.get(key) ?? 0) > (this.#capitals.get(key) ?? 0);
  }

  #idOf({ name }: Candidate): string {
    let id = this.#ids.get(name);
    if (id === undefined) this.#ids.set(name, id = `person/${slug(name)}`);
    return id;
  }

  #add(candidate: Candidate): void {
    const family = candidate.keys[candidate.family]!;
    const id = this.#idOf(candidate);
    const particles = candidate.keys.slice(1, candidate.family).filter((key) => PARTICLES.has(key));
    if ((particles.length === 0 && this.#isNoun(family)) || this.#byId.has(id)) return;
    const person: Person = { id, name: candidate.name, particles, first: candidate.start };
    this.#byId.set(id, person);
    const namesakes = this.#byFamily.get(family);
    if (namesakes === undefined) this.#byFamily.set(family, [person]);
    else namesakes.push(person);
  }
}

/** METZEL → Metzel: capitals throughout are a matter of print. Initials and short syllables stay. */
function withoutCapitals(form: string): string {
  return form.length > 2 && form === form.toUpperCase() ? form.slice(0, 1) + form.slice(1).toLowerCase() : form;
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function particlesBefore(tokens: NameTokens, at: number, { particles }: Person): number {
  const first = at - particles.length;
  const all = particles.every((particle, index) => tokens.key(first + index) === particle && tokens.isSpaced(first + index));
  return all ? particles.length : 0;
}

/** A name at a token: of the gazetteer or a person's full name, whichever is longer. */
export type NameMatch = { readonly length: number } & ({ readonly known: Known; readonly person?: never } | { readonly person: PersonMatch; readonly known?: never });

export function nameAt(tokens: NameTokens, at: number, gazetteer: Gazetteer): NameMatch | undefined {
  const known = knownNameAt(tokens, at, gazetteer);
  const person = personAt(tokens, at, gazetteer);
  if (person !== undefined && person.length > (known?.length ?? 0)) return { length: person.length, person };
  return known;
}
