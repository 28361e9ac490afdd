import type { ParsedStatement } from './parser';

/**
 * What a statement says, whatever blanks, line ends and comments stand between its parts: two statements with the same text are the same.
 * One whose parts stand on one line, a blank between them, is its own text.
 */
export function statementText({ tokens }: Pick<ParsedStatement, 'tokens'>, source: string): string {
  let text = '';
  let end: number | undefined;
  for (const token of tokens) {
    if (end !== undefined && token.start > end) text += ' ';
    text += source.slice(token.start, token.end);
    if (token.kind === 'define') text += ' =';
    end = token.end;
  }
  return text;
}

/** What a statement searches for, in the same way: all before its first verb. */
export function searchText({ node, tokens }: ParsedStatement, source: string): string {
  const { end } = node.pipeline.search;
  return statementText({ tokens: tokens.filter(({ kind, start }) => kind !== 'define' && start < end) }, source);
}
