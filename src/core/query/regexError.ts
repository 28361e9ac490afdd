import type { Diagnostic } from '../../protocol/diagnostic';
import type { Regex, RegexError, RegexReason } from '../text/regex';
import { MAX_GROUPS, MAX_SIZE } from '../text/regex/syntax';
import type { TextKey } from './messages';
import { error } from './problem';
import { regexFixes } from './regexFix';

const TEXTS: Readonly<Record<RegexReason, TextKey>> = {
  lookAround: 'regexLookAround', backReference: 'regexBackReference', unknownGroup: 'regexUnknownGroup', unclosedGroup: 'unclosedGroup', strayGroupEnd: 'strayClose',
  unclosedClass: 'unclosedPattern', emptyRange: 'emptyRange', badRange: 'regexBadRange', nothingToRepeat: 'regexNothingToRepeat', badCount: 'regexBadCount',
  loneBracket: 'regexLoneBracket', unknownEscape: 'regexUnknownEscape', unknownProperty: 'regexUnknownProperty', loneBackslash: 'regexLoneBackslash',
  tooLarge: 'regexTooLarge', tooDeep: 'tooDeep',
};

/** What is wrong with a regular expression whose source begins at `at`; `compile` tells whether another source is sound. */
export function regexError(problem: RegexError, source: string, at: number, compile: (source: string) => Regex | RegexError): Diagnostic {
  const span = { start: at + problem.start, end: at + problem.end };
  const shown = source.slice(problem.start, problem.end);
  const limit = problem.reason === 'tooDeep' ? MAX_GROUPS : problem.reason === 'tooLarge' ? MAX_SIZE : undefined;
  const fixes = regexFixes(problem, source, at, (mended) => isMended(compile(mended), problem));
  return error('bad-regex', span, TEXTS[problem.reason], [limit ?? shown], fixes);
}

/** Sound, or wrong only farther on. */
function isMended(compiled: Regex | RegexError, before: RegexError): boolean {
  return compiled.kind === 'regex' || (compiled.reason !== before.reason && compiled.start > before.start);
}
