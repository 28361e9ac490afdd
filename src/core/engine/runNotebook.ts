import type { CallOptions, RunOptions, RunOutcome } from '../../protocol/engine';
import type { ExportedCell, NotebookExport } from '../../protocol/export';
import type { QueryResult } from '../../protocol/result';

/** What came of one query cell; `result` holds the rows that the notebook shows. */
export interface RanCell {
  readonly query: string;
  readonly result: QueryResult | null;
  readonly handle: string | null;
  readonly outcome: ExportedCell;
}

/** Runs every query cell of a notebook that is to be exported. An empty cell has no result, which is no mistake. */
export async function runNotebook(
  cells: readonly string[], { rows, saved }: NotebookExport, run: (cell: number, options: RunOptions) => Promise<RunOutcome>, { progress }: CallOptions,
): Promise<readonly RanCell[]> {
  const ran: RanCell[] = [];
  for (const [at, query] of cells.entries()) {
    progress?.({ done: at, total: cells.length });
    const outcome: RunOutcome = query.trim() === '' ? { kind: 'nothing', diagnostics: [] } : await run(at, { limit: rows === 0 ? null : rows, savedRows: rows, ...saved });
    const cell = outcome.kind === 'result' ? outcome.cell : null;
    ran.push({ query, result: cell?.result ?? null, handle: cell?.handle ?? null, outcome: { failed: outcome.kind === 'error', saved: cell?.saved ?? null, diagnostics: outcome.diagnostics } });
  }
  return ran;
}
