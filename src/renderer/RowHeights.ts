/** Pixels that a box of rows is at most high: browsers give up at some 30 million. */
const HIGHEST = 10_000_000;

/** How high the pages of rows are: as measured, else as many rows of the usual height. Where that were too high, pages that are not drawn are pressed together. */
export class RowHeights {
  readonly pages: number;
  private readonly measured: Float64Array;
  private isMeasured = false;

  /** `row`: pixels of a row until one is known. */
  constructor(private readonly count: number, private readonly size: number, private row: number) {
    this.pages = Math.ceil(count / size);
    this.measured = new Float64Array(this.pages);
  }

  /** Pixels of the usual row. */
  get usual(): number {
    return this.row;
  }

  /** What a drawn page takes. The first one tells how high a row usually is. */
  set(page: number, height: number): void {
    if (!this.isMeasured) this.row = height / this.rowsOf(page);
    this.isMeasured = true;
    this.measured[page] = height;
  }

  /** A page that is no longer drawn keeps its height, unless there are too many. */
  forget(page: number): void {
    if (this.scale < 1) this.measured[page] = 0;
  }

  of(page: number): number {
    return this.measured[page]! || this.rowsOf(page) * this.row * this.scale;
  }

  /** Pixels above a page. */
  before(page: number): number {
    let sum = 0;
    for (let at = 0; at < page; at++) sum += this.of(at);
    return sum;
  }

  /** Pixels below a page. */
  behind(page: number): number {
    let sum = 0;
    for (let at = page + 1; at < this.pages; at++) sum += this.of(at);
    return sum;
  }

  /** The page that so many pixels from the top lie in; the first or the last beyond them. */
  pageAt(pixels: number): number {
    let sum = 0;
    for (let at = 0; at < this.pages; at++) {
      sum += this.of(at);
      if (pixels < sum) return at;
    }
    return this.pages - 1;
  }

  private get scale(): number {
    return Math.min(1, HIGHEST / (this.count * this.row));
  }

  private rowsOf(page: number): number {
    return Math.min(this.size, this.count - page * this.size);
  }
}
