import type { UsedArticle } from '../notebook/RowsHasher';

/** From and to, from and to …: numbers of states. */
type Runs = readonly number[];

/** Under this key, which no digest has, stand the states that the manifests number. */
const STATES_KEY = '----------------';

/** Lists of articles by digest. An article in one state is held once, and a list is a few runs of numbers, for most lists differ in little. */
export class ManifestTable {
  #states: string[] = [];
  /** Of the states; made when one is looked up, as most tables that are read are only asked for a list. */
  #numbers: Map<string, number> | undefined;
  /** The longest unused first. */
  readonly #manifests = new Map<string, Runs>();

  /** Takes apart what `lines` made; `undefined` is empty. */
  static of(lines: ReadonlyMap<string, string> | undefined): ManifestTable {
    const table = new ManifestTable();
    if (lines === undefined) return table;
    table.#states = JSON.parse(lines.get(STATES_KEY) ?? '[]') as string[];
    for (const [digest, line] of lines) if (digest !== STATES_KEY) table.#manifests.set(digest, JSON.parse(line) as Runs);
    return table;
  }

  get isEmpty(): boolean {
    return this.#manifests.size === 0;
  }

  get(digest: string): readonly UsedArticle[] | undefined {
    return this.#manifests.get(digest)?.flatMap((from, at, runs) => (at % 2 === 0 ? this.#states.slice(from, runs[at + 1]) : [])).map((key) => {
      const blank = key.indexOf(' ');
      return { path: key.slice(blank + 1), state: key.slice(0, blank) };
    });
  }

  /** Makes a list the one used last, and answers whether it is there. */
  touch(digest: string): boolean {
    const known = this.#manifests.get(digest);
    if (known === undefined) return false;
    this.#manifests.delete(digest);
    this.#manifests.set(digest, known);
    return true;
  }

  /** Answers whether it was new. */
  set(digest: string, articles: readonly UsedArticle[]): boolean {
    const known = this.#manifests.get(digest);
    this.#manifests.delete(digest);
    this.#manifests.set(digest, known ?? this.#runsOf(articles));
    return known === undefined;
  }

  /** Lists that another table has and this has not, as the longest unused. */
  add(other: ManifestTable): void {
    const own = [...this.#manifests];
    this.#manifests.clear();
    const mine = new Map(own);
    for (const digest of other.#manifests.keys()) if (!mine.has(digest)) this.set(digest, other.get(digest)!);
    for (const [digest, runs] of own) this.#manifests.set(digest, runs);
  }

  /** The latest lists of this, as many as keep the bounds. */
  bounded(mostManifests: number, mostStates: number): ManifestTable {
    if (this.#manifests.size <= mostManifests && this.#states.length <= mostStates) return this;
    const kept: string[] = [];
    let left = mostStates;
    const seen = new Set<number>();
    for (const [digest, runs] of [...this.#manifests].reverse()) {
      for (let at = 0; at < runs.length; at += 2) for (let number = runs[at]!; number < runs[at + 1]!; number++) if (!seen.has(number)) { seen.add(number); left--; }
      if (left < 0 || kept.length === mostManifests) break;
      kept.push(digest);
    }
    const table = new ManifestTable();
    for (const digest of kept.reverse()) table.set(digest, this.get(digest)!);
    return table;
  }

  lines(): ReadonlyMap<string, string> {
    return new Map([[STATES_KEY, JSON.stringify(this.#states)], ...[...this.#manifests].map(([digest, runs]) => [digest, JSON.stringify(runs)] as const)]);
  }

  #runsOf(articles: readonly UsedArticle[]): Runs {
    const runs: number[] = [];
    for (const { path, state } of articles) {
      const number = this.#numberOf(`${state} ${path}`);
      if (runs.at(-1) === number) runs[runs.length - 1] = number + 1;
      else runs.push(number, number + 1);
    }
    return runs;
  }

  #numberOf(key: string): number {
    const numbers = (this.#numbers ??= new Map(this.#states.map((state, number) => [state, number])));
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, this.#states.length);
    return this.#states.push(key) - 1;
  }
}
