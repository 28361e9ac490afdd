import type { LemmaKey } from '../language/lemmaKey';
import { firstAtLeast } from './firstAtLeast';
import { LONG, type IndexArrays } from './IndexArrays';
import { StoredDictionary } from './StoredDictionary';
import { Strings } from './Strings';
import type { Dictionary, TokenIndex } from './TokenIndex';

/** A TokenIndex over flat arrays, which may be views on the bytes of a file. */
export class StoredIndex implements TokenIndex {
  readonly articleCount: number;
  readonly tokenCount: number;
  readonly terms: Uint32Array;
  readonly regions: Uint8Array;
  readonly dictionary: Dictionary;
  #paths: readonly string[] | undefined;

  constructor(readonly arrays: IndexArrays, lemmaKey: LemmaKey) {
    this.articleCount = arrays.articleStarts.length - 1;
    this.tokenCount = arrays.terms.length;
    this.terms = arrays.terms;
    this.regions = arrays.regions;
    this.dictionary = new StoredDictionary(arrays, lemmaKey);
  }

  get paths(): readonly string[] {
    return (this.#paths ??= new Strings(this.arrays.pathUnits, this.arrays.pathOffsets).all());
  }

  articleStart(article: number): number {
    return this.arrays.articleStarts[article]!;
  }

  articleOf(position: number): number {
    const starts = this.arrays.articleStarts;
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
    return this.arrays.starts[position]!;
  }

  endOf(position: number): number {
    const length = this.arrays.lengths[position]!;
    return this.arrays.starts[position]! + (length === LONG ? this.#longLength(position) : length);
  }

  startsParagraph(position: number): boolean {
    return ((this.arrays.paragraphBits[position >>> 3]! >>> (position & 7)) & 1) === 1;
  }

  postings(term: number): Uint32Array {
    return this.arrays.postings.subarray(this.arrays.postingOffsets[term], this.arrays.postingOffsets[term + 1]);
  }

  #longLength(position: number): number {
    const { longPositions, longLengths } = this.arrays;
    return longLengths[firstAtLeast(longPositions, position)]!;
  }
}
