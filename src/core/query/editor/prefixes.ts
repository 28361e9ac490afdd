import { baseLetters, fold } from '../../text/fold';

/** Vowels of a prefix that may each be an umlaut typed without its dots, at most: every one doubles what is looked up. */
const MOST_BARE_VOWELS = 4;

/** Folded beginnings that a word may have which somebody begins to write like this, umlauts perhaps without their dots: `Pjong` is pjong and pjoeng. */
export function foldedPrefixes(written: string): readonly string[] {
  const prefix = fold(written);
  const vowels = [...prefix.matchAll(/[aou](?!e)/g)].map(({ index }) => index).slice(0, MOST_BARE_VOWELS);
  let found = [''];
  let from = 0;
  for (const at of vowels) {
    const part = prefix.slice(from, at + 1);
    found = found.flatMap((before) => [before + part, `${before + part}e`]);
    from = at + 1;
  }
  return found.map((before) => before + prefix.slice(from));
}

/** Whether a word begins as it is written, case, diacritics and the dots of umlauts aside. */
export function beginsWith(word: string, written: string): boolean {
  return fold(word).startsWith(fold(written)) || baseLetters(word).startsWith(baseLetters(written));
}
