import type { LemmaKey } from '../language/lemmaKey';

/** Longer ones are no words: base64, lines without blanks. */
const LONGEST_WORD = 100;

/** `lemmaKey`, but what is too long for a word keeps its folded form. */
export function boundedLemmaKey(lemmaKey: LemmaKey): LemmaKey {
  const key: LemmaKey = (folded, language) => (folded.length > LONGEST_WORD ? folded : lemmaKey(folded, language));
  const { wanted, isCompoundAt } = lemmaKey;
  return Object.assign(key, {
    ...(wanted && { wanted: (folded: string, form: string, language: string) => (folded.length > LONGEST_WORD ? { keys: [folded], forms: [] } : wanted(folded, form, language)) }),
    ...(isCompoundAt && { isCompoundAt: (folded: string, at: number, language: string) => folded.length <= LONGEST_WORD && isCompoundAt(folded, at, language) }),
  });
}
