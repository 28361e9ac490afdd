import { numbersTo } from './numbersTo';
import type { Pace } from './Pace';

/** Pairs that are kept, at most: some 160 MB. */
const MOST_PAIRS = 10_000_000;

/** What stands together so often, the commonest first. A pair is told by its place in these. */
export interface PairTable {
  readonly size: number;
  readonly a: ArrayLike<number>;
  readonly b: ArrayLike<number>;
  readonly together: ArrayLike<number>;
  readonly articles: ArrayLike<number>;
}

/** Counts which members stand together in units (sentences, say), each pair once a unit. */
export class PairCounts {
  /** Of each unit, one behind the other. */
  readonly #members: number[] = [];
  readonly #starts = [0];
  readonly #articles: number[] = [];

  /** `members` is the number of those there are; those of a unit are less. */
  constructor(private readonly members: number, private readonly pace: Pace, private readonly most = MOST_PAIRS) {}

  /** Units of two members or more, article by article. */
  add(named: ReadonlySet<number>, article: number): void {
    for (const member of named) this.#members.push(member);
    this.#starts.push(this.#members.length);
    this.#articles.push(article);
  }

  get isEmpty(): boolean {
    return this.#articles.length === 0;
  }

  /**
   * The pairs that stand together `least` times or more, by how often, then in how many articles, then by the ranks of their members; the first
   * of a pair has the lesser number. `undefined` when they are too many to keep.
   */
  async atLeast(least: number, ranks: Uint32Array): Promise<PairTable | undefined> {
    const [a, b, together, articles]: [number[], number[], number[], number[]] = [[], [], [], []];
    const { units, starts } = this.#unitsByMember();
    const [counts, inArticles, last] = [new Uint32Array(this.members), new Uint32Array(this.members), new Int32Array(this.members)];
    for (let one = 0; one < this.members; one++) {
      // Who is nowhere so often is with nobody so often.
      if (starts[one + 1]! - starts[one]! < least) continue;
      const met: number[] = [];
      for (let at = starts[one]!; at < starts[one + 1]!; at++) {
        const [unit, article] = [units[at]!, this.#articles[units[at]!]!];
        for (let place = this.#starts[unit]!; place < this.#starts[unit + 1]!; place++) {
          const other = this.#members[place]!;
          this.pace.step();
          if (other <= one) continue;
          if (counts[other]!++ === 0) met.push(other);
          if (counts[other] === 1 || last[other] !== article) inArticles[other]!++;
          last[other] = article;
        }
      }
      for (const other of met) {
        if (counts[other]! >= least) {
          if (a.length === this.most) return undefined;
          a.push(one);
          b.push(other);
          together.push(counts[other]!);
          articles.push(inArticles[other]!);
        }
        counts[other] = inArticles[other] = 0;
      }
      await this.pace.breathe();
    }
    return this.#ordered({ size: a.length, a, b, together, articles }, ranks);
  }

  /** The units of each member, ascending, one member's behind the other's. */
  #unitsByMember(): { readonly units: Uint32Array; readonly starts: Uint32Array } {
    const starts = new Uint32Array(this.members + 1);
    for (const member of this.#members) starts[member + 1]!++;
    for (let member = 0; member < this.members; member++) starts[member + 1]! += starts[member]!;
    const next = starts.slice();
    const units = new Uint32Array(this.#members.length);
    for (let unit = 0; unit < this.#articles.length; unit++) {
      for (let place = this.#starts[unit]!; place < this.#starts[unit + 1]!; place++) units[next[this.#members[place]!]!++] = unit;
      this.pace.step(this.#starts[unit + 1]! - this.#starts[unit]!);
    }
    return { units, starts };
  }

  /** Counting sorts from the last key to the first. */
  async #ordered({ size, a, b, together, articles }: PairTable, ranks: Uint32Array): Promise<PairTable> {
    const units = this.#articles.length;
    let order = numbersTo(size);
    const keys: readonly [(pair: number) => number, number][] = [
      [(pair) => ranks[b[pair]!]!, this.members], [(pair) => ranks[a[pair]!]!, this.members], [(pair) => units - articles[pair]!, units + 1], [(pair) => units - together[pair]!, units + 1],
    ];
    for (const [key, range] of keys) {
      order = this.#sorted(order, key, range);
      await this.pace.breathe();
    }
    const inOrder = (list: ArrayLike<number>): Uint32Array => order.map((pair) => {
      this.pace.step();
      return list[pair]!;
    });
    return { size, a: inOrder(a), b: inOrder(b), together: inOrder(together), articles: inOrder(articles) };
  }

  #sorted(order: Uint32Array, key: (pair: number) => number, range: number): Uint32Array<ArrayBuffer> {
    const offsets = new Uint32Array(range + 1);
    const sorted = new Uint32Array(order.length);
    for (const pair of order) {
      offsets[key(pair) + 1]!++;
      this.pace.step();
    }
    for (let at = 1; at < offsets.length; at++) offsets[at]! += offsets[at - 1]!;
    for (const pair of order) {
      sorted[offsets[key(pair)]!++] = pair;
      this.pace.step();
    }
    return sorted;
  }
}
