import type { Cell, Column, TableRow } from '../../protocol/result';

/** The cells of a table's row under its columns, without what a row keeps beside them to be opened. */
export function shownCells(row: TableRow, columns: readonly Column[]): TableRow {
  return Object.fromEntries(columns.filter(({ name }) => Object.hasOwn(row, name)).map(({ name }): [string, Cell] => [name, row[name] ?? null]));
}
