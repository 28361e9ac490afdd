/** How often entities are mentioned and in which articles, in flat lists: of a million, most stand in one article. */
export class EntityCounter {
  readonly #mentions: Uint32Array;
  readonly #anywhere: Uint32Array;
  readonly #last: Int32Array;
  /** Entity and article, in the order in which they came; where the text has it the article's number is odd: twice the number and one. */
  #pairs = new Uint32Array(1024);
  #size = 0;

  constructor(count: number) {
    this.#mentions = new Uint32Array(count);
    this.#anywhere = new Uint32Array(count);
    this.#last = new Int32Array(count).fill(-1);
  }

  /** `mentions` in the text of an article, which may be none; articles come in ascending order. An entity that is none (-1) is passed over. */
  add(entity: number, article: number, mentions: number): void {
    if (entity < 0) return;
    this.#mentions[entity]! += mentions;
    const known = this.#last[entity]!;
    if (known >= 0 && this.#pairs[known + 1]! >>> 1 === article) {
      if (mentions > 0) this.#pairs[known + 1]! |= 1;
      return;
    }
    if (this.#size === this.#pairs.length) this.#grow();
    this.#anywhere[entity]!++;
    this.#last[entity] = this.#size;
    this.#pairs[this.#size++] = entity;
    this.#pairs[this.#size++] = 2 * article + (mentions > 0 ? 1 : 0);
  }

  finish(): EntityCounts {
    const offsets = new Uint32Array(this.#anywhere.length + 1);
    this.#anywhere.forEach((count, entity) => { offsets[entity + 1] = offsets[entity]! + count; });
    const [next, lists] = [offsets.slice(), new Uint32Array(this.#size / 2)];
    for (let at = 0; at < this.#size; at += 2) lists[next[this.#pairs[at]!]!++] = this.#pairs[at + 1]!;
    return new EntityCounts(this.#mentions, offsets, lists);
  }

  #grow(): void {
    const pairs = new Uint32Array(2 * this.#pairs.length);
    pairs.set(this.#pairs);
    this.#pairs = pairs;
  }
}

/** By number of the entity. */
export class EntityCounts {
  /** Articles that mention it in their text. */
  readonly articles: Uint32Array;
  /** Numbers of the entities that any article mentions, wherever, ascending. */
  readonly mentioned: Uint32Array;

  /** Of each entity, `lists` has its articles from its place in `offsets` on. */
  constructor(readonly mentions: Uint32Array, private readonly offsets: Uint32Array, private readonly lists: Uint32Array) {
    this.articles = new Uint32Array(mentions.length);
    for (let entity = 0; entity < mentions.length; entity++) for (let at = offsets[entity]!; at < offsets[entity + 1]!; at++) this.articles[entity]! += lists[at]! & 1;
    this.mentioned = Uint32Array.from(mentions.keys()).filter((entity) => offsets[entity]! < offsets[entity + 1]!);
  }

  /** Numbers of these articles, ascending. */
  articlesOf(entity: number): readonly number[] {
    return this.#list(entity).filter((article) => article & 1).map((article) => article >>> 1);
  }

  /** The same with those that mention it only in what queries leave out. */
  anywhereOf(entity: number): readonly number[] {
    return this.#list(entity).map((article) => article >>> 1);
  }

  #list(entity: number): number[] {
    return Array.from(this.lists.subarray(this.offsets[entity], this.offsets[entity + 1]));
  }
}
