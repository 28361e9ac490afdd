import type { Gazetteer } from '../Gazetteer';
import type { ArticleName } from './ArticleNames';

/** The people that an article names in full, by what else they may be called in it. */
export class PeopleByName {
  /** Per short form those who may be meant, by their first full mention. */
  readonly #byShort = new Map<string, ArticleName[]>();

  constructor(names: readonly ArticleName[], gazetteer: Gazetteer) {
    const people = new Map<string, ArticleName>();
    for (const name of names) {
      if (name.type === 'person' && name.tokens.length > 1 && !people.has(name.key)) people.set(name.key, name);
    }
    const shorts = [...people.values()].map((name) => shortForms(name.tokens, gazetteer));
    const parts = new Set(shorts.flat());
    [...people.values()].forEach((name, at) => {
      if (parts.has(name.key)) return;
      for (const short of shorts[at]!) this.#add(short, name);
    });
  }

  #add(short: string, name: ArticleName): void {
    const known = this.#byShort.get(short);
    if (known === undefined) this.#byShort.set(short, [name]);
    else known.push(name);
  }

  /**
   * Who is meant by a family name: whom the article has named before; where nobody yet (a headline), whom it names at all. `undefined` when
   * that is nobody or more than one.
   */
  meant({ key, start }: ArticleName): ArticleName | undefined {
    const people = this.#byShort.get(key);
    const second = people?.[1];
    const several = second !== undefined && (second.start < start || people![0]!.start >= start);
    return several ? undefined : people?.[0];
  }
}

/** The ends of a name ("Leyen", "der Leyen", "von der Leyen"), and its beginning where the family name stands first (Kim, Nguyen). */
function shortForms(tokens: readonly string[], gazetteer: Gazetteer): string[] {
  const isFamilyFirst = gazetteer.familyNames.has(tokens[0]!);
  if (isFamilyFirst) return [tokens[0]!];
  return tokens.slice(1).map((_, at) => tokens.slice(at + 1).join(' '));
}
