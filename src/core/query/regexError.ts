import type { Diagnostic, Fix } from '../../protocol/diagnostic';
import type { RegexError, RegexReason } from '../text/regex';
import { MAX_GROUPS, MAX_SIZE } from '../text/regex/syntax';
import type { TextKey } from './messages';
import { error, replaceBy } from './problem';

const TEXTS: Readonly<Record<RegexReason, TextKey>> = {
  lookAround: 'regexLookAround', backReference: 'regexBackReference', unknownGroup: 'regexUnknownGroup', unclosedGroup: 'unclosedGroup', strayGroupEnd: 'strayClose',
  unclosedClass: 'unclosedPattern', emptyRange: 'emptyRange', badRange: 'regexBadRange', nothingToRepeat: 'regexNothingToRepeat', badCount: 'regexBadCount',
  loneBracket: 'regexLoneBracket', unknownEscape: 'regexUnknownEscape', unknownProperty: 'regexUnknownProperty', loneBackslash: 'regexLoneBackslash',
  tooLarge: 'regexTooLarge', tooDeep: 'tooDeep',
};

/** What is wrong with a regular expression whose source begins at `at`. */
export function regexError(problem: RegexError, source: string, at: number): Diagnostic {
  const span = { start: at + problem.start, end: at + problem.end };
  const shown = source.slice(problem.start, problem.end);
  const limit = problem.reason === 'tooDeep' ? MAX_GROUPS : problem.reason === 'tooLarge' ? MAX_SIZE : undefined;
  const fixes: Fix[] = problem.reason === 'loneBracket' ? [replaceBy(span, `\\${shown}`)] : [];
  return error('bad-regex', span, TEXTS[problem.reason], [limit ?? shown], fixes);
}
