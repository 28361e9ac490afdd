import { grown } from './Strings';

/** Posting lists as bytes: each position as its difference from the one before (the first from 0), 7 bits a byte, lowest first, the last byte below 128. */
export interface PackedPostings {
  readonly bytes: Uint8Array;
  /** List `t` is `bytes[offsets[t]]` … `bytes[offsets[t + 1] - 1]`. */
  readonly offsets: Uint32Array;
}

const LONGEST_NUMBER = 5;

/** Packs lists one after the other. */
export class PostingsWriter {
  #bytes: Uint8Array = new Uint8Array(1 << 12);
  #offsets = new Uint32Array(1 << 10);
  #lists = 0;
  #to = 0;

  /** Ascending positions. */
  add(positions: ArrayLike<number>): void {
    if (this.#to + positions.length * LONGEST_NUMBER > this.#bytes.length) this.#bytes = grown(this.#bytes, this.#to + positions.length * LONGEST_NUMBER);
    if (this.#lists + 1 === this.#offsets.length) this.#offsets = grown(this.#offsets, 0);
    const bytes = this.#bytes;
    let to = this.#to;
    let before = 0;
    for (let at = 0; at < positions.length; at++) {
      const position = positions[at]!;
      let rest = position - before;
      before = position;
      for (; rest > 127; rest >>>= 7) bytes[to++] = (rest & 127) | 128;
      bytes[to++] = rest;
    }
    this.#offsets[++this.#lists] = this.#to = to;
  }

  finish(): PackedPostings {
    return { bytes: this.#bytes.slice(0, this.#to), offsets: this.#offsets.slice(0, this.#lists + 1) };
  }
}

export function packPostings(lists: number, postings: (list: number) => Uint32Array): PackedPostings {
  const writer = new PostingsWriter();
  for (let list = 0; list < lists; list++) writer.add(postings(list));
  return writer.finish();
}

/** The `count` positions of one list, which `bytes` holds. */
export function unpackPostings(bytes: Uint8Array, count: number): Uint32Array {
  const positions = new Uint32Array(count);
  let position = 0;
  for (let number = 0, at = 0; number < count; number++) {
    let byte = bytes[at++]!;
    let difference = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[at++]!;
      difference |= (byte & 127) << shift;
    }
    positions[number] = position += difference;
  }
  return positions;
}

/** The term of each of `length` positions, from the lists of all terms: list t holds `countOffsets[t + 1] - countOffsets[t]` positions. */
export function termsOfPostings({ bytes, offsets }: PackedPostings, countOffsets: Uint32Array, length: number): Uint32Array {
  const terms = new Uint32Array(length);
  for (let term = 1; term + 1 < countOffsets.length; term++) {
    let at = offsets[term]!;
    let position = 0;
    for (let left = countOffsets[term + 1]! - countOffsets[term]!; left > 0; left--) {
      let byte = bytes[at++]!;
      let difference = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = bytes[at++]!;
        difference |= (byte & 127) << shift;
      }
      terms[(position += difference)] = term;
    }
  }
  return terms;
}
