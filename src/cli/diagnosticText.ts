import { markedLine } from '../core/text/markedLine';
import type { Diagnostic } from '../protocol/diagnostic';
import { formatMessage } from '../protocol/message';
import { printableLine } from './Terminal';

/** A diagnostic for the terminal: place (1-based line and column), message, the line with a caret under the place, the likely correction. */
export function diagnosticText(source: string, diagnostic: Diagnostic, name: string): string {
  const { line, column, text, mark } = markedLine(source, diagnostic);
  return [
    printableLine(`${name}:${line}:${column}: ${diagnostic.severity}: ${formatMessage(diagnostic.message)}`),
    `  ${printableLine(text)}`,
    `  ${mark}`,
    ...diagnostic.fixes.map((fix) => `  fix: ${printableLine(formatMessage(fix.title))}`),
  ].join('\n');
}
