import type { LemmaKey } from '../language/lemmaKey';
import { firstAtLeast } from './firstAtLeast';
import { BLOCK, LONG, type IndexArrays } from './IndexArrays';
import { StoredDictionary } from './StoredDictionary';
import type { Dictionary, TokenIndex } from './TokenIndex';

/** A TokenIndex over flat arrays, which may be parts of a file that are read when they are needed: what needs none of them costs nothing. */
export class StoredIndex implements TokenIndex {
  readonly tokenCount: number;
  readonly dictionary: Dictionary;
  #paths: readonly string[] | undefined;
  #terms: Uint32Array | undefined;
  #regions: Uint8Array | undefined;
  #starts: Uint32Array | undefined;
  /** The block that was last asked for, and its starts so far: what is asked for next mostly stands beside. */
  #block = -1;
  #blockKnown = 0;
  readonly #blockStarts = new Uint32Array(BLOCK);

  constructor(readonly arrays: IndexArrays, lemmaKey: LemmaKey) {
    this.tokenCount = arrays.tokenCount;
    this.dictionary = new StoredDictionary(arrays, lemmaKey);
  }

  get articleCount(): number {
    return this.articleStarts.length - 1;
  }

  get paths(): readonly string[] {
    return (this.#paths ??= this.arrays.strings('path').all());
  }

  get terms(): Uint32Array {
    return (this.#terms ??= this.arrays.terms);
  }

  get regions(): Uint8Array {
    return (this.#regions ??= this.arrays.regions);
  }

  get articleStarts(): Uint32Array {
    return (this.#starts ??= this.arrays.articleStarts);
  }

  articleStart(article: number): number {
    return this.articleStarts[article]!;
  }

  articleOf(position: number): number {
    const starts = this.articleStarts;
    let low = 0;
    let high = this.articleCount;
    while (low + 1 < high) {
      const middle = (low + high) >>> 1;
      if (starts[middle]! <= position) low = middle;
      else high = middle;
    }
    return low;
  }

  startOf(position: number): number {
    const block = position & -BLOCK;
    const starts = this.#blockStarts;
    if (block !== this.#block) {
      this.#block = block;
      this.#blockKnown = 0;
      starts[0] = this.arrays.blockStarts[block / BLOCK]!;
    }
    const wanted = position - block;
    for (let known = this.#blockKnown; known < wanted; this.#blockKnown = ++known) starts[known + 1] = starts[known]! + this.#lengthOf(block + known) + this.#gapBefore(block + known + 1);
    return starts[wanted]!;
  }

  endOf(position: number): number {
    return this.startOf(position) + this.#lengthOf(position);
  }

  /** Calls `visit` with every position `from` … `to - 1`, where its token starts and how long it is. */
  forEachSpan(from: number, to: number, visit: (start: number, length: number, position: number) => void): void {
    if (from >= to) return;
    for (let position = from, start = this.startOf(from); ;) {
      const length = this.#lengthOf(position);
      visit(start, length, position);
      if (++position === to) return;
      start = (start + length + this.#gapBefore(position)) >>> 0;
    }
  }

  startsParagraph(position: number): boolean {
    return ((this.arrays.paragraphBits[position >>> 3]! >>> (position & 7)) & 1) === 1;
  }

  postings(term: number): Uint32Array {
    return this.arrays.postings(term);
  }

  #lengthOf(position: number): number {
    const length = this.arrays.lengths[position]!;
    return length < LONG ? length : exact(this.arrays.longPositions, this.arrays.longLengths, position);
  }

  #gapBefore(position: number): number {
    const gap = this.arrays.gaps[position]!;
    return gap < LONG ? gap : exact(this.arrays.longGapPositions, this.arrays.longGaps, position);
  }
}

function exact(positions: Uint32Array, values: Uint32Array, position: number): number {
  return values[firstAtLeast(positions, position)]!;
}
