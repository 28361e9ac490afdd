/** How alike pairs of sentences are, by their numbers; pairs are put in order, the lower number first. What was not compared is not alike. */
export class LikenessTable {
  #size = 0;
  #others = new Uint32Array(1 << 12);
  #likeness = new Float64Array(1 << 12);
  #sums = new Float64Array(1 << 12);
  /** Where the pairs of each sentence begin. */
  readonly #starts: number[] = [];

  get size(): number {
    return this.#size;
  }

  /** The pairs that follow are those of this sentence. */
  begin(one: number): void {
    this.#starts[one] = this.#size;
  }

  /** `sum` is what is known of the pair but for its neighbours. */
  put(other: number, likeness: number, sum: number): void {
    if (this.#size === this.#others.length) {
      this.#others = doubled(this.#others, new Uint32Array(2 * this.#size));
      this.#likeness = doubled(this.#likeness, new Float64Array(2 * this.#size));
      this.#sums = doubled(this.#sums, new Float64Array(2 * this.#size));
    }
    this.#others[this.#size] = other;
    this.#likeness[this.#size] = likeness;
    this.#sums[this.#size++] = sum;
  }

  of(one: number, other: number): number {
    if (one > other) return this.of(other, one);
    let [low, high] = [this.#starts[one] ?? 0, this.#starts[one + 1] ?? this.#size];
    if (this.#starts[one] === undefined) return 0;
    const end = high;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#others[middle]! < other) low = middle + 1;
      else high = middle;
    }
    return low < end && this.#others[low] === other ? this.#likeness[low]! : 0;
  }

  /** The pairs of a sentence. */
  *behind(one: number): Iterable<{ readonly other: number; readonly sum: number }> {
    for (let at = this.#starts[one] ?? this.#size; at < (this.#starts[one + 1] ?? this.#size); at++) yield { other: this.#others[at]!, sum: this.#sums[at]! };
  }
}

function doubled<T extends Uint32Array | Float64Array>(from: T, into: T): T {
  into.set(from);
  return into;
}
