import type { SortKey } from '../../../protocol/engine';
import type { Cell, Column, ResultKind, Row } from '../../../protocol/result';
import { collationKey } from '../../text/collate';
import { GroupPlaces, regrouped } from './groupedRows';
import { numbersTo } from './numbersTo';
import type { Pace } from './Pace';
import { madeOrder, type RowOrder } from './RowOrder';
import { SelectedSource, type CellReader, type Grouping, type RowSource } from './RowSource';
import type { ArticleSet } from './Selection';

const KEPT_ORDERS = 4;

/** Rows of a source in an order, as `where`, `sort`, `top` and `select` leave them. Unchanging. */
export class RowSet {
  readonly #orders = new Map<string, Uint32Array>();
  readonly #places = new Map<Uint32Array, GroupPlaces>();

  /** `whole` holds the rows before `top` left some out; where nothing is left out it is `rowOrder`. */
  private constructor(readonly source: RowSource, private readonly rowOrder: RowOrder, private readonly whole: RowOrder, private readonly isCut: boolean, private readonly pace: Pace) {}

  static of(source: RowSource, pace: Pace, order: Uint32Array | RowOrder = numbersTo(source.size)): RowSet {
    const made = order instanceof Uint32Array ? madeOrder(order) : order;
    const rows = source.grouping ? madeOrder(regrouped(made.all(), made.all().slice().sort(), source.grouping, pace)) : made;
    return new RowSet(source, rows, rows, false, pace);
  }

  /** All rows in order. */
  get order(): Uint32Array {
    return this.rowOrder.all();
  }

  get size(): number {
    return this.rowOrder.size;
  }

  /** Rows before `top`. */
  get total(): number {
    return this.whole.size;
  }

  get kind(): ResultKind {
    return this.source.kind;
  }

  get columns(): readonly Column[] {
    return this.source.columns;
  }

  articles(): ArticleSet {
    return this.source.articles(this.order);
  }

  async where(columns: readonly string[], test: (row: number, cell: CellReader) => boolean): Promise<RowSet> {
    const cell = await this.source.read(columns, this.order, this.pace);
    const kept = this.order.filter((row) => {
      this.pace.step();
      return test(row, cell);
    });
    const rows = madeOrder(kept);
    return new RowSet(this.source, rows, rows, false, this.pace);
  }

  /** The first key counts most; ties keep the order that was. */
  async sort(keys: readonly SortKey[]): Promise<RowSet> {
    return new RowSet(this.source, madeOrder(await this.#sortedBy(keys)), this.whole, this.isCut, this.pace);
  }

  top(count: number): RowSet {
    return new RowSet(this.source, madeOrder(this.rowOrder.page(0, count).slice()), this.isCut ? this.whole : this.rowOrder, true, this.pace);
  }

  select(names: readonly string[]): RowSet {
    const columns = names.flatMap((name) => this.columns.filter((column) => column.name === name));
    return new RowSet(new SelectedSource(this.source, columns, this.pace), this.rowOrder, this.whole, this.isCut, this.pace);
  }

  /** A page; `sort` orders all rows for this page only. */
  async rows(offset: number, limit: number, sort: SortKey | null): Promise<readonly Row[]> {
    const order = sort ? madeOrder(await this.#ordered(sort)) : this.rowOrder;
    const page = [...order.page(offset, limit)];
    const built = await this.source.build(page, sort);
    if (this.source.grouping === undefined) return built;
    const places = this.#placesIn(order.all(), this.source.grouping);
    return built.map((row, at) => places.placed(row, page[at]!, offset + at));
  }

  #placesIn(order: Uint32Array, grouping: Grouping): GroupPlaces {
    let places = this.#places.get(order);
    if (!places) {
      if (this.#places.size > KEPT_ORDERS) this.#places.clear();
      this.#places.set(order, places = new GroupPlaces(grouping, order, this.whole.all(), this.pace));
    }
    return places;
  }

  async #ordered(key: SortKey): Promise<Uint32Array> {
    const name = `${key.descending ? '-' : '+'}${key.column}`;
    let order = this.#orders.get(name);
    if (!order) {
      if (this.#orders.size >= KEPT_ORDERS) this.#orders.clear();
      this.#orders.set(name, order = await this.#sortedBy([key]));
    }
    return order;
  }

  async #sortedBy(keys: readonly SortKey[]): Promise<Uint32Array> {
    const { grouping } = this.source;
    const order = await this.#inOrder(keys);
    if (grouping === undefined) return order;
    return regrouped(order, await this.#inOrder(keys.filter(({ column }) => grouping.columns.includes(column))), grouping, this.pace);
  }

  async #inOrder(keys: readonly SortKey[]): Promise<Uint32Array> {
    let order = this.order;
    for (const key of [...keys].reverse()) order = await this.#sorted(order, key);
    return order;
  }

  async #sorted(order: Uint32Array, key: SortKey): Promise<Uint32Array> {
    if (!key.descending) {
      const own = this.source.orderBy(key.column, order);
      if (own) return own;
    } else {
      // Reversed twice, so that ties keep their order.
      const own = this.source.orderBy(key.column, order.slice().reverse());
      if (own) return own.reverse();
    }
    if (!this.columns.some((column) => column.name === key.column)) return order;
    const cell = await this.source.read([key.column], order, this.pace);
    return sortByRank(order, rankCells(order, (row) => cell(row, key.column), this.pace), key.descending, this.pace);
  }
}

/** A rank for each place in `order`: equal cells share one, unknown ones have none (-1). */
function rankCells(order: Uint32Array, cellOf: (row: number) => Cell, pace: Pace): Int32Array {
  const cells = Array.from(order, (row) => {
    pace.step();
    return cellOf(row);
  });
  const distinct = [...new Set(cells)].filter((cell) => cell !== null).map((cell) => {
    pace.step(4);
    return { cell, key: typeof cell === 'number' ? cell : collationKey(cell) };
  });
  distinct.sort((a, b) => {
    pace.step();
    return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
  });
  const ranks = new Map<Cell, number>(distinct.map(({ cell }, rank) => [cell, rank]));
  return Int32Array.from(cells, (cell) => ranks.get(cell) ?? -1);
}

function sortByRank(order: Uint32Array, ranks: Int32Array, descending: boolean, pace: Pace): Uint32Array {
  const places = Uint32Array.from(order, (_, place) => place);
  places.sort((a, b) => {
    pace.step();
    const [left, right] = [ranks[a]!, ranks[b]!];
    if (left === right) return a - b;
    if (left < 0 || right < 0) return left < 0 ? 1 : -1;
    return descending ? right - left : left - right;
  });
  return places.map((place) => order[place]!);
}
