import type { ArticleInfo } from '../../protocol/article';
import { articleIndex } from '../articleAt';
import type { ArticleGroup, Entry, GroupTitle } from './groupArticles';

/** Groups of articles by number, whose entries are made when a row is opened: a large corpus has millions. */
export class EntityGroups {
  readonly #isShown: Uint8Array;
  readonly #isNamed: Uint8Array;

  constructor(private readonly all: readonly ArticleInfo[], shown: readonly ArticleInfo[], private readonly entry: (group: string, info: ArticleInfo) => Entry) {
    this.#isShown = new Uint8Array(all.length).fill(shown.length === all.length ? 1 : 0);
    this.#isNamed = new Uint8Array(all.length);
    if (shown.length < all.length) this.#mark(shown);
  }

  /** Articles out of `numbers` that are shown. */
  group(id: string, title: GroupTitle, numbers: Uint32Array): ArticleGroup {
    let size = 0;
    for (const number of numbers) {
      size += this.#isShown[number] ?? 0;
      this.#isNamed[number] = 1;
    }
    return this.#made(id, title, size, () => numbers.filter((number) => this.#isShown[number] === 1));
  }

  /** Those shown that no group before has. */
  rest(id: string, title: GroupTitle): ArticleGroup {
    const numbers = Uint32Array.from(this.all.keys()).filter((number) => this.#isShown[number] === 1 && this.#isNamed[number] === 0);
    return this.#made(id, title, numbers.length, () => numbers);
  }

  #made(id: string, title: GroupTitle, size: number, numbersOf: () => Uint32Array): ArticleGroup {
    const { all, entry } = this;
    let entries: readonly Entry[] | undefined;
    return {
      id, title, groups: [], size,
      get entries() { return (entries ??= Array.from(numbersOf(), (number) => entry(id, all[number]!))); },
      indexOf: (path) => numbersOf().indexOf(articleIndex(all, path) ?? -1),
    };
  }

  /** Both lists are sorted by path. */
  #mark(shown: readonly ArticleInfo[]): void {
    let next = 0;
    this.all.forEach((info, number) => {
      if (shown[next] !== info) return;
      this.#isShown[number] = 1;
      next++;
    });
  }
}
