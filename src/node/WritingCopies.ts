import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentHash } from '../core/text/hash';
import { makeFolder } from './makeFolder';
import { quietly } from './quietly';
import { isRunning } from './replaceFile';
import { rewriteFile } from './rewriteFile';

const COPY = /^[0-9a-f]+-(\d+)\.writing$/;
/** Milliseconds that a write begins after its copy at most; a file that changed later was changed by somebody else. */
const BEGINS_WITHIN = 60_000;
/** Milliseconds that times of files may be off. */
const TICK = 20;

interface Header {
  readonly path: string;
  readonly length: number;
}

/**
 * Copies of what the editor is about to write. It empties a file before it fills it, so whoever is killed in between leaves the file cut short:
 * then the copy is what it was to be. Nothing here throws.
 */
export class WritingCopies {
  constructor(private readonly folder: string, private readonly writer = process.pid) {}

  /** To be called before a file that is there is written anew. */
  keep(path: string, bytes: Uint8Array): void {
    const header: Header = { path, length: bytes.length };
    quietly(() => {
      makeFolder(this.folder);
      this.#dropEarlier(path);
      writeFileSync(this.#copyOf(path), Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), bytes]));
    });
  }

  /**
   * Once the editor says that it has written a file, as `now`, drops the copy. False, and the copy stays, where the file holds only the beginning of it:
   * an editor takes a disk that fills up in the middle of a write for a success.
   */
  forget(path: string, now: Uint8Array): boolean {
    return quietly(() => {
      const copy = this.#copyOf(path);
      if (statSync(path).size < now.length && dueOf(copy) !== undefined) return false;
      rmSync(copy, { force: true });
      return true;
    }) ?? true;
  }

  /** Makes the files whole that processes which are gone have cut short, and forgets their copies. Answers the paths of the files. */
  mend(): readonly string[] {
    return quietly(() => readdirSync(this.folder).flatMap((name) => quietly(() => this.#mendOne(name)) ?? [])) ?? [];
  }

  /** What others were about to write is written over now. Whoever still lives drops its own copy. */
  #dropEarlier(path: string): void {
    const own = `${contentHash(path)}-`;
    for (const name of readdirSync(this.folder)) {
      const writer = COPY.exec(name)?.[1];
      if (writer !== undefined && name.startsWith(own) && !isRunning(Number(writer))) rmSync(join(this.folder, name), { force: true });
    }
  }

  #mendOne(name: string): readonly string[] {
    const writer = COPY.exec(name)?.[1];
    if (writer === undefined || isRunning(Number(writer))) return [];
    const copy = join(this.folder, name);
    const due = quietly(() => dueOf(copy));
    // Where that fails the copy stays for another time.
    if (due !== undefined) rewriteFile(due.path, due.bytes);
    rmSync(copy, { force: true });
    return due === undefined ? [] : [due.path];
  }

  #copyOf(path: string): string {
    return join(this.folder, `${contentHash(path)}-${this.writer}.writing`);
  }
}

/** What is to be put back by a copy, if anything. A copy that was itself not written to its end belongs to a file that was not begun. */
function dueOf(copy: string): { readonly path: string; readonly bytes: Uint8Array } | undefined {
  const content = readFileSync(copy);
  const end = content.indexOf('\n');
  const { path, length } = JSON.parse(content.subarray(0, end).toString()) as Header;
  const bytes = content.subarray(end + 1);
  return bytes.length === length && isCutShort(path, bytes, statSync(copy).mtimeMs) ? { path, bytes } : undefined;
}

/** Whether a file is the beginning of what it was to be, or empty, since just after that was handed over. */
function isCutShort(path: string, whole: Uint8Array, handedOver: number): boolean {
  const { mtimeMs } = statSync(path);
  if (mtimeMs < handedOver - TICK || mtimeMs > handedOver + BEGINS_WITHIN) return false;
  const found = readFileSync(path);
  return found.length < whole.length && found.equals(whole.subarray(0, found.length));
}
