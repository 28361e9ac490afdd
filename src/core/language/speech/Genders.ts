import { MENS_NAMES, WOMENS_NAMES } from './firstNames';

export type Gender = 'f' | 'm';

/** Marks of who is a woman or a man. */
const FEMALE = /^(?:frau|ms|mrs|miss|she|sie|queen|princess|mother|actress|wife|sister|daughter|girl)$|(?:woman|erin|entin|orin|istin|chefin|anwältin|rätin|ärztin|ökonomin|autorin|kanzlerin|beamtin|zeugin|kollegin)$/;
const MALE = /^(?:herr|mr|sir|he|er|king|prince|father|husband|brother|son|boy)$|(?:mann|minister|präsident|kanzler|sprecher|chef)$|(?:^|[a-z])man$/;

export function genderOf(sign: string): Gender | undefined {
  return FEMALE.test(sign) ? 'f' : MALE.test(sign) ? 'm' : undefined;
}

/** Who in an article is a woman or a man: by what they are called, by pronouns, and by first names. */
export class Genders {
  readonly #known = new Map<string, Gender>();

  /** A title, role or pronoun that stands for a name. In English a minister may be a woman. */
  learn(name: string, sign: string, isGerman: boolean): void {
    const gender = sign === '' || (!isGerman && /(?:minister|chef)$/.test(sign)) ? undefined : genderOf(sign);
    if (gender !== undefined) this.#known.set(lastWordOf(name), gender);
  }

  /** A name with its first names, by which the last name alone is known as well. */
  learnFull(name: string): void {
    const gender = byFirstName(name);
    const last = lastWordOf(name);
    if (gender !== undefined && !this.#known.has(last)) this.#known.set(last, gender);
  }

  of(name: string): Gender | undefined {
    return this.#known.get(lastWordOf(name)) ?? byFirstName(name);
  }
}

export function lastWordOf(name: string): string {
  return name.toLowerCase().split(/\s+/).at(-1)!;
}

function byFirstName(name: string): Gender | undefined {
  const [first, ...others] = name.toLowerCase().split(/[\s-]+/);
  if (others.length === 0 || first === undefined) return undefined;
  return WOMENS_NAMES.has(first) ? 'f' : MENS_NAMES.has(first) ? 'm' : undefined;
}
