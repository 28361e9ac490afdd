import { looseDate } from '../looseDate';

export interface TableHeader {
  /** Names of columns, no two alike. */
  readonly names: readonly string[];
  /** Whether the first row has the names; else it is a row like any other. */
  readonly named: boolean;
}

/** Names of a table's columns by its first row, or `column 1`, `column 2` … where that row holds data. */
export function headerOf(first: readonly string[]): TableHeader {
  const named = first.every((cell) => !isData(cell)) && first.some((cell) => cell.trim() !== '');
  const names = first.map((cell, index) => (named && cell.trim() !== '' ? cell.trim().slice(0, 200) : `column ${index + 1}`));
  return { names: distinct(names), named };
}

function isData(cell: string): boolean {
  const text = cell.trim();
  return text.length > 120 || /^https?:\/\//.test(text) || /^[-+]?\d+(?:[.,]\d+)*$/.test(text) || (/\d/.test(text) && looseDate(text) !== undefined);
}

function distinct(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let free = name;
    for (let number = 2; taken.has(free); number++) free = `${name} (${number})`;
    taken.add(free);
    return free;
  });
}
