import { Cancelled, type BehindOptions, type Engine, type Progress } from '../protocol/engine';
import { CancelSource } from './thread/CancelSource';
import type { ObservableCancellation } from './thread/WorkerEngine';

/** How far the analysis of a corpus is. */
export type AnalysisState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly progress: Progress }
  /** By the user, or their settings: what was found is kept, and nothing goes on before they want it. */
  | { readonly kind: 'stopped' };

/**
 * Has a corpus analysed behind everything else, whenever it has changed. Work under way is never broken off for a change: what it finds is
 * kept by content, and what is left is done right after.
 */
export class BackgroundAnalysis {
  #state: AnalysisState = { kind: 'idle' };
  #running: CancelSource | undefined;
  #isBehind = false;
  /** Of what else waits for the whole analysis, and keeps it going. */
  readonly #others = new Set<CancelSource>();

  /** `changed` hears of every step, `complete` when all articles of the last known state have been analysed. `behind` is asked how to go on; a share of 0 is for nothing that nobody asked for. */
  constructor(private readonly engine: Pick<Engine, 'analyzeCorpus'>, private readonly changed: () => void, private readonly complete: () => void, private readonly behind: () => BehindOptions = () => ({})) {}

  get state(): AnalysisState {
    return this.#state;
  }

  /** The corpus has changed. */
  follow(): void {
    this.#isBehind = true;
    if (this.#state.kind === 'stopped' || this.#running !== undefined) return;
    if (this.behind().share === 0) this.#become({ kind: 'stopped' });
    else void this.#run();
  }

  /** What `behind` says has changed: what is under way goes on by it. */
  reconsider(): void {
    if (this.#running === undefined) return;
    if (this.behind().share === 0) return this.stop();
    this.#isBehind = true;
    this.#running.cancel();
  }

  stop(): void {
    if (this.#running === undefined) return;
    this.#become({ kind: 'stopped' });
    this.#running.cancel();
    for (const other of this.#others) other.cancel();
  }

  /**
   * Work that needs all articles analysed. `stop` breaks it off too; while stopped, only what the user asks for (`isAsked`) begins, and when
   * that is done nothing is left to be stopped.
   */
  async withAll<T>(isAsked: boolean, work: (cancellation: ObservableCancellation) => Promise<T>): Promise<T> {
    if (!isAsked && this.#state.kind === 'stopped') throw new Cancelled();
    const source = new CancelSource();
    this.#others.add(source);
    try {
      const value = await work(source);
      this.resume();
      return value;
    } finally {
      this.#others.delete(source);
    }
  }

  resume(): void {
    if (this.#state.kind !== 'stopped') return;
    this.#become({ kind: 'idle' });
    if (this.#running === undefined) void this.#run();
  }

  async #run(): Promise<void> {
    const source = new CancelSource();
    this.#running = source;
    this.#isBehind = false;
    let isDone = false;
    try {
      await this.engine.analyzeCorpus({ ...this.#how(), cancellation: source, progress: (progress) => { if (!source.cancelled) this.#become({ kind: 'running', progress }); } });
      isDone = true;
    } catch {
      // A worker that ended is reported where it is watched; an article that cannot be read, where it is asked for.
      if (source.cancelled) this.#isBehind = true;
    }
    this.#running = undefined;
    if (this.#state.kind === 'stopped') return;
    this.#become({ kind: 'idle' });
    if (this.#isBehind) void this.#run();
    else if (isDone) this.complete();
  }

  /** Where the settings want nothing behind, the user has asked for what goes on. */
  #how(): BehindOptions {
    const { share, ...how } = this.behind();
    return share === undefined || share === 0 ? how : { ...how, share };
  }

  #become(state: AnalysisState): void {
    const isSame = state.kind === this.#state.kind && state.kind !== 'running';
    this.#state = state;
    if (!isSame) this.changed();
  }
}
