/** Places that are found without putting all in order. */
const FIRST = 64;

/** Articles by score, the highest first, of equal ones the lower number. All are put in order only when a place beyond the first page is asked for. */
export class Ranking {
  #first: Uint32Array | undefined;
  #all: Uint32Array | undefined;

  /** `scores` are per article. */
  constructor(private readonly articles: Uint32Array, private readonly scores: Float64Array) {}

  get size(): number {
    return this.articles.length;
  }

  /** The article at a place. */
  at(place: number): number {
    if (this.#all !== undefined || place >= FIRST) return (this.#all ??= this.articles.slice().sort((a, b) => this.#compare(a, b)))[place]!;
    return (this.#first ??= this.#best())[place]!;
  }

  #compare(a: number, b: number): number {
    return this.scores[b]! - this.scores[a]! || a - b;
  }

  /** By insertion: most articles are no better than the last of the best. */
  #best(): Uint32Array {
    const best = new Uint32Array(Math.min(FIRST, this.articles.length));
    let size = 0;
    for (const article of this.articles) {
      if (size === best.length && this.#compare(article, best[size - 1]!) >= 0) continue;
      let at = size < best.length ? size++ : size - 1;
      for (; at > 0 && this.#compare(article, best[at - 1]!) < 0; at--) best[at] = best[at - 1]!;
      best[at] = article;
    }
    return best;
  }
}
