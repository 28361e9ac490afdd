import type { Span } from '../../protocol/span';
import { DIGIT, HIGH, HYPHEN, INVISIBLE, kindOfPair, kindOfUnit, MARK, POINT } from './characters';

/**
 * Finds the tokens of a text one after the other (QUERY.md, "Token"): after `next()` answers true, `start` and `end` are the span of the
 * token in UTF-16 code units. Soft hyphens and zero-width characters between two characters of a token lie inside its span, at its edges outside.
 */
export class TokenScanner {
  start = 0;
  end = 0;
  #text = '';
  #limit = 0;

  /** Goes on at `from`; no token reaches beyond `to`, and what stands behind it does not count. */
  reset(text: string, from = 0, to = text.length): void {
    this.#text = text;
    this.#limit = to;
    this.start = from;
    this.end = from;
  }

  next(): boolean {
    const text = this.#text;
    const limit = this.#limit;
    for (let at = this.end; at < limit; ) {
      let kind = kindOfUnit(text.charCodeAt(at));
      const width = kind === HIGH ? 2 : 1;
      if (kind === HIGH) kind = kindOfPair(text, at, limit);
      if (kind <= DIGIT) {
        this.start = at;
        this.#extend(at + width, kind);
        return true;
      }
      at++;
    }
    this.start = limit;
    this.end = limit;
    return false;
  }

  /** Sets `end` for a token whose last character known so far, of kind `last`, ends at `from`. */
  #extend(from: number, last: number): void {
    const text = this.#text;
    const limit = this.#limit;
    let end = from;
    /** The joiner between the last character and the one looked at; 0 for none. */
    let joiner = 0;
    for (let at = from; at < limit; ) {
      let kind = kindOfUnit(text.charCodeAt(at));
      const width = kind === HIGH ? 2 : 1;
      if (kind === HIGH) kind = kindOfPair(text, at, limit);
      at += width;
      if (kind <= MARK) {
        if (joiner !== 0 && (kind === MARK || (joiner === POINT && kind !== DIGIT))) break;
        joiner = 0;
        last = kind;
        end = at;
      } else if (joiner === 0 && (kind === HYPHEN || (kind === POINT && last === DIGIT))) {
        joiner = kind;
      } else if (kind !== INVISIBLE) break;
    }
    this.end = end;
  }
}

/** Calls `visit` with the span of every token between `from` and `to`, in order. */
export function forEachToken(text: string, visit: (start: number, end: number) => void, from = 0, to = text.length): void {
  const scanner = new TokenScanner();
  scanner.reset(text, from, to);
  while (scanner.next()) visit(scanner.start, scanner.end);
}

/** Spans of all tokens of a text. */
export function tokens(text: string): Span[] {
  const spans: Span[] = [];
  forEachToken(text, (start, end) => spans.push({ start, end }));
  return spans;
}

/** Calls `visit` with every line, empty ones too, without its line end (LF, CR or CRLF). A text has one line more than line ends. */
export function forEachParagraph(text: string, visit: (start: number, end: number) => void): void {
  const lineEnd = /\r\n?|\n/g;
  let start = 0;
  for (let found = lineEnd.exec(text); found; found = lineEnd.exec(text)) {
    visit(start, found.index);
    start = lineEnd.lastIndex;
  }
  visit(start, text.length);
}

/** Spans of all lines of a text, empty ones too, without their line ends. */
export function paragraphs(text: string): Span[] {
  const spans: Span[] = [];
  forEachParagraph(text, (start, end) => spans.push({ start, end }));
  return spans;
}
