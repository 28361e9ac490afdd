import { isCompoundAt } from './compoundTail';
import { englishKey, wantedEnglish } from './englishKey';
import { germanKey, wantedGerman, type GermanKnowledge } from './germanKey';
import type { Wanted } from './Wanted';

/**
 * Names the lemma of a word. `folded` is the word as core/text/fold gives it, `language` an ISO code. Two words of one language that fold alike share
 * a key, whatever their spelling.
 */
export interface LemmaKey {
  (folded: string, language: string): string;
  /** What a query for the word, spelt `form`, takes in; without it the words of its key. */
  readonly wanted?: (folded: string, form: string, language: string) => Wanted;
  /** Whether `folded` is a compound whose last part begins at `at`; without it nobody knows. */
  readonly isCompoundAt?: (folded: string, at: number, language: string) => boolean;
}

const HAS_LETTER = /\p{L}/u;
/** What stands before -tag in names of days, which nobody reads as compounds. */
const WEEKDAYS: ReadonlySet<string> = new Set(['mon', 'diens', 'donners', 'frei', 'sams', 'sonn']);
const NOTHING: GermanKnowledge = { placeNames: new Set(), firstNames: new Set(), dictionary: undefined };

/** Makes the function that names the lemma of a word: German and English, and for other languages the folded word itself. */
export function createLemmaKey(german: Partial<GermanKnowledge> = {}): LemmaKey {
  const knowledge = { ...NOTHING, ...german };
  const key: LemmaKey = (folded, language) => {
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
  const { dictionary, placeNames } = knowledge;
  if (dictionary === undefined) return Object.assign(key, { wanted });
  return Object.assign(key, { wanted, isCompoundAt: (folded: string, at: number, language: string) => language === 'de' && !placeNames.has(folded) && !WEEKDAYS.has(folded.slice(0, at)) && isCompoundAt(folded, at, folded.length - at, dictionary) });
}
