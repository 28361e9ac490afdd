import type { Diagnostic, Fix } from '../../protocol/diagnostic';
import type { Span } from '../../protocol/span';
import type { MissingNode } from './ast';
import { Brackets, CLOSERS, isBlank } from './Brackets';
import type { TextKey } from './messages';
import type { AttributeNode, PatternNode, StepNode, TokenTest } from './patternAst';
import { parseQuantifier } from './patternQuantifier';
import { type Code, error, insertAt, remove, replaceBy, unescaped } from './problem';

/** Brackets and comparisons of one pattern, at most: each comparison is a walk through the vocabulary. */
export const MOST_PARTS = 100;
/** Parentheses inside parentheses, at most. */
const MOST_NESTED = 64;
const EXAMPLE = 'word="Waffe.*"';

const NAME = /[\p{L}_$][\p{L}\p{N}_-]*/uy;
const TERM = /[(!]|(?!(?:and|or|not)[^\p{L}\p{N}_-])[\p{L}_$][\p{L}\p{N}_-]*\s*[=!<>~:]/iuy;
const OPERATOR = /[=!<>~:]+/y;
const BARE_VALUE = /[^\s\]&|)%"]+/y;
/** What nobody can read: up to what may be something else. */
const OTHER = /[^\s,;&|()[\]"„“”«»]+/y;
const FLAGS = /%\s*[\p{L}\p{N}]*(?:\s*%\s*[\p{L}\p{N}]*)*/uy;
const WORD_OPERATORS: ReadonlyMap<string, string> = new Map([['and', '&'], ['or', '|'], ['not', '!']]);

/**
 * Parses the text of one `pattern` token, which stands at `base` of its cell. Never throws. In each `[ ]` the first mistake that hides what
 * follows is reported, and parsing goes on behind its `]`. Only parentheses recurse, MOST_NESTED deep.
 */
export class PatternParser {
  readonly #brackets: Brackets;
  #at = 0;
  /** Where the `[ ]` that is read begins and, before its `]`, ends. */
  #open = 0;
  #limit = 0;
  /** The `[ ]` that is read has a mistake that hides the rest of it. */
  #isBroken = false;
  #isUnclosed = false;
  /** Of a value that has no end; -1 for none. */
  #openQuote = -1;
  #lastValue: AttributeNode | undefined;
  #parts = 0;

  constructor(private readonly text: string, private readonly base: number, private readonly report: (diagnostic: Diagnostic) => void) {
    this.#brackets = new Brackets(text);
  }

  parse(): PatternNode {
    const steps: StepNode[] = [];
    while (this.text[this.#at] === '[' && this.#parts <= MOST_PARTS) {
      steps.push(this.#step());
      this.#blanks(this.text.length);
    }
    if (this.#parts > MOST_PARTS) this.report(error('too-deep', this.#span(0, this.text.length), 'tooManyParts', [MOST_PARTS]));
    const isWithin = this.text.startsWith('within', this.#at);
    return {
      type: 'pattern', raw: this.text, steps, within: isWithin ? this.#span(this.#at, this.text.length) : undefined,
      ...this.#span(0, this.text.length),
    };
  }

  #span(start: number, end: number): Span {
    return { start: this.base + start, end: this.base + end };
  }

  #step(): StepNode {
    const open = (this.#open = this.#at);
    const end = this.#brackets.end(open);
    this.#at = open + 1;
    this.#limit = end < 0 ? this.text.length : end - 1;
    this.#isBroken = false;
    this.#isUnclosed = end < 0;
    this.#openQuote = -1;
    this.#lastValue = undefined;
    this.#parts++;
    this.#blanks();
    let test = this.#at < this.#limit ? this.#or(0) : undefined;
    if (end < 0) this.#unclosed(open);
    else this.#endOfTest();
    // What was read of it may be something else than what is meant.
    if (this.#isBroken) test = { type: 'missing', ...this.#span(open + 1, open + 1) };
    this.#at = end < 0 ? this.text.length : end;
    const quantifier = end < 0 ? undefined : parseQuantifier(this.text, end, this.base, this.report);
    if (quantifier) this.#at = quantifier.end;
    const { least, most } = quantifier ?? { least: 1, most: 1 };
    return {
      bracket: this.#span(open, end < 0 ? this.text.length : end), test, least, most,
      quantifier: quantifier && this.#span(end, quantifier.end), ...this.#span(open, this.#at),
    };
  }

  /** The `]` belongs behind the last comparison that is whole. What follows may be no part of the pattern, so nothing is said of it. */
  #unclosed(open: number): void {
    const quote = this.#openQuote;
    const end = quote >= 0 ? quote + /^.\S*/.exec(this.text.slice(quote))![0].length : (this.#lastValue?.end ?? this.base + this.text.trimEnd().length) - this.base;
    const closing = unescaped(this.text.slice(0, end)) + (quote >= 0 ? CLOSERS[this.text[quote]!]![0]! : '') + ']';
    const isLast = !this.text.includes('[', Math.max(end, open + 1));
    this.report(error('unclosed', this.#span(open, open + 1), 'unclosedPattern', [], isLast ? [insertAt(this.base + end, closing)] : []));
  }

  #say(diagnostic: Diagnostic): void {
    if (!this.#isUnclosed) this.report(diagnostic);
  }

  #blanks(limit = this.#limit): void {
    while (this.#at < limit && isBlank(this.text[this.#at]!)) this.#at++;
  }

  /** What a sticky expression finds here, inside the `[ ]`; it is then behind us. */
  #take(expression: RegExp): string | undefined {
    expression.lastIndex = this.#at;
    const found = this.#at < this.#limit ? expression.exec(this.text)?.[0].slice(0, this.#limit - this.#at) : undefined;
    this.#at += found?.length ?? 0;
    return found;
  }

  get #next(): string {
    return this.#at < this.#limit ? this.text[this.#at]! : '';
  }

  #fail(code: Code, span: Span, key: TextKey, args: readonly (string | number)[] = [], fixes: readonly Fix[] = []): MissingNode {
    if (!this.#isBroken) this.#say(error(code, span, key, args, fixes));
    this.#isBroken = true;
    return { type: 'missing', start: span.start, end: span.start };
  }

  #or(depth: number): TokenTest {
    return this.#list('or', '|', () => this.#and(depth));
  }

  #and(depth: number): TokenTest {
    return this.#list('and', '&', () => this.#unary(depth));
  }

  #list(type: 'and' | 'or', operator: string, parse: () => TokenTest): TokenTest {
    const children = [parse()];
    while (!this.#isBroken && (this.#operator(operator) || (type === 'and' && this.#isTermNext()))) children.push(parse());
    return children.length === 1 ? children[0]! : { type, children, start: children[0]!.start, end: children.at(-1)!.end };
  }

  /** A further term without an operator: said, and read as if `&` stood there. */
  #isTermNext(): boolean {
    TERM.lastIndex = this.#at;
    if (this.#isBroken || !this.#next || !TERM.test(this.text) || this.#swallowed >= 0) return false;
    this.#say(error('syntax', this.#span(this.#at, this.#at + 1), 'missingOperator', [], [insertAt(this.base + this.#at, '& '), insertAt(this.base + this.#at, '| ')]));
    return true;
  }

  /** Where the last value holds a `]`, which speaks for a quote whose end is missing; -1 when it does not. */
  get #swallowed(): number {
    return this.#lastValue?.value.search(/(?<!\\)\]/) ?? -1;
  }

  /** Skips an operator; `&&` and `&&&` are one. What it stands before must follow. */
  #operator(sign: string): boolean {
    this.#blanks();
    if (this.#next !== sign) return false;
    const start = this.#at++;
    while (this.#next === sign) this.#at++;
    const written = this.text.slice(start, this.#at);
    if (written !== sign) this.#say(error('syntax', this.#span(start, this.#at), 'unknownOperator', [written, sign], [replaceBy(this.#span(start, this.#at), sign)]));
    this.#blanks();
    if (this.#next === '' || this.#next === ')') this.#fail('syntax', this.#span(start, start + 1), 'missingCondition', [EXAMPLE], [remove(this.#span(start, start + 1), sign)]);
    return !this.#isBroken;
  }

  #unary(depth: number): TokenTest {
    this.#blanks();
    const start = this.#at;
    let isNegated = false;
    for (; this.#next === '!'; this.#blanks()) {
      this.#at++;
      isNegated = !isNegated;
    }
    const child = this.#next === '(' ? this.#group(depth) : this.#comparison();
    return isNegated ? { type: 'not', child, start: this.base + start, end: child.end } : child;
  }

  #group(depth: number): TokenTest {
    const open = this.#at++;
    if (depth >= MOST_NESTED) return this.#fail('too-deep', this.#span(open, open + 1), 'tooDeep', [MOST_NESTED]);
    this.#blanks();
    const child = this.#or(depth + 1);
    this.#blanks();
    if (this.#isBroken) return child;
    if (this.#next !== ')') {
      if (this.#next !== '') this.#unexpected();
      return this.#fail('unclosed', this.#span(open, open + 1), 'unclosedGroup', [], [insertAt(child.end, ')')]);
    }
    this.#at++;
    return { type: 'group', child, ...this.#span(open, this.#at) };
  }

  /** Behind a whole test nothing may stand. */
  #endOfTest(): void {
    this.#blanks();
    if (!this.#isBroken && this.#next !== '') this.#unexpected();
  }

  #unexpected(): void {
    const start = this.#at;
    const bracket = this.#swallowed;
    if (bracket >= 0) {
      const { start: mark, end } = this.#lastValue!.valueSpan;
      const isLast = this.text.slice(end - this.base).split('"').length % 2 === 0;
      this.#fail('unclosed', { start: mark, end: mark + 1 }, 'unclosedQuote', [], isLast ? [insertAt(mark + 1 + bracket, '"')] : []);
      return;
    }
    const shown = this.#take(NAME) ?? this.#take(OTHER) ?? String.fromCodePoint(this.text.codePointAt(this.#at)!);
    const span = this.#span(start, start + shown.length);
    const meant = WORD_OPERATORS.get(shown.toLowerCase());
    if (meant !== undefined) this.#fail('syntax', span, 'unknownOperator', [shown, meant], [replaceBy(span, meant)]);
    else if (shown === ')') this.#fail('syntax', span, 'strayClose', [], [remove(span, ')')]);
    else if (shown === ',' || shown === ';') this.#fail('syntax', span, 'unknownOperator', [shown, '&'], [replaceBy(span, ' &')]);
    else if (shown === '[') this.#bracketInside(start);
    else this.#fail('syntax', span, 'unexpected', [shown], CLOSERS[shown] === undefined ? [remove(span, shown)] : []);
  }

  /** `[word="a" [word="b"]`: the first one has no end. */
  #bracketInside(at: number): void {
    const isLast = !this.text.slice(at + 1, this.#limit).includes('[');
    this.#fail('unclosed', this.#span(this.#open, this.#open + 1), 'unclosedPattern', [], isLast ? [insertAt(this.base + at, ']')] : []);
  }

  #comparison(): TokenTest {
    if (++this.#parts > MOST_PARTS) {
      this.#isBroken = true;
      return { type: 'missing', ...this.#span(this.#at, this.#at) };
    }
    const start = this.#at;
    const name = this.#take(NAME);
    if (name === undefined) return this.#noName();
    const nameSpan = this.#span(start, this.#at);
    this.#blanks();
    const operatorStart = this.#at;
    const written = this.#take(OPERATOR);
    if (written === undefined) return this.#noOperator(name, nameSpan);
    const operatorSpan = this.#span(operatorStart, this.#at);
    const operator = written.includes('!') || written === '<>' ? '!=' : '=';
    if (written !== operator) this.#say(error('syntax', operatorSpan, 'unknownOperator', [written, operator], [replaceBy(operatorSpan, operator)]));
    this.#blanks();
    const valueSpan = this.#value(name + operator);
    if (valueSpan === undefined) return { type: 'missing', start: nameSpan.start, end: this.base + this.#at };
    const value = this.text.slice(valueSpan.start + 1 - this.base, valueSpan.end - 1 - this.base);
    const node: AttributeNode = { type: 'attribute', name, nameSpan, operator, operatorSpan, value, valueSpan, ...this.#flags(), start: nameSpan.start, end: this.base + this.#at };
    this.#lastValue = node;
    return node;
  }

  /** The span of a quoted value, marks included. */
  #value(after: string): Span | undefined {
    const start = this.#at;
    if (CLOSERS[this.#next] === undefined) {
      const bare = this.#take(BARE_VALUE);
      const span = this.#span(start, this.#at);
      if (bare === undefined) this.#fail('syntax', this.#span(start - 1, start), 'missingValue', [after]);
      else this.#fail('syntax', span, 'valueUnquoted', [bare], [replaceBy(span, `"${bare}"`)]);
      return undefined;
    }
    const end = this.#brackets.quoteEnd(start);
    if (end >= 0 && end < this.#limit) {
      this.#at = end + 1;
      return this.#span(start, this.#at);
    }
    this.#openQuote = start;
    const rest = /^[^\r\n]*/.exec(this.text.slice(start, this.#limit))![0].trimEnd();
    const closing = unescaped(rest) + CLOSERS[this.text[start]!]![0]!;
    const isLast = !/["„“”«»]/.test(this.text.slice(start + rest.length, this.#limit));
    this.#fail('unclosed', this.#span(start, start + 1), 'unclosedQuote', [], isLast ? [insertAt(this.base + start + rest.length, closing)] : []);
    return undefined;
  }

  #flags(): Pick<AttributeNode, 'ignoreCase' | 'ignoreDiacritics' | 'flagsSpan'> {
    const before = this.#at;
    this.#blanks();
    const start = this.#at;
    const flags = this.#take(FLAGS);
    if (flags === undefined) {
      this.#at = before;
      return { ignoreCase: false, ignoreDiacritics: false, flagsSpan: undefined };
    }
    const flagsSpan = this.#span(start, this.#at);
    if (!/^%\s*[cd]+$/.test(flags)) {
      const known = `%${flags.replace(/[^cd]/g, '')}`;
      this.#say(error('syntax', flagsSpan, 'unknownFlag', [flags], [known === '%' ? remove(flagsSpan, flags) : replaceBy(flagsSpan, known)]));
    }
    return { ignoreCase: flags.includes('c'), ignoreDiacritics: flags.includes('d'), flagsSpan };
  }

  #noName(): MissingNode {
    const start = this.#at;
    const here = this.#span(start, start + 1);
    if (CLOSERS[this.#next] !== undefined) {
      const end = this.#brackets.quoteEnd(start);
      return this.#fail('syntax', here, 'missingAttribute', [this.text.slice(start, end < 0 ? this.#limit : end + 1)], [insertAt(here.start, 'word=')]);
    }
    if (this.#next === '') return this.#fail('syntax', this.#span(start - 1, start), 'missingCondition', [EXAMPLE]);
    const shown = String.fromCodePoint(this.text.codePointAt(start)!);
    return this.#fail('syntax', this.#span(start, start + shown.length), 'missingCondition', [EXAMPLE]);
  }

  /** `[Waffe]`, `[word]` and `[not (…)]`. */
  #noOperator(name: string, span: Span): MissingNode {
    const meant = WORD_OPERATORS.get(name.toLowerCase());
    if (meant !== undefined && this.#next !== '') return this.#fail('syntax', span, 'unknownOperator', [name, meant], [replaceBy(span, meant)]);
    return this.#fail('syntax', span, 'missingComparison', [name], [replaceBy(span, `word="${name}"`)]);
  }
}
