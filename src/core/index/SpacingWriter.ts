import { BLOCK, LONG, type Sections } from './IndexArrays';

type Spacing = Pick<Sections, 'blockStarts' | 'gaps' | 'longGapPositions' | 'longGaps' | 'lengths' | 'longPositions' | 'longLengths'>;

/** Writes where tokens stand as what lies between them. */
export class SpacingWriter {
  #at = 0;
  #end = 0;
  readonly #blockStarts: Uint32Array;
  readonly #gaps: Uint8Array;
  readonly #lengths: Uint8Array;
  readonly #longGaps = new LongValues();
  readonly #longLengths = new LongValues();

  constructor(tokens: number) {
    this.#blockStarts = new Uint32Array(Math.ceil(tokens / BLOCK));
    this.#gaps = new Uint8Array(tokens);
    this.#lengths = new Uint8Array(tokens);
  }

  push(start: number, length: number): void {
    const at = this.#at++;
    if (at % BLOCK === 0) this.#blockStarts[at / BLOCK] = start;
    const gap = (start - this.#end) >>> 0;
    this.#gaps[at] = gap < LONG ? gap : this.#longGaps.add(at, gap);
    this.#lengths[at] = length < LONG ? length : this.#longLengths.add(at, length);
    this.#end = start + length;
  }

  finish(): Spacing {
    const [gaps, lengths] = [this.#longGaps, this.#longLengths];
    return {
      blockStarts: this.#blockStarts, gaps: this.#gaps, longGapPositions: Uint32Array.from(gaps.positions), longGaps: Uint32Array.from(gaps.values),
      lengths: this.#lengths, longPositions: Uint32Array.from(lengths.positions), longLengths: Uint32Array.from(lengths.values),
    };
  }
}

class LongValues {
  readonly positions: number[] = [];
  readonly values: number[] = [];

  add(position: number, value: number): number {
    this.positions.push(position);
    this.values.push(value);
    return LONG;
  }
}
