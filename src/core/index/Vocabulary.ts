import { spelling } from '../text/fold';
import type { Strings } from './Strings';
import { grown, StringsWriter } from './Strings';

/** Below this, and but for the soft hyphen, text is its own spelling: nothing invisible, nothing to compose. */
const FIRST_COMBINING = 0x300;
const SOFT_HYPHEN = 0xad;

/**
 * Numbers the pairs (spelling, language) as they come in. An own hash table over code units: no string is made for a token whose characters
 * were seen before. Other ways to write a spelling (soft hyphens, decomposed umlauts) are entries too, which share its number.
 */
export class Vocabulary {
  /** Terms so far; they are numbered from 1. */
  size = 0;
  #entries = 0;
  #slots = new Uint32Array(1 << 12);
  #units = new Uint16Array(1 << 14);
  /** Per entry: where its units begin; one more than entries. */
  #offsets = new Uint32Array(1 << 11);
  #hashes = new Int32Array(1 << 11);
  #languages = new Uint16Array(1 << 11);
  #terms = new Uint32Array(1 << 11);
  /** Entry that holds the spelling of each term. */
  readonly #entryOf: number[] = [0];
  readonly #lemmaKeys: (string | undefined)[] = [];

  /** The term of `text.slice(start, end)` in a language. */
  intern(text: string, start: number, end: number, language: number): number {
    let hash = Math.imul(language + 1, 0x9e3779b1);
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    hash ^= hash >>> 15;
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const entry = this.#slots[slot]! - 1;
      if (entry < 0) return this.#add(text.slice(start, end), language, hash, slot);
      if (this.#hashes[entry] === hash && this.#languages[entry] === language && this.#holds(entry, text, start, end)) return this.#terms[entry]!;
    }
  }

  /** Spellings of all terms; term t is number t - 1. */
  forms(): Strings {
    const writer = new StringsWriter(this.size);
    for (let term = 1; term <= this.size; term++) {
      const entry = this.#entryOf[term]!;
      writer.units(this.#units, this.#offsets[entry]!, this.#offsets[entry + 1]!);
      writer.end();
    }
    return writer.finish();
  }

  language(term: number): number {
    return this.#languages[this.#entryOf[term]!]!;
  }

  /** The term's lemma key, where `setLemmaKey` has told it. */
  lemmaKey(term: number): string | undefined {
    return this.#lemmaKeys[term];
  }

  setLemmaKey(term: number, key: string): void {
    this.#lemmaKeys[term] = key;
  }

  #holds(entry: number, text: string, start: number, end: number): boolean {
    const from = this.#offsets[entry]!;
    if (this.#offsets[entry + 1]! - from !== end - start) return false;
    const units = this.#units;
    const shift = from - start;
    for (let at = start; at < end; at++) if (units[at + shift] !== text.charCodeAt(at)) return false;
    return true;
  }

  #add(written: string, language: number, hash: number, slot: number): number {
    const entry = this.#append(written, language, hash);
    this.#slots[slot] = entry + 1;
    let term: number;
    const form = isPlain(written) ? written : spelling(written);
    if (form === written) {
      term = ++this.size;
      this.#entryOf.push(entry);
    } else term = this.intern(form, 0, form.length, language);
    this.#terms[entry] = term;
    if (this.#entries * 2 > this.#slots.length) this.#rehash();
    return term;
  }

  #append(written: string, language: number, hash: number): number {
    const entry = this.#entries++;
    const from = this.#offsets[entry]!;
    this.#reserve(from + written.length);
    for (let at = 0; at < written.length; at++) this.#units[from + at] = written.charCodeAt(at);
    this.#offsets[entry + 1] = from + written.length;
    this.#hashes[entry] = hash;
    this.#languages[entry] = language;
    return entry;
  }

  #reserve(units: number): void {
    if (units > this.#units.length) this.#units = grown(this.#units, units);
    const entries = this.#entries + 1;
    if (entries <= this.#hashes.length) return;
    this.#offsets = grown(this.#offsets, entries);
    this.#hashes = grown(this.#hashes, entries);
    this.#languages = grown(this.#languages, entries);
    this.#terms = grown(this.#terms, entries);
  }

  #rehash(): void {
    this.#slots = new Uint32Array(this.#slots.length * 2);
    const mask = this.#slots.length - 1;
    for (let entry = 0; entry < this.#entries; entry++) {
      let slot = this.#hashes[entry]! & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = entry + 1;
    }
  }
}

function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= FIRST_COMBINING || code === SOFT_HYPHEN) return false;
  }
  return true;
}
