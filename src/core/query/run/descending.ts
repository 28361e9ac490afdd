import type { Pace } from './Pace';

/**
 * `order` by the values of its numbers, the greatest first; ties keep their order. A counting sort over the distinct values: of counts, and of
 * what is worked out of them, there are few, however many words have them.
 */
export function descending(order: Uint32Array, values: ArrayLike<number>, pace: Pace): Uint32Array {
  const places = new Map<number, number>();
  for (const number of order) {
    places.set(values[number]!, (places.get(values[number]!) ?? 0) + 1);
    pace.step();
  }
  let next = 0;
  for (const value of Float64Array.from(places.keys()).sort().reverse()) {
    const count = places.get(value)!;
    places.set(value, next);
    next += count;
  }
  const sorted = new Uint32Array(order.length);
  for (const number of order) {
    const place = places.get(values[number]!)!;
    sorted[place] = number;
    places.set(values[number]!, place + 1);
    pace.step();
  }
  return sorted;
}
