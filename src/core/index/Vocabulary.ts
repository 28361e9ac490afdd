import { FIRST_COMBINING, spelling } from '../text/fold';
import { hashOfUnits, type TokenScanner } from '../text/tokenize';
import { decodeUnits, grown, StringsWriter, type Strings } from './Strings';

/** The one invisible character below FIRST_COMBINING. */
const SOFT_HYPHEN = 0xad;

/** Of a record, before its units: the length of the key in two units, the number of the language, the term in two units. */
const HEAD = 5;
const UNIT_BITS = 16;
const UNIT = 0xffff;

/**
 * Numbers the pairs (spelling, language) as they come in. An own open-addressing table over code units: no string is made for a token that
 * is written as it is spelt. Other ways to write a spelling (soft hyphens, decomposed umlauts) have records too, which share its number.
 * A look-up takes two places in memory: the table has the whole hash beside the place of the record, and all else stands in that. Records lie
 * in the order in which they come in, so those of the commonest words, which come first, are close together.
 */
export class Vocabulary {
  /** Terms so far; they are numbered from 1. */
  size = 0;
  /** Per slot the hash, then the place of the record; 0 while it is empty. */
  #table = new Int32Array(1 << 13);
  #entries = 0;
  #records = new Uint16Array(1 << 14);
  /** Where the next record begins. */
  #end = 1;
  /** Per term the record that is its spelling. */
  #recordOf = new Uint32Array(1 << 11);
  #found = new Uint32Array(1 << 8);
  readonly #lemmaKeys: (string | undefined)[] = [];

  /** The term of a token, `units[from]` … `units[to - 1]`, in a language. `hash` depends on the units alone. */
  intern(units: Uint16Array, from: number, to: number, hash: number, language: number): number {
    const table = this.#table;
    const records = this.#records;
    const mixed = mix(hash, language);
    const mask = table.length - 2;
    for (let slot = (mixed << 1) & mask; ; slot = (slot + 2) & mask) {
      const record = table[slot + 1]!;
      if (record === 0) return this.#add(units, from, to, mixed, language);
      if (table[slot] === mixed && holds(records, record, units, from, to, language)) return this.#termAt(record);
    }
  }

  /** The terms of all tokens. The list is used again for the next ones. */
  internAll({ count, units, starts, ends, hashes, base }: TokenScanner, language: number): Uint32Array {
    if (count > this.#found.length) this.#found = new Uint32Array(2 * count);
    const found = this.#found;
    this.#likelyRecords(hashes, count, language);
    const records = this.#records;
    for (let at = 0; at < count; at++) {
      const [from, to] = [starts[at]! - base, ends[at]! - base];
      const record = found[at]!;
      found[at] = record !== 0 && holds(records, record, units, from, to, language) ? records[record + 3]! + records[record + 4]! * (UNIT + 1) : this.intern(units, from, to, hashes[at]!, language);
    }
    return found;
  }

  /** For each token the record in its first slot where the hash fits, else 0: asked for one after the other, as none waits for what the one before comes to, so that the memory answers several at once. */
  #likelyRecords(hashes: Int32Array, count: number, language: number): void {
    const found = this.#found;
    const table = this.#table;
    const mask = table.length - 2;
    for (let at = 0; at < count; at++) {
      const mixed = mix(hashes[at]!, language);
      const slot = (mixed << 1) & mask;
      found[at] = table[slot] === mixed ? table[slot + 1]! : 0;
    }
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
    const records = this.#records;
    for (let term = 1; term <= this.size; term++) {
      const record = this.#recordOf[term]!;
      writer.units(records, record + HEAD, record + HEAD + records[record]! + (records[record + 1]! << UNIT_BITS));
      writer.end();
    }
    return writer.finish();
  }

  language(term: number): number {
    return this.#records[this.#recordOf[term]! + 2]!;
  }

  /** The term's lemma key, where `setLemmaKey` has told it. */
  lemmaKey(term: number): string | undefined {
    return this.#lemmaKeys[term];
  }

  setLemmaKey(term: number, key: string): void {
    this.#lemmaKeys[term] = key;
  }

  #termAt(record: number): number {
    return this.#records[record + 3]! + this.#records[record + 4]! * (UNIT + 1);
  }

  #add(units: Uint16Array, from: number, to: number, hash: number, language: number): number {
    const other = isPlain(units, from, to) ? 0 : this.#otherSpelling(units, from, to, language);
    const term = other || ++this.size;
    const record = this.#newRecord(units, from, to, language, term);
    if (other === 0) {
      if (term >= this.#recordOf.length) this.#recordOf = grown(this.#recordOf, 0);
      this.#recordOf[term] = record;
    }
    if (++this.#entries * 4 > this.#table.length) this.#rehash();
    insert(this.#table, hash, record);
    return term;
  }

  /** The term of the token as it is spelt; 0 where it is written so. */
  #otherSpelling(units: Uint16Array, from: number, to: number, language: number): number {
    const written = decodeUnits(units, from, to);
    const form = spelling(written);
    return form === written ? 0 : this.internText(form, language);
  }

  #newRecord(units: Uint16Array, from: number, to: number, language: number, term: number): number {
    const record = this.#end;
    const length = to - from;
    this.#end += HEAD + length;
    if (this.#end > this.#records.length) this.#records = grown(this.#records, this.#end);
    const records = this.#records;
    records[record] = length;
    records[record + 1] = length >>> UNIT_BITS;
    records[record + 2] = language;
    records[record + 3] = term;
    records[record + 4] = term >>> UNIT_BITS;
    for (let at = 0; at < length; at++) records[record + HEAD + at] = units[from + at]!;
    return record;
  }

  #rehash(): void {
    const old = this.#table;
    this.#table = new Int32Array(old.length * 2);
    for (let slot = 0; slot < old.length; slot += 2) if (old[slot + 1] !== 0) insert(this.#table, old[slot]!, old[slot + 1]!);
  }
}

/** Whether a record is that of a key. */
function holds(records: Uint16Array, record: number, units: Uint16Array, from: number, to: number, language: number): boolean {
  const length = to - from;
  if (records[record] !== (length & UNIT) || records[record + 1] !== length >>> UNIT_BITS || records[record + 2] !== language) return false;
  const shift = record + HEAD - from;
  for (let at = from; at < to; at++) if (records[at + shift] !== units[at]) return false;
  return true;
}

/** The slot is chosen by the lowest bits. */
function insert(table: Int32Array, hash: number, record: number): void {
  const mask = table.length - 2;
  let slot = (hash << 1) & mask;
  while (table[slot + 1] !== 0) slot = (slot + 2) & mask;
  table[slot] = hash;
  table[slot + 1] = record;
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
