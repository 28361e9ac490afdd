import type { Diagnostic, Fix } from '../../protocol/diagnostic';

/** Mistakes whose fix is a proposal: where a quotation ends, which step has to go, what the node is. */
const OPEN = new Set(['unclosed', 'wrong-kind', 'no-node', 'broken-name']);
/** Hints whose fix says the same in the right way; others ask whether something else is meant. */
const SURE_HINTS = new Set(['foreign-sign', 'field-blank', 'dash']);

/** Whether a mistake has one fix, which is surely meant: it can be applied unseen. What the corpus lacks may be meant as it stands. */
export function isSurelyMeant({ code, severity, fixes, message }: Diagnostic): boolean {
  if (fixes.length !== 1 || severity === 'warning') return false;
  if (severity === 'error') return !OPEN.has(code);
  // A small and may be a word; AND in other languages, in capitals, is none.
  return SURE_HINTS.has(code) || (code === 'lowercase-operator' && String(message.args[0]) === String(message.args[0]).toUpperCase());
}

/** A text with fixes that stand apart. */
export function withFixes(text: string, fixes: readonly Fix[]): string {
  return [...fixes].reverse().reduce((mended, { span, text: written }) => mended.slice(0, span.start) + written + mended.slice(span.end), text);
}

/** The fixes that are surely meant, in order, as far as they stand apart: those that are left come up again with the next check. */
export function sureFixes(diagnostics: readonly Diagnostic[]): readonly Fix[] {
  const fixes = diagnostics.filter(isSurelyMeant).map((diagnostic) => diagnostic.fixes[0]!);
  const apart: Fix[] = [];
  for (const fix of [...fixes].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    const before = apart.at(-1);
    if (!before || fix.span.start > before.span.end) apart.push(fix);
  }
  return apart;
}
