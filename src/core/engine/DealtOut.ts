/** Batches that another thread has before it, so that it never waits for this one. */
const AHEAD = 3;

interface Answer<Task, Outcome> {
  readonly batch: readonly Task[];
  readonly outcomes: readonly Outcome[];
}

/** Does tasks elsewhere, to one outcome each; fails when nothing more can be done there. */
export type Elsewhere<Task, Outcome> = (batch: readonly Task[]) => Promise<readonly Outcome[]>;

/** Who does what of a list of tasks, this thread or another. What the other does not answer comes back to this one. */
export class DealtOut<Task, Outcome> {
  #next = 0;
  #back: readonly Task[] = [];
  #isGone = false;
  readonly #answers: Answer<Task, Outcome>[] = [];
  readonly #sent = new Set<Promise<void>>();

  /** `sizes`: how many this thread does at once, and the other. */
  constructor(private readonly all: readonly Task[], private readonly sizes: { readonly own: number; readonly other: number }) {}

  /** Gives the other thread something to do, unless it has failed before. */
  send(elsewhere: Elsewhere<Task, Outcome>): void {
    while (!this.#isGone && this.#sent.size < AHEAD && this.#next < this.all.length) {
      const batch = this.#nextBatch(this.sizes.other);
      const sent: Promise<void> = elsewhere(batch)
        .then((outcomes) => { this.#answers.push({ batch, outcomes }); }, () => this.#takeBack(batch))
        .finally(() => this.#sent.delete(sent));
      this.#sent.add(sent);
    }
  }

  /** None where all is done or sent. */
  nextOwn(): readonly Task[] {
    const { own } = this.sizes;
    if (this.#back.length === 0) return this.#nextBatch(own);
    const batch = this.#back.slice(0, own);
    this.#back = this.#back.slice(own);
    return batch;
  }

  /** Waits until there is an answer to take in or something to do again. */
  async wait(): Promise<void> {
    if (this.#answers.length === 0 && this.#back.length === 0) await Promise.race(this.#sent);
  }

  /** What has been answered since the last call. */
  answered(): readonly (readonly [Task, Outcome])[] {
    return this.#answers.splice(0).flatMap(({ batch, outcomes }) => batch.map((task, at): [Task, Outcome] => [task, outcomes[at]!]));
  }

  #takeBack(batch: readonly Task[]): void {
    this.#isGone = true;
    this.#back = [...this.#back, ...batch];
  }

  #nextBatch(size: number): readonly Task[] {
    return this.all.slice(this.#next, this.#next = Math.min(this.#next + size, this.all.length));
  }
}
