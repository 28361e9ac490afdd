import type { QueryResult, Row } from '../../protocol/result';

type WithoutRows<R> = R extends QueryResult ? Omit<R, 'rows'> : never;

/** All of a result but its rows. */
export type ResultHead = WithoutRows<QueryResult>;

/** What a saved result is made of. */
export interface SavedInput {
  readonly result: ResultHead;
  /** The first rows, at least as many as are to be kept. */
  readonly rows: readonly Row[];
  /** 1-based lines of `rows` in their articles, for tables with `path` and `start` whose rows do not tell. */
  readonly lines?: readonly (number | null)[];
  /** RowsHasher's digest over all rows. */
  readonly rowsHash: string;
  /** Digest over the articles that the cell read; usedHash makes it. */
  readonly used: string;
}
