import { Cancelled, type Cancellation, type Progress } from '../../../protocol/engine';
import type { Yield } from '../../ports';

/** What a run needs from its caller. */
export interface RunContext {
  readonly cancellation: Cancellation;
  readonly yield: Yield;
  readonly progress?: (progress: Progress) => void;
}

const STEPS_BETWEEN_CHECKS = 4096;
const CHECKS_BETWEEN_YIELDS = 32;

/** Keeps long loops interruptible: `step` in every loop, `breathe` wherever a loop can wait. Both throw `Cancelled`. */
export class Pace {
  #steps = 0;
  #checks = 0;
  #isOver = false;

  constructor(private readonly context: RunContext) {}

  /** The run has answered: what its result does later, page by page, is no longer cancelled with it. */
  end(): void {
    this.#isOver = true;
  }

  /** Counts work done; looks at the flag every few thousand steps. */
  step(count = 1): void {
    this.#steps += count;
    if (this.#steps < STEPS_BETWEEN_CHECKS) return;
    this.#checks += Math.ceil(this.#steps / STEPS_BETWEEN_CHECKS);
    this.#steps = 0;
    this.check();
  }

  check(): void {
    if (!this.#isOver && this.context.cancellation.cancelled) throw new Cancelled();
  }

  /** Lets messages through once enough work has been done. */
  async breathe(): Promise<void> {
    if (this.#checks < CHECKS_BETWEEN_YIELDS) return;
    this.#checks = 0;
    await this.context.yield();
    this.check();
  }

  progress(done: number, total: number): void {
    this.context.progress?.({ done, total });
  }
}
