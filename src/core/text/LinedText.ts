import type { Span } from '../../protocol/span';
import { bodyStart, pageAt, pagesOf, type Pages } from './pages';
import { forEachParagraph } from './tokenize';

/** A text that knows its lines, found when they are first asked for. */
export class LinedText {
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  #pages: Pages | null | undefined;
  #bodyStart: number | undefined;

  constructor(readonly text: string) {}

  /** Where the text begins behind front matter. */
  get bodyStart(): number {
    return (this.#bodyStart ??= bodyStart(this.text));
  }

  /** The page of the original that an offset lies on; `undefined` where there are none. */
  pageOf(offset: number): number | undefined {
    if (this.#pages === undefined) this.#pages = pagesOf(this.text) ?? null;
    return this.#pages === null ? undefined : pageAt(this.#pages, offset);
  }

  /** 1-based number of the line that an offset stands in; a line end belongs to the line that it ends. */
  lineOf(offset: number): number {
    this.#findLines();
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#starts[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Span of a line (1-based) without its line end. */
  line(number: number): Span {
    this.#findLines();
    const [start, end] = [this.#starts[number - 1], this.#ends[number - 1]];
    if (start === undefined || end === undefined) throw new RangeError(`no line ${number}`);
    return { start, end };
  }

  #findLines(): void {
    if (this.#starts.length > 0) return;
    forEachParagraph(this.text, (start, end) => {
      this.#starts.push(start);
      this.#ends.push(end);
    });
  }
}
