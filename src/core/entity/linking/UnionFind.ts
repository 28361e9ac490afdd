/** Sets of numbers that grow together. */
export class UnionFind {
  readonly #parents: number[] = [];

  /** A new set with one number: the next one. */
  add(): number {
    return this.#parents.push(this.#parents.length) - 1;
  }

  root(number: number): number {
    let at = number;
    while (this.#parents[at] !== at) at = this.#parents[at] = this.#parents[this.#parents[at]!]!;
    return at;
  }

  /** The root is the smaller one of the two. */
  join(a: number, b: number): void {
    const [first, second] = [this.root(a), this.root(b)];
    this.#parents[Math.max(first, second)] = Math.min(first, second);
  }
}
