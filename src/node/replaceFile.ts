import * as node from 'node:fs';
import { dirname, join } from 'node:path';
import { quietly } from './quietly';

/** What writing needs of the file system: a test fails or stops it at any step. */
export interface WritingFiles {
  openSync(path: string, flags: string, mode?: number): number;
  writeSync(file: number, bytes: Uint8Array, offset: number): number;
  fchmodSync(file: number, mode: number): void;
  fsyncSync(file: number): void;
  closeSync(file: number): void;
  renameSync(from: string, to: string): void;
  rmSync(path: string, options: { readonly force: boolean }): void;
  readdirSync(path: string): readonly string[];
  statSync(path: string): { readonly mtimeMs: number };
}

export interface Replacing {
  /** Permissions of the new file; those of any new file without it. */
  readonly mode?: number | undefined;
  readonly files?: WritingFiles;
}

const TEMPORARY = /^\.korpus-(\d+)-[0-9a-f]{8}\.tmp$/;
/** Nobody writes to a file for so long without changing it, on either side of now: clocks move. */
const ABANDONED_AFTER = 10 * 60_000;

/**
 * Replaces a file as a whole or not at all: whoever is killed, at whatever step, leaves the old content or the new one, and after a loss of
 * power it is no other. Throws what the file system throws. What others left behind in the folder when they were killed is removed.
 */
export function replaceFile(path: string, parts: readonly Uint8Array[], { mode, files = node }: Replacing = {}): void {
  const folder = dirname(path);
  const fresh = temporaryIn(folder);
  removeAbandoned(folder, files);
  try {
    writeAll(fresh, parts, mode, files);
    files.renameSync(fresh, path);
  } catch (error) {
    // On a read-only or missing folder there is nothing to remove, and the caller is told of the first fault.
    quietly(() => files.rmSync(fresh, { force: true }));
    throw error;
  }
  syncFolder(folder, files);
}

/** Where folders cannot be opened (Windows), or not be synced, new names in it may be lost with the power: then the old content stands. */
export function syncFolder(folder: string, files: WritingFiles = node): void {
  quietly(() => withOpen(folder, 'r', undefined, files, (file) => files.fsyncSync(file)));
}

/** A name for what is to take another's place: `removeAbandoned` knows whose it was. Not by `node:crypto`, which takes the extension milliseconds to load. */
export function temporaryIn(folder: string): string {
  return join(folder, `.korpus-${process.pid}-${Math.floor(Math.random() * 0x1_0000_0000).toString(16).padStart(8, '0')}.tmp`);
}

function writeAll(path: string, parts: readonly Uint8Array[], mode: number | undefined, files: WritingFiles): void {
  withOpen(path, 'wx', mode, files, (file) => {
    for (const part of parts) {
      for (let written = 0; written < part.length; ) written += files.writeSync(file, part, written);
    }
    // What opening gives is cut down by the umask.
    if (mode !== undefined) files.fchmodSync(file, mode);
    files.fsyncSync(file);
  });
}

function withOpen(path: string, flags: string, mode: number | undefined, files: WritingFiles, use: (file: number) => void): void {
  const file = files.openSync(path, flags, mode);
  try {
    use(file);
  } finally {
    files.closeSync(file);
  }
}

/** Removes what others left behind in a folder when they were killed. */
export function removeAbandoned(folder: string, files: WritingFiles = node): void {
  quietly(() => {
    for (const name of files.readdirSync(folder)) {
      const writer = TEMPORARY.exec(name)?.[1];
      if (writer !== undefined) quietly(() => { if (isAbandoned(join(folder, name), Number(writer), files)) files.rmSync(join(folder, name), { force: true }); });
    }
  });
}

/** A thread that was ended leaves its process running, so age counts as well. */
function isAbandoned(path: string, writer: number, files: WritingFiles): boolean {
  return !isRunning(writer) || Math.abs(Date.now() - files.statSync(path).mtimeMs) > ABANDONED_AFTER;
}

export function isRunning(process_: number): boolean {
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}
