/** How a table's text is written. */
export interface CsvDialect {
  readonly delimiter: string;
  /** '' where a quotation mark is a letter like any other, as in many files with tabs. */
  readonly quote: string;
}

export interface CsvRow {
  readonly cells: readonly string[];
  /** Line of the text that it begins in, from 1. */
  readonly line: number;
}

/** A row with a quotation mark that nothing closes as it should, or that is longer than any row may be; reading goes on with the next line. */
export interface BrokenRow {
  readonly line: number;
  readonly fault: 'quote' | 'long';
}

/** Times the limit that may be read in vain behind broken quotation marks, beside four times what is read; then marks are letters. */
const WASTE = 2;

/**
 * Rows of CSV by RFC 4180 from pieces of text whose lines end with `\n`; rows of any number of cells. Holds the row under way alone, of at most `limit`
 * code units. Unlike csv-parse, which is its measure in the tests, it goes on after a broken quotation mark, so that one of them costs one row.
 */
export class CsvScanner {
  private rest = '';
  private line = 1;
  /** Length from which `rest` is looked at again: a long row each time that it has doubled. */
  private wanted = 0;
  /** In a row that is left out, up to its line's end. */
  private skipping = false;
  private read = 0;
  private wasted = 0;

  constructor(private readonly dialect: CsvDialect, private readonly limit: number) {}

  *push(piece: string): Generator<CsvRow | BrokenRow> {
    this.rest += piece;
    if (this.rest.length >= Math.min(this.wanted, this.limit)) yield* this.scan(false);
  }

  *end(): Generator<CsvRow | BrokenRow> {
    yield* this.scan(true);
  }

  private *scan(last: boolean): Generator<CsvRow | BrokenRow> {
    const text = this.rest;
    const places = { text, line: new Ahead(text, '\n'), delimiter: new Ahead(text, this.dialect.delimiter) };
    let at = this.skipping ? this.lineAfter(text, 0) : 0;
    while (at < text.length) {
      const found = rowAt(at, places, this.trusted(), last);
      if ('cells' in found) {
        if (found.cells.length > 1 || found.cells[0] !== '') yield { cells: found.cells, line: this.line };
        this.line += linesIn(text, at, found.next);
        this.read += found.next - at;
        at = found.next;
        continue;
      }
      if (!found.broken && !last && text.length - at < this.limit) break;
      const { line } = this;
      this.wasted += found.next - at;
      at = this.lineAfter(text, at);
      yield { line, fault: found.quoted ? 'quote' : 'long' };
    }
    this.rest = text.slice(at);
    this.wanted = this.rest.length * 2;
  }

  private trusted(): CsvDialect {
    return this.wasted > WASTE * this.limit + 4 * this.read ? { ...this.dialect, quote: '' } : this.dialect;
  }

  private lineAfter(text: string, at: number): number {
    const end = text.indexOf('\n', at);
    this.skipping = end < 0;
    if (end < 0) return text.length;
    this.line += 1;
    return end + 1;
  }
}

/** Where the next of some character stands, looked for once however often it is asked while reading goes on. */
class Ahead {
  private asked = 0;
  private at = -1;

  constructor(private readonly text: string, private readonly sign: string) {}

  /** Length of the text where there is none. */
  from(at: number): number {
    if (this.asked <= at && at <= this.at) return this.at;
    this.asked = at;
    const found = this.text.indexOf(this.sign, at);
    return (this.at = found < 0 ? this.text.length : found);
  }
}

interface Places {
  readonly text: string;
  readonly line: Ahead;
  readonly delimiter: Ahead;
}

/** A whole row, or why there is none up to `next`: there is no end yet, or a quotation mark is broken. */
type Found = { readonly cells: string[]; readonly next: number } | { readonly broken: boolean; readonly quoted: boolean; readonly next: number };

function rowAt(start: number, places: Places, { delimiter, quote }: CsvDialect, last: boolean): Found {
  const { text } = places;
  const cells: string[] = [];
  for (let at = start; ;) {
    if (quote !== '' && text[at] === quote) {
      const cell = quotedCell(text, at, quote, last);
      if (typeof cell === 'number') return { broken: last, quoted: true, next: cell };
      cells.push(cell.value);
      at = cell.next;
      if (at >= text.length || text[at] === '\n') return { cells, next: at + 1 };
      if (text[at] !== delimiter) return { broken: true, quoted: true, next: at };
      at++;
      continue;
    }
    const lineEnd = places.line.from(at);
    if (lineEnd === text.length && !last) return { broken: false, quoted: false, next: lineEnd };
    const end = Math.min(places.delimiter.from(at), lineEnd);
    cells.push(text.slice(at, end));
    at = end + 1;
    if (end === lineEnd) return { cells, next: at };
  }
}

/** The cell that begins with the quotation mark at `at`, and where the row goes on; blanks behind it are no part of it. A number: the text ends first. */
function quotedCell(text: string, at: number, quote: string, last: boolean): { readonly value: string; readonly next: number } | number {
  const parts: string[] = [];
  for (let from = at + 1; ;) {
    const close = text.indexOf(quote, from);
    if (close < 0 || (close === text.length - 1 && !last)) return text.length;
    if (text[close + 1] !== quote) {
      parts.push(text.slice(from, close));
      let next = close + 1;
      while (text[next] === ' ') next++;
      if (next === text.length && !last) return next;
      return { value: parts.join(''), next };
    }
    parts.push(text.slice(from, close + 1));
    from = close + 2;
  }
}

function linesIn(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}
