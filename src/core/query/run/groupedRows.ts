import type { HitRow, Row } from '../../../protocol/result';
import type { Pace } from './Pace';
import type { Grouping } from './RowSource';

/** `rows` with the groups in the order in which they first appear in `groups`; within each, the order that was. */
export function regrouped(rows: Uint32Array, groups: Uint32Array, { of, count }: Grouping, pace: Pace): Uint32Array {
  const ranks = new Uint32Array(count);
  let seen = 0;
  for (const row of groups) {
    pace.step();
    const group = of(row);
    if (ranks[group] === 0) ranks[group] = ++seen;
  }
  const offsets = new Uint32Array(seen + 2);
  for (const row of rows) offsets[ranks[of(row)]! + 1]!++;
  for (let rank = 1; rank < offsets.length; rank++) offsets[rank]! += offsets[rank - 1]!;
  const order = new Uint32Array(rows.length);
  for (const row of rows) {
    pace.step();
    order[offsets[ranks[of(row)]!]!++] = row;
  }
  return order;
}

/** How many rows of each group there are, and where in `order` it begins. */
export class GroupPlaces {
  readonly #sizes: Uint32Array;
  readonly #starts: Uint32Array;

  /** `all` holds the rows before `top` left some out. */
  constructor(private readonly grouping: Grouping, order: Uint32Array, all: Uint32Array, pace: Pace) {
    this.#sizes = new Uint32Array(grouping.count);
    this.#starts = new Uint32Array(grouping.count);
    for (const row of all) {
      pace.step();
      this.#sizes[grouping.of(row)]!++;
    }
    for (let at = order.length - 1; at >= 0; at--) this.#starts[grouping.of(order[at]!)] = at;
  }

  /** A built row that stands at `at`, with its place in its group. */
  placed(built: Row, row: number, at: number): Row {
    const group = this.grouping.of(row);
    return { ...(built as HitRow), group: { place: at - this.#starts[group]! + 1, of: this.#sizes[group]! } };
  }
}
