/** Milliseconds of a turn: half of a frame. */
const TURN = 8;

/** Long work that yields often, and returns what it made. */
export type Steps<T> = Generator<undefined, T>;

/** Carries work out in turns, between which the editor's other events go first; `undefined` when it is wanted no longer. */
export async function inTurns<T>(steps: Steps<T>, isWanted: () => boolean): Promise<T | undefined> {
  for (;;) {
    const end = performance.now() + TURN;
    do {
      const step = steps.next();
      if (step.done === true) return step.value;
    } while (performance.now() < end);
    await new Promise<void>((resolve) => void setImmediate(resolve));
    if (!isWanted()) return undefined;
  }
}

/** The same at once, for what is short. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Items between two yields: some tenths of a millisecond. */
const STRIDE = 64;

/** A walk through a list that yields now and then. */
export function* eachInSteps<T>(items: Iterable<T>, visit: (item: T, at: number) => void): Steps<void> {
  let at = 0;
  for (const item of items) {
    visit(item, at);
    if (++at % STRIDE === 0) yield undefined;
  }
}
