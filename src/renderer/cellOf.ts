import type { Cell, TableRow } from '../protocol/result';

/** A row's own value in a column; unknown where it has none. A column may bear any name, `constructor` too. */
export function cellOf(row: TableRow, column: string): Cell {
  return Object.hasOwn(row, column) ? row[column] ?? null : null;
}
