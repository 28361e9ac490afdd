import type { Span } from '../../../protocol/span';
import { parseCell, type ParsedCell, type ParsedStatement } from '../parser';
import { atomsOf, type Atom } from './atoms';
import { statementGaps } from './statementGaps';
import type { TextEdit } from './textEdit';

const LINE_END = /\r\n|\n|\r/g;

/**
 * Edits that lay a cell out: one blank between terms, ` | ` before verbs, a line for each of them where the statement is long or was already
 * broken there, one empty line at most. Only what stands between tokens changes, so words, quotes, patterns and comments stay as they are,
 * and so does a statement that cannot be read. With `within` only the statements that it touches.
 */
export function formatCell(source: string, within?: Span): readonly TextEdit[] {
  const parsed = parseCell(source);
  const blocks = blocksOf(parsed, source);
  if (blocks.length === 0) return [];
  const lineEnd = source.includes('\r\n') ? '\r\n' : '\n';
  const inside = blocks.flatMap(({ statement, atoms }) => (statement && !isBroken(statement) ? statementGaps(atoms, source, lineEnd) : []));
  const wanted = [...inside, ...between(blocks, source, lineEnd)].sort((a, b) => a.start - b.start);
  const area = within && extend(within, blocks);
  return wanted.filter(({ start, end, text }) => source.slice(start, end) !== text && (!area || (area.start <= start && end <= area.end)));
}

/** A statement with the comments inside it, or a comment between statements. */
interface Block extends Span {
  readonly statement: ParsedStatement | undefined;
  readonly atoms: readonly Atom[];
}

function blocksOf({ statements, comments }: ParsedCell, source: string): readonly Block[] {
  const blocks: Block[] = [];
  let at = 0;
  const takeComments = (before: number): Span[] => {
    const from = at;
    while (at < comments.length && comments[at]!.start < before) at++;
    return comments.slice(from, at);
  };
  const addOutside = (before: number): void => {
    for (const { start, end } of takeComments(before)) blocks.push({ start, end, statement: undefined, atoms: [] });
  };
  for (const statement of statements) {
    const { start, end } = statement.node;
    addOutside(start);
    blocks.push({ start, end, statement, atoms: atomsOf(statement, takeComments(end)) });
  }
  addOutside(source.length + 1);
  return blocks;
}

/** What the parser could not make sense of: what is meant by its blanks is not known. */
function isBroken({ diagnostics }: ParsedStatement): boolean {
  return diagnostics.some(({ code, severity }) => severity === 'error' && ['syntax', 'unclosed', 'too-deep'].includes(code));
}

/** Gaps around and between blocks. */
function between(blocks: readonly Block[], source: string, lineEnd: string): readonly TextEdit[] {
  const gaps: TextEdit[] = [];
  const add = (start: number, end: number, text: string): void => {
    if (/^\s*$/.test(source.slice(start, end))) gaps.push({ start, end, text });
  };
  add(0, blocks[0]!.start, '');
  blocks.slice(1).forEach((block, index) => {
    const { end } = blocks[index]!;
    const lines = source.slice(end, block.start).match(LINE_END)?.length ?? 0;
    add(end, block.start, lines === 0 ? ' ' : lineEnd.repeat(Math.min(lines, 2)));
  });
  const { end } = blocks.at(-1)!;
  add(end, source.length, /[\r\n]/.test(source.slice(end)) ? lineEnd : '');
  return gaps;
}

/** The span with the whole of the statements that it touches. */
function extend(within: Span, blocks: readonly Block[]): Span {
  const touched = blocks.filter(({ start, end }) => start <= within.end && within.start <= end);
  return { start: Math.min(within.start, touched[0]?.start ?? Infinity), end: Math.max(within.end, touched.at(-1)?.end ?? 0) };
}
