import { Cancelled, type Cancellation, type Progress } from '../../protocol/engine';
import type { Ports } from '../ports';
import { DealtOut } from './DealtOut';
import { readEntry, type EntryRead, type PlannedRead } from './readEntry';

/** Files between two looks at the cancellation, two yields, and that another thread is given at a time. */
const BATCH = 32;
/** With fewer files another thread has hardly begun when all is read. */
const WORTH_ANOTHER_THREAD = 500;

export interface ReadingPace {
  readonly cancellation: Cancellation;
  readonly progress?: ((progress: Progress) => void) | undefined;
}

type TakeIn = (planned: PlannedRead, read: EntryRead) => void;

/** Reads all files, some of them in another thread where there is one and enough to do, and calls `takeIn` with what each came to, in no certain order. */
export async function shareReading(ports: Pick<Ports, 'files' | 'codec' | 'yield' | 'beside'>, all: readonly PlannedRead[], pace: ReadingPace, takeIn: TakeIn): Promise<void> {
  const beside = all.length < WORTH_ANOTHER_THREAD ? undefined : ports.beside?.();
  const dealt = new DealtOut<PlannedRead, EntryRead>(all, { own: BATCH, other: BATCH });
  try {
    for (let done = 0; done < all.length;) {
      pace.progress?.({ done, total: all.length });
      await ports.yield();
      if (pace.cancellation.cancelled) throw new Cancelled();
      if (beside) dealt.send((batch) => beside.read(batch));
      const batch = dealt.nextOwn();
      for (const planned of batch) takeIn(planned, await readEntry(ports, planned));
      if (batch.length === 0) await dealt.wait();
      const answered = dealt.answered();
      for (const [planned, read] of answered) takeIn(planned, read);
      done += batch.length + answered.length;
    }
  } finally {
    beside?.end();
  }
}
