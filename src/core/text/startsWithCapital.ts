/** True when the first character has a lower case and is not in it. */
export function startsWithCapital(word: string): boolean {
  const first = word.slice(0, 1);
  return first !== first.toLowerCase();
}
