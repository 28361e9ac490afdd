import { Cancelled, type BehindOptions, type CallOptions, type Cancellation, type Progress } from '../../protocol/engine';

type WorkOptions = CallOptions & BehindOptions;

interface Waiting<T> {
  readonly options: WorkOptions;
  resolve(value: T): void;
  reject(error: unknown): void;
}

/** What long work tells those who wait for it. */
export interface WorkContext {
  /** To be called often: passes progress on (if any), lets go of those who cancelled, and throws `Cancelled` when nobody is left. */
  tick(progress?: Progress): void;
  /** Cancelled when all who wait have cancelled. */
  readonly cancellation: Cancellation;
  /** Paths that any of them wants first. */
  readonly first: readonly string[];
  /** The greatest share of a processor that any of them leaves to it now. */
  readonly share: number;
  /** Any of them does not do something else meanwhile. */
  readonly isWaitedFor: boolean;
}

/** Work that is done once for all who ask for it meanwhile. It goes on as long as one of them waits; each may cancel for itself. */
export class SharedWork<T> {
  readonly #waiting = new Set<Waiting<T>>();
  #running = false;

  constructor(private readonly work: (context: WorkContext) => Promise<T>) {}

  join(options: WorkOptions = {}): Promise<T> {
    if (options.cancellation?.cancelled === true) return Promise.reject(new Cancelled());
    return new Promise<T>((resolve, reject) => {
      this.#waiting.add({ options, resolve, reject });
      if (!this.#running) void this.#run();
    });
  }

  async #run(): Promise<void> {
    this.#running = true;
    const settle = (end: (waiting: Waiting<T>) => void): void => {
      this.#running = false;
      const all = [...this.#waiting];
      this.#waiting.clear();
      for (const waiting of all) end(waiting);
    };
    try {
      const value = await this.work(this.#context());
      settle((waiting) => waiting.resolve(value));
    } catch (error) {
      settle((waiting) => waiting.reject(error));
    }
  }

  #context(): WorkContext {
    const waiting = this.#waiting;
    return {
      tick: (progress) => this.#tick(progress), cancellation: this.#cancellation(),
      get first() { return [...waiting].flatMap(({ options }) => options.first ?? []); },
      get isWaitedFor() { return [...waiting].some(({ options }) => options.share === undefined); },
      get share() { return Math.max(0, ...[...waiting].map(({ options }) => options.share ?? 1)); },
    };
  }

  #cancellation(): Cancellation {
    const waiting = this.#waiting;
    return { get cancelled() { return [...waiting].every(({ options }) => options.cancellation?.cancelled === true); } };
  }

  #tick(progress: Progress | undefined): void {
    for (const each of this.#waiting) {
      if (each.options.cancellation?.cancelled === true) {
        this.#waiting.delete(each);
        each.reject(new Cancelled());
      } else if (progress !== undefined) each.options.progress?.(progress);
    }
    if (this.#waiting.size === 0) throw new Cancelled();
  }
}
