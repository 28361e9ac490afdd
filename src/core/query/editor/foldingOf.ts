import type { Span } from '../../../protocol/span';
import { parseCell } from '../parser';

/** What can be folded; it stands on several lines. */
export interface Fold extends Span {
  readonly kind: 'statement' | 'comment';
}

/** Statements over several lines, and comments on lines of their own that follow each other. */
export function foldingOf(source: string): readonly Fold[] {
  const { statements, comments } = parseCell(source);
  const isLong = ({ start, end }: Span): boolean => /[\r\n]/.test(source.slice(start, end));
  const folds = statements.map(({ node }): Fold => ({ start: node.start, end: node.end, kind: 'statement' }));
  return [...folds, ...commentBlocks(comments, source)].filter(isLong).sort((a, b) => a.start - b.start);
}

function commentBlocks(comments: readonly Span[], source: string): readonly Fold[] {
  const blocks: Fold[] = [];
  let lineStart = 0;
  for (const { start, end } of comments) {
    const last = blocks.at(-1);
    for (let at = start; at > lineStart; at--) if (/[\r\n]/.test(source[at - 1]!)) lineStart = at;
    if (source.slice(lineStart, start).trim() !== '') continue;
    if (last && /^(?:\r\n|\n|\r)[^\S\r\n]*$/.test(source.slice(last.end, start))) blocks[blocks.length - 1] = { ...last, end };
    else blocks.push({ start, end, kind: 'comment' });
  }
  return blocks;
}
