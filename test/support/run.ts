import type { Corpus } from '../../src/core/query/Corpus';
import { runCell, type CellRun, type FullResult } from '../../src/core/query/runCell';
import type { Row } from '../../src/protocol/result';

/** A context that never cancels. */
export const PATIENT = { cancellation: { cancelled: false }, yield: (): Promise<void> => Promise.resolve() };

export function run(corpus: Corpus, ...cells: readonly string[]): Promise<CellRun> {
  return runCell(corpus, cells, cells.length - 1, PATIENT);
}

/** The result of the last cell; fails when it has none. */
export async function resultOf(corpus: Corpus, ...cells: readonly string[]): Promise<FullResult> {
  const outcome = await run(corpus, ...cells);
  if (outcome.kind !== 'result') throw new Error(`${outcome.kind}: ${cells.join(' ¶ ')}: ${JSON.stringify(outcome.diagnostics)}`);
  return outcome.result;
}

export async function rowsOf<R extends Row>(corpus: Corpus, ...cells: readonly string[]): Promise<readonly R[]> {
  const result = await resultOf(corpus, ...cells);
  return (await result.rows(0, result.rowCount)) as readonly R[];
}
