/**
 * Reduces a word to what all forms of its lemma share, e.g. its stem. `folded` and `form` are the word folded and as written, `language` is a
 * paragraph's language code. Must depend on nothing else: the index keeps the keys, and compares them with those of a query's words.
 */
export type LemmaKey = (folded: string, form: string, language: string) => string;

/** Longer ones are no words: base64, lines without blanks. */
const LONGEST_WORD = 100;

/** `lemmaKey`, but what is too long for a word keeps its folded form. */
export function boundedLemmaKey(lemmaKey: LemmaKey): LemmaKey {
  return (folded, form, language) => (folded.length > LONGEST_WORD ? folded : lemmaKey(folded, form, language));
}
