import { changeSentences, resultDifferences } from '../core/notebook/compareResults';
import type { NotebookDocument } from '../core/notebook/NotebookDocument';
import type { Engine, SavedResult } from '../protocol/engine';
import { formatMessage } from '../protocol/message';
import type { CellStanding } from '../protocol/standing';
import { lineDiff } from './lineDiff';
import { printable } from './Terminal';

/** Changed articles that are named of one cell, at most. */
const MOST_PATHS = 20;

/** What differs between the saved results of a notebook and fresh ones, to be read by a person; empty when nothing does. */
export async function checkFindings(engine: Engine, document: NotebookDocument, fresh: ReadonlyMap<number, SavedResult | null>): Promise<string> {
  const queries = document.cells.flatMap((cell, index) => (cell.kind === 'query' ? [{ index, value: cell.value, saved: cell.result?.saved ?? null, fresh: fresh.get(index) ?? null }] : []));
  const standings = await engine.standing({ cells: queries.map(({ value }) => value) }, queries.map(({ saved }) => saved));
  const parts = queries.flatMap(({ index, value, saved, fresh: now }, at) => {
    const reasons = resultDifferences(saved, now).map(formatMessage);
    if (reasons.length === 0) return [];
    const diff = saved === null || now === null ? [] : lineDiff(saved.markdown.split('\n'), now.markdown.split('\n')).map(printable);
    return [[`cell ${index + 1}: ${printable(value.trim().split('\n')[0] ?? '')}`, ...[...reasons, ...articleLines(standings[at]), ...diff].map((line) => `  ${line}`), ''].join('\n')];
  });
  return parts.join('\n');
}

function articleLines(standing: CellStanding | undefined): readonly string[] {
  const used = standing?.saved?.used;
  return used?.kind === 'changed' ? changeSentences(used.changes, MOST_PATHS, printable).map(formatMessage) : [];
}
