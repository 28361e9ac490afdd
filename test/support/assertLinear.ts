import assert from 'node:assert/strict';

/** Growth allowed for ten times as much: what is quadratic takes a hundred times as long. */
const MOST_GROWTH = 15;
/** Milliseconds on top, for what a collector of garbage or a compiler does meanwhile. */
const ALLOWANCE = 300;
const ROUNDS = 3;

/** Milliseconds of processor time, so that other programs do not count. */
async function spent(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/**
 * Fails when work over an input of ten times the length takes more than fifteen times as long. One round of three within that is enough: what
 * else the machine does can make a round slower, but nothing makes quadratic work fast.
 */
export async function assertLinear<T>(make: (length: number) => T, work: (input: T) => unknown, length = 10_000): Promise<void> {
  const [short, long] = [make(length), make(10 * length)];
  const rounds: string[] = [];
  while (rounds.length < ROUNDS) {
    const base = await spent(() => work(short));
    const time = await spent(() => work(long));
    if (time <= MOST_GROWTH * base + ALLOWANCE) return;
    rounds.push(`${time.toFixed(0)} ms beside ${base.toFixed(0)} ms`);
  }
  assert.fail(rounds.join(', '));
}

/** A text of at least so many letters that says one thing over and over. */
export const repeated = (piece: string) => (length: number): string => piece.repeat(Math.ceil(length / piece.length));
