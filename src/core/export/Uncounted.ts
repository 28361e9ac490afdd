/** Offsets of a text as a program counts them that passes over some of its UTF-16 units. */
export class Uncounted {
  /** Ascending offsets of the units passed over; each belongs to the one before it. */
  private constructor(private readonly places: readonly number[]) {}

  /** In Unicode code points, as most programs count. An unpaired surrogate counts as one. */
  static codePoints(text: string): Uncounted {
    return new Uncounted([...text.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)].map(({ index }) => index + 1));
  }

  /** As if CRLF were one character. */
  static lineEnds(text: string): Uncounted {
    return new Uncounted([...text.matchAll(/\r\n/g)].map(({ index }) => index + 1));
  }

  /** What is counted before an offset; one inside a pair is where the pair starts. */
  before(offset: number): number {
    let low = 0;
    let high = this.places.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.places[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    return offset - low;
  }
}
