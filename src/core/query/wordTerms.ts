import type { Diagnostic } from '../../protocol/diagnostic';
import type { Span } from '../../protocol/span';
import { spelling } from '../text/fold';
import { compileRegex } from '../text/regex';
import { tokens } from '../text/tokenize';
import { hasWildcard } from '../text/wildcard';
import type { WordForm, WordNode } from './ast';
import { error, insertAt, remove, replaceBy } from './problem';
import { quote, unescape } from './quote';
import { regexError } from './regexError';

/** Letters that may differ without a number behind `~`, and at most. */
const USUAL_DISTANCE = 2;
const MOST_DISTANCE = 5;
/** Shorter words may differ in one letter only. */
const SHORT = 4;
/** Words that can be near each other. */
export const MOST_NEAR = 50;

const FUZZY = /(?<!\\)~(\d*)$/;

type Report = (diagnostic: Diagnostic) => void;

/** What stands where, and whether `=` stood before it. */
export interface TermPlace extends Span {
  readonly exact: boolean;
  /** As written, escapes in it. */
  readonly raw: string;
}

function term(form: WordForm, { exact, raw, start, end }: TermPlace, text: string, distance = 0): WordNode {
  return { type: 'word', form, exact, text, distance, raw, start, end };
}

/** A chunk without its `-` and `=`: a word, a wildcard pattern, or `word~2`. */
export function bareTerm(place: TermPlace, report: Report): WordNode {
  const { raw } = place;
  const fuzzy = FUZZY.exec(raw);
  if (fuzzy && fuzzy.index > 0) return fuzzyTerm(place, raw.slice(0, fuzzy.index), fuzzy[1]!, report);
  return hasWildcard(raw) ? term('wildcard', place, raw) : term('word', place, unescape(raw));
}

function fuzzyTerm(place: TermPlace, before: string, number: string, report: Report): WordNode {
  const text = unescape(before);
  const shortest = Math.min(...lettersOf(text));
  const most = Math.min(MOST_DISTANCE, Math.max(1, shortest - 1));
  const mark = { start: place.end - number.length - 1, end: place.end };
  const isSound = number === '' || (Number(number) >= 1 && Number(number) <= (shortest < SHORT ? MOST_DISTANCE : most));
  if (!isSound) report(error('bad-value', mark, 'badFuzzy', [`~${number}`, most], [replaceBy(mark, `~${Math.min(most, USUAL_DISTANCE)}`)]));
  else if (place.exact) report(error('syntax', place, 'exactFuzzy', [], [remove({ start: place.start, end: place.start + 1 }, '=')]));
  return term('fuzzy', place, text, isSound && number !== '' ? Number(number) : USUAL_DISTANCE);
}

function lettersOf(text: string): readonly number[] {
  return tokens(text).map(({ start, end }) => letterCount(text.slice(start, end)));
}

function letterCount(token: string): number {
  return Array.from(spelling(token)).length;
}

/** Letters that may differ in a token of a fuzzy term. */
export function fuzzyDistance(node: WordNode, token: string): number {
  return letterCount(token) < SHORT ? Math.min(1, node.distance) : node.distance;
}

/** `/expression/`; `at` is where its source begins. */
export function regexTerm(place: TermPlace, source: string, at: number, report: Report): WordNode {
  const compile = (text: string): ReturnType<typeof compileRegex> => compileRegex(text, { ignoreCase: !place.exact });
  const compiled = compile(source);
  if (compiled.kind === 'error') report(regexError(compiled, source, at, compile));
  return term('regex', place, source);
}

/** A phrase, or with `~5` behind it words near each other. */
export function quotedTerm(place: TermPlace, suffix: string, report: Report): WordNode {
  const text = unescape(place.raw);
  if (suffix === '') return term('phrase', place, text);
  if (suffix === '~') report(error('syntax', { start: place.end - 1, end: place.end }, 'nearNumber', [], [insertAt(place.end, '5')]));
  if (tokens(text).length > MOST_NEAR) report(error('bad-value', place, 'nearTooMany', [MOST_NEAR]));
  return term('near', place, text, Number(suffix.slice(1)));
}

/** As it was typed: for the method line and for fixes. */
export function writtenTerm({ form, exact, text, raw, distance }: WordNode): string {
  const sign = exact ? '=' : '';
  switch (form) {
    case 'phrase': return sign + quote(text);
    case 'near': return `${sign}${quote(text)}~${distance}`;
    case 'regex': return `${sign}/${text}/`;
    case 'fuzzy': return raw;
    default: return sign + text;
  }
}
