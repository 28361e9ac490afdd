/** Calls with more arguments than this can exhaust the stack. */
const LONGEST_CALL = 8192;

/** A list of strings in two flat arrays; a string is made when it is asked for. */
export class Strings {
  readonly size: number;

  /** String `i` is `units[offsets[i]]` … `units[offsets[i + 1] - 1]`. */
  constructor(readonly units: Uint16Array, readonly offsets: Uint32Array) {
    this.size = offsets.length - 1;
  }

  static of(list: readonly string[]): Strings {
    const offsets = new Uint32Array(list.length + 1);
    list.forEach((text, at) => (offsets[at + 1] = offsets[at]! + text.length));
    const units = new Uint16Array(offsets[list.length]!);
    let to = 0;
    for (const text of list) for (let at = 0; at < text.length; at++) units[to++] = text.charCodeAt(at);
    return new Strings(units, offsets);
  }

  get(at: number): string {
    return decodeUnits(this.units, this.offsets[at]!, this.offsets[at + 1]!);
  }

  all(): string[] {
    return Array.from({ length: this.size }, (_, at) => this.get(at));
  }

  /** Code-unit order of string `at` against `text`; 0 also when string `at` merely begins with `text` and `prefix` is set. */
  compare(at: number, text: string, prefix = false): number {
    const from = this.offsets[at]!;
    const length = this.offsets[at + 1]! - from;
    const common = Math.min(length, text.length);
    for (let unit = 0; unit < common; unit++) {
      const difference = this.units[from + unit]! - text.charCodeAt(unit);
      if (difference !== 0) return difference;
    }
    return prefix && length > common ? 0 : length - text.length;
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

/** `units[from]` … `units[to - 1]` as a string. */
export function decodeUnits(units: Uint16Array, from: number, to: number): string {
  if (to - from <= LONGEST_CALL) return String.fromCharCode.apply(null, units.subarray(from, to) as unknown as number[]);
  let text = '';
  for (let at = from; at < to; at += LONGEST_CALL) text += decodeUnits(units, at, Math.min(at + LONGEST_CALL, to));
  return text;
}
