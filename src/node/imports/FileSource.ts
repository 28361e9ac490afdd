import { closeSync, openSync, readSync } from 'node:fs';
import { importMessage } from '../../core/imports/messages';
import { Unreadable, type Source } from '../../core/imports/Source';

const PIECE = 65536;

/** A file of the disk as a source, read piece by piece. */
export class FileSource implements Source {
  constructor(readonly name: string, readonly size: number, private readonly absolute: string) {}

  async *stream(): AsyncGenerator<Uint8Array> {
    const file = this.#open();
    try {
      for (;;) {
        const piece = new Uint8Array(PIECE);
        const read = this.#readInto(file, piece);
        if (read > 0) yield piece.subarray(0, read);
        if (read < PIECE) return;
      }
    } finally {
      closeSync(file);
    }
  }

  async slice(start: number, end: number): Promise<Uint8Array> {
    const file = this.#open();
    try {
      const piece = new Uint8Array(Math.max(0, Math.min(end, this.size) - start));
      return piece.subarray(0, this.#readInto(file, piece, start));
    } finally {
      closeSync(file);
    }
  }

  #open(): number {
    try {
      return openSync(this.absolute, 'r');
    } catch (error) {
      throw unreadable(error);
    }
  }

  /** A piece as full as can be: less than it holds means the end. */
  #readInto(file: number, piece: Uint8Array, from: number | null = null): number {
    let filled = 0;
    try {
      for (let read = -1; read !== 0 && filled < piece.length; filled += read) read = readSync(file, piece, filled, piece.length - filled, from === null ? null : from + filled);
    } catch (error) {
      throw unreadable(error);
    }
    return filled;
  }
}

export function unreadable(error: unknown): Unreadable {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  return new Unreadable(importMessage(code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : 'forbidden'));
}
