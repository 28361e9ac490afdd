/** Which column of a table is what; a key that is absent is in no column. Names as the table's first row has them. */
export interface ColumnMap {
  readonly text?: string;
  readonly title?: string;
  readonly published?: string;
  readonly source?: string;
  readonly author?: string;
  readonly url?: string;
  readonly tags?: string;
  /** Tells rows apart over runs; absent: their numbers do. */
  readonly id?: string;
}

export const COLUMN_KEYS = ['text', 'title', 'published', 'source', 'author', 'url', 'tags', 'id'] as const satisfies readonly (keyof ColumnMap)[];
