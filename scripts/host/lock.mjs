// A lock between processes: a folder that only one of them can create.
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { atExit } from './processes.mjs';

/** Runs `work` while no other process holds `lock` (a path). A lock whose owner is gone is taken over. */
export async function withLock(lock, work, { onWait = () => {} } = {}) {
  mkdirSync(path.dirname(lock), { recursive: true });
  for (let waits = 0; !acquire(lock); waits++) {
    if (waits === 2) onWait();
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  const release = () => rmSync(lock, { recursive: true, force: true });
  const forget = atExit(release);
  try {
    return await work();
  } finally {
    forget();
    release();
  }
}

function acquire(lock) {
  try {
    mkdirSync(lock);
    writeFileSync(path.join(lock, 'pid'), String(process.pid));
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (isAbandoned(lock)) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

function isAbandoned(lock) {
  try {
    const owner = Number(readFileSync(path.join(lock, 'pid'), 'utf8'));
    if (!Number.isInteger(owner) || owner <= 0) return Date.now() - statSync(lock).mtimeMs > 10000;
    process.kill(owner, 0);
    return false;
  } catch (error) {
    if (error.code === 'ESRCH') return true;
    if (error.code !== 'ENOENT') return false;
    // Between creation and the note of its owner, or just released.
    try { return Date.now() - statSync(lock).mtimeMs > 10000; } catch { return false; }
  }
}
