import { FIRST_COMBINING, spelling } from '../text/fold';
import { grown, StringsWriter, type Strings } from './Strings';

/** The one invisible character below FIRST_COMBINING. */
const SOFT_HYPHEN = 0xad;

/** A slot of the table: hash · where the key begins in the pool · units of the key · term, 0 while the slot is empty. One cache line a probe. */
const SHIFT = 2;
const SLOT = 1 << SHIFT;
const AT = 1;
const LENGTH = 2;
const TERM = 3;

/**
 * Numbers the pairs (spelling, language) as they come in. An own open-addressing table over code units: no string is made for a token whose
 * characters were seen before. Other ways to write a spelling (soft hyphens, decomposed umlauts) have slots too, which share its number.
 */
export class Vocabulary {
  /** Terms so far; they are numbered from 1. */
  size = 0;
  #used = 0;
  #table = new Int32Array(SLOT << 12);
  /** Keys: the number of the language, then the units of the token. */
  #units = new Uint16Array(1 << 14);
  #unitCount = 0;
  /** Per term its key in the pool. */
  #keyStarts = new Uint32Array(1 << 11);
  #keyEnds = new Uint32Array(1 << 11);
  readonly #lemmaKeys: (string | undefined)[] = [];

  /** The term of `text.slice(start, end)` in a language. */
  intern(text: string, start: number, end: number, language: number): number {
    let hash = Math.imul(language + 1, 0x9e3779b1);
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    hash ^= hash >>> 15;
    const table = this.#table;
    const mask = table.length - 1;
    for (let slot = (hash << SHIFT) & mask; ; slot = (slot + SLOT) & mask) {
      const term = table[slot + TERM]!;
      if (term === 0) return this.#add(text.slice(start, end), language, hash, slot);
      if (table[slot] === hash && table[slot + LENGTH] === end - start && this.#holds(table[slot + AT]!, text, start, end, language)) return term;
    }
  }

  /** Spellings of all terms; term t is number t - 1. */
  forms(): Strings {
    const writer = new StringsWriter(this.size);
    for (let term = 1; term <= this.size; term++) {
      writer.units(this.#units, this.#keyStarts[term]! + 1, this.#keyEnds[term]!);
      writer.end();
    }
    return writer.finish();
  }

  language(term: number): number {
    return this.#units[this.#keyStarts[term]!]!;
  }

  /** The term's lemma key, where `setLemmaKey` has told it. */
  lemmaKey(term: number): string | undefined {
    return this.#lemmaKeys[term];
  }

  setLemmaKey(term: number, key: string): void {
    this.#lemmaKeys[term] = key;
  }

  #holds(key: number, text: string, start: number, end: number, language: number): boolean {
    const units = this.#units;
    if (units[key] !== language) return false;
    const shift = key + 1 - start;
    for (let at = start; at < end; at++) if (units[at + shift] !== text.charCodeAt(at)) return false;
    return true;
  }

  #add(written: string, language: number, hash: number, slot: number): number {
    const key = this.#appendKey(written, language);
    const form = isPlain(written) ? written : spelling(written);
    const other = form === written ? 0 : this.intern(form, 0, form.length, language);
    const term = other || this.#newTerm(key);
    // Another spelling that came in meanwhile may have moved or filled the slot.
    this.#insert(other === 0 ? slot : this.#emptySlot(hash), hash, key, written.length, term);
    return term;
  }

  #appendKey(written: string, language: number): number {
    const key = this.#unitCount;
    this.#unitCount += written.length + 1;
    if (this.#unitCount > this.#units.length) this.#units = grown(this.#units, this.#unitCount);
    this.#units[key] = language;
    for (let at = 0; at < written.length; at++) this.#units[key + 1 + at] = written.charCodeAt(at);
    return key;
  }

  /** A term for the key that was appended last. */
  #newTerm(key: number): number {
    const term = ++this.size;
    if (term >= this.#keyStarts.length) {
      this.#keyStarts = grown(this.#keyStarts, 0);
      this.#keyEnds = grown(this.#keyEnds, 0);
    }
    this.#keyStarts[term] = key;
    this.#keyEnds[term] = this.#unitCount;
    return term;
  }

  #insert(slot: number, hash: number, key: number, length: number, term: number): void {
    const table = this.#table;
    table[slot] = hash;
    table[slot + AT] = key;
    table[slot + LENGTH] = length;
    table[slot + TERM] = term;
    if (++this.#used * 2 * SLOT > table.length) this.#rehash(table);
  }

  #emptySlot(hash: number): number {
    const mask = this.#table.length - 1;
    let slot = (hash << SHIFT) & mask;
    while (this.#table[slot + TERM] !== 0) slot = (slot + SLOT) & mask;
    return slot;
  }

  #rehash(old: Int32Array): void {
    this.#table = new Int32Array(old.length * 2);
    for (let from = 0; from < old.length; from += SLOT) {
      if (old[from + TERM] === 0) continue;
      const slot = this.#emptySlot(old[from]!);
      for (let field = 0; field < SLOT; field++) this.#table[slot + field] = old[from + field]!;
    }
  }
}

/** True for text that is its own spelling: nothing invisible, nothing to compose. */
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= FIRST_COMBINING || code === SOFT_HYPHEN) return false;
  }
  return true;
}
