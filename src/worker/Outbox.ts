import type { ArticleInfo } from '../protocol/article';
import { Cancelled, type CorpusState } from '../protocol/engine';
import type { EngineCall, Pieced, WorkerResponse } from '../protocol/worker';

/** Items of a piece: some 200 KB of articles, which the other side reads in a few milliseconds. */
const PIECE = 250;
/** Pieces under way at once: as much is read in one turn at worst. */
const WINDOW = 2;

interface Address {
  readonly id: number;
  readonly call: EngineCall;
  readonly flag: Int32Array;
}

/**
 * Sends the answers of one thread. A long list goes in pieces, the next when the other side has taken in one before, so that this never has to
 * read all of it at once. Of the articles of a state only those go that the last state did not have.
 */
export class Outbox {
  readonly #awaited = new Map<number, () => void>();
  #articles: readonly ArticleInfo[] = [];
  #states: Promise<unknown> = Promise.resolve();

  constructor(readonly send: (response: WorkerResponse) => void) {}

  /** The other side has taken in a piece of this call's answer. */
  taken(id: number): void {
    this.#awaited.get(id)?.();
  }

  async answer(to: Address, value: unknown): Promise<void> {
    if (to.call === 'open') return this.#inTurn(() => this.#state(to, value as CorpusState));
    if (!Array.isArray(value) || value.length <= PIECE) return this.#done(to, value);
    await this.#pieces(to, value);
    this.#done(to, undefined, { kind: 'list' });
  }

  /** What is left out rests on the state that was sent last, so one goes after the other. */
  #inTurn(work: () => Promise<void>): Promise<void> {
    const next = this.#states.then(work);
    this.#states = next.catch(() => undefined);
    return next;
  }

  async #state(to: Address, { articles, ...rest }: CorpusState): Promise<void> {
    const places = new Map(this.#articles.map((info, at) => [info, at]));
    const kept = Int32Array.from(articles, (info) => places.get(info) ?? -1);
    await this.#pieces(to, articles.filter((_, at) => kept[at] === -1));
    this.#articles = articles;
    this.#done(to, rest, { kind: 'articles', kept });
  }

  async #pieces({ id, flag }: Address, items: readonly unknown[]): Promise<void> {
    let open = 0;
    let wake = (): void => undefined;
    this.#awaited.set(id, () => {
      open--;
      wake();
    });
    try {
      for (let from = 0; from < items.length; from += PIECE) {
        if (Atomics.load(flag, 0) === 1) throw new Cancelled();
        this.send({ type: 'piece', id, items: items.slice(from, from + PIECE) });
        if (++open >= WINDOW) await new Promise<void>((resolve) => { wake = resolve; });
      }
    } finally {
      this.#awaited.delete(id);
    }
  }

  #done({ id }: Address, value: unknown, pieced?: Pieced): void {
    this.send({ type: 'done', id, value, ...(pieced !== undefined && { pieced }) });
  }
}
