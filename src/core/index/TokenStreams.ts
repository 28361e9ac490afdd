import { firstAtLeast } from './firstAtLeast';
import { LONG, type IndexArrays } from './IndexArrays';
import { grown } from './Strings';

/** The streams of an index while they grow, in the order in which articles come in. */
export class TokenStreams {
  length = 0;
  terms = new Uint32Array(1 << 14);
  starts = new Uint32Array(1 << 14);
  lengths = new Uint8Array(1 << 14);
  /** 1 where a paragraph starts. */
  firsts = new Uint8Array(1 << 14);
  regions = new Uint8Array(1 << 14);
  /** Lengths that `lengths` cannot hold, by position. */
  readonly long = new Map<number, number>();

  push(term: number, start: number, end: number, first: boolean): void {
    const at = this.length++;
    if (at === this.terms.length) this.#grow();
    this.terms[at] = term;
    this.starts[at] = start;
    this.firsts[at] = first ? 1 : 0;
    const length = end - start;
    if (length < LONG) this.lengths[at] = length;
    else {
      this.lengths[at] = LONG;
      this.long.set(at, length);
    }
  }

  /** Appends the positions `from` … `to - 1` of an index's arrays, with the terms that `newTerms` has for theirs. */
  copy(arrays: IndexArrays, from: number, to: number, newTerms: Uint32Array): void {
    const at = this.length;
    while (at + to - from > this.terms.length) this.#grow();
    this.starts.set(arrays.starts.subarray(from, to), at);
    this.lengths.set(arrays.lengths.subarray(from, to), at);
    this.regions.set(arrays.regions.subarray(from, to), at);
    const { terms, firsts } = this;
    for (let position = from, target = at; position < to; position++, target++) {
      terms[target] = newTerms[arrays.terms[position]!]!;
      firsts[target] = (arrays.paragraphBits[position >>> 3]! >>> (position & 7)) & 1;
    }
    const { longPositions, longLengths } = arrays;
    for (let number = firstAtLeast(longPositions, from); number < longPositions.length && longPositions[number]! < to; number++) {
      this.long.set(at + longPositions[number]! - from, longLengths[number]!);
    }
    this.length += to - from;
  }

  /** Puts the positions from `from` on whose tokens start in `start` … `end - 1` in a region. */
  paint(from: number, start: number, end: number, region: number): void {
    this.regions.fill(region, firstAtLeast(this.starts, start, from, this.length), firstAtLeast(this.starts, end, from, this.length));
  }

  #grow(): void {
    this.terms = grown(this.terms, 0);
    this.starts = grown(this.starts, 0);
    this.lengths = grown(this.lengths, 0);
    this.firsts = grown(this.firsts, 0);
    this.regions = grown(this.regions, 0);
  }
}
