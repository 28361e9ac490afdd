import type { Diagnostic } from '../../protocol/diagnostic';
import type { Comparison, Condition, MissingNode } from './ast';
import { valueOfPiece, type Piece } from './pieces';
import { closeAt, error, remove } from './problem';
import { MAX_DEPTH } from './searchParser';

const EXAMPLE = 'count > 3';

/** Parses `COL > 3 AND NOT (COL contains "x" OR …)`. Never throws; lists are flat, brackets at most MAX_DEPTH deep. */
export function parseCondition(pieces: readonly Piece[], end: number, report: (diagnostic: Diagnostic) => void): Condition {
  return new ConditionParser(pieces, end, report).parse();
}

class ConditionParser {
  #next = 0;
  /** Brackets without an end so far, the innermost first. */
  #unclosed = 0;

  constructor(private readonly pieces: readonly Piece[], private readonly end: number, private readonly report: (diagnostic: Diagnostic) => void) {}

  parse(): Condition {
    const condition = this.#list('or', 0);
    const rest = this.#piece;
    if (rest) this.report(error('syntax', { start: rest.start, end: this.pieces.at(-1)!.end }, 'unexpected', [rest.text]));
    return condition;
  }

  get #piece(): Piece | undefined {
    return this.pieces[this.#next];
  }

  #is(word: string): boolean {
    return this.#piece?.kind === 'word' && this.#piece.text === word;
  }

  #list(type: 'or' | 'and', depth: number): Condition {
    const one = (): Condition => (type === 'or' ? this.#list('and', depth) : this.#not(depth));
    const children = [one()];
    while (this.#is(type.toUpperCase())) {
      this.#next++;
      children.push(one());
    }
    if (children.length === 1) return children[0]!;
    return { type, children, start: children[0]!.start, end: children.at(-1)!.end };
  }

  #not(depth: number): Condition {
    const first = this.#piece;
    let negated = false;
    for (; this.#is('NOT'); this.#next++) negated = !negated;
    const child = this.#primary(depth);
    return first && negated ? { type: 'not', child, start: first.start, end: child.end } : child;
  }

  #primary(depth: number): Condition {
    const piece = this.#piece;
    if (piece?.kind === 'open') return this.#group(piece, depth);
    if (!piece || piece.kind !== 'word' && piece.kind !== 'string' || /^(?:AND|OR)$/.test(piece.text)) return this.#missing(piece);
    this.#next++;
    const operator = this.#operator();
    const value = this.#piece;
    if (operator === undefined || !value || value.kind !== 'word' && value.kind !== 'string') {
      return this.#missing(value, { start: piece.start, end: this.pieces[this.#next - 1]!.end });
    }
    this.#next++;
    return {
      type: 'compare', operator, column: { name: piece.text, start: piece.start, end: piece.end },
      value: valueOfPiece(value), start: piece.start, end: value.end,
    };
  }

  #operator(): Comparison | undefined {
    const piece = this.#piece;
    const isOperator = piece?.kind === 'operator' || this.#is('contains');
    if (!piece || !isOperator) return undefined;
    this.#next++;
    return piece.text as Comparison;
  }

  #group(open: Piece, depth: number): Condition {
    this.#next++;
    if (depth >= MAX_DEPTH) {
      this.#next = this.pieces.length;
      this.report(error('too-deep', open, 'tooDeep', [MAX_DEPTH]));
      return { type: 'missing', start: open.start, end: open.end };
    }
    const condition = this.#list('or', depth + 1);
    const rest = this.#piece;
    const close = this.#closing();
    if (close < 0) this.report(error('unclosed', open, 'unclosedGroup', [], closeAt(this.end, ++this.#unclosed, this.pieces.at(-1)!)));
    else if (rest && close > this.#next) this.report(error('syntax', { start: rest.start, end: this.pieces[close - 1]!.end }, 'unexpected', [rest.text]));
    if (close >= 0) this.#next = close + 1;
    return condition;
  }

  /** The piece that closes the group open here, -1 where none does. */
  #closing(): number {
    let level = 1;
    for (let at = this.#next; at < this.pieces.length; at++) {
      const { kind } = this.pieces[at]!;
      if (kind === 'open') level++;
      else if (kind === 'close' && --level === 0) return at;
    }
    return -1;
  }

  #missing(at: Piece | undefined, span = at ?? { start: this.end, end: this.end }): MissingNode {
    this.report(error('syntax', span, 'missingCondition', [EXAMPLE], at?.kind === 'operator' ? [remove(at, at.text)] : []));
    return { type: 'missing', start: span.start, end: span.end };
  }
}
