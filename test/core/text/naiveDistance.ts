/** The recurrence of optimal string alignment over letters, without bound or rows. */
export function naiveDistance(left: string, right: string): number {
  const [a, b] = [Array.from(left), Array.from(right)];
  const known = new Map<string, number>();
  const at = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    const key = `${i},${j}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    let cost = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1));
    if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, at(i - 2, j - 2) + 1);
    known.set(key, cost);
    return cost;
  };
  return at(a.length, b.length);
}
