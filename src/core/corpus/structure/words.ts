export type WordTest = (word: string) => boolean;

/** `_` any word, `#` a number, `ab*` a beginning, else the word itself. */
export function isPageWord(notation: string): WordTest {
  if (notation === '_') return () => true;
  if (notation === '#') return (word) => /^\p{N}/u.test(word);
  if (notation.endsWith('*')) return (word) => word.startsWith(notation.slice(0, -1));
  return (word) => word === notation;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** Runs of letters and of digits, in lower case; everything else parts them. At most `most` words. */
export function wordsOf(text: string, most: number): readonly string[] {
  const words = text.toLowerCase().match(WORD) ?? [];
  return words.length > most ? words.slice(0, most) : words;
}

/** One step of a hash over letters in lower case. Equal hashes of other words cost time only. */
export function hashStep(hash: number, code: number): number {
  const lower = (code >= 0x41 && code <= 0x5a) || (code >= 0xc0 && code <= 0xde && code !== 0xd7) ? code + 32 : code;
  return (Math.imul(hash, 31) + lower) | 0;
}

/** What a word may be a sign of, as bits; SITE weights lie above them. */
export const OPENS_PHRASE = 1;
export const IN_PHRASE = 2;
export const IN_CREDIT = 4;
export const ADDRESSES = 8;
export const FUNCTION_WORD = 16;
const SITE_SHIFT = 5;

/** Tells quickly what the words of a line are surely no sign of, by their hashes alone. */
export class WordFilter {
  readonly #signs = new Uint16Array(1 << 15);

  add(words: Iterable<string>, sign: number): void {
    for (const word of words) this.#signs[placeOf(hashOf(word))]! |= sign;
  }

  addSite(word: string, weight: number): void {
    const place = placeOf(hashOf(word));
    const known = this.#signs[place]!;
    this.#signs[place] = (known & ((1 << SITE_SHIFT) - 1)) | (Math.max(known >> SITE_SHIFT, weight) << SITE_SHIFT);
  }

  signsOf(hash: number): number {
    return this.#signs[placeOf(hash)]!;
  }
}

/** How surely a word names what a site offers. */
export function siteWeight(signs: number): number {
  return signs >> SITE_SHIFT;
}

function hashOf(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at++) hash = hashStep(hash, word.charCodeAt(at));
  return hash;
}

function placeOf(hash: number): number {
  return (hash ^ (hash >>> 15)) & 0x7fff;
}
