import type { Span } from '../../protocol/span';
import { DIGIT, HIGH, INVISIBLE, isHighHalf, kindOfHalves, KINDS, kindOfUnit, LETTER, MARK, POINT } from './characters';

/** Of FNV-1a. */
const HASH_FACTOR = 0x01000193;
/** Units that a scanner may hold beyond what it needs. */
const ROOM_TO_SPARE = 1 << 16;

/**
 * Finds the tokens of a text (QUERY.md, "Token"). Soft hyphens and zero-width characters between two characters of a token lie inside its span,
 * at its edges outside. All tokens of a stretch are found at once, in one loop over flat arrays, which is several times faster than one by one.
 */
export class TokenScanner {
  /** Of the token that `next` found, in UTF-16 code units. */
  start = 0;
  end = 0;
  /** Of all tokens between `reset`'s `from` and `to`: their number, spans, and hashes over their units. */
  count = 0;
  starts = new Uint32Array(0);
  ends = new Uint32Array(0);
  hashes = new Int32Array(0);
  /** The text between `from` and `to`, or all that was loaded; the first is that at `base` of the text. */
  units = new Uint16Array(0);
  base = 0;
  #next = 0;

  /** Reads between `from` and `to`; no token reaches beyond, and what stands around does not count. */
  reset(text: string, from = 0, to = text.length): void {
    this.#load(text, from, to);
    this.scan(0, to - from);
  }

  /** Takes in a whole text, of which `scan` reads stretches: faster than `reset` for each. */
  load(text: string): void {
    this.#load(text, 0, text.length);
  }

  #load(text: string, from: number, to: number): void {
    if (to - from > this.units.length) this.#grow(to - from);
    const { units } = this;
    const limit = to - from;
    for (let at = 0; at < limit; at++) units[at] = text.charCodeAt(at + from);
    this.base = from;
  }

  next(): boolean {
    const at = this.#next++;
    if (at >= this.count) return false;
    this.start = this.starts[at]!;
    this.end = this.ends[at]!;
    return true;
  }

  /** Goes on at `from`, which lies at or behind the token that `next` found last: of a token that reaches over it only what stands behind is left. */
  skipTo(from: number): void {
    let at = Math.max(this.#next - 1, 0);
    while (at < this.count && this.ends[at]! <= from) at++;
    this.#next = at;
    if (at === this.count || this.starts[at]! >= from) return;
    const rest = from - this.base;
    const end = this.ends[at]! - this.base;
    const start = this.#letterFrom(rest, end);
    if (start < end) this.starts[at] = start + this.base;
    else this.#next++;
  }

  /** First place from `at` on where a letter or digit stands; `limit` where there is none. */
  #letterFrom(at: number, limit: number): number {
    for (; at < limit; at++) {
      const kind = kindOfUnit(this.units[at]!);
      if (kind <= DIGIT || (kind === HIGH && this.#kindOfPair(at, limit) <= DIGIT)) break;
    }
    return at;
  }

  /** Reads between `from` and `limit` of `units`, as `reset` does of a text. */
  scan(from: number, limit: number): void {
    const { units, starts, ends, hashes, base } = this;
    const kinds = KINDS;
    let count = 0;
    for (let at = from; at < limit; ) {
      let kind = kinds[units[at]!] || kindOfUnit(units[at]!);
      if (kind > DIGIT && (kind !== HIGH || this.#kindOfPair(at, limit) > DIGIT)) {
        at++;
        continue;
      }
      starts[count] = at + base;
      let end = at;
      let last = 0;
      /** The joiner between the last character and the one looked at; 0 for none. */
      let joiner = 0;
      let running = 0;
      let hash = 0;
      for (; at < limit; at++) {
        const unit = units[at]!;
        kind = kinds[unit] || kindOfUnit(unit);
        running = Math.imul(running ^ unit, HASH_FACTOR);
        if (kind === LETTER && joiner !== POINT) {
          joiner = 0;
          last = LETTER;
          end = at + 1;
          hash = running;
          continue;
        }
        if (kind === HIGH) kind = this.#kindOfPair(at, limit);
        if (kind > INVISIBLE) break;
        if (kind <= MARK) {
          if (joiner !== 0 && (kind === MARK || (joiner === POINT && kind !== DIGIT))) break;
          if (isHighHalf(unit)) running = Math.imul(running ^ units[++at]!, HASH_FACTOR);
          joiner = 0;
          last = kind;
          end = at + 1;
          hash = running;
        } else if (kind !== INVISIBLE) {
          if (joiner !== 0 || (kind === POINT && last !== DIGIT)) break;
          joiner = kind;
        }
      }
      at = end;
      ends[count] = end + base;
      hashes[count++] = hash;
    }
    this.count = count;
    this.#next = 0;
  }

  /** Room for a stretch, and a bit more if it is short. Two tokens have a unit between them. */
  #grow(length: number): void {
    const room = length + Math.min(length, ROOM_TO_SPARE);
    const tokens = (room >>> 1) + 1;
    this.units = new Uint16Array(room);
    this.starts = new Uint32Array(tokens);
    this.ends = new Uint32Array(tokens);
    this.hashes = new Int32Array(tokens);
  }

  #kindOfPair(at: number, limit: number): number {
    return kindOfHalves(this.units[at]!, at + 1 < limit ? this.units[at + 1]! : 0);
  }
}

/** The `hash` that TokenScanner gives a token of these units. */
export function hashOfUnits(units: Uint16Array): number {
  let hash = 0;
  for (const unit of units) hash = Math.imul(hash ^ unit, HASH_FACTOR);
  return hash;
}

/** One that nobody uses: a scanner of its own for each short text would cost more than reading it. */
let idle: TokenScanner | undefined = new TokenScanner();

/** Calls `visit` with the span of every token between `from` and `to`, in order. */
export function forEachToken(text: string, visit: (start: number, end: number) => void, from = 0, to = text.length): void {
  const scanner = idle ?? new TokenScanner();
  idle = undefined;
  scanner.reset(text, from, to);
  while (scanner.next()) visit(scanner.start, scanner.end);
  if (to - from <= ROOM_TO_SPARE) idle = scanner;
}

/** Spans of all tokens of a text. */
export function tokens(text: string): Span[] {
  const spans: Span[] = [];
  forEachToken(text, (start, end) => spans.push({ start, end }));
  return spans;
}

/** Calls `visit` with every line, empty ones too, without its line end (LF, CR or CRLF). A text has one line more than line ends. */
export function forEachParagraph(text: string, visit: (start: number, end: number) => void): void {
  let start = 0;
  let feed = text.indexOf('\n');
  let carriage = text.indexOf('\r');
  while (feed >= 0 || carriage >= 0) {
    const isFeed = carriage < 0 || (feed >= 0 && feed < carriage);
    const end = isFeed ? feed : carriage;
    visit(start, end);
    start = !isFeed && feed === carriage + 1 ? end + 2 : end + 1;
    if (feed >= 0 && feed < start) feed = text.indexOf('\n', start);
    if (carriage >= 0 && carriage < start) carriage = text.indexOf('\r', start);
  }
  visit(start, text.length);
}

/** Spans of all lines of a text, empty ones too, without their line ends. */
export function paragraphs(text: string): Span[] {
  const spans: Span[] = [];
  forEachParagraph(text, (start, end) => spans.push({ start, end }));
  return spans;
}
