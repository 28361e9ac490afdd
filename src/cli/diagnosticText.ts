import { markedLine } from '../core/text/markedLine';
import type { Diagnostic } from '../protocol/diagnostic';
import { formatMessage } from '../protocol/message';
import { printable } from './Terminal';

/** A diagnostic for the terminal: place (1-based line and column), message, the line with a caret under the place, the likely correction. */
export function diagnosticText(source: string, diagnostic: Diagnostic, name: string): string {
  const { line, column, text, mark } = markedLine(source, diagnostic);
  return [
    `${name}:${line}:${column}: ${diagnostic.severity}: ${formatMessage(diagnostic.message)}`,
    `  ${printable(text)}`,
    `  ${mark}`,
    ...diagnostic.fixes.map((fix) => `  fix: ${formatMessage(fix.title)}`),
  ].join('\n');
}
