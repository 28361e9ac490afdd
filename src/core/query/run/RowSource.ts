import type { SortKey } from '../../../protocol/engine';
import type { Cell, Column, ResultKind, Row, TableRow } from '../../../protocol/result';
import type { Pace } from './Pace';
import type { ArticleSet } from './Selection';

/** Value of a column in a row of the source. */
export type CellReader = (row: number, column: string) => Cell;

/** Which rows belong together and stay together in every order: hits of an article, under its title. */
export interface Grouping {
  /** Number of groups. */
  readonly count: number;
  of(row: number): number;
  /** Columns whose cells are those of the group: ordering by them orders the groups, ordering by others the rows within. */
  readonly columns: readonly string[];
}

/** All rows that a verb makes, in its own order; text is read only for rows that are built. */
export interface RowSource {
  readonly kind: ResultKind;
  readonly columns: readonly Column[];
  readonly size: number;
  readonly grouping?: Grouping | undefined;
  /** `sort` tells the order that is shown, where it is not the rows' own. */
  build(rows: readonly number[], sort?: SortKey | null): Promise<readonly Row[]>;
  /** Makes the cells of these columns readable for these rows; reads texts where a column is one. */
  read(columns: readonly string[], rows: Uint32Array, pace: Pace): Promise<CellReader>;
  /** `rows` ordered by a column whose order is not that of its cells (context by its words), or by places such as `1R,2R`; `undefined` for all others. Ties keep their order. */
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

/** Where a passage stands: kept in rows beside the path that names it, even where these columns are not shown. */
const PLACE = ['start', 'end', 'line'];

/** Some columns of another source, as a table. */
export class SelectedSource implements RowSource {
  readonly kind = 'table';

  constructor(private readonly source: RowSource, readonly columns: readonly Column[], private readonly pace: Pace) {}

  get size(): number {
    return this.source.size;
  }

  async build(rows: readonly number[]): Promise<readonly TableRow[]> {
    const shown = this.columns.map((column) => column.name);
    const kept = shown.includes('path') ? PLACE.filter((name) => !shown.includes(name) && this.source.columns.some((column) => column.name === name)) : [];
    const names = [...shown, ...kept];
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
