import { Worker } from 'node:worker_threads';
import type { AnalysedArticle } from '../core/analysis/createAnalyser';
import type { EntryRead, PlannedRead } from '../core/engine/readEntry';
import type { Beside } from '../core/ports';

/** What the thread is started with. */
export interface BesideSetup {
  /** The corpus folder that it works beside. */
  readonly beside: string;
  readonly resourceDirectory: string;
}

type Asked = { readonly type: 'read'; readonly files: readonly PlannedRead[] } | { readonly type: 'analyse'; readonly articles: readonly AnalysedArticle[] };
export type BesideRequest = Asked & { readonly id: number };

export interface BesideResponse {
  readonly id: number;
  readonly outcomes: readonly EntryRead[] | readonly string[];
}

interface Waiting {
  resolve(outcomes: BesideResponse['outcomes']): void;
  reject(error: Error): void;
}

/** A thread until `end`. Whatever ends it before, or keeps it from starting, fails what it was asked. */
export class NodeBeside implements Beside {
  #worker: Worker | undefined;
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;
  #fault: Error | undefined;

  /** `file` is what the thread runs (`worker/thread`). */
  constructor(file: string, setup: BesideSetup) {
    try {
      this.#worker = this.#started(new Worker(file, { workerData: setup }));
    } catch (error) {
      this.#fail(error as Error);
    }
  }

  read(files: readonly PlannedRead[]): Promise<readonly EntryRead[]> {
    return this.#ask({ type: 'read', files }) as Promise<readonly EntryRead[]>;
  }

  analyse(articles: readonly AnalysedArticle[]): Promise<readonly string[]> {
    return this.#ask({ type: 'analyse', articles }) as Promise<readonly string[]>;
  }

  end(): void {
    void this.#worker?.terminate();
  }

  #ask(asked: Asked): Promise<BesideResponse['outcomes']> {
    if (this.#fault) return Promise.reject(this.#fault);
    return new Promise((resolve, reject) => {
      const id = ++this.#lastId;
      this.#waiting.set(id, { resolve, reject });
      this.#worker?.postMessage({ ...asked, id } satisfies BesideRequest);
    });
  }

  #started(worker: Worker): Worker {
    worker.on('message', ({ id, outcomes }: BesideResponse) => {
      this.#waiting.get(id)?.resolve(outcomes);
      this.#waiting.delete(id);
    });
    worker.on('error', (error: Error) => this.#fail(error));
    worker.on('messageerror', (error: Error) => this.#fail(error));
    worker.on('exit', () => this.#fail(new Error('the thread beside has ended')));
    return worker;
  }

  #fail(error: Error): void {
    this.#fault ??= error;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
