/** Rows in an order that is made when all of it is needed. */
export interface RowOrder {
  readonly size: number;
  /** All rows in order; made once. */
  all(): Uint32Array;
  /** Rows from a place on, which may be had before all are in order. */
  page(offset: number, limit: number): Uint32Array;
}

/** An order that is there. */
export function madeOrder(rows: Uint32Array): RowOrder {
  return { size: rows.length, all: () => rows, page: (offset, limit) => rows.subarray(offset, offset + limit) };
}
