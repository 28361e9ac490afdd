/** The words of a table. */
export function wordSet(table: string): ReadonlySet<string> {
  return new Set(table.split(/\s+/).filter((word) => word !== ''));
}

/** Whether a word is one of a table or a compound that ends in one. */
export function endsInWord(word: string, ends: ReadonlySet<string>): boolean {
  for (let from = 0; from < word.length - 1; from++) if (ends.has(word.slice(from))) return true;
  return false;
}
