/** Cells of the table below which the longest common subsequence is computed exactly. */
const EXACT = 250_000;

/**
 * Lines only in the first list with `-`, only in the second with `+`, in order. Long lists are cut at lines that stand once in each
 * (patience diff), so that time and memory stay near linear.
 */
export function lineDiff(before: readonly string[], after: readonly string[]): string[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let [endBefore, endAfter] = [before.length, after.length];
  while (endBefore > start && endAfter > start && before[endBefore - 1] === after[endAfter - 1]) { endBefore--; endAfter--; }
  const [left, right] = [before.slice(start, endBefore), after.slice(start, endAfter)];
  if (left.length * right.length <= EXACT) return exactDiff(left, right);
  return betweenAnchors(left, right, anchorsOf(left, right));
}

type Anchor = readonly [before: number, after: number];

function betweenAnchors(before: readonly string[], after: readonly string[], anchors: readonly Anchor[]): string[] {
  if (anchors.length === 0) return [...before.map((line) => `- ${line}`), ...after.map((line) => `+ ${line}`)];
  const diff: string[] = [];
  let [fromBefore, fromAfter] = [0, 0];
  for (const [atBefore, atAfter] of [...anchors, [before.length, after.length] as const]) {
    for (const line of lineDiff(before.slice(fromBefore, atBefore), after.slice(fromAfter, atAfter))) diff.push(line);
    [fromBefore, fromAfter] = [atBefore + 1, atAfter + 1];
  }
  return diff;
}

/** Lines that stand once in each list, the longest run of them that rises in both. */
function anchorsOf(before: readonly string[], after: readonly string[]): readonly Anchor[] {
  const places = placesOfUnique(after);
  const pairs: Anchor[] = [...placesOfUnique(before)].flatMap(([line, place]) => {
    const other = places.get(line);
    return other === undefined ? [] : [[place, other] as const];
  });
  return longestRising(pairs);
}

/** In the order of the list. */
function placesOfUnique(lines: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const repeated = new Set<string>();
  lines.forEach((line, at) => {
    if (places.has(line)) repeated.add(line);
    else places.set(line, at);
  });
  for (const line of repeated) places.delete(line);
  return places;
}

/** Longest part of pairs sorted by the first number in which the second rises too (patience sorting). */
function longestRising(pairs: readonly Anchor[]): readonly Anchor[] {
  const tops: number[] = [];
  const before = new Int32Array(pairs.length).fill(-1);
  pairs.forEach(([, place], at) => {
    let [low, high] = [0, tops.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (pairs[tops[middle]!]![1] < place) low = middle + 1;
      else high = middle;
    }
    if (low > 0) before[at] = tops[low - 1]!;
    tops[low] = at;
  });
  const chain: Anchor[] = [];
  for (let at = tops.at(-1) ?? -1; at >= 0; at = before[at]!) chain.push(pairs[at]!);
  return chain.reverse();
}

/** By the longest common subsequence. */
function exactDiff(before: readonly string[], after: readonly string[]): string[] {
  const width = after.length + 1;
  const lengths = new Uint32Array((before.length + 1) * width);
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      lengths[i * width + j] = before[i] === after[j]
        ? lengths[(i + 1) * width + j + 1]! + 1
        : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
    }
  }
  const diff: string[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && before[i] === after[j]) { i++; j++; }
    else if (i < before.length && (j === after.length || lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!)) diff.push(`- ${before[i++]}`);
    else diff.push(`+ ${after[j++]}`);
  }
  return diff;
}
