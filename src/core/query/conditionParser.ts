import type { Diagnostic, Fix } from '../../protocol/diagnostic';
import type { Comparison, Condition, MissingNode } from './ast';
import { comparisonMeant, operatorMeant } from './meant';
import { valueOfPiece, type Piece } from './pieces';
import { closeAt, error, insertAt, remove, replaceBy } from './problem';
import type { Token } from './scanner';
import { MAX_DEPTH } from './searchParser';
import { verbNamed } from './table';

const EXAMPLE = 'count > 3';

/** Parses `COL > 3 AND NOT (COL contains "x" OR …)`. Never throws; lists are flat, brackets at most MAX_DEPTH deep. */
export function parseCondition(pieces: readonly Piece[], last: Token, report: (diagnostic: Diagnostic) => void): Condition {
  return new ConditionParser(pieces, last, report).parse();
}

class ConditionParser {
  #next = 0;
  readonly #said = new Set<Piece>();
  /** Brackets without an end so far, the innermost first. */
  #unclosed = 0;

  constructor(private readonly pieces: readonly Piece[], private readonly last: Token, private readonly report: (diagnostic: Diagnostic) => void) {}

  parse(): Condition {
    const condition = this.#list('or', 0);
    if (this.#piece) this.#unexpected(this.pieces.length);
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
    while (this.#connective() === type.toUpperCase()) {
      this.#next++;
      children.push(one());
    }
    if (children.length === 1) return children[0]!;
    return { type, children, start: children[0]!.start, end: children.at(-1)!.end };
  }

  /** AND or OR, also as other languages write them, which is said once. */
  #connective(): string | undefined {
    const piece = this.#piece;
    if (piece?.kind !== 'word' && piece?.kind !== 'comma') return undefined;
    if (piece.text === 'AND' || piece.text === 'OR') return piece.text;
    const meant = piece.kind === 'comma' ? 'AND' : operatorMeant(piece.text);
    const next = this.pieces[this.#next + 1];
    if (meant === undefined || meant === 'NOT' || !next || (piece.kind === 'comma' && !this.#isComparison(this.#next + 1))) return undefined;
    if (!this.#said.has(piece)) this.report(error('syntax', piece, 'foreignOperator', [piece.text, meant], [replaceBy(piece, piece.kind === 'comma' ? ` ${meant}` : meant)]));
    this.#said.add(piece);
    return meant;
  }

  /** Whether a comparison or a bracket begins with the piece at `at`. */
  #isComparison(at: number): boolean {
    const [piece, operator] = [this.pieces[at], this.pieces[at + 1]];
    return piece?.kind === 'open' || (piece !== undefined && isText(piece) && operator !== undefined && comparisonOf(operator) !== undefined);
  }

  #isNot(): boolean {
    if (this.#is('NOT')) return true;
    const [piece, next] = [this.#piece, this.pieces[this.#next + 1]];
    const isMeant = piece?.kind === 'word' && operatorMeant(piece.text) === 'NOT' && (next?.kind === 'open' || (next?.kind === 'word' && comparisonOf(next) === undefined));
    if (isMeant) this.report(error('syntax', piece, 'foreignOperator', [piece.text, 'NOT'], [replaceBy(piece, next!.start === piece.end ? 'NOT ' : 'NOT')]));
    return isMeant;
  }

  #not(depth: number): Condition {
    const first = this.#piece;
    let negated = false;
    for (; this.#isNot(); this.#next++) negated = !negated;
    const child = this.#primary(depth);
    return first && negated ? { type: 'not', child, start: first.start, end: child.end } : child;
  }

  #primary(depth: number): Condition {
    const piece = this.#piece;
    if (piece?.kind === 'open') return this.#group(piece, depth);
    if (!piece || !isText(piece) || /^(?:AND|OR)$/.test(piece.text)) return this.#noColumn(piece);
    this.#next++;
    const operator = this.#operator();
    const value = this.#piece;
    if (operator === undefined || !value || !isText(value)) return this.#missing(value, { start: piece.start, end: this.pieces[this.#next - 1]!.end });
    this.#next++;
    const end = this.#moreOfValue(value);
    return {
      type: 'compare', operator, column: { name: piece.text, start: piece.start, end: piece.end },
      value: valueOfPiece(value), start: piece.start, end,
    };
  }

  /** `> 3`: the value belongs to what is missing before it. */
  #noColumn(piece: Piece | undefined): MissingNode {
    if (piece?.kind === 'operator') this.#next += this.pieces[this.#next + 1] && isText(this.pieces[this.#next + 1]!) ? 2 : 1;
    return this.#missing(piece);
  }

  #operator(): Comparison | undefined {
    const piece = this.#piece;
    const operator = piece && comparisonOf(piece);
    if (operator === undefined) return undefined;
    if (operator !== piece!.text) this.report(error('syntax', piece!, 'foreignOperator', [piece!.text, operator], [replaceBy(piece!, operator)]));
    this.#next++;
    return operator;
  }

  /** A value of several words without quotes around them, or with quotation marks that are none, is said and passed over; where it ends. */
  #moreOfValue(value: Piece): number {
    const from = this.#next;
    for (; this.#isMoreOfValue(); this.#next++);
    const last = this.pieces[this.#next - 1]!;
    const words = [value, ...this.pieces.slice(from, this.#next)];
    const text = words.map(({ raw }) => raw).join(' ');
    const span = { start: value.start, end: last.end };
    const marked = value.kind === 'word' && /^(['‚‘‹`])(.+)['’‘›`´]$/u.exec(text);
    if (marked) this.report(error('syntax', span, 'foreignMarks', [marked[1]!], [replaceBy(span, `"${marked[2]!}"`)]));
    else if (from < this.#next) this.report(error('syntax', { start: words[1]!.start, end: last.end }, 'unexpected', [words[1]!.text], [replaceBy(span, `"${text}"`)]));
    return last.end;
  }

  /** A word behind a word, before which nothing says that a comparison begins with it. */
  #isMoreOfValue(): boolean {
    const [before, piece, next] = [this.pieces[this.#next - 1]!, this.#piece, this.pieces[this.#next + 1]];
    if (before.kind !== 'word' || piece?.kind !== 'word' || /^(?:AND|OR|NOT)$/.test(piece.text) || operatorMeant(piece.text) !== undefined || verbNamed(piece.text)?.built) return false;
    return !next || comparisonOf(next) === undefined;
  }

  /** Something follows a comparison that is no connective; up to the piece at `end` it is passed over. */
  #unexpected(end: number): void {
    const rest = this.#piece!;
    this.report(error('syntax', { start: rest.start, end: this.pieces[end - 1]!.end }, 'unexpected', [rest.text], this.#fixOfRest(rest)));
  }

  #fixOfRest(rest: Piece): readonly Fix[] {
    const [before, next] = [this.pieces[this.#next - 1], this.pieces[this.#next + 1]];
    if (rest.kind === 'close') return [remove(rest, ')')];
    if (!before || !isText(before)) return [];
    if (rest.kind === 'word' && verbNamed(rest.text)?.built && !this.#isComparison(this.#next)) return [insertAt(rest.start, '| ')];
    if (this.#is('NOT') || this.#isComparison(this.#next)) return [insertAt(rest.start, 'AND ')];
    const isDecimal = rest.kind === 'comma' && /^\d+$/.test(before.text) && /^\d+$/.test(next?.text ?? '');
    return isDecimal ? [replaceBy({ start: before.start, end: next!.end }, `${before.text}.${next!.text}`)] : [];
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
    if (close < 0) this.report(error('unclosed', open, 'unclosedGroup', [], condition.type === 'missing' ? [] : closeAt(this.last.end, ++this.#unclosed - 1 - close, this.last)));
    else if (rest && close > this.#next) this.#unexpected(close);
    if (close >= 0) this.#next = close + 1;
    return condition;
  }

  /** The piece that closes the group open here; where none does, -1 less the groups that are open behind it. */
  #closing(): number {
    let level = 1;
    for (let at = this.#next; at < this.pieces.length; at++) {
      const { kind } = this.pieces[at]!;
      if (kind === 'open') level++;
      else if (kind === 'close' && --level === 0) return at;
    }
    return -level;
  }

  #missing(at: Piece | undefined, span = at ?? { start: this.last.end, end: this.last.end }): MissingNode {
    this.report(error('syntax', span, 'missingCondition', [EXAMPLE]));
    return { type: 'missing', start: span.start, end: span.end };
  }
}

const isText = ({ kind }: Piece): boolean => kind === 'word' || kind === 'string';

/** What a piece that may stand behind a column compares by, also as other languages write it. */
function comparisonOf({ kind, text }: Piece): Comparison | undefined {
  if (kind === 'operator' ? /^(?:=|!=|<=?|>=?)$/.test(text) : kind === 'word' && text === 'contains') return text as Comparison;
  return kind === 'operator' || kind === 'word' ? (comparisonMeant(text) as Comparison | undefined) : undefined;
}
