import { kindOfUnit, HIGH, INVISIBLE } from '../../text/characters';
import { TokenScanner } from '../../text/tokenize';

const POINT = 46;
/** A word of at most so many letters and a full stop in the middle of a sentence are an abbreviation: one token. */
const LONGEST_ABBREVIATION = 4;
const BLANK = /\s/;

/**
 * The tokens that the tagger labels: words by the project's token rule, and every other visible character, a run of equal ones as one token.
 * A full stop inside a sentence belongs to the short word or number before it ("St.", "U.S.", "5."). In English, hyphens and 's stand apart,
 * since a name may end before them ("Moscow-based", "Putin's").
 */
export class TaggerTokens {
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  readonly #scanner = new TokenScanner();
  #text = '';
  #to = 0;

  get count(): number {
    return this.starts.length;
  }

  /** Reads one sentence, or any stretch of text. What was read before is forgotten. */
  read(text: string, from: number, to: number, english: boolean): void {
    this.starts.length = 0;
    this.ends.length = 0;
    this.#text = text;
    this.#to = lastVisible(text, from, to);
    const scanner = this.#scanner;
    scanner.reset(text, from, to);
    let at = from;
    while (scanner.next()) {
      this.#marks(at, scanner.start);
      if (english) this.#englishWord(scanner.start, scanner.end);
      else this.#word(scanner.start, scanner.end);
      at = this.ends[this.ends.length - 1]!;
    }
    this.#marks(at, to);
  }

  #push(start: number, end: number): void {
    this.starts.push(start);
    this.ends.push(end);
  }

  #word(start: number, end: number): void {
    if (!this.#hasPoint(start, end)) this.#push(start, end);
    else if (this.#followsPoint(start)) this.ends[this.ends.length - 1] = end + 1;
    else this.#push(start, end + 1);
  }

  /** Whether the full stop behind the word is part of it: not at the end of the sentence, but for "U.S." and the like. */
  #hasPoint(start: number, end: number): boolean {
    const text = this.#text;
    if (end >= this.#to || text.charCodeAt(end) !== POINT || text.charCodeAt(end + 1) === POINT) return false;
    if (end - start > LONGEST_ABBREVIATION && !isDigit(text.charCodeAt(end - 1))) return false;
    return end + 1 < this.#to || (end - start === 1 && this.#followsPoint(start));
  }

  /** True when the token before ends in a full stop right here and is letters with stops: "U." before "S.". */
  #followsPoint(start: number): boolean {
    const last = this.ends.length - 1;
    return last >= 0 && this.ends[last] === start && this.#text.charCodeAt(start - 1) === POINT && start - this.starts[last]! >= 2 && !isDigit(this.#text.charCodeAt(start - 2));
  }

  #englishWord(start: number, end: number): void {
    const text = this.#text;
    let from = start;
    for (let at = start + 1; at < end - 1; at++) {
      const code = text.charCodeAt(at);
      if (code === 45 || code === 0x2010 || code === 0x2011) {
        if (at > from) this.#push(from, at);
        this.#push(at, at + 1);
        from = at + 1;
      }
    }
    const possessive = end - from > 2 && isPossessive(text, end);
    if (possessive) {
      this.#push(from, end - 2);
      this.#push(end - 2, end);
    } else this.#word(from, end);
  }

  #marks(from: number, to: number): void {
    const text = this.#text;
    let before = 0;
    for (let at = from; at < to; at++) {
      const code = text.charCodeAt(at);
      const kind = kindOfUnit(code);
      if (code <= 32 || kind === INVISIBLE || (code >= 0x80 && BLANK.test(text.charAt(at)))) {
        before = 0;
        continue;
      }
      if (kind === HIGH && at + 1 < to && isLowSurrogate(text.charCodeAt(at + 1))) this.#push(at, ++at + 1);
      else if (code === before) this.ends[this.ends.length - 1] = at + 1;
      else this.#push(at, at + 1);
      before = kind === HIGH ? 0 : code;
    }
  }
}

function lastVisible(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && text.charCodeAt(end - 1) <= 32) end--;
  return end;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

function isPossessive(text: string, end: number): boolean {
  const mark = text.charCodeAt(end - 2);
  const letter = text.charCodeAt(end - 1);
  return (mark === 39 || mark === 0x2019) && (letter === 115 || letter === 83);
}
