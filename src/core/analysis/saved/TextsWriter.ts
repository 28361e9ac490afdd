import { grown } from '../../index/Strings';

/** Bytes of a UTF-16 unit at most. */
const MOST_BYTES = 3;
const REPLACEMENT = 0xfffd;

/** Strings one behind the other, in UTF-8. Encoded here: an array of the platform's for each of millions of strings would keep the collector busy for minutes. */
export class TextsWriter {
  #bytes: Uint8Array = new Uint8Array(1 << 14);
  #offsets = new Uint32Array(1 << 10);
  #size = 0;
  #to = 0;

  get size(): number {
    return this.#size;
  }

  add(text: string): void {
    if (this.#size + 1 === this.#offsets.length) this.#offsets = grown(this.#offsets, 0);
    const most = this.#to + text.length * MOST_BYTES;
    if (most > this.#bytes.length) this.#bytes = grown(this.#bytes, most);
    this.#to = writeUtf8(text, this.#bytes, this.#to);
    this.#offsets[++this.#size] = this.#to;
  }

  finish(): { readonly bytes: Uint8Array; readonly offsets: Uint32Array } {
    return { bytes: this.#bytes.slice(0, this.#to), offsets: this.#offsets.slice(0, this.#size + 1) };
  }
}

/** Answers with where it ends. */
function writeUtf8(text: string, bytes: Uint8Array, to: number): number {
  for (let at = 0; at < text.length; at++) {
    let code = text.charCodeAt(at);
    if (code < 0x80) {
      bytes[to++] = code;
      continue;
    }
    if (code >= 0xd800 && code < 0xe000) {
      code = text.codePointAt(at)!;
      if (code > 0xffff) at++;
      else code = REPLACEMENT;
    }
    if (code < 0x800) bytes[to++] = 0xc0 | (code >> 6);
    else {
      if (code < 0x10000) bytes[to++] = 0xe0 | (code >> 12);
      else {
        bytes[to++] = 0xf0 | (code >> 18);
        bytes[to++] = 0x80 | ((code >> 12) & 0x3f);
      }
      bytes[to++] = 0x80 | ((code >> 6) & 0x3f);
    }
    bytes[to++] = 0x80 | (code & 0x3f);
  }
  return to;
}
