import type { Strings } from './Strings';

/** Up to here, comparing pairs is faster than splitting. */
const FEW = 12;

/** Packed numbers are smaller, so that their quotients keep apart. */
const INTEGERS = 2 ** 50;

/**
 * The numbers 0 … size-1 of a list in code-unit order of its strings; equal strings in no certain order. The first units are packed into
 * doubles, which the platform sorts fastest: as many as fit when those units that occur are numbered. Then multikey quicksort (Bentley and
 * Sedgewick 1997) over the flat units: no string is made, and no common beginning is compared twice.
 */
export function sortStrings(list: Strings): Uint32Array {
  const { size } = list;
  const codes = unitCodes(list.units);
  const base = Math.max(codes.count + 1, 2);
  const depth = Math.floor(Math.log(INTEGERS / (size + 1)) / Math.log(base));
  const packed = packedBeginnings(list, codes.of, base, depth);
  packed.sort();
  const order = new Uint32Array(size);
  for (let from = 0; from < size;) {
    const beginning = Math.floor(packed[from]! / size);
    const beyond = (beginning + 1) * size;
    let to = from;
    for (; to < size && packed[to]! < beyond; to++) order[to] = packed[to]! - beginning * size;
    // Where the last unit is none, the strings have ended and are equal.
    if (to - from > 1 && (depth === 0 || beginning % base !== 0)) sortRange(list, order, from, to, depth);
    from = to;
  }
  return order;
}

/** Numbers from 1 for the units that occur, in their order. */
function unitCodes(units: Uint16Array): { readonly of: Uint16Array; readonly count: number } {
  const of = new Uint16Array(1 << 16);
  for (let at = 0; at < units.length; at++) of[units[at]!] = 1;
  let count = 0;
  for (let unit = 0; unit < of.length; unit++) if (of[unit] === 1) of[unit] = ++count;
  return { of, count };
}

/** Per string its first `depth` units as digits, 0 behind its end, then its number. */
function packedBeginnings({ units, offsets, size }: Strings, codes: Uint16Array, base: number, depth: number): Float64Array {
  const packed = new Float64Array(size);
  for (let number = 0; number < size; number++) {
    const end = offsets[number + 1]!;
    let digits = 0;
    for (let at = offsets[number]!, left = depth; left > 0; left--, at++) digits = digits * base + (at < end ? codes[units[at]!]! : 0);
    packed[number] = digits * size + number;
  }
  return packed;
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
