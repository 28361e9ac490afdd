import { markedLine } from '../../core/text/markedLine';
import type { Diagnostic } from '../../protocol/diagnostic';

/** The errors of a cell as text: line and column (1-based), message, the line itself, and a caret under the place. */
export function queryErrorReport(query: string, diagnostics: readonly Diagnostic[], translate: (diagnostic: Diagnostic) => string): string {
  return diagnostics.filter((diagnostic) => diagnostic.severity === 'error').map((diagnostic) => report(query, diagnostic, translate(diagnostic))).join('\n\n');
}

function report(query: string, diagnostic: Diagnostic, message: string): string {
  const { line, column, text, mark } = markedLine(query, diagnostic);
  return `${line}:${column}  ${message}\n${text}\n${mark}`;
}
