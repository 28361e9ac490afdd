import type { ArticleInfo } from '../../protocol/article';
import type { Pieced } from '../../protocol/worker';

/** Puts together again what a thread's outbox sends in pieces: one for each thread. */
export class Inbox {
  readonly #lists = new Map<number, unknown[]>();
  #articles: readonly ArticleInfo[] = [];

  take(id: number, items: readonly unknown[]): void {
    const list = this.#lists.get(id);
    if (list === undefined) this.#lists.set(id, [...items]);
    else for (const item of items) list.push(item);
  }

  /** The whole value of an answer. */
  whole(id: number, value: unknown, pieced: Pieced | undefined): unknown {
    const list = this.#lists.get(id) ?? [];
    this.#lists.delete(id);
    if (pieced === undefined) return value;
    if (pieced.kind === 'list') return list;
    return { ...(value as object), articles: this.#articlesOf(pieced.kept, list as readonly ArticleInfo[]) };
  }

  /** A call that failed leaves nothing behind. */
  drop(id: number): void {
    this.#lists.delete(id);
  }

  #articlesOf(kept: Int32Array, fresh: readonly ArticleInfo[]): readonly ArticleInfo[] {
    const before = this.#articles;
    let next = 0;
    this.#articles = Array.from(kept, (at) => (at === -1 ? fresh[next++] : before[at]) as ArticleInfo);
    return this.#articles;
  }
}
