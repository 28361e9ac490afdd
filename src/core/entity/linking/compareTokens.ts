import type { NameToken } from './NameToken';
import { ARABIC_SPELLING } from './soundTables';

/** Two words of names: `SAME` but for case and diacritics, `DIFFERENT`, or what speaks for two transliterations of one word (the sounds are the same). */
export const SAME = 100;
export const DIFFERENT = -100;
/** From this sum on two words that sound the same are taken for the same. */
export const ENOUGH = 2;

export function compareTokens(a: NameToken, b: NameToken): number {
  if (areSameWord(a, b)) return SAME;
  if (areAlikeInSlavic(a, b)) return differenceOf(a.key, b.key) + Math.min(a.origin, b.origin);
  if (!shareOne(a.arabic, b.arabic)) return DIFFERENT;
  const isArabic = ARABIC_SPELLING.test(a.key) || ARABIC_SPELLING.test(b.key) || Math.min(a.origin, b.origin) === 2;
  return isArabic ? differenceOf(a.key, b.key) + Math.min(a.origin, b.origin) : DIFFERENT;
}

export function areSameWord(a: NameToken, b: NameToken): boolean {
  return a === b || a.key === b.key || a.plain === b.plain;
}

export function areAlikeInSlavic(a: NameToken, b: NameToken): boolean {
  return shareOne(a.slavic, b.slavic);
}

function shareOne(a: readonly string[], b: readonly string[]): boolean {
  return a.some((key) => b.includes(key));
}

/**
 * 2 for consonants that only two systems of transliteration spell so differently (tsch and ch), 1 for what names of the West differ in too (w and
 * v, x and ks, h and ch, j), less for s and z; vowels say nothing.
 */
function differenceOf(a: string, b: string): number {
  const first = consonants(a);
  const second = consonants(b);
  if (first === second) return glides(a) === glides(b) ? 0 : 1;
  if (first.replace(/z/g, 's') === second.replace(/z/g, 's')) return 0.5;
  if (withoutWeak(first) === withoutWeak(second)) return 1;
  const isFrenchJ = a.includes('j') !== b.includes('j') && !/d(?:sch|zh|j)/.test(a + b);
  return isFrenchJ && withoutSibilants(first) === withoutSibilants(second) ? 1 : 2;
}

/** Without vowels and doubled letters; c and k, ph and f, th and t are spelled at will in the West too. */
function consonants(key: string): string {
  const plain = key.replace(/ph/g, 'f').replace(/th/g, 't').replace(/ck|c(?![hz])/g, 'k').replace(/(?<=[aeiou])h$|[^a-z]|[aeiouyj]/g, '');
  return plain.replace(/(.)\1+/g, '$1');
}

function withoutWeak(consonantsOfKey: string): string {
  return consonantsOfKey.replace(/w/g, 'v').replace(/x/g, 'ks').replace(/(?<!sc|[stzk])[ck]?h/g, 'h').replace(/z/g, 's');
}

function withoutSibilants(consonantsOfKey: string): string {
  return withoutWeak(consonantsOfKey.replace(/sch|[szc]h/g, ''));
}

/** Where j and y stand as consonants or behind a vowel, and ou: Jaschin and Yashin, Sergej and Sergey, Wolodymyr. */
function glides(key: string): string {
  return (key.match(/j|y(?=[aeiou])|ou|(?<=[eai])y$|iy$/g) ?? []).join(' ');
}
