// The peer SQLite comes with Node from 22.13 on. An older Node hands the whole bench on to the one that VS Code runs on here.
import { spawnSync } from 'node:child_process';
import { ensureHost, hostSupported } from '../host/ensureHost.mjs';

/** Ends the process with that of the newer Node where this one has no SQLite; returns where it has, or there is no other. */
export async function nodeWithSqlite() {
  const hasSqlite = await import('node:sqlite').then(() => true, () => false);
  if (hasSqlite || !hostSupported()) return;
  const { node } = await ensureHost();
  const { status } = spawnSync(node, [...process.execArgv, '--no-warnings', ...process.argv.slice(1)], { stdio: 'inherit' });
  process.exit(status ?? 1);
}
