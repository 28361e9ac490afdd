import type { ReasonCode } from '../messages';

/**
 * Wordings that only a page uses. A line a phrase, in words of lower case: `a|b` alternatives, `…` up to four words, `_` one word, `ab*` a beginning,
 * `^` start of the line, `$` its end. A phrase that may stand anywhere counts in lines of up to `longest` words.
 */
export interface PhraseGroup {
  readonly reason: ReasonCode;
  readonly longest: number;
  readonly phrases: string;
}
