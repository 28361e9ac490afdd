import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { Cache, StoredFile } from '../core/ports';
import { makeFolder } from './makeFolder';
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
