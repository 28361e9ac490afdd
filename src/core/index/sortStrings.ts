import type { Strings } from './Strings';

/** Up to here, comparing pairs is faster than splitting. */
const FEW = 12;

/** A number of a list fits below a packed beginning: 3 × 10 bits for the first units, 23 for the number make 53, what a double holds. */
const PACKED_NUMBERS = 2 ** 23;
const PACKED_UNITS = 3;
/** 0 stands for the end; this for any unit that has no code of its own, which hides all behind it. */
const OTHER_UNIT = 1023;

/**
 * The numbers 0 … size-1 of a list in code-unit order of its strings; equal strings in no certain order. The first units are packed into
 * doubles, which the platform sorts fastest; then multikey quicksort (Bentley and Sedgewick 1997) over the flat units: no string is made,
 * and no common beginning is compared twice.
 */
export function sortStrings(list: Strings): Uint32Array {
  if (list.size > PACKED_NUMBERS) {
    const order = new Uint32Array(list.size).map((_, at) => at);
    sortRange(list, order, 0, order.length, 0);
    return order;
  }
  const packed = new Float64Array(list.size);
  for (let number = 0; number < list.size; number++) packed[number] = packedBeginning(list, number) * PACKED_NUMBERS + number;
  packed.sort();
  const order = new Uint32Array(packed.length);
  for (let at = 0; at < order.length; at++) order[at] = packed[at]! % PACKED_NUMBERS;
  for (let from = 0; from < packed.length; ) {
    const beginning = Math.floor(packed[from]! / PACKED_NUMBERS);
    const beyond = (beginning + 1) * PACKED_NUMBERS;
    let to = from + 1;
    while (to < packed.length && packed[to]! < beyond) to++;
    if (to - from > 1) sortRange(list, order, from, to, isExact(beginning) ? PACKED_UNITS : 0);
    from = to;
  }
  return order;
}

function packedBeginning(list: Strings, number: number): number {
  let packed = 0;
  let hidden = false;
  for (let depth = 0; depth < PACKED_UNITS; depth++) {
    const code: number = hidden ? 0 : Math.min(unitAt(list, number, depth) + 1, OTHER_UNIT);
    hidden ||= code === 0 || code === OTHER_UNIT;
    packed = packed * (OTHER_UNIT + 1) + code;
  }
  return packed;
}

/** Whether strings with this packed beginning agree in as many units. */
function isExact(packed: number): boolean {
  const last = packed % (OTHER_UNIT + 1);
  return last !== 0 && last !== OTHER_UNIT;
}

/** Unit at `depth`, -1 behind the end. */
function unitAt(list: Strings, number: number, depth: number): number {
  const at = list.offsets[number]! + depth;
  return at < list.offsets[number + 1]! ? list.units[at]! : -1;
}

/** Sorts `order[from]` … `order[to - 1]`, whose strings agree in the first `depth` units. */
function sortRange(list: Strings, order: Uint32Array, from: number, to: number, depth: number): void {
  while (to - from > FEW) {
    const pivot = median(unitAt(list, order[from]!, depth), unitAt(list, order[(from + to) >>> 1]!, depth), unitAt(list, order[to - 1]!, depth));
    let low = from;
    let high = to;
    for (let at = from; at < high; ) {
      const number = order[at]!;
      const unit = unitAt(list, number, depth);
      if (unit < pivot) {
        order[at++] = order[low]!;
        order[low++] = number;
      } else if (unit > pivot) {
        order[at] = order[--high]!;
        order[high] = number;
      } else at++;
    }
    sortRange(list, order, from, low, depth);
    sortRange(list, order, high, to, depth);
    if (pivot < 0) return;
    from = low;
    to = high;
    depth++;
  }
  insertionSort(list, order, from, to, depth);
}

function insertionSort(list: Strings, order: Uint32Array, from: number, to: number, depth: number): void {
  for (let at = from + 1; at < to; at++) {
    const number = order[at]!;
    let place = at;
    for (; place > from && compareFrom(list, number, order[place - 1]!, depth) < 0; place--) order[place] = order[place - 1]!;
    order[place] = number;
  }
}

function compareFrom(list: Strings, a: number, b: number, depth: number): number {
  const { units, offsets } = list;
  let left = offsets[a]! + depth;
  let right = offsets[b]! + depth;
  const leftEnd = offsets[a + 1]!;
  const rightEnd = offsets[b + 1]!;
  while (left < leftEnd && right < rightEnd) {
    const difference = units[left++]! - units[right++]!;
    if (difference !== 0) return difference;
  }
  return leftEnd - left - (rightEnd - right);
}

function median(a: number, b: number, c: number): number {
  return a < b ? (b < c ? b : Math.max(a, c)) : a < c ? a : Math.max(b, c);
}

/**
 * `sortStrings` for a list that is nearly in order already, as folded forms are in collation order: what fits the ascending order so far
 * stays, the rest is sorted by itself and merged in.
 */
function sortNearlySorted(list: Strings): Uint32Array {
  const kept = new Uint32Array(list.size);
  const dropped: number[] = [];
  let count = 0;
  for (let number = 0; number < list.size; number++) {
    if (count > 0 && compareFrom(list, kept[count - 1]!, number, 0) > 0) {
      // Where what stands before the last one kept is no greater, the last one is the stray.
      if (count > 1 && compareFrom(list, kept[count - 2]!, number, 0) > 0) {
        dropped.push(number);
        continue;
      }
      dropped.push(kept[--count]!);
    }
    kept[count++] = number;
  }
  if (dropped.length > list.size / 2) return sortStrings(list);
  const strays = Uint32Array.from(dropped);
  sortRange(list, strays, 0, strays.length, 0);
  return merge(list, kept.subarray(0, count), strays);
}

function merge(list: Strings, a: Uint32Array, b: Uint32Array): Uint32Array {
  const merged = new Uint32Array(a.length + b.length);
  let left = 0;
  let right = 0;
  for (let at = 0; at < merged.length; at++) {
    const takeLeft = right === b.length || (left < a.length && compareFrom(list, a[left]!, b[right]!, 0) <= 0);
    merged[at] = takeLeft ? a[left++]! : b[right++]!;
  }
  return merged;
}

/** Numbers equal strings alike, in code-unit order: the sorted order, one example of each group, and per string the number of its group. */
export function groupEqual(list: Strings, nearlySorted = false): { order: Uint32Array; examples: Uint32Array; groups: Uint32Array } {
  const order = nearlySorted ? sortNearlySorted(list) : sortStrings(list);
  const groups = new Uint32Array(list.size);
  const examples = new Uint32Array(list.size);
  let count = 0;
  for (let at = 0; at < order.length; at++) {
    const number = order[at]!;
    if (at === 0 || compareFrom(list, order[at - 1]!, number, 0) !== 0) examples[count++] = number;
    groups[number] = count - 1;
  }
  return { order, examples: examples.slice(0, count), groups };
}
