import type { Cell, Column, ResultKind, Row, TableRow } from '../../../protocol/result';
import type { Pace } from './Pace';
import type { ArticleSet } from './Selection';

/** Value of a column in a row of the source. */
export type CellReader = (row: number, column: string) => Cell;

/** All rows that a verb makes, in its own order; text is read only for rows that are built. */
export interface RowSource {
  readonly kind: ResultKind;
  readonly columns: readonly Column[];
  readonly size: number;
  build(rows: readonly number[]): Promise<readonly Row[]>;
  /** Makes the cells of these columns readable for these rows; reads texts where a column is one. */
  read(columns: readonly string[], rows: Uint32Array, pace: Pace): Promise<CellReader>;
  /** `rows` ordered by a column whose order is not that of its cells (context by its words); `undefined` for all others. Ties keep their order. */
  orderBy(column: string, rows: Uint32Array): Uint32Array | undefined;
  /** The articles that the rows belong to. */
  articles(rows: Uint32Array): ArticleSet;
}

/** A source whose cells are at hand. */
export class TableSource implements RowSource {
  readonly kind = 'table';

  constructor(readonly columns: readonly Column[], readonly size: number, private readonly cell: CellReader) {}

  build(rows: readonly number[]): Promise<readonly TableRow[]> {
    return Promise.resolve(rows.map((row) => Object.fromEntries(this.columns.map(({ name }) => [name, this.cell(row, name)]))));
  }

  read(): Promise<CellReader> {
    return Promise.resolve(this.cell);
  }

  orderBy(): undefined {
    return undefined;
  }

  articles(): never {
    throw new Error('a table has no articles');
  }
}

/** Some columns of another source, as a table. */
export class SelectedSource implements RowSource {
  readonly kind = 'table';

  constructor(private readonly source: RowSource, readonly columns: readonly Column[], private readonly pace: Pace) {}

  get size(): number {
    return this.source.size;
  }

  async build(rows: readonly number[]): Promise<readonly TableRow[]> {
    const names = this.columns.map((column) => column.name);
    const cell = await this.source.read(names, Uint32Array.from(rows), this.pace);
    return rows.map((row) => Object.fromEntries(names.map((name) => [name, cell(row, name)])));
  }

  read(columns: readonly string[], rows: Uint32Array, pace: Pace): Promise<CellReader> {
    return this.source.read(columns, rows, pace);
  }

  orderBy(column: string, rows: Uint32Array): Uint32Array | undefined {
    return this.source.orderBy(column, rows);
  }

  articles(): never {
    throw new Error('a table has no articles');
  }
}
