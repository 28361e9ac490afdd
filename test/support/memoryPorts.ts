import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FileProblem, type Cache, type DirectoryEntry, type FileEntry, type Files, type Ports, type StoredFile } from '../../src/core/ports';
import { nodeCodec } from '../../src/node/nodeCodec';

/** Files in memory that count how often each was read. */
export class MemoryFiles implements Files {
  readonly reads: string[] = [];
  private readonly contents = new Map<string, { bytes: Uint8Array; modified: number }>();
  private clock = 1000;

  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    for (const [path, content] of Object.entries(files)) this.write(path, content);
  }

  write(path: string, content: string | Uint8Array): void {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    this.contents.set(path, { bytes, modified: this.clock++ });
  }

  /** As a clock that was set back, or a tool that keeps times, may leave it: the time tells nothing of the change. */
  writeUnseen(path: string, content: string): void {
    const modified = this.contents.get(path)?.modified ?? this.clock++;
    this.contents.set(path, { bytes: new TextEncoder().encode(content), modified });
  }

  remove(path: string): void {
    this.contents.delete(path);
  }

  list(directory: string): DirectoryEntry[] {
    const prefix = directory === '' ? '' : `${directory}/`;
    const entries = new Map<string, DirectoryEntry>();
    for (const path of this.contents.keys()) {
      if (!path.startsWith(prefix)) continue;
      const [name = '', ...below] = path.slice(prefix.length).split('/');
      entries.set(name, { name, kind: below.length === 0 ? 'file' : 'directory' });
    }
    return [...entries.values()];
  }

  stat(path: string): FileEntry | undefined {
    const file = this.contents.get(path);
    return file && { path, size: file.bytes.length, modified: file.modified };
  }

  read(path: string): Uint8Array {
    const file = this.contents.get(path);
    if (file === undefined) throw new FileProblem('missing', path);
    this.reads.push(path);
    return file.bytes;
  }

  resolveLink() {
    return { kind: 'broken' } as const;
  }
}

/** A file of the cache that is in memory. */
export function memoryFile(bytes: Uint8Array): StoredFile {
  return {
    size: bytes.length,
    read(offset, into) {
      if (offset + into.length > bytes.length) return false;
      into.set(bytes.subarray(offset, offset + into.length));
      return true;
    },
    close() {},
  };
}

export class MemoryCache implements Cache {
  readonly entries = new Map<string, Uint8Array>();

  load(name: string): Uint8Array | undefined {
    return this.entries.get(name);
  }

  open(name: string): StoredFile | undefined {
    const bytes = this.entries.get(name);
    return bytes && memoryFile(bytes);
  }

  store(name: string, parts: readonly Uint8Array[]): boolean {
    this.entries.set(name, Buffer.concat(parts));
    return true;
  }
}

/** Ports over memory; data files come from the build. */
export function memoryPorts(files: Files, cache: Cache = new MemoryCache()): Ports {
  return {
    files, cache, codec: nodeCodec,
    resources: { load: (name) => readFileSync(join(process.cwd(), 'dist', name)) },
    yield: () => new Promise((resolve) => setImmediate(resolve)),
  };
}
