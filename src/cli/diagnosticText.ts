import type { Diagnostic } from '../protocol/diagnostic';
import { formatMessage } from '../protocol/message';
import { printable } from './Terminal';

/** A diagnostic for the terminal: place (1-based line and column), message, the line with a caret under the place, the likely correction. */
export function diagnosticText(source: string, diagnostic: Diagnostic, name: string): string {
  const lineStart = source.lastIndexOf('\n', diagnostic.start - 1) + 1;
  const lineBreak = source.indexOf('\n', diagnostic.start);
  const line = source.slice(lineStart, lineBreak === -1 ? source.length : lineBreak);
  const number = source.slice(0, lineStart).split('\n').length;
  const column = diagnostic.start - lineStart + 1;
  const width = Math.max(1, Math.min(diagnostic.end, lineStart + line.length) - diagnostic.start);
  const before = line.slice(0, column - 1).replace(/[^\t]/gu, ' ');
  return [
    `${name}:${number}:${column}: ${diagnostic.severity}: ${formatMessage(diagnostic.message)}`,
    `  ${printable(line)}`,
    `  ${before}${'^'.repeat(width)}`,
    ...diagnostic.fixes.map((fix) => `  fix: ${formatMessage(fix.title)}`),
  ].join('\n');
}
