/** By its definition, over a table. */
export function naiveLevenshtein(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, row) => Array.from({ length: b.length + 1 }, (__, column) => (row === 0 ? column : row)));
  for (let row = 1; row <= a.length; row++) {
    table[row]![0] = row;
    for (let column = 1; column <= b.length; column++) {
      table[row]![column] = Math.min(table[row - 1]![column]! + 1, table[row]![column - 1]! + 1, table[row - 1]![column - 1]! + (a[row - 1] === b[column - 1] ? 0 : 1));
    }
  }
  return table[a.length]![b.length]!;
}
