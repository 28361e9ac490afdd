import type { Fix } from '../../protocol/diagnostic';
import type { RegexError } from '../text/regex';
import { insertAt, remove, replaceBy } from './problem';

/** An edit within the source of an expression. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * What mends an expression, if it is sure to: `isSound` says of the source that comes of it whether the mistake is gone. Offsets are within
 * the source, which begins at `at` of its cell.
 */
export function regexFixes(problem: RegexError, source: string, at: number, isSound: (mended: string) => boolean): readonly Fix[] {
  const edit = editFor(problem, source);
  if (!edit || !isSound(source.slice(0, edit.start) + edit.text + source.slice(edit.end))) return [];
  const span = { start: at + edit.start, end: at + edit.end };
  if (edit.start === edit.end) return [insertAt(span.start, edit.text)];
  return [edit.text === '' ? remove(span, source.slice(edit.start, edit.end)) : replaceBy(span, edit.text)];
}

function editFor({ reason, start, end }: RegexError, source: string): Edit | undefined {
  const shown = source.slice(start, end);
  switch (reason) {
    case 'unclosedGroup': return { start: source.length, end: source.length, text: ')' };
    case 'unclosedClass': return { start: source.length, end: source.length, text: ']' };
    case 'strayGroupEnd': case 'loneBackslash': return { start, end, text: '' };
    case 'loneBracket': return { start, end, text: `\\${shown}` };
    case 'unknownEscape': return { start, end, text: shown.slice(1) };
    // What begins with * was written by somebody who knows wildcards.
    case 'nothingToRepeat': return /^[*?]/.test(shown) && (start === 0 || '(|'.includes(source[start - 1]!)) ? { start, end: start, text: '.' } : { start, end, text: '' };
    case 'badCount': return countMeant(start, end, shown);
    case 'badRange': case 'emptyRange': return /^.-.$/u.test(shown) ? { start, end, text: [...shown].reverse().join('') } : undefined;
    default: return undefined;
  }
}

/** `{3,1}` */
function countMeant(start: number, end: number, shown: string): Edit | undefined {
  const found = /^\{(\d+),(\d+)\}$/.exec(shown);
  return found ? { start, end, text: `{${found[2]!},${found[1]!}}` } : undefined;
}
