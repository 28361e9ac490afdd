import { escapedValue } from '../query/patternTerms';

/** A step of a token pattern that fits a word, given with its case folded, in any case. The capital İ is two characters when folded. */
export function wordStep(folded: string): string {
  return `[word="${escapedValue(folded).replaceAll('i\u0307', '(i\u0307|\u0130)')}"%c]`;
}

/** A step that fits a word as it is written. */
export function exactStep(word: string): string {
  return `[word="${escapedValue(word)}"]`;
}

/** A step that fits all forms of a word. */
export function lemmaStep(lemma: string): string {
  return `[lemma="${escapedValue(lemma)}"]`;
}
