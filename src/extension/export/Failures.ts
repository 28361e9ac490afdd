/** Tells failures apart. Handed in: what is thrown belongs to the bundle that VS Code loads at start, this code to one of its own. */
export interface Failures {
  isCancelled(error: unknown): boolean;
  /** In the user's language. */
  reasonOf(error: unknown): string;
}
