import { firstAtLeast } from './firstAtLeast';
import { BLOCK, LONG } from './IndexArrays';
import type { Stretch } from './replaceArticles';
import type { SpacingWriter } from './SpacingWriter';

/** Where tokens stand, as SpacingWriter writes it, out of what is known of the stretches: only what lies between two of them is worked out anew. */
export function movedSpacing(stretches: readonly Stretch[], length: number): ReturnType<SpacingWriter['finish']> {
  const blockStarts = new Uint32Array(Math.ceil(length / BLOCK));
  const gaps = new Uint8Array(length);
  const lengths = new Uint8Array(length);
  const longGaps = { positions: [] as number[], values: [] as number[] };
  const longLengths = { positions: [] as number[], values: [] as number[] };
  let end = 0;
  for (const stretch of stretches) {
    const { index: { arrays }, index, from, to, at } = stretch;
    if (from === to) continue;
    gaps.set(arrays.gaps.subarray(from, to), at);
    lengths.set(arrays.lengths.subarray(from, to), at);
    const gap = (index.startOf(from) - end) >>> 0;
    gaps[at] = Math.min(gap, LONG);
    if (gap >= LONG) append(longGaps, at, gap);
    copyLong(arrays.longGapPositions, arrays.longGaps, { ...stretch, from: from + 1, at: at + 1 }, longGaps);
    copyLong(arrays.longPositions, arrays.longLengths, stretch, longLengths);
    for (let block = Math.ceil(at / BLOCK); block * BLOCK < at + to - from; block++) blockStarts[block] = index.startOf(block * BLOCK - at + from);
    end = index.endOf(to - 1);
  }
  return {
    blockStarts, gaps, longGapPositions: Uint32Array.from(longGaps.positions), longGaps: Uint32Array.from(longGaps.values),
    lengths, longPositions: Uint32Array.from(longLengths.positions), longLengths: Uint32Array.from(longLengths.values),
  };
}

interface LongList {
  readonly positions: number[];
  readonly values: number[];
}

function append({ positions, values }: LongList, position: number, value: number): void {
  positions.push(position);
  values.push(value);
}

/** What a list has of a stretch. */
function copyLong(positions: Uint32Array, values: Uint32Array, { from, to, at }: Stretch, into: LongList): void {
  for (let number = firstAtLeast(positions, from); number < positions.length && positions[number]! < to; number++) append(into, positions[number]! - from + at, values[number]!);
}
