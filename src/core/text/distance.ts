/**
 * Damerau–Levenshtein distance in the variant of optimal string alignment: insertion, deletion, replacement and exchange of two neighbours
 * cost 1, and no stretch is edited twice (`ca` → `abc` is 3). A letter past the BMP is one. Answers `bound + 1` for anything above `bound`.
 */
export function boundedDistance(a: string, b: string, bound: number): number {
  return SURROGATE.test(a) || SURROGATE.test(b) ? distance(...standIns(a, b), bound) : distance(a, b, bound);
}

const SURROGATE = /[\ud800-\udfff]/;

/** Both texts with one code unit for each letter: past the BMP one that nothing else uses. */
function standIns(a: string, b: string): [string, string] {
  const units = new Map<string, string>();
  const used = new Set(a + b);
  let next = 0xe000;
  const unitOf = (pair: string): string => {
    while (!units.has(pair) && used.has(String.fromCharCode(next))) next++;
    if (!units.has(pair)) units.set(pair, String.fromCharCode(next++));
    return units.get(pair)!;
  };
  return [a, b].map((text) => text.replace(/[\ud800-\udbff][\udc00-\udfff]/g, unitOf)) as [string, string];
}

function distance(a: string, b: string, bound: number): number {
  if (Math.abs(a.length - b.length) > bound) return bound + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  let current: number[] = [];
  for (let row = 1; row <= a.length; row++) {
    current[0] = row;
    let least = row;
    for (let column = 1; column <= b.length; column++) {
      const same = a.charCodeAt(row - 1) === b.charCodeAt(column - 1);
      let cost = Math.min(previous[column]! + 1, current[column - 1]! + 1, previous[column - 1]! + (same ? 0 : 1));
      if (row > 1 && column > 1 && a.charCodeAt(row - 1) === b.charCodeAt(column - 2) && a.charCodeAt(row - 2) === b.charCodeAt(column - 1)) {
        cost = Math.min(cost, before[column - 2]! + 1);
      }
      current[column] = cost;
      if (cost < least) least = cost;
    }
    // No later row falls below this one's least: an exchange reaches back two rows, whose least plus one is no less than this.
    if (least > bound) return bound + 1;
    [before, previous, current] = [previous, current, before];
  }
  return Math.min(previous[b.length]!, bound + 1);
}
