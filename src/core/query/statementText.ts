import type { ParsedStatement } from './parser';

/**
 * What a statement says, whatever blanks, line ends and comments stand between its parts: two statements with the same text are the same.
 * One whose parts stand on one line, a blank between them, is its own text.
 */
export function statementText({ tokens }: ParsedStatement, source: string): string {
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
