import { BLOCK, LONG, type Sections } from './IndexArrays';

export type Spacing = Pick<Sections, 'blockStarts' | 'gaps' | 'longGapPositions' | 'longGaps' | 'lengths' | 'longPositions' | 'longLengths'>;

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
    return spacingOf({ blockStarts: this.#blockStarts, gaps: this.#gaps, lengths: this.#lengths }, this.#longGaps, this.#longLengths);
  }
}

/** The values that a list of bytes cannot hold, by ascending position. */
export class LongValues {
  readonly positions: number[] = [];
  readonly values: number[] = [];

  /** Answers what stands in the list of bytes instead. */
  add(position: number, value: number): number {
    this.positions.push(position);
    this.values.push(value);
    return LONG;
  }
}

export function spacingOf(lists: Pick<Spacing, 'blockStarts' | 'gaps' | 'lengths'>, longGaps: LongValues, longLengths: LongValues): Spacing {
  return {
    ...lists, longGapPositions: Uint32Array.from(longGaps.positions), longGaps: Uint32Array.from(longGaps.values),
    longPositions: Uint32Array.from(longLengths.positions), longLengths: Uint32Array.from(longLengths.values),
  };
}
