import { Cancelled, type Cancellation, type Progress } from '../../protocol/engine';
import type { Ports } from '../ports';
import { readEntry, type EntryRead, type PlannedRead } from './readEntry';

/** Files between two looks at the cancellation, two yields, and that another thread is given at a time. */
const BATCH = 32;
/** Batches that the other thread has before it, so that it never waits for this one. */
const AHEAD = 3;
/** With fewer files another thread has hardly begun when all is read. */
const WORTH_ANOTHER_THREAD = 500;

export interface ReadingPace {
  readonly cancellation: Cancellation;
  readonly progress?: ((progress: Progress) => void) | undefined;
}

type TakeIn = (planned: PlannedRead, read: EntryRead) => void;

/** Reads all files, some of them in another thread where there is one and enough to do, and calls `takeIn` with what each came to, in no certain order. */
export async function shareReading(ports: Pick<Ports, 'files' | 'codec' | 'yield' | 'readBeside'>, all: readonly PlannedRead[], pace: ReadingPace, takeIn: TakeIn): Promise<void> {
  const beside = all.length < WORTH_ANOTHER_THREAD ? undefined : ports.readBeside?.();
  const dealt = new DealtOut(all, beside?.read.bind(beside));
  try {
    for (let done = 0; done < all.length;) {
      pace.progress?.({ done, total: all.length });
      await ports.yield();
      if (pace.cancellation.cancelled) throw new Cancelled();
      dealt.send();
      const batch = dealt.nextOwn();
      for (const planned of batch ?? []) takeIn(planned, await readEntry(ports, planned));
      if (batch === undefined) await dealt.answer();
      done += (batch?.length ?? 0) + dealt.eachAnswer(takeIn);
    }
  } finally {
    beside?.end();
  }
}

interface Answer {
  readonly batch: readonly PlannedRead[];
  readonly reads: readonly EntryRead[];
}

/** Who reads what. What the other thread does not answer comes back to this one. */
class DealtOut {
  #next = 0;
  readonly #back: (readonly PlannedRead[])[] = [];
  readonly #answers: Answer[] = [];
  readonly #sent = new Set<Promise<void>>();

  constructor(private readonly all: readonly PlannedRead[], private readBeside: ((batch: readonly PlannedRead[]) => Promise<readonly EntryRead[]>) | undefined) {}

  send(): void {
    while (this.readBeside !== undefined && this.#sent.size < AHEAD && this.#next < this.all.length) {
      const batch = this.#nextBatch();
      const sent: Promise<void> = this.readBeside(batch).then((reads) => { this.#answers.push({ batch, reads }); }, () => this.#takeBack(batch)).finally(() => this.#sent.delete(sent));
      this.#sent.add(sent);
    }
  }

  /** `undefined` where all is read or sent. */
  nextOwn(): readonly PlannedRead[] | undefined {
    return this.#back.pop() ?? (this.#next < this.all.length ? this.#nextBatch() : undefined);
  }

  /** Waits for the next answer, unless there is one. */
  async answer(): Promise<void> {
    if (this.#answers.length === 0 && this.#back.length === 0) await Promise.race(this.#sent);
  }

  /** Takes in what has come, and says how many files that were. */
  eachAnswer(takeIn: TakeIn): number {
    let count = 0;
    for (const { batch, reads } of this.#answers.splice(0)) {
      batch.forEach((planned, at) => takeIn(planned, reads[at]));
      count += batch.length;
    }
    return count;
  }

  /** A thread that is gone is sent no more. */
  #takeBack(batch: readonly PlannedRead[]): void {
    this.readBeside = undefined;
    this.#back.push(batch);
  }

  #nextBatch(): readonly PlannedRead[] {
    return this.all.slice(this.#next, this.#next += BATCH);
  }
}
