/** 0, 1, 2 … below `count`: numbers of rows. Ten times as fast as `Uint32Array.from` of keys or places. */
export function numbersTo(count: number): Uint32Array {
  const numbers = new Uint32Array(count);
  for (let at = 0; at < count; at++) numbers[at] = at;
  return numbers;
}
