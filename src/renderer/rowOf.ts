/** Number of the row that an element stands in, among all rows of the result. */
export function rowOf(element: Element): number {
  return Number(element.closest<HTMLElement>('[data-row]')?.dataset['row'] ?? 0);
}
