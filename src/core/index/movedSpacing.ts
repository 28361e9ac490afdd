import { firstAtLeast } from './firstAtLeast';
import { BLOCK, LONG } from './IndexArrays';
import type { Stretch } from './replaceArticles';
import { LongValues, spacingOf, type Spacing } from './SpacingWriter';

/** Where tokens stand, as SpacingWriter writes it, out of what is known of the stretches: only what lies between two of them is worked out anew. */
export function movedSpacing(stretches: readonly Stretch[], length: number): Spacing {
  const blockStarts = new Uint32Array(Math.ceil(length / BLOCK));
  const gaps = new Uint8Array(length);
  const lengths = new Uint8Array(length);
  const longGaps = new LongValues();
  const longLengths = new LongValues();
  let end = 0;
  for (const stretch of stretches) {
    const { index: { arrays }, index, from, to, at } = stretch;
    if (from === to) continue;
    gaps.set(arrays.gaps.subarray(from, to), at);
    lengths.set(arrays.lengths.subarray(from, to), at);
    const gap = (index.startOf(from) - end) >>> 0;
    gaps[at] = gap < LONG ? gap : longGaps.add(at, gap);
    copyLong(arrays.longGapPositions, arrays.longGaps, { ...stretch, from: from + 1, at: at + 1 }, longGaps);
    copyLong(arrays.longPositions, arrays.longLengths, stretch, longLengths);
    for (let block = Math.ceil(at / BLOCK); block * BLOCK < at + to - from; block++) blockStarts[block] = index.startOf(block * BLOCK - at + from);
    end = index.endOf(to - 1);
  }
  return spacingOf({ blockStarts, gaps, lengths }, longGaps, longLengths);
}

/** What a list has of a stretch. */
function copyLong(positions: Uint32Array, values: Uint32Array, { from, to, at }: Stretch, into: LongValues): void {
  for (let number = firstAtLeast(positions, from); number < positions.length && positions[number]! < to; number++) into.add(positions[number]! - from + at, values[number]!);
}
