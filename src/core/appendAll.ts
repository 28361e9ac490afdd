/** Adds a list of any length to another. As arguments of a call, some hundred thousand entries end the stack. */
export function appendAll<T>(list: T[], more: Iterable<T>): void {
  for (const entry of more) list.push(entry);
}
