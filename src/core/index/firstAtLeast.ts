/** First place in `from` … `to` of an ascending list whose number is at least `least`; `to` when there is none. */
export function firstAtLeast(list: Uint32Array, least: number, from = 0, to = list.length): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (list[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
