import { fold, spelling } from '../text/fold';
import { TokenScanner } from '../text/tokenize';

/** Longer tokens are no names; this also bounds the work on hostile text. */
const LONGEST_NAME = 64;
/** What may stand between two tokens of one name: a blank, or the point of an abbreviation ("St. Gallen", "U.S."). */
const JOINT = /^(?:\.?[ \u00a0\u202f]|\.)$/;

/** The tokens of one stretch of text, with their keys on demand. */
export class NameTokens {
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  readonly #keys: (string | undefined)[] = [];
  readonly #text: string;

  constructor(text: string, from: number, to: number) {
    this.#text = text;
    const scanner = new TokenScanner();
    scanner.reset(text, from, to);
    while (scanner.next()) {
      this.starts.push(scanner.start);
      this.ends.push(scanner.end);
    }
  }

  get count(): number {
    return this.starts.length;
  }

  /** As written, without invisible characters. */
  form(at: number): string {
    return spelling(this.#text.slice(this.starts[at]!, this.ends[at]!));
  }

  /** Folded; empty for a token that is too long to be a name, and outside. */
  key(at: number): string {
    if (at < 0 || at >= this.count) return '';
    return (this.#keys[at] ??= this.#makeKey(at));
  }

  #makeKey(at: number): string {
    const start = this.starts[at]!;
    const end = this.ends[at]!;
    return end - start > LONGEST_NAME ? '' : fold(this.#text.slice(start, end));
  }

  /** True when the token begins with a capital letter. */
  isCapital(at: number): boolean {
    if (at < 0 || at >= this.count) return false;
    const code = this.#text.charCodeAt(this.starts[at]!);
    if (code < 0x80) return code >= 65 && code <= 90;
    const letter = String.fromCodePoint(this.#text.codePointAt(this.starts[at]!)!);
    return letter !== letter.toLowerCase();
  }

  /** True when nothing but a blank (or the point of an abbreviation) stands between this token and the next. */
  isJoined(at: number): boolean {
    if (at < 0 || at + 1 >= this.count) return false;
    const from = this.ends[at]!;
    const to = this.starts[at + 1]!;
    return to - from <= 2 && JOINT.test(this.#text.slice(from, to));
  }

  /** Like `isJoined`, by a blank alone. */
  isSpaced(at: number): boolean {
    return this.isJoined(at) && this.starts[at + 1]! - this.ends[at]! === 1 && this.#text[this.ends[at]!] !== '.';
  }
}
