/** An id that nothing before in its source has: a mail or entry that stands there twice has its id twice. `seen` counts each. */
export function numbered(id: string, seen: Map<string, number>): string {
  const count = (seen.get(id) ?? 0) + 1;
  seen.set(id, count);
  return count === 1 ? id : `${id} (${count})`;
}
