import { realpathSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { replaceFile } from './replaceFile';

/** Thrown for a file that nobody may write: renaming would replace it all the same. */
export class ReadOnlyFile extends Error {
  constructor(readonly path: string) {
    super(`${path} is read-only`);
    this.name = 'ReadOnlyFile';
  }
}

/** Writes a user's file as a whole or not at all. A link stays one, and the file keeps its permissions. */
export function rewriteFile(path: string, bytes: Uint8Array): void {
  const old = statSync(path, { throwIfNoEntry: false });
  if (old !== undefined && (old.mode & 0o222) === 0) throw new ReadOnlyFile(path);
  replaceFile(old === undefined ? resolve(path) : realpathSync(path), [bytes], { mode: old && old.mode & 0o777 });
}
