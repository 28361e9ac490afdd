import { grown } from '../../index/Strings';

/** Numbers that a bucket has on average. */
const FULLNESS = 8;
const ROOM = 1 << 12;

/** Which bucket a key lies in, and what tells it from most others there. */
function hashesOf(key: string): readonly [number, number] {
  let a = 0x9e3779b9 | 0;
  let b = 0x85ebca6b | 0;
  for (let at = 0; at < key.length; at++) {
    const unit = key.charCodeAt(at);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit ^ (a >>> 15), 0x5bd1e995);
  }
  a = Math.imul(a ^ (a >>> 16) ^ b, 0xc2b2ae35);
  return [(a ^ (a >>> 15)) >>> 0, (b ^ (b >>> 13)) >>> 0];
}

function bucketOf(hash: number, buckets: number): number {
  return Math.floor((hash / 0x100000000) * buckets);
}

/** Keys with numbers, as flat arrays: a key's numbers are found by looking at one bucket. */
export interface FlatTable {
  /** Where each bucket begins, in entries, and where the last ends. */
  readonly buckets: Uint32Array;
  /** Per entry what tells its key, and its number. */
  readonly entries: Uint32Array;
}

export class KeyTableWriter {
  #hashes = new Uint32Array(ROOM);
  #checks = new Uint32Array(ROOM);
  #numbers = new Uint32Array(ROOM);
  #size = 0;

  add(key: string, number: number): void {
    const at = this.#size++;
    if (at === this.#hashes.length) {
      this.#hashes = grown(this.#hashes, this.#size);
      this.#checks = grown(this.#checks, this.#size);
      this.#numbers = grown(this.#numbers, this.#size);
    }
    [this.#hashes[at], this.#checks[at]] = hashesOf(key) as [number, number];
    this.#numbers[at] = number;
  }

  /** The numbers of a key stay in the order in which they were added. */
  finish(): FlatTable {
    const count = Math.max(1, Math.ceil(this.#size / FULLNESS));
    const buckets = new Uint32Array(count + 1);
    for (let at = 0; at < this.#size; at++) buckets[bucketOf(this.#hashes[at]!, count) + 1]!++;
    for (let bucket = 0; bucket < count; bucket++) buckets[bucket + 1]! += buckets[bucket]!;
    const next = buckets.slice();
    const entries = new Uint32Array(this.#size * 2);
    for (let at = 0; at < this.#size; at++) {
      const place = next[bucketOf(this.#hashes[at]!, count)]!++;
      entries[2 * place] = this.#checks[at]!;
      entries[2 * place + 1] = this.#numbers[at]!;
    }
    return { buckets, entries };
  }
}

/** `part` answers with what lies at two places of one of the two arrays of a table. Few numbers that no key asked for are among those found, so the caller looks at each. */
export class KeyTable {
  constructor(private readonly bucketCount: number, private readonly part: (name: keyof FlatTable, from: number, to: number) => Uint32Array) {}

  numbers(key: string): readonly number[] {
    const [hash, check] = hashesOf(key);
    const bucket = bucketOf(hash, this.bucketCount);
    const [from, to] = this.part('buckets', bucket, bucket + 2);
    const entries = this.part('entries', 2 * from!, 2 * to!);
    const found: number[] = [];
    for (let at = 0; at < entries.length; at += 2) if (entries[at] === check) found.push(entries[at + 1]!);
    return found;
  }
}
