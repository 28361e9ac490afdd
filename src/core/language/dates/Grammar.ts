import type { Meanings } from './DateToken';
import { ENGLISH_LEXICON } from './englishLexicon';
import { ENGLISH_PATTERNS } from './englishPatterns';
import { GERMAN_LEXICON } from './germanLexicon';
import { GERMAN_PATTERNS } from './germanPatterns';
import { fullNumericPatterns } from './numericPatterns';
import { PatternTable } from './Pattern';

/** What is known of dates in a language. */
export interface Grammar {
  readonly lexicon: ReadonlyMap<string, Meanings>;
  readonly patterns: PatternTable;
  /** Whose verbs tell the tense; none for a language whose words are not known. */
  readonly verbs: 'de' | 'en' | undefined;
}

const GERMAN: Grammar = { lexicon: GERMAN_LEXICON, patterns: GERMAN_PATTERNS, verbs: 'de' };
const ENGLISH: Grammar = { lexicon: ENGLISH_LEXICON, patterns: ENGLISH_PATTERNS, verbs: 'en' };
/** Full dates in digits, where they can be read in one way only. */
const OTHER: Grammar = { lexicon: new Map(), patterns: new PatternTable(fullNumericPatterns('none')), verbs: undefined };

export function grammarOf(language: string): Grammar {
  return language === 'de' ? GERMAN : language === 'en' ? ENGLISH : OTHER;
}
