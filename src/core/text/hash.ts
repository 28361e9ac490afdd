const C1 = 0x239b961b;
const C2 = 0xab0e9789 | 0;

function rotate(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits));
}

function finish(value: number): number {
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return value ^ (value >>> 16);
}

/** Two 32-bit lanes in the manner of MurmurHash3: each step takes one word a lane and is one-to-one in each, so no single change is lost. */
class Mixer {
  #a = 0x9747b28c | 0;
  #b = 0x3c6ef372 | 0;

  add(first: number, second: number): void {
    this.#a = (Math.imul(rotate(this.#a ^ Math.imul(rotate(Math.imul(first, C1), 15), C2), 19), 5) + this.#b + 0x561ccd1b) | 0;
    this.#b = (Math.imul(rotate(this.#b ^ Math.imul(rotate(Math.imul(second, C2), 16), C1), 17), 5) + this.#a + 0x0bcaa747) | 0;
  }

  /** All of `words`, two by two; an odd last one with 0. */
  addWords(words: Uint32Array): void {
    let a = this.#a;
    let b = this.#b;
    const even = words.length & ~1;
    for (let at = 0; at < even; at += 2) {
      a = (Math.imul(rotate(a ^ Math.imul(rotate(Math.imul(words[at]!, C1), 15), C2), 19), 5) + b + 0x561ccd1b) | 0;
      b = (Math.imul(rotate(b ^ Math.imul(rotate(Math.imul(words[at + 1]!, C2), 16), C1), 17), 5) + a + 0x0bcaa747) | 0;
    }
    this.#a = a;
    this.#b = b;
    if (even < words.length) this.add(words[even]!, 0);
  }

  /** 16 hexadecimal digits. */
  digest(length: number): string {
    this.add(length, length / 0x100000000);
    const a = finish((this.#a + this.#b) | 0);
    const b = finish((this.#b + a) | 0);
    return hex((a + b) | 0) + hex(b);
  }
}

function hex(word: number): string {
  return (word >>> 0).toString(16).padStart(8, '0');
}

const littleEndian = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;

function word(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);
}

function hashBytes(given: Uint8Array): string {
  // What lies elsewhere is read ten times as slowly, and copied in no time.
  const bytes = given.byteOffset % 4 === 0 ? given : Uint8Array.from(given);
  const mixer = new Mixer();
  let at = 0;
  if (littleEndian) {
    at = bytes.length & ~7;
    mixer.addWords(new Uint32Array(bytes.buffer, bytes.byteOffset, at >>> 2));
  }
  for (; at < bytes.length; at += 8) mixer.add(word(bytes, at), word(bytes, at + 4));
  return mixer.digest(bytes.length);
}

function hashText(text: string): string {
  const mixer = new Mixer();
  const whole = text.length & ~3;
  for (let at = 0; at < whole; at += 4) {
    mixer.add(text.charCodeAt(at) | (text.charCodeAt(at + 1) << 16), text.charCodeAt(at + 2) | (text.charCodeAt(at + 3) << 16));
  }
  if (whole < text.length) {
    const unit = (at: number): number => (at < text.length ? text.charCodeAt(at) : 0);
    mixer.add(unit(whole) | (unit(whole + 1) << 16), unit(whole + 2) | (unit(whole + 3) << 16));
  }
  return mixer.digest(text.length * 2);
}

/**
 * 64-bit hash of bytes, or of a string's UTF-16 code units (as the bytes of UTF-16LE would give), as 16 hexadecimal digits. The same on every
 * machine. For recognising equal content; not against someone who wants collisions.
 */
export function contentHash(content: string | Uint8Array): string {
  return typeof content === 'string' ? hashText(content) : hashBytes(content);
}
