import type { Atom } from './atoms';
import { applyEdits, type TextEdit } from './textEdit';

/** A line that is longer is broken before each `|`. */
const MAX_WIDTH = 100;
const INDENT = '  ';

/** What is to stand between the atoms of a statement that can be read. */
export function statementGaps(atoms: readonly Atom[], source: string, lineEnd: string): readonly TextEdit[] {
  const written = (at: number): string => source.slice(atoms[at]!.end, atoms[at + 1]!.start);
  const isBroken = atoms.some(({ role }, at) => role === 'pipe' && at > 0 && (atoms[at - 1]!.role === 'comment' || /[\r\n]/.test(written(at - 1))));
  const inOneLine = gaps(atoms, source, lineEnd, isBroken);
  if (isBroken || !atoms.some(({ role }) => role === 'pipe')) return inOneLine;
  return width(atoms, source, inOneLine) > MAX_WIDTH ? gaps(atoms, source, lineEnd, true) : inOneLine;
}

/** Length of the longest line. */
function width(atoms: readonly Atom[], source: string, edits: readonly TextEdit[]): number {
  const start = atoms[0]!.start;
  const moved = edits.map((edit) => ({ start: edit.start - start, end: edit.end - start, text: edit.text }));
  const text = applyEdits(source.slice(start, atoms.at(-1)!.end), moved);
  return text.split(/[\r\n]/).reduce((longest, line) => Math.max(longest, line.length), 0);
}

function gaps(atoms: readonly Atom[], source: string, lineEnd: string, breakPipes: boolean): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let depth = 0;
  atoms.slice(1).forEach((next, at) => {
    const previous = atoms[at]!;
    if (previous.role === 'pipe') depth = 0;
    if (previous.role === 'open') depth++;
    if (next.role === 'close') depth--;
    const written = source.slice(previous.end, next.start);
    if (!(previous.role === 'define' ? /^\s*=\s*$/ : /^\s*$/).test(written)) return;
    const breaks = previous.role === 'comment' || (next.role === 'pipe' ? breakPipes : /[\r\n]/.test(written));
    const text = breaks ? lineEnd + INDENT.repeat(next.role === 'pipe' ? 1 : 1 + depth) : blankBetween(previous, next, written);
    edits.push({ start: previous.end, end: next.start, text });
  });
  return edits;
}

function blankBetween(previous: Atom, next: Atom, written: string): string {
  if (previous.role === 'define') return ' = ';
  if (next.role === 'comment' || next.role === 'pipe' || previous.role === 'pipe') return ' ';
  if (previous.role === 'open' || next.role === 'close' || next.role === 'comma') return '';
  return written !== '' || (previous.freeEnd && next.freeStart) ? ' ' : '';
}
