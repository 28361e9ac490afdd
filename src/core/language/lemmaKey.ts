import { englishKey, wantedEnglish } from './englishKey';
import { germanKey, wantedGerman, type GermanKnowledge } from './germanKey';
import type { Wanted } from './Wanted';

/**
 * Names the lemma of a word. `folded` is the word as core/text/fold gives it, `form` its spelling, `language` an ISO code. Two words of one language that fold
 * alike share a key, whatever their spelling.
 */
export interface LemmaKey {
  (folded: string, form: string, language: string): string;
  /** What a query for the word takes in; without it the words of its key. */
  readonly wanted?: (folded: string, form: string, language: string) => Wanted;
}

const HAS_LETTER = /\p{L}/u;
const NOTHING: GermanKnowledge = { placeNames: new Set(), dictionary: undefined };

/** Makes the function that names the lemma of a word: German and English, and for other languages the folded word itself. */
export function createLemmaKey(german: Partial<GermanKnowledge> = {}): LemmaKey {
  const knowledge = { ...NOTHING, ...german };
  const key: LemmaKey = (folded, _form, language) => {
    if (!HAS_LETTER.test(folded)) return folded;
    if (language === 'de') return germanKey(folded, knowledge);
    if (language === 'en') return englishKey(folded);
    return folded;
  };
  const wanted = (folded: string, form: string, language: string): Wanted => {
    if (HAS_LETTER.test(folded) && language === 'de') return wantedGerman(folded, form, knowledge);
    if (HAS_LETTER.test(folded) && language === 'en') return wantedEnglish(folded);
    return { keys: [folded], forms: [] };
  };
  return Object.assign(key, { wanted });
}
