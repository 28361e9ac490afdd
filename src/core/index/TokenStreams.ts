import { firstAtLeast } from './firstAtLeast';
import { LONG } from './IndexArrays';
import type { StoredIndex } from './StoredIndex';
import type { TokenScanner } from '../text/tokenize';
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
  readonly #long = new Map<number, number>();

  /** Appends the tokens of a paragraph, of which there is one at least, with their terms. */
  append({ count, starts, ends }: TokenScanner, terms: Uint32Array): void {
    const from = this.length;
    while (from + count > this.terms.length) this.#grow();
    const own = this.terms;
    const ownStarts = this.starts;
    const lengths = this.lengths;
    for (let at = 0, to = from; at < count; at++, to++) {
      own[to] = terms[at]!;
      ownStarts[to] = starts[at]!;
      const length = ends[at]! - starts[at]!;
      if (length < LONG) lengths[to] = length;
      else this.#setLength(to, length);
    }
    this.firsts[from] = 1;
    this.length += count;
  }

  /** Appends the positions `from` … `to - 1` of an index, with the terms that `newTerms` has for theirs. */
  copy(index: StoredIndex, from: number, to: number, newTerms: Uint32Array): void {
    const at = this.length;
    while (at + to - from > this.terms.length) this.#grow();
    this.regions.set(index.regions.subarray(from, to), at);
    index.forEachSpan(from, to, (start, length, position) => {
      const target = at + position - from;
      this.starts[target] = start;
      this.#setLength(target, length);
    });
    const { terms, firsts } = this;
    const oldTerms = index.terms;
    for (let position = from, target = at; position < to; position++, target++) {
      terms[target] = newTerms[oldTerms[position]!]!;
      firsts[target] = index.startsParagraph(position) ? 1 : 0;
    }
    this.length += to - from;
  }

  lengthOf(at: number): number {
    const length = this.lengths[at]!;
    return length < LONG ? length : this.#long.get(at)!;
  }

  #setLength(at: number, length: number): void {
    if (length < LONG) this.lengths[at] = length;
    else {
      this.lengths[at] = LONG;
      this.#long.set(at, length);
    }
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
