import type { Meanings } from './DateToken';

/** A category with its words: `2: 'zwei zwo'`; the words of one value stand in one string. */
export type Category = readonly [name: string, words: readonly (readonly [value: number, words: string])[]];

/** Words with an ending each: `vergangen` with `e em en er es`. */
export function inflected(stems: string, endings: string): string {
  return stems.split(' ').flatMap((stem) => endings.split(' ').map((ending) => stem + (ending === '-' ? '' : ending))).join(' ');
}

/** From a word to all that it means. */
export function buildLexicon(categories: readonly Category[]): ReadonlyMap<string, Meanings> {
  const lexicon = new Map<string, Record<string, number>>();
  for (const [name, values] of categories) {
    for (const [value, words] of values) {
      for (const word of words.trim().split(/\s+/)) {
        const meanings = lexicon.get(word);
        if (meanings) meanings[name] = value;
        else lexicon.set(word, { [name]: value });
      }
    }
  }
  return lexicon;
}

/** One word a value, from 1 on: the months of a year. */
export function numbered(words: string, from = 1): readonly (readonly [number, string])[] {
  return words.trim().split(/\s+/).map((word, at) => [at + from, word.replaceAll('|', ' ')] as const);
}
