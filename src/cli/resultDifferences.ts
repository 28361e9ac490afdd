import type { NotebookDocument } from '../core/notebook/NotebookDocument';
import { sameFindings } from '../core/notebook/savedResult';
import type { SavedResult } from '../protocol/engine';
import { lineDiff } from './lineDiff';
import { printable } from './Terminal';

/** What differs between the saved results of a notebook and fresh ones, to be read by a person; empty when nothing does. */
export function resultDifferences(document: NotebookDocument, fresh: ReadonlyMap<number, SavedResult | null>): string {
  let number = 0;
  const parts: string[] = [];
  document.cells.forEach((cell, index) => {
    if (cell.kind !== 'query') return;
    number++;
    const lines = compare(cell.result?.saved ?? null, fresh.get(index) ?? null);
    if (lines.length > 0) parts.push([`cell ${number}: ${printable(cell.value.trim().split('\n')[0] ?? '')}`, ...lines.map((line) => `  ${line}`), ''].join('\n'));
  });
  return parts.join('\n');
}

function compare(saved: SavedResult | null, fresh: SavedResult | null): string[] {
  if (saved === null && fresh === null) return [];
  if (saved === null) return ['no result is saved'];
  if (fresh === null) return ['the cell has no result any more'];
  const heads = [
    ...(saved.query === fresh.query ? [] : ['the query changed since its result was saved']),
    ...(saved.total === fresh.total ? [] : [`total: saved ${saved.total}, now ${fresh.total}`]),
  ];
  const same = sameFindings(saved, fresh) && showsSameRows(saved, fresh);
  if (same && heads.length === 0) return [];
  const diff = lineDiff(saved.markdown.split('\n'), fresh.markdown.split('\n'));
  return [...heads, ...(diff.length === 0 ? ['the rows differ beyond the saved ones'] : diff.map(printable))];
}

/** Whether the rows on show are the same, as far as both show them: a table that was edited by hand keeps its hash. */
function showsSameRows(saved: SavedResult, fresh: SavedResult): boolean {
  const [left, right] = [shownRows(saved), shownRows(fresh)];
  const count = Math.min(left.length, right.length);
  return (left.length === 0) === (right.length === 0) && left.slice(0, count).every((line, at) => line === right[at]);
}

function shownRows({ markdown }: SavedResult): readonly string[] {
  return markdown.split('\n').filter((line) => line.startsWith('|'));
}
