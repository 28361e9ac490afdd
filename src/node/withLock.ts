import { linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { makeFolder } from './makeFolder';
import { quietly } from './quietly';
import { isRunning, temporaryIn } from './replaceFile';

/** Milliseconds between two tries. */
const PAUSE = 20;

export interface Patience {
  /** Milliseconds after which an owner that still holds the lock hangs. */
  readonly patience?: number;
}

/**
 * Runs `work` while nobody else on this machine holds `lock`, the path of a file that is there as long as somebody does. The lock of a process
 * that was killed is taken over. Where none can be had (no room, a read-only folder, an owner that hangs) `work` runs all the same, as safe as
 * it is without.
 */
export async function withLock<T>(lock: string, work: () => Promise<T>, { patience = 15_000 }: Patience = {}): Promise<T> {
  const held = await acquire(lock, patience);
  try {
    return await work();
  } finally {
    if (held) quietly(() => rmSync(lock, { force: true }));
  }
}

async function acquire(lock: string, patience: number): Promise<boolean> {
  quietly(() => makeFolder(dirname(lock)));
  for (const until = performance.now() + patience; ; await new Promise((resolve) => setTimeout(resolve, PAUSE))) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return true;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST') || performance.now() >= until) return false;
      quietly(() => removeAbandoned(lock, patience));
    }
  }
}

/** Moves it away before it is removed: what somebody else has taken over meanwhile is put back. */
function removeAbandoned(lock: string, patience: number): void {
  if (!isAbandoned(lock, patience)) return;
  const aside = temporaryIn(dirname(lock));
  renameSync(lock, aside);
  if (!isAbandoned(aside, patience)) quietly(() => linkSync(aside, lock));
  rmSync(aside, { force: true });
}

/** An owner writes its number just after it has made the file. */
function isAbandoned(lock: string, patience: number): boolean {
  const owner = Number(readFileSync(lock, 'utf8'));
  return owner > 0 ? !isRunning(owner) : Math.abs(Date.now() - statSync(lock).mtimeMs) > patience;
}
