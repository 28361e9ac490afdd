/** Quotation marks that open, each with those that close it. */
export const CLOSERS: Readonly<Record<string, string>> = { '"': '"', '„': '“”', '“': '“”', '”': '“”', '«': '»', '»': '«' };

export const isBlank = (character: string): boolean => character <= ' ' || /\s/.test(character);
export const isLineEnd = (character: string): boolean => character === '\n' || character === '\r';

/** Finds where the `[ ]` of a text end. A `]` inside a quote that ends on its line is none. All questions together take time linear in the text. */
export class Brackets {
  /** From here on no `]` ends a bracket that is open. */
  #unclosedFrom = Infinity;
  /** For closing marks: a stretch up to a line end that holds none of them. */
  readonly #without = new Map<string, readonly [from: number, to: number]>();

  constructor(private readonly source: string) {}

  /** Offset behind the `]` of the `[` at `open`; -1 when there is none. */
  end(open: number): number {
    if (open >= this.#unclosedFrom) return -1;
    for (let at = open + 1; at < this.source.length; at++) {
      const character = this.source[at]!;
      if (character === '\\') at++;
      else if (character === ']') return at + 1;
      else if (CLOSERS[character] !== undefined) at = Math.max(at, this.quoteEnd(at));
    }
    this.#unclosedFrom = open;
    return -1;
  }

  /** Offset of the mark that closes the quote opened at `open`; -1 when its line holds none. */
  quoteEnd(open: number): number {
    const closers = CLOSERS[this.source[open]!]!;
    const [from, to] = this.#without.get(closers) ?? [0, 0];
    if (from <= open && open < to) return -1;
    let at = open + 1;
    for (; at < this.source.length && !isLineEnd(this.source[at]!); at++) {
      if (this.source[at] === '\\' && !isLineEnd(this.source[at + 1] ?? '')) at++;
      else if (closers.includes(this.source[at]!)) return at;
    }
    this.#without.set(closers, [open, at]);
    return -1;
  }
}
