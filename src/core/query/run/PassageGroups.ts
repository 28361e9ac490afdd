/** Passages, by number, that are joined to groups. */
export class PassageGroups {
  readonly #parents: Int32Array;

  constructor(size: number) {
    this.#parents = Int32Array.from({ length: size }, (_, at) => at);
  }

  /** The least passage of the group. */
  of(passage: number): number {
    let root = passage;
    while (this.#parents[root] !== root) root = this.#parents[root]!;
    for (let at = passage; at !== root; ) [at, this.#parents[at]] = [this.#parents[at]!, root];
    return root;
  }

  join(one: number, other: number): void {
    const [a, b] = [this.of(one), this.of(other)];
    this.#parents[Math.max(a, b)] = Math.min(a, b);
  }

  /** Groups of more than one, each ascending, by their least passage. */
  several(): readonly (readonly number[])[] {
    const groups = new Map<number, number[]>();
    for (let passage = 0; passage < this.#parents.length; passage++) {
      const root = this.of(passage);
      const group = groups.get(root);
      if (group) group.push(passage);
      else groups.set(root, [passage]);
    }
    return [...groups.values()].filter((group) => group.length > 1);
  }
}
