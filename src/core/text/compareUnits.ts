/** Order by UTF-16 code units: the same on every machine, and that of the sorted arrays of the index. */
export function compareUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** `compareUnits` for what has a path. */
export function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return compareUnits(a.path, b.path);
}
