import type { StoredFile } from '../ports';
import { blockHash } from './blockHash';

/** Bytes that one checksum covers: what is read of a file is read in such blocks. */
export const BLOCK_BYTES = 1 << 14;

/** The content of a cache's file is not what was written there. Whoever meets it makes the index anew. */
export class DamagedIndex extends Error {
  constructor(what = 'the index') {
    super(`${what} in the cache is damaged`);
    this.name = new.target.name;
  }
}

/** `undefined` where what is read is damaged. */
export function unlessDamaged<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof DamagedIndex) return undefined;
    throw error;
  }
}

/** The checksum of a block whose bytes begin on a border of 4 and are a multiple of it. `number` is its place in the file. */
export function hashOfBlock(bytes: Uint8Array, number: number): readonly [number, number] {
  return blockHash(new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4), number);
}

/**
 * A file's blocks from `start` on, read when they are needed, each checked as it comes in. `bytes` holds all of them at their places:
 * what has not been loaded yet is zero there, and takes no memory.
 */
export class BlockFile {
  readonly bytes: Uint8Array;
  readonly #loaded: Uint8Array;

  /** `checksums` holds two numbers a block. All blocks but the last are full. `damaged` makes what is thrown for another content. */
  constructor(private readonly file: StoredFile, private readonly start: number, length: number, private readonly checksums: Uint32Array, private readonly damaged = (): DamagedIndex => new DamagedIndex()) {
    this.bytes = new Uint8Array(length);
    this.#loaded = new Uint8Array(checksums.length / 2);
  }

  /** Makes `bytes[from]` … `bytes[to - 1]` valid, or throws DamagedIndex. */
  load(from: number, to: number): void {
    if (from >= to) return;
    const past = Math.ceil(to / BLOCK_BYTES);
    for (let block = Math.floor(from / BLOCK_BYTES); block < past; block++) {
      if (this.#loaded[block] === 1) continue;
      let next = block + 1;
      while (next < past && this.#loaded[next] === 0) next++;
      this.#read(block, next);
      block = next;
    }
  }

  /** Afterwards the file may be closed. */
  loadAll(): void {
    this.load(0, this.bytes.length);
  }

  #read(first: number, past: number): void {
    const target = this.bytes.subarray(first * BLOCK_BYTES, past * BLOCK_BYTES);
    if (!this.file.read(this.start + first * BLOCK_BYTES, target)) throw this.damaged();
    for (let block = first; block < past; block++) {
      const [one, other] = hashOfBlock(this.bytes.subarray(block * BLOCK_BYTES, (block + 1) * BLOCK_BYTES), block);
      if (one !== this.checksums[2 * block] || other !== this.checksums[2 * block + 1]) throw this.damaged();
      this.#loaded[block] = 1;
    }
  }
}
