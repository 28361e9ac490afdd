import type { ResultOutput } from '../../protocol/renderer';
import type { QueryResult, Row } from '../../protocol/result';

/** Size that an output's page stays under. */
export const PAGE_BYTES = 4_000_000;

/** The output with fewer rows when a page of them is too large (an article of 50 MB in one line). The renderer is told how many there are. */
export function fitOutput(output: ResultOutput, limit = PAGE_BYTES): ResultOutput {
  const { result } = output;
  let size = 0;
  const fitting = (result.rows as readonly Row[]).findIndex((row) => (size += JSON.stringify(row).length * 3) > limit);
  if (fitting < 0) return output;
  const rows = (result.rows as readonly Row[]).slice(0, fitting);
  return { ...output, count: output.count ?? result.rows.length, result: { ...result, rows } as QueryResult };
}
