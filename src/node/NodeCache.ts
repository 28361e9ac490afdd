import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Cache } from '../core/ports';

/** Entries are files of one folder, written beside and renamed, so that a reader sees the old or the new one, never half. */
export class NodeCache implements Cache {
  constructor(private readonly directory: string) {}

  load(name: string): Uint8Array | undefined {
    const path = this.#path(name);
    try {
      return readFileSync(path);
    } catch {
      return undefined;
    }
  }

  store(name: string, parts: readonly Uint8Array[]): boolean {
    const path = this.#path(name);
    const fresh = `${path}.${process.pid}-${randomBytes(4).toString('hex')}.tmp`;
    try {
      makeFolder(this.directory);
      writeAll(fresh, parts);
      renameSync(fresh, path);
      return true;
    } catch {
      removeQuietly(fresh);
      return false;
    }
  }

  #path(name: string): string {
    if (!/^[\w-][\w.-]*$/.test(name)) throw new Error(`no name of a cache entry: ${name}`);
    return join(this.directory, name);
  }
}

/** With the folders above it. Node's own `recursive` never returns where a folder cannot be made though the one above exists, as in /proc. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  const above = dirname(path);
  if (above !== path) makeFolder(above);
  try {
    mkdirSync(path);
  } catch (error) {
    // Another process may have been faster.
    if (!existsSync(path)) throw error;
  }
}

/** What is left of a failed write. On a read-only or missing folder there is nothing to remove. */
function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // The write has failed already, and `false` says so.
  }
}

function writeAll(path: string, parts: readonly Uint8Array[]): void {
  const file = openSync(path, 'wx');
  try {
    for (const part of parts) {
      for (let written = 0; written < part.length; ) written += writeSync(file, part, written);
    }
  } finally {
    closeSync(file);
  }
}
