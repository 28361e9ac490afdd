import type { Strings } from './Strings';

/** In UTF-16 code units; no language has words as long. */
const LONGEST = 500;

/**
 * Calls `visit` with every string of a sorted list whose distance from `word` (optimal string alignment, see `boundedDistance`) is at most
 * `bound`, in order. Neighbours share their first letters, so the rows of the table for these are computed once, and all strings that begin
 * with letters from which no way leads to `word` are passed over together. A word longer than LONGEST is like none: the table grows with its square.
 */
export function findSimilar(list: Strings, word: string, bound: number, visit: (at: number, distance: number) => void): void {
  if (word.length > LONGEST) return;
  const table = new SharedTable(word, bound);
  let at = 0;
  while (at < list.size) {
    const from = list.offsets[at]!;
    const length = list.offsets[at + 1]! - from;
    const dead = table.enter(list.units, from, length);
    if (dead === 0) {
      const distance = table.distance(length);
      if (distance <= bound) visit(at, distance);
      at++;
    } else at = afterPrefix(list, at, dead);
  }
}

/** The first string after `at` that does not share its first `length` units: by steps of growing, then shrinking width. */
function afterPrefix(list: Strings, at: number, length: number): number {
  const { units, offsets } = list;
  const from = offsets[at]!;
  const shares = (other: number): boolean => {
    const start = offsets[other]!;
    if (offsets[other + 1]! - start < length) return false;
    for (let unit = length - 1; unit >= 0; unit--) if (units[start + unit] !== units[from + unit]) return false;
    return true;
  };
  let step = 1;
  while (at + step < list.size && shares(at + step)) step *= 2;
  let low = at + (step >>> 1);
  let high = Math.min(at + step, list.size);
  while (low + 1 < high) {
    const middle = (low + high) >>> 1;
    if (shares(middle)) low = middle;
    else high = middle;
  }
  return high;
}

/** The table of distances between the beginnings of `word` and those of one string after another. */
class SharedTable {
  readonly #columns: number;
  readonly #codes: Uint32Array;
  readonly #bound: number;
  /** Row r, column c: distance between the first r units of the string and the first c letters of the word. */
  readonly #cells: Int32Array;
  /** The letter that ends with the last unit of a row, and the row before it. */
  readonly #letters: Uint32Array;
  readonly #before: Uint16Array;
  /** Units that the rows in force stand for. */
  readonly #prefix: Uint16Array;
  #rows = 0;

  constructor(word: string, bound: number) {
    this.#codes = Uint32Array.from(word, (letter) => letter.codePointAt(0)!);
    this.#columns = this.#codes.length + 1;
    this.#bound = bound;
    // Letters past the BMP have two units, so two rows.
    const rows = 2 * (this.#codes.length + bound + 2);
    this.#cells = new Int32Array((rows + 1) * this.#columns).map((_, at) => at);
    this.#prefix = new Uint16Array(rows);
    this.#letters = new Uint32Array(rows + 1);
    this.#before = new Uint16Array(rows + 1);
  }

  /** Computes the rows of a string. Answers how many of its first units already lie too far off, 0 when there is a way left. */
  enter(units: Uint16Array, from: number, length: number): number {
    let row = 0;
    const shared = Math.min(length, this.#rows);
    while (row < shared && this.#prefix[row] === units[from + row]) row++;
    // What half a letter is depends on the other half.
    if (row > 0 && isHigh(this.#prefix[row - 1]!)) row--;
    for (; row < length; row++) {
      this.#prefix[row] = units[from + row]!;
      if (isHigh(this.#prefix[row]!) && row + 1 < length && isLow(units[from + row + 1]!)) this.#repeat(row + 1);
      else if (this.#fill(row + 1) > this.#bound) {
        this.#rows = row;
        return row + 1;
      }
    }
    this.#rows = length;
    return 0;
  }

  distance(length: number): number {
    return this.#cells[length * this.#columns + this.#columns - 1]!;
  }

  /** Half a letter changes nothing. */
  #repeat(row: number): void {
    const width = this.#columns;
    this.#cells.copyWithin(row * width, (row - 1) * width, row * width);
    this.#letters[row] = 0;
    this.#before[row] = row - 1;
  }

  /** Computes the row of a letter and answers its least cell. */
  #fill(row: number): number {
    const cells = this.#cells;
    const width = this.#columns;
    const unit = this.#prefix[row - 1]!;
    const isPair = row > 1 && isLow(unit) && isHigh(this.#prefix[row - 2]!);
    const code = isPair ? pairOf(this.#prefix[row - 2]!, unit) : unit;
    const before = row - (isPair ? 2 : 1);
    this.#letters[row] = code;
    this.#before[row] = before;
    const here = row * width;
    const above = before * width;
    cells[here] = cells[above]! + 1;
    let least = cells[here];
    for (let column = 1; column < width; column++) {
      const same = this.#codes[column - 1] === code;
      let cost = cells[above + column - 1]! + (same ? 0 : 1);
      if (cells[above + column]! < cost) cost = cells[above + column]! + 1;
      if (cells[here + column - 1]! < cost) cost = cells[here + column - 1]! + 1;
      if (before > 0 && column > 1 && this.#codes[column - 2] === code && this.#codes[column - 1] === this.#letters[before]) {
        cost = Math.min(cost, cells[this.#before[before]! * width + column - 2]! + 1);
      }
      cells[here + column] = cost;
      if (cost < least) least = cost;
    }
    return least;
  }
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;
const pairOf = (high: number, low: number): number => (high - 0xd800) * 0x400 + (low - 0xdc00) + 0x10000;
