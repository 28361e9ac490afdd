import { FIRST_COMBINING, spelling } from '../text/fold';
import { hashOfUnits, type TokenScanner } from '../text/tokenize';
import { grown, StringsWriter, type Strings } from './Strings';

/** The one invisible character below FIRST_COMBINING. */
const SOFT_HYPHEN = 0xad;

/**
 * Numbers the pairs (spelling, language) as they come in. An own open-addressing table over code units: no string is made for a token that
 * is written as it is spelt. Other ways to write a spelling (soft hyphens, decomposed umlauts) have entries too, which share its number.
 * What the commonest words need lies close together, as they come first: entries are numbered as they come in, and the table itself holds
 * little, so that most of it stays in the processor's cache.
 */
export class Vocabulary {
  /** Terms so far; they are numbered from 1. */
  size = 0;
  /** Per slot: 0 while it is empty, else some bits of the hash; and the entry. */
  #tags = new Uint8Array(1 << 12);
  #slots = new Uint32Array(1 << 12);
  /** Keys of the entries, one after the other: the number of the language, then the units of the token. */
  #units = new Uint16Array(1 << 14);
  #entries = 0;
  #keyStarts = new Uint32Array(1 << 11);
  #hashes = new Int32Array(1 << 11);
  #terms = new Uint32Array(1 << 11);
  /** Per term the entry that is its spelling. */
  #entryOf = new Uint32Array(1 << 11);
  #found = new Uint32Array(1 << 8);
  readonly #lemmaKeys: (string | undefined)[] = [];

  /** The term of a token, `units[from]` … `units[to - 1]`, in a language. `hash` depends on the units alone. */
  intern(units: Uint16Array, from: number, to: number, hash: number, language: number): number {
    const mixed = mix(hash, language);
    const tag = tagOf(mixed);
    const tags = this.#tags;
    const mask = tags.length - 1;
    for (let slot = mixed & mask; ; slot = (slot + 1) & mask) {
      const found = tags[slot]!;
      if (found === 0) return this.#add(units, from, to, mixed, language);
      if (found !== tag) continue;
      const entry = this.#slots[slot]!;
      if (this.#holds(entry, units, from, to, language)) return this.#terms[entry]!;
    }
  }

  /** The terms of tokens, of which `units` begin at `base` of the text. The list is used again for the next tokens. */
  internAll({ count, units, starts, ends, hashes }: TokenScanner, base: number, language: number): Uint32Array {
    if (count > this.#found.length) this.#found = new Uint32Array(2 * count);
    const found = this.#found;
    for (let at = 0; at < count; at++) found[at] = this.intern(units, starts[at]! - base, ends[at]! - base, hashes[at]!, language);
    return found;
  }

  /** The term of a spelling, which need not be a token. */
  internText(text: string, language: number): number {
    const units = new Uint16Array(text.length);
    for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at);
    return this.intern(units, 0, units.length, hashOfUnits(units), language);
  }

  /** Spellings of all terms; term t is number t - 1. */
  forms(): Strings {
    const writer = new StringsWriter(this.size);
    for (let term = 1; term <= this.size; term++) {
      const entry = this.#entryOf[term]!;
      writer.units(this.#units, this.#keyStarts[entry]! + 1, this.#keyStarts[entry + 1]!);
      writer.end();
    }
    return writer.finish();
  }

  language(term: number): number {
    return this.#units[this.#keyStarts[this.#entryOf[term]!]!]!;
  }

  /** The term's lemma key, where `setLemmaKey` has told it. */
  lemmaKey(term: number): string | undefined {
    return this.#lemmaKeys[term];
  }

  setLemmaKey(term: number, key: string): void {
    this.#lemmaKeys[term] = key;
  }

  #holds(entry: number, units: Uint16Array, from: number, to: number, language: number): boolean {
    const own = this.#units;
    const key = this.#keyStarts[entry]!;
    if (this.#keyStarts[entry + 1]! - key !== to - from + 1 || own[key] !== language) return false;
    const shift = key + 1 - from;
    for (let at = from; at < to; at++) if (own[at + shift] !== units[at]) return false;
    return true;
  }

  #add(units: Uint16Array, from: number, to: number, hash: number, language: number): number {
    const other = isPlain(units, from, to) ? 0 : this.#otherSpelling(units, from, to, language);
    const entry = this.#newEntry(units, from, to, language);
    const term = other || ++this.size;
    this.#hashes[entry] = hash;
    this.#terms[entry] = term;
    if (other === 0) this.#entryOf[term] = entry;
    if (this.#entries * 2 > this.#tags.length) this.#rehash();
    else this.#insert(entry);
    return term;
  }

  /** The term of the token as it is spelt; 0 where it is written so. */
  #otherSpelling(units: Uint16Array, from: number, to: number, language: number): number {
    const written = String.fromCharCode(...units.subarray(from, to));
    const form = spelling(written);
    return form === written ? 0 : this.internText(form, language);
  }

  #newEntry(units: Uint16Array, from: number, to: number, language: number): number {
    const entry = this.#entries++;
    if (entry + 2 > this.#keyStarts.length) this.#growEntries();
    const key = this.#keyStarts[entry]!;
    const end = key + 1 + to - from;
    if (end > this.#units.length) this.#units = grown(this.#units, end);
    this.#units[key] = language;
    for (let at = from; at < to; at++) this.#units[key + 1 + at - from] = units[at]!;
    this.#keyStarts[entry + 1] = end;
    return entry;
  }

  #growEntries(): void {
    this.#keyStarts = grown(this.#keyStarts, 0);
    this.#hashes = grown(this.#hashes, 0);
    this.#terms = grown(this.#terms, 0);
    this.#entryOf = grown(this.#entryOf, 0);
  }

  #insert(entry: number): void {
    const hash = this.#hashes[entry]!;
    const mask = this.#tags.length - 1;
    let slot = hash & mask;
    while (this.#tags[slot] !== 0) slot = (slot + 1) & mask;
    this.#tags[slot] = tagOf(hash);
    this.#slots[slot] = entry;
  }

  #rehash(): void {
    const length = this.#tags.length * 4;
    this.#tags = new Uint8Array(length);
    this.#slots = new Uint32Array(length);
    for (let entry = 0; entry < this.#entries; entry++) this.#insert(entry);
  }
}

/** Other bits than those that choose the slot in all but the largest tables. */
function tagOf(hash: number): number {
  return (hash >>> 24) | 1;
}

function mix(hash: number, language: number): number {
  const mixed = Math.imul(hash ^ language, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

/** True for text that is its own spelling: nothing invisible, nothing to compose. */
function isPlain(units: Uint16Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = units[at]!;
    if (code >= FIRST_COMBINING || code === SOFT_HYPHEN) return false;
  }
  return true;
}
