import { closeSync, existsSync, fstatSync, mkdirSync, openSync, readFileSync, readSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Cache, StoredFile } from '../core/ports';
import { replaceFile, type WritingFiles } from './replaceFile';

/** Entries are files of one folder, each replaced as a whole, so that a reader sees the old or the new one, never half. */
export class NodeCache implements Cache {
  constructor(private readonly directory: string, private readonly files?: WritingFiles) {}

  load(name: string): Uint8Array | undefined {
    const path = this.#path(name);
    try {
      return readFileSync(path);
    } catch {
      return undefined;
    }
  }

  open(name: string): StoredFile | undefined {
    try {
      return new OpenFile(openSync(this.#path(name), 'r'));
    } catch {
      return undefined;
    }
  }

  store(name: string, parts: readonly Uint8Array[]): boolean {
    const path = this.#path(name);
    try {
      makeFolder(this.directory);
      replaceFile(path, parts, this.files && { files: this.files });
      return true;
    } catch {
      return false;
    }
  }

  #path(name: string): string {
    if (!/^[\w-][\w.-]*$/.test(name)) throw new Error(`no name of a cache entry: ${name}`);
    return join(this.directory, name);
  }
}

class OpenFile implements StoredFile {
  readonly size: number;

  constructor(private readonly descriptor: number) {
    this.size = fstatSync(descriptor).size;
  }

  read(offset: number, into: Uint8Array): boolean {
    try {
      for (let done = 0; done < into.length; ) {
        const count = readSync(this.descriptor, into, done, into.length - done, offset + done);
        if (count === 0) return false;
        done += count;
      }
      return true;
    } catch {
      return false;
    }
  }

  close(): void {
    closeSync(this.descriptor);
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
