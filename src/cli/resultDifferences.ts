import type { NotebookDocument } from '../core/notebook/NotebookDocument';
import { savedWarnings } from '../core/notebook/savedResult';
import type { SavedResult } from '../protocol/engine';
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
  const same = saved.rows === fresh.rows && savedWarnings(saved).join('\n') === savedWarnings(fresh).join('\n');
  if (same && heads.length === 0) return [];
  const diff = lineDiff(saved.markdown.split('\n'), fresh.markdown.split('\n'));
  return [...heads, ...(diff.length === 0 ? ['the rows differ beyond the saved ones'] : diff.map(printable))];
}

/** Cells of the table that a comparison in order may take. */
const LARGEST_TABLE = 4_000_000;

/** Lines only in the first with `-`, only in the second with `+`. */
function lineDiff(before: readonly string[], after: readonly string[]): string[] {
  return before.length * after.length <= LARGEST_TABLE ? orderedDiff(before, after) : unorderedDiff(before, after);
}

/** For results too long to be compared in order: what is gone, then what is new. */
function unorderedDiff(before: readonly string[], after: readonly string[]): string[] {
  const [old, fresh] = [new Set(before), new Set(after)];
  return [...before.filter((line) => !fresh.has(line)).map((line) => `- ${line}`), ...after.filter((line) => !old.has(line)).map((line) => `+ ${line}`)];
}

/** In order, by the longest common subsequence. */
function orderedDiff(before: readonly string[], after: readonly string[]): string[] {
  const width = after.length + 1;
  const lengths = new Uint32Array((before.length + 1) * width);
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      lengths[i * width + j] = before[i] === after[j]
        ? (lengths[(i + 1) * width + j + 1] as number) + 1
        : Math.max(lengths[(i + 1) * width + j] as number, lengths[i * width + j + 1] as number);
    }
  }
  const diff: string[] = [];
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && before[i] === after[j]) { i++; j++; }
    else if (i < before.length && (j === after.length || (lengths[(i + 1) * width + j] as number) >= (lengths[i * width + j + 1] as number))) diff.push(`- ${before[i++]}`);
    else diff.push(`+ ${after[j++]}`);
  }
  return diff;
}
