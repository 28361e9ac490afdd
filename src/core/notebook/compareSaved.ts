import type { SavedResult } from '../../protocol/engine';
import { savedWarnings } from './savedResult';

export type SavedDifference =
  | { readonly kind: 'missing' }
  | { readonly kind: 'query' }
  | { readonly kind: 'total'; readonly saved: number; readonly fresh: number }
  | { readonly kind: 'warnings'; readonly removed: readonly string[]; readonly added: readonly string[] }
  /** Rows as Markdown table lines. Both empty: the change lies beyond the rows that are kept. */
  | { readonly kind: 'rows'; readonly removed: readonly string[]; readonly added: readonly string[] };

/** What a fresh result says differently from the saved one; empty when the findings still hold. Method and layout do not count. */
export function compareSaved(saved: SavedResult | null, fresh: SavedResult): readonly SavedDifference[] {
  if (saved === null) return [{ kind: 'missing' }];
  const differences: SavedDifference[] = [];
  if (saved.query !== fresh.query) differences.push({ kind: 'query' });
  if (saved.total !== fresh.total) differences.push({ kind: 'total', saved: saved.total, fresh: fresh.total });
  const warnings = listChanges(savedWarnings(saved), savedWarnings(fresh));
  if (warnings.removed.length + warnings.added.length > 0) differences.push({ kind: 'warnings', ...warnings });
  if (saved.rows !== fresh.rows) differences.push({ kind: 'rows', ...listChanges(tableLines(saved), tableLines(fresh)) });
  return differences;
}

function tableLines(saved: SavedResult): readonly string[] {
  return saved.markdown.split('\n').filter((line) => line.startsWith('|')).slice(2);
}

/** Lines of one list without their like in the other, repeats counted; order alone shows no line. */
function listChanges(saved: readonly string[], fresh: readonly string[]): { readonly removed: readonly string[]; readonly added: readonly string[] } {
  return { removed: without(saved, fresh), added: without(fresh, saved) };
}

function without(lines: readonly string[], others: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1);
  return lines.filter((line) => {
    const count = left.get(line) ?? 0;
    if (count > 0) left.set(line, count - 1);
    return count === 0;
  });
}
