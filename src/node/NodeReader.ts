import { Worker } from 'node:worker_threads';
import type { EntryRead, PlannedRead } from '../core/engine/readEntry';
import type { ReaderBeside } from '../core/ports';

/** What the thread is started with. */
export interface ReaderSetup {
  /** The corpus folder. */
  readonly reads: string;
}

export interface ReaderRequest {
  readonly id: number;
  readonly files: readonly PlannedRead[];
}

export interface ReaderResponse {
  readonly id: number;
  readonly reads: readonly EntryRead[];
}

interface Waiting {
  resolve(reads: readonly EntryRead[]): void;
  reject(error: Error): void;
}

/** A thread that reads articles until `end`. Whatever ends it before fails what it was asked. */
export class NodeReader implements ReaderBeside {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;
  #fault: Error | undefined;

  constructor(file: string, root: string) {
    this.#worker = new Worker(file, { workerData: { reads: root } satisfies ReaderSetup });
    this.#worker.on('message', ({ id, reads }: ReaderResponse) => {
      this.#waiting.get(id)?.resolve(reads);
      this.#waiting.delete(id);
    });
    this.#worker.on('error', (error: Error) => this.#fail(error));
    this.#worker.on('messageerror', (error: Error) => this.#fail(error));
    this.#worker.on('exit', () => this.#fail(new Error('the reading thread has ended')));
  }

  read(files: readonly PlannedRead[]): Promise<readonly EntryRead[]> {
    if (this.#fault) return Promise.reject(this.#fault);
    return new Promise((resolve, reject) => {
      const id = ++this.#lastId;
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ id, files } satisfies ReaderRequest);
    });
  }

  end(): void {
    void this.#worker.terminate();
  }

  #fail(error: Error): void {
    this.#fault ??= error;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
