import type { Gazetteer } from './Gazetteer';
import { genitiveBases } from './linking/genitive';
import type { NameTokens } from './NameTokens';

/** A person's full name, tokens `at` … `at + length - 1`. */
export interface PersonMatch {
  readonly length: number;
  /** Index (from `at`) of the token that a short form repeats: the family name. */
  readonly family: number;
}

/** Small words inside a name, folded. */
export const PARTICLES: ReadonlySet<string> = new Set(['von', 'van', 'vom', 'zu', 'zum', 'zur', 'de', 'der', 'den', 'ten', 'ter', 'du', 'da', 'dos', 'di', 'del', 'della', 'la', 'le', 'bin', 'ibn', 'al', 'el']);
/** Inhabitants of a city whose name is hardly ever a family name. */
export const GREAT_CITY = 1_000_000;
const MOST_PARTICLES = 2;
const MOST_GIVEN_NAMES = 3;
/** Endings of German nouns that are no family names. */
const NOUN = /.(?:ung(?:en)?|heit(?:en)?|keit(?:en)?|schaft(?:en)?|ion(?:en)?|ismus|taet(?:en)?|minister(?:in)?|praesident(?:in)?|kanzler(?:in)?|chef(?:in)?|sprecher(?:in)?|fuehrer(?:in)?)$/;
/** One syllable as names of Korea, China and Vietnam have in Latin letters, folded. */
const SYLLABLE = '(?:[bcdfghjklmnpqrstvwxyz]|ch|dr|gh|gy|hw|hy|jh|kh|ky|kw|my|ng|ngh|nh|ph|py|ry|sh|th|tr|zh)?[aeiouy]{1,3}(?:ng|nh|ch|[nklmptchr])?';
const SYLLABLES = new RegExp(`^${SYLLABLE}(?:-?${SYLLABLE})?$`);
const GIVEN_SYLLABLE = new RegExp(`^${SYLLABLE}$`);
const LONGEST_SYLLABLE = 6;

/** A full name that begins at this token: a first name with a following name, or a family name followed by a given name (Kim Jong Un). */
export function personAt(tokens: NameTokens, at: number, gazetteer: Gazetteer): PersonMatch | undefined {
  if (!tokens.isCapital(at) || gazetteer.words.has(tokens.key(at))) return undefined;
  const western = westernName(tokens, at, gazetteer);
  const eastern = easternName(tokens, at, gazetteer);
  if (eastern !== undefined && eastern.length >= (western?.length ?? 0)) return eastern;
  return western;
}

function westernName(tokens: NameTokens, at: number, gazetteer: Gazetteer): PersonMatch | undefined {
  let next = at;
  while (next - at < MOST_GIVEN_NAMES && isFirstName(tokens, next, gazetteer) && tokens.isSpaced(next)) next++;
  if (next === at) return undefined;
  while (isInitial(tokens, next)) next++;
  const family = afterParticles(tokens, next);
  if (isNamePart(tokens, family, gazetteer)) return { length: family - at + 1, family: family - at };
  // Several first names and nothing after them: the last one stands for the family name.
  return next - at >= 2 ? { length: next - at, family: next - at - 1 } : undefined;
}

function isFirstName(tokens: NameTokens, at: number, gazetteer: Gazetteer): boolean {
  if (!tokens.isCapital(at)) return false;
  const key = tokens.key(at);
  if (gazetteer.words.has(key) || gazetteer.exact.has(tokens.form(at))) return false;
  return gazetteer.firstNames.has(key) || (key.includes('-') && key.split('-').every((part) => gazetteer.firstNames.has(part)));
}

/** "W." in "George W. Bush". */
function isInitial(tokens: NameTokens, at: number): boolean {
  return tokens.isCapital(at) && tokens.key(at).length === 1 && tokens.isJoined(at) && !tokens.isSpaced(at);
}

function afterParticles(tokens: NameTokens, at: number): number {
  let next = at;
  while (next - at < MOST_PARTICLES && !tokens.isCapital(next) && PARTICLES.has(tokens.key(next)) && tokens.isSpaced(next)) next++;
  return next;
}

function isNamePart(tokens: NameTokens, at: number, gazetteer: Gazetteer): boolean {
  if (!tokens.isCapital(at)) return false;
  const key = tokens.key(at);
  if (key.length < 2 || /\d/.test(key) || gazetteer.words.has(key) || NOUN.test(key)) return false;
  return !gazetteer.exact.has(tokens.form(at)) && !isWellKnown(key, gazetteer);
}

/** Towns are family names too (Kurt Campbell), states, organisations and the largest cities hardly ever. */
function isWellKnown(key: string, gazetteer: Gazetteer): boolean {
  return [key, ...genitiveBases(key)].some((name) => {
    const known = gazetteer.known.get(name);
    return known !== undefined && (known.kind !== 'city' || known.population >= GREAT_CITY);
  });
}

function easternName(tokens: NameTokens, at: number, gazetteer: Gazetteer): PersonMatch | undefined {
  if (!gazetteer.familyNames.has(tokens.key(at)) || !tokens.isSpaced(at)) return undefined;
  if (!isGivenPart(tokens, at + 1, SYLLABLES, gazetteer)) return undefined;
  const third = tokens.isSpaced(at + 1) && GIVEN_SYLLABLE.test(tokens.key(at + 1)) && isGivenPart(tokens, at + 2, GIVEN_SYLLABLE, gazetteer);
  return { length: third ? 3 : 2, family: 0 };
}

function isGivenPart(tokens: NameTokens, at: number, shape: RegExp, gazetteer: Gazetteer): boolean {
  const key = tokens.key(at);
  if (!isNamePart(tokens, at, gazetteer) || key.length > 2 * LONGEST_SYLLABLE + 1) return false;
  return [key, ...genitiveBases(key)].some((name) => shape.test(name));
}
