import type { Diagnostic } from '../../protocol/diagnostic';
import { normalizeLineEnds } from '../../core/notebook/lines';

/** The errors of a cell as text: line and column (1-based), message, the line itself, and a caret under the place. */
export function queryErrorReport(query: string, diagnostics: readonly Diagnostic[], translate: (diagnostic: Diagnostic) => string): string {
  return diagnostics.filter((diagnostic) => diagnostic.severity === 'error').map((diagnostic) => report(query, diagnostic, translate(diagnostic))).join('\n\n');
}

function report(query: string, { start, end }: Diagnostic, message: string): string {
  const before = normalizeLineEnds(query.slice(0, start)).split('\n');
  const head = before.at(-1) ?? '';
  const line = head + (normalizeLineEnds(query.slice(start)).split('\n')[0] ?? '');
  const width = Math.max(1, Math.min(end - start, line.length - head.length));
  return `${before.length}:${head.length + 1}  ${message}\n${line}\n${head.replace(/[^\t]/g, ' ')}${'^'.repeat(width)}`;
}
