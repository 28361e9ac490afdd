import { grown } from '../../index/Strings';
import type { TextCodec } from '../../ports';

/** Strings one behind the other, in UTF-8. */
export class TextsWriter {
  #bytes: Uint8Array = new Uint8Array(1 << 14);
  #offsets = new Uint32Array(1 << 10);
  #size = 0;
  #to = 0;

  constructor(private readonly codec: Pick<TextCodec, 'encode'>) {}

  get size(): number {
    return this.#size;
  }

  add(text: string): void {
    if (this.#size + 1 === this.#offsets.length) this.#offsets = grown(this.#offsets, 0);
    if (this.#to + text.length > this.#bytes.length) this.#bytes = grown(this.#bytes, this.#to + text.length);
    let at = 0;
    for (let unit; at < text.length && (unit = text.charCodeAt(at)) < 128; at++) this.#bytes[this.#to + at] = unit;
    if (at < text.length) this.#addEncoded(this.codec.encode(text));
    else this.#to += at;
    this.#offsets[++this.#size] = this.#to;
  }

  finish(): { readonly bytes: Uint8Array; readonly offsets: Uint32Array } {
    return { bytes: this.#bytes.slice(0, this.#to), offsets: this.#offsets.slice(0, this.#size + 1) };
  }

  #addEncoded(bytes: Uint8Array): void {
    if (this.#to + bytes.length > this.#bytes.length) this.#bytes = grown(this.#bytes, this.#to + bytes.length);
    this.#bytes.set(bytes, this.#to);
    this.#to += bytes.length;
  }
}
