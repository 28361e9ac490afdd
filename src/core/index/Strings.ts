/** Calls with more arguments than this can exhaust the stack. */
const LONGEST_CALL = 8192;
const UNIT = 0xffff;
/** Units that a list has room for beyond what it is likely to need. */
const ROOM = 16;

/** Brings in what a list of strings rests on, before it is looked at. */
export interface StringsLoader {
  /** String `at`, and where it lies. */
  load(at: number): void;
  loadAll(): void;
}

/** A list of strings in two flat arrays; a string is made when it is asked for. */
export class Strings {
  readonly size: number;
  readonly #units: Uint16Array;
  readonly #offsets: Uint32Array;
  /** `undefined` once all is there. */
  #loader: StringsLoader | undefined;

  /** String `i` is `units[offsets[i]]` … `units[offsets[i + 1] - 1]`. */
  constructor(units: Uint16Array, offsets: Uint32Array, loader?: StringsLoader) {
    this.#units = units;
    this.#offsets = offsets;
    this.#loader = loader;
    this.size = offsets.length - 1;
  }

  get units(): Uint16Array {
    this.loadAll();
    return this.#units;
  }

  get offsets(): Uint32Array {
    this.loadAll();
    return this.#offsets;
  }

  /** Loops read the arrays again and again: the loader is asked once. */
  loadAll(): void {
    this.#loader?.loadAll();
    this.#loader = undefined;
  }

  static of(list: readonly string[]): Strings {
    const writer = new StringsWriter(list.length);
    for (const text of list) writer.text(text).end();
    return writer.finish();
  }

  /** The strings of some numbers, without their first `from` units. */
  pick(numbers: Uint32Array, from = 0): Strings {
    const { units, offsets } = this;
    const picked = new Uint32Array(numbers.length + 1);
    for (let at = 0; at < numbers.length; at++) picked[at + 1] = picked[at]! + offsets[numbers[at]! + 1]! - offsets[numbers[at]!]! - from;
    const own = new Uint16Array(picked[numbers.length]!);
    for (let at = 0, to = 0; at < numbers.length; at++) {
      const end = offsets[numbers[at]! + 1]!;
      for (let source = offsets[numbers[at]!]! + from; source < end; source++) own[to++] = units[source]!;
    }
    return new Strings(own, picked);
  }

  /** Each string as `table` says of its units, a second unit in the upper half; where that has 0 or no entry, as `other` says of all of it. One loop over flat arrays. */
  mapped(table: Uint32Array, other: (text: string) => string): Strings {
    const { units, offsets, size } = this;
    const ends = new Uint32Array(size + 1);
    let made = new Uint16Array(units.length + (units.length >>> 4) + ROOM);
    let end = 0;
    for (let number = 0; number < size; number++) {
      const [from, past] = [offsets[number]!, offsets[number + 1]!];
      if (made.length - end < 2 * (past - from)) made = grown(made, 0);
      let at = from;
      for (let mapped = 0; at < past && (mapped = table[units[at]!]!); at++) {
        made[end++] = mapped;
        if (mapped > UNIT) made[end++] = mapped >>> 16;
      }
      if (at < past) {
        const text = other(this.get(number));
        end = ends[number]! + text.length;
        if (made.length < end) made = grown(made, end);
        writeUnits(text, made, ends[number]!);
      }
      ends[number + 1] = end;
    }
    return new Strings(made.slice(0, end), ends);
  }

  get(at: number): string {
    this.#loader?.load(at);
    return decodeUnits(this.#units, this.#offsets[at]!, this.#offsets[at + 1]!);
  }

  /** All of them; faster than one by one. */
  all(): string[] {
    const { units, offsets } = this;
    const whole = decodeUnits(units, 0, units.length);
    return Array.from({ length: this.size }, (_, at) => whole.slice(offsets[at], offsets[at + 1]));
  }

  /** Code-unit order of string `at` against `text`; 0 also when string `at` merely begins with `text` and `prefix` is set. */
  compare(at: number, text: string, prefix = false): number {
    this.#loader?.load(at);
    const from = this.#offsets[at]!;
    const length = this.#offsets[at + 1]! - from;
    const common = Math.min(length, text.length);
    for (let unit = 0; unit < common; unit++) {
      const difference = this.#units[from + unit]! - text.charCodeAt(unit);
      if (difference !== 0) return difference;
    }
    return prefix && length > common ? 0 : length - text.length;
  }

  endsWith(at: number, text: string): boolean {
    this.#loader?.load(at);
    const end = this.#offsets[at + 1]!;
    const from = end - text.length;
    if (from < this.#offsets[at]!) return false;
    for (let unit = end - 1; unit >= from; unit--) if (this.#units[unit] !== text.charCodeAt(unit - from)) return false;
    return true;
  }

  /** First place in `from` … `to` whose string is not below `text` (`past`: is above it, and above all that begin with it). The list must be sorted there. */
  search(text: string, past: boolean, from = 0, to = this.size): number {
    while (from < to) {
      const middle = (from + to) >>> 1;
      const order = this.compare(middle, text, past);
      if (order < 0 || (past && order === 0)) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}

/** Writes a list of strings, one after the other. */
export class StringsWriter {
  #units: Uint16Array;
  #length = 0;
  readonly #offsets: Uint32Array;
  #size = 0;

  constructor(size: number) {
    this.#units = new Uint16Array(size * 10 + ROOM);
    this.#offsets = new Uint32Array(size + 1);
  }

  unit(code: number): void {
    this.#room(1)[this.#length++] = code;
  }

  /** `source[from]` … `source[to - 1]`. */
  units(source: Uint16Array, from: number, to: number): void {
    const units = this.#room(to - from);
    const shift = this.#length - from;
    for (let at = from; at < to; at++) units[at + shift] = source[at]!;
    this.#length += to - from;
  }

  text(text: string): this {
    writeUnits(text, this.#room(text.length), this.#length);
    this.#length += text.length;
    return this;
  }

  /** What was written since the last end is one string. */
  end(): void {
    this.#offsets[++this.#size] = this.#length;
  }

  /** The units, with room for `more`. */
  #room(more: number): Uint16Array {
    if (this.#length + more > this.#units.length) this.#units = grown(this.#units, this.#length + more);
    return this.#units;
  }

  finish(): Strings {
    return new Strings(this.#units.slice(0, this.#length), this.#offsets);
  }
}

/** A copy of at least twice the length, and of at least `least`. */
export function grown<T extends Uint8Array | Uint16Array | Uint32Array | Int32Array>(array: T, least: number): T {
  const larger = new (array.constructor as new (length: number) => T)(Math.max(array.length * 2, least));
  larger.set(array);
  return larger;
}

function writeUnits(text: string, into: Uint16Array, from: number): void {
  for (let at = 0; at < text.length; at++) into[from + at] = text.charCodeAt(at);
}

/** `units[from]` … `units[to - 1]` as a string. */
export function decodeUnits(units: Uint16Array, from: number, to: number): string {
  if (to - from <= LONGEST_CALL) return String.fromCharCode.apply(null, units.subarray(from, to) as unknown as number[]);
  let text = '';
  for (let at = from; at < to; at += LONGEST_CALL) text += decodeUnits(units, at, Math.min(at + LONGEST_CALL, to));
  return text;
}
