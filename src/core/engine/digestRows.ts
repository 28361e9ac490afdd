import { Cancelled, type Cancellation } from '../../protocol/engine';
import type { Row } from '../../protocol/result';
import { RowsHasher } from '../notebook/RowsHasher';
import type { FullResult } from '../query/runCell';
import { appendAll } from '../appendAll';

/** Rows made between two looks at the flag: of articles, with their passages, these are some 50 ms. */
const HASH_BATCH = 100;
/** Batches between two pauses that let other calls in, each of which costs an article's analysis while that goes on: rows of hits and tables are made fast. */
const PAUSE = { articles: 1, hits: 50, table: 50 } as const;

/** The hash over all rows of a result, and the first `keep` of them. Throws `Cancelled`. */
export async function digestRows(full: FullResult, keep: number, pause: () => Promise<void>, cancellation: Cancellation): Promise<{ readonly rows: string; readonly first: readonly Row[] }> {
  const hasher = new RowsHasher(full);
  const first: Row[] = [];
  for (let offset = 0; offset < full.rowCount; offset += HASH_BATCH) {
    const rows = await full.rows(offset, HASH_BATCH);
    for (const row of rows) hasher.add(row);
    if (offset < keep) appendAll(first, rows.slice(0, keep - offset));
    if ((offset / HASH_BATCH) % PAUSE[full.kind] === 0) await pause();
    if (cancellation.cancelled) throw new Cancelled();
  }
  return { rows: hasher.digest(), first };
}
