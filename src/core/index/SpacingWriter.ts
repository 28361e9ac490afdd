import { BLOCK, LONG, type Sections } from './IndexArrays';

type Spacing = Pick<Sections, 'blockStarts' | 'gaps' | 'longGapPositions' | 'longGaps' | 'lengths' | 'longPositions' | 'longLengths'>;

/** Writes where tokens stand as what lies between them. */
export class SpacingWriter {
  #at = 0;
  #end = 0;
  readonly #blockStarts: Uint32Array;
  readonly #gaps: Uint8Array;
  readonly #lengths: Uint8Array;
  readonly #longGaps: [positions: number[], values: number[]] = [[], []];
  readonly #longLengths: [positions: number[], values: number[]] = [[], []];

  constructor(tokens: number) {
    this.#blockStarts = new Uint32Array(Math.ceil(tokens / BLOCK));
    this.#gaps = new Uint8Array(tokens);
    this.#lengths = new Uint8Array(tokens);
  }

  push(start: number, length: number): void {
    const at = this.#at++;
    if (at % BLOCK === 0) this.#blockStarts[at / BLOCK] = start;
    this.#gaps[at] = this.#byteOf((start - this.#end) >>> 0, at, this.#longGaps);
    this.#lengths[at] = this.#byteOf(length, at, this.#longLengths);
    this.#end = start + length;
  }

  finish(): Spacing {
    const [longGapPositions, longGaps] = this.#longGaps.map((list) => Uint32Array.from(list)) as [Uint32Array, Uint32Array];
    const [longPositions, longLengths] = this.#longLengths.map((list) => Uint32Array.from(list)) as [Uint32Array, Uint32Array];
    return { blockStarts: this.#blockStarts, gaps: this.#gaps, longGapPositions, longGaps, lengths: this.#lengths, longPositions, longLengths };
  }

  #byteOf(value: number, at: number, [positions, values]: [number[], number[]]): number {
    if (value < LONG) return value;
    positions.push(at);
    values.push(value);
    return LONG;
  }
}
