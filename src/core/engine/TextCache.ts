import type { TextCodec } from '../ports';

/** A character that takes a whole string two bytes a unit. */
const WIDE = /[^\0-\xFF]/;

/** Keeps texts up to a number of bytes, the least recently used going first. What would take two bytes a unit as a string is held in UTF-8, which takes hardly more than one. */
export class TextCache {
  private readonly texts = new Map<string, string | Uint8Array>();
  private held = 0;

  constructor(private readonly limit: number, private readonly codec: Pick<TextCodec, 'encode' | 'decode'>) {}

  get(key: string): string | undefined {
    const text = this.texts.get(key);
    if (text === undefined) return undefined;
    this.texts.delete(key);
    this.texts.set(key, text);
    return typeof text === 'string' ? text : this.codec.decode(text, 'utf-8');
  }

  set(key: string, text: string): void {
    const kept = WIDE.test(text) ? this.codec.encode(text) : text;
    this.held += kept.length - (this.texts.get(key)?.length ?? 0);
    this.texts.delete(key);
    this.texts.set(key, kept);
    for (const [oldest, dropped] of this.texts) {
      if (this.held <= this.limit || oldest === key) break;
      this.texts.delete(oldest);
      this.held -= dropped.length;
    }
  }
}
