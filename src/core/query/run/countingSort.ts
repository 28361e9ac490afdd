import type { Pace } from './Pace';

/** Keeps the order of ties. `terms` has the word of each row, up to `greatest`. */
export function countingSort(rows: Uint32Array, terms: Uint32Array, greatest: number, pace: Pace): Uint32Array {
  const offsets = new Uint32Array(greatest + 2);
  for (const row of rows) offsets[terms[row]! + 1]!++;
  for (let term = 1; term < offsets.length; term++) offsets[term]! += offsets[term - 1]!;
  pace.step(rows.length);
  const order = new Uint32Array(rows.length);
  for (const row of rows) order[offsets[terms[row]!]!++] = row;
  pace.step(rows.length);
  return order;
}
