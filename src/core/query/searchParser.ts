import type { Diagnostic, Fix } from '../../protocol/diagnostic';
import type { Span } from '../../protocol/span';
import type { DateOperator, FieldNode, GroupNode, MissingNode, NotNode, SearchNode, ValueNode } from './ast';
import { behindPattern } from './behindPattern';
import { blankBehindColon, bracketedRange, insideGroup, rangeBehind, withoutBlank } from './fieldHabits';
import { operatorMeant } from './meant';
import { pipeInQuote } from './pipeInQuote';
import { PatternParser } from './patternParser';
import { closeAt, error, hint, insertAt, remove, replaceBy, unescaped } from './problem';
import type { Token } from './scanner';
import { hintMarks, hintSigns, isForeignSign, isOperator } from './searchSigns';
import { type FieldSpec, fieldNamed } from './table';
import { bareTerm, quotedTerm, regexTerm } from './wordTerms';

/** Brackets inside brackets, at most. */
export const MAX_DEPTH = 64;

const FIELD = /^(\p{L}[\p{L}\p{N}_]*):/u;
/** A name as it is used, with its `$`. */
export const NAME = /^\$([\p{L}_][\p{L}\p{N}_]*)$/u;
const DASHES = /^[–—−]/;

/** A value as it stands in a chunk or between quotes. */
export function valueOf(raw: string, start: number, end: number, quoted: boolean, exact = false): ValueNode {
  return { start, end, raw, quoted, exact, name: quoted ? undefined : NAME.exec(raw)?.[1] };
}

/**
 * Parses a search out of the tokens of one segment (all between two `|`). Never throws: what is missing becomes a `missing` node with a
 * diagnostic. Lists are flat; only brackets recurse, MAX_DEPTH deep.
 */
export class SearchParser {
  #next = 0;
  /** Brackets without an end so far, the innermost first. */
  #unclosed = 0;

  constructor(private readonly tokens: readonly Token[], private readonly end: number, private readonly report: (diagnostic: Diagnostic) => void, private readonly tick: () => void = () => undefined) {}

  parse(): SearchNode {
    const parts: SearchNode[] = [];
    while (this.#next < this.tokens.length) {
      if (this.#token?.kind === 'close') this.#strayClose();
      else parts.push(this.#or(0));
    }
    if (parts.length === 1) return parts[0]!;
    return parts.length ? list('and', parts) : this.#missing(this.end, undefined);
  }

  get #token(): Token | undefined {
    return this.tokens[this.#next];
  }

  #strayClose(): void {
    const token = this.#token!;
    this.report(error('syntax', token, 'strayClose', [], [remove(token, ')')]));
    this.#next++;
  }

  #missing(at: number, said: Diagnostic | undefined): MissingNode {
    if (said) this.report(said);
    return { type: 'missing', start: at, end: at };
  }

  #is(operator: string): boolean {
    return this.#token?.kind === 'chunk' && this.#token.raw === operator;
  }

  #or(depth: number): SearchNode {
    const children = [this.#and(depth)];
    while (this.#is('OR')) {
      const operator = this.#token!;
      this.#next++;
      children.push(this.#and(depth, operator));
    }
    return children.length === 1 ? children[0]! : list('or', children);
  }

  /** `after` is the OR before it. */
  #and(depth: number, after?: Token): SearchNode {
    const children: SearchNode[] = [];
    const start = this.#next;
    let operator = after;
    for (let token = this.#token; token && token.kind !== 'close' && !this.#is('OR'); token = this.#token) {
      if (this.#is('AND')) {
        if (children.length === 0 || operator) this.report(error('syntax', token, 'missingBefore', ['AND'], [remove(token, 'AND')]));
        operator = token;
        this.#next++;
      } else {
        const child = this.#unary(depth);
        if (child) children.push(child);
        operator = undefined;
      }
    }
    if (operator) this.report(error('syntax', operator, 'missingAfter', [operator.raw], [remove(operator, operator.raw)]));
    else if (children.length === 0 && this.#is('OR')) this.report(error('syntax', this.#token!, 'missingBefore', ['OR'], [remove(this.#token!, 'OR')]));
    if (children.length === 1) return children[0]!;
    return children.length ? list('and', children) : this.#nothing(start);
  }

  /** No term between `start` and here. A missing operand is reported where its operator stands. */
  #nothing(start: number): MissingNode {
    const at = this.#token?.start ?? this.end;
    const silent = start < this.#next && this.tokens.slice(start, this.#next).every((token) => token.kind === 'chunk' && /^[-–—−]+$/.test(token.raw));
    return this.#missing(at, silent ? error('syntax', { start: this.tokens[start]!.start, end: at }, 'missingTerm') : undefined);
  }

  #unary(depth: number): SearchNode | undefined {
    const first = this.#token!;
    if (!this.#is('NOT')) return this.#term(depth);
    let negated = false;
    let last = first;
    for (; this.#is('NOT'); this.#next++) {
      negated = !negated;
      last = this.#token!;
    }
    const token = this.#token;
    if (!token || token.kind === 'close' || this.#is('AND') || this.#is('OR')) {
      return this.#missing(last.end, error('syntax', last, 'missingAfter', ['NOT'], [remove({ start: first.start, end: last.end }, 'NOT')]));
    }
    const child = this.#term(depth);
    if (!child) return this.#missing(last.end, error('syntax', { start: first.start, end: token.end }, 'missingAfter', ['NOT'], [remove({ start: first.start, end: token.end }, 'NOT')]));
    return negated ? not(child, first.start, false) : child;
  }

  /** `undefined` for a dash that stands alone. */
  #term(depth: number): SearchNode | undefined {
    this.tick();
    const token = this.#token!;
    this.#next++;
    switch (token.kind) {
      case 'open': return minus(token, this.#group(token, depth));
      case 'quote': return minus(token, this.#phrase(token));
      case 'regex': return minus(token, this.#regex(token));
      case 'pattern':
        return minus(token, this.#pattern(token));
      default: return isForeignSign(this.tokens, this.#next - 1, this.report) ? this.#skipSign() : this.#chunk(token);
    }
  }

  /** A field's name and the sign behind it, or a sign alone. */
  #skipSign(): undefined {
    if (/[\p{L}\p{N}]/u.test(this.tokens[this.#next - 1]!.raw)) this.#next++;
  }

  #group(open: Token, depth: number): GroupNode | MissingNode {
    if (depth >= MAX_DEPTH) return this.#skipGroup(open);
    if (this.#token?.kind === 'close') {
      this.#next++;
      const span = { start: open.start, end: this.tokens[this.#next - 1]!.end };
      return this.#missing(open.end, error('syntax', span, 'missingTerm', [], [remove(span, '()')]));
    }
    const child = this.#token ? this.#or(depth + 1) : this.#missing(open.end, undefined);
    const close = this.#token;
    if (close?.kind === 'close') this.#next++;
    else this.report(error('unclosed', { start: open.start, end: open.end }, 'unclosedGroup', [], closeAt(this.end, ++this.#unclosed, this.tokens.at(-1)!)));
    return { type: 'group', child, start: unsigned(open).start, end: close?.end ?? this.end };
  }

  #skipGroup(open: Token): MissingNode {
    this.#skipOpen();
    return this.#missing(open.start, error('too-deep', open, 'tooDeep', [MAX_DEPTH]));
  }

  #pattern(token: Token): SearchNode {
    const pattern = new PatternParser(token.raw, token.rawStart, this.report).parse();
    this.#next = behindPattern(pattern, this.tokens, this.#next, this.report);
    return pattern;
  }

  #phrase(token: Token): SearchNode {
    this.#checkClosed(token);
    if (!token.closed && token.raw.trim() === '') return this.#missing(token.end, undefined);
    const step = pipeInQuote(token);
    if (step) this.report(step);
    return quotedTerm({ ...unsigned(token), exact: token.exact, raw: token.raw }, token.closed ? this.#nearness(token) : '', this.report);
  }

  /** `"Kim Putin" ~5`, `"Kim Putin"~ 5` */
  #nearness({ end, suffix }: Token): string {
    const next = this.#token;
    if (next?.kind !== 'chunk' || next.start === end || !/^~\d+$/.test(suffix + next.raw) || suffix.length > 1) return suffix;
    this.#next++;
    this.report(error('syntax', next, 'looseNear', [suffix + next.raw], [remove({ start: end, end: next.start }, ' ')]));
    return suffix + next.raw;
  }

  #regex(token: Token): SearchNode {
    this.#checkFlags(token);
    return regexTerm({ ...unsigned(token), exact: token.exact, raw: `/${token.raw}/` }, token.raw, token.rawStart, this.report);
  }

  /** `/rakete/i`: skips the letters. */
  #checkFlags(regex: Token): void {
    const next = this.#token;
    if (!next?.glued || next.kind !== 'chunk' || regex.end !== next.start) return;
    this.#next++;
    this.report(error('syntax', next, 'regexFlags', [], [remove(next, next.raw)]));
  }

  #checkClosed(token: Token): void {
    if (token.closed) return;
    this.report(error('unclosed', { start: token.rawStart - 1, end: token.rawStart }, 'unclosedQuote', [], [closingFix(token)]));
  }

  #chunk(token: Token): SearchNode | undefined {
    const { raw, start } = token;
    if (token.glued) return this.#bare(raw, start, token);
    if (raw === '-' || DASHES.test(raw)) return this.#dash(token);
    if (!raw.startsWith('-')) return this.#bare(raw, start, token);
    this.#hintHyphen(token);
    return not(this.#bare(raw.slice(1), start + 1, token), start, true);
  }

  /** `Jong -un`: a word with a small letter left out directly behind a bare word. */
  #hintHyphen(token: Token): void {
    const before = this.tokens[this.#next - 2];
    const isWord = before?.kind === 'chunk' && /^\p{L}[\p{L}\p{N}]*$/u.test(before.raw) && !isOperator(before);
    if (!isWord || !/^-\p{Ll}[\p{L}\p{N}]*$/u.test(token.raw)) return;
    const both = { start: before.start, end: token.end };
    this.report(hint('dash', token, 'minusInWord', [], [replaceBy(both, before.raw + token.raw)]));
  }

  #dash(token: Token): SearchNode | undefined {
    const { raw, start } = token;
    if (/^[-–—−]+$/.test(raw)) {
      this.report(hint('dash', token, 'loneDash', [], [remove(token, raw)]));
      return undefined;
    }
    this.report(hint('dash', { start, end: start + 1 }, 'dash', [], [replaceBy({ start, end: start + 1 }, '-')]));
    return this.#bare(raw.slice(1), start + 1, token);
  }

  /** A chunk without its minus sign; `start` is where `raw` begins. */
  #bare(raw: string, start: number, token: Token): SearchNode {
    const span = { start, end: token.end };
    if (/^\*+$/.test(raw)) return { type: 'every', ...span };
    if (raw.startsWith('$')) return this.#name(raw, span);
    const field = FIELD.exec(raw);
    if (field) return this.#field(field[1]!, raw, span);
    const exact = raw.startsWith('=');
    const text = exact ? raw.slice(1) : raw;
    if (text === '') return this.#missing(span.end, error('syntax', span, 'missingAfter', ['='], [remove(span, '=')]));
    this.#checkOpenRegex(token);
    this.#hintOperator(raw, span);
    hintSigns(this.tokens, this.#next - 1, raw, span, this.report);
    return bareTerm({ ...span, exact, raw: text }, this.report);
  }

  /** `/rakete`: a second `/` would make it an expression. */
  #checkOpenRegex({ raw, start, end, glued }: Token): void {
    const open = /^-?=?(?=\/[^/])/.exec(raw)?.[0].length;
    if (open === undefined || glued) return;
    this.report(error('unclosed', { start: start + open, end: start + open + 1 }, 'unclosedRegex', [], [insertAt(end, unescaped(raw) + '/')]));
  }

  /** Only where the operator would have what it needs on its sides. */
  #hintOperator(raw: string, span: Span): void {
    const meant = operatorMeant(raw);
    if (meant === undefined || isOperator({ ...this.tokens[this.#next - 1]!, raw })) return;
    const [before, behind] = [this.tokens[this.#next - 2], this.#token];
    const hasLeft = meant === 'NOT' || before !== undefined && before.kind !== 'open' && !isOperator(before);
    const hasRight = behind !== undefined && behind.kind !== 'close' && (!isOperator(behind) || behind.raw === 'NOT');
    if (!hasLeft || !hasRight) return;
    this.report(hint('lowercase-operator', span, 'lowercaseOperator', [raw, meant], [replaceBy(span, meant)]));
  }

  #name(raw: string, span: Span): SearchNode {
    const name = NAME.exec(raw)?.[1];
    if (name !== undefined) return { type: 'name', name, ...span };
    return this.#missing(span.end, error('syntax', span, 'missingName'));
  }

  #field(name: string, raw: string, span: Span): SearchNode {
    const nameSpan = { start: span.start, end: span.start + name.length };
    const rest = raw.slice(name.length + 1);
    const restStart = nameSpan.end + 1;
    const operator = (/^(?:>=|<=|>|<)/.exec(rest)?.[0] ?? '') as DateOperator;
    const value = this.#fieldValue(rest.slice(operator.length), nameSpan, restStart + operator.length, span.end, fieldNamed(name));
    if (value === undefined) return this.#noValue(name, raw, operator, span);
    if (value === 'group') return this.#missing(span.end, undefined);
    const node: FieldNode = { type: 'field', name, nameSpan, operator, value, start: span.start, end: value.end };
    hintMarks(this.tokens, this.#next - 1, raw, span, this.report);
    this.#next += rangeBehind(node, this.tokens, this.#next, this.report);
    return node;
  }

  #noValue(name: string, raw: string, operator: string, span: Span): SearchNode {
    const spec = fieldNamed(name);
    if (operator) return this.#missing(span.end, error('syntax', span, 'missingValue', [raw], spec ? withoutBlank(spec, operator, span, this.tokens, this.#next) : []));
    const said = bracketedRange(name, span.end, this.#token) ?? blankBehindColon(name, span, this.tokens, this.#next);
    if (said) this.report(said);
    if (said?.severity === 'error') return this.#missing(this.tokens[this.#next++]!.end, undefined);
    return bareTerm({ ...span, exact: false, raw: name }, this.report);
  }

  /** The value behind `field:`: the rest of the chunk, or a quote or regular expression that follows without a blank. */
  #fieldValue(rest: string, name: Span, start: number, end: number, spec: FieldSpec | undefined): ValueNode | 'group' | undefined {
    const next = this.#token;
    if ((rest === '' || rest === '=') && next?.glued) {
      if (next.kind === 'quote' || next.kind === 'regex') {
        this.#next++;
        return this.#closedValue(next, start, rest === '=' || next.exact, spec);
      }
      if (next.kind === 'open') {
        this.report(error('syntax', next, 'groupAsValue', [], spec ? insideGroup(spec.name, name.start, this.tokens, this.#next) : []));
        this.#next++;
        this.#skipOpen();
        return 'group';
      }
    }
    const exact = rest.startsWith('=');
    const raw = exact ? rest.slice(1) : rest;
    const value = valueOf(raw, exact ? start + 1 : start, end, false, exact);
    if (raw === '') return undefined;
    return value.name === undefined && takesWords(spec) ? { ...value, word: bareTerm({ start, end, exact, raw }, this.report) } : value;
  }

  /** A value in quotes or slashes. */
  #closedValue(token: Token, start: number, exact: boolean, spec: FieldSpec | undefined): ValueNode {
    const isQuote = token.kind === 'quote';
    if (isQuote) this.#checkClosed(token);
    else this.#checkFlags(token);
    const value = valueOf(isQuote ? token.raw : `/${token.raw}/`, start, token.end, true, exact);
    if (takesWords(spec)) {
      const word = isQuote ? quotedTerm(value, token.closed ? token.suffix : '', this.report) : regexTerm(value, token.raw, token.rawStart, this.report);
      return { ...value, quoted: isQuote, word };
    }
    if (spec && (!isQuote || (token.closed && token.suffix !== ''))) this.report(error('bad-value', value, 'wordFormInField', [`${spec.name}:`]));
    return value;
  }

  /** Skips all up to the end of a group that is open. */
  #skipOpen(): void {
    let level = 1;
    for (; this.#next < this.tokens.length && level > 0; this.#next++) {
      const kind = this.tokens[this.#next]!.kind;
      if (kind === 'open') level++;
      else if (kind === 'close') level--;
    }
    this.#unclosed += level;
  }
}

const CLOSER: Readonly<Record<string, string>> = { '„': '“', '“': '”', '«': '»', '»': '«' };

/** Ends a quote: the one mark of another kind that it holds may be meant so, and one that has nothing behind it is too many. */
export function closingFix(token: Token): Fix {
  const mark = { start: token.rawStart - 1, end: token.rawStart };
  if (token.raw.trim() === '') return remove(mark, token.suffix);
  const closer = CLOSER[token.suffix] ?? token.suffix;
  const others = [...token.raw.matchAll(/(?<!\\)["„“”«»]/g)];
  if (others.length !== 1 || others[0]!.index === 0) return insertAt(token.end, unescaped(token.raw) + closer);
  const at = token.rawStart + others[0]!.index;
  return replaceBy({ start: at, end: at + 1 }, closer);
}

/** The span of a token without the `-` before it. */
function unsigned(token: Token): Span {
  return { start: token.minus ? token.start + 1 : token.start, end: token.end };
}

/** Whether a field is compared with words, in all forms that a search has for them. */
function takesWords(spec: FieldSpec | undefined): boolean {
  return spec?.value === 'words' || spec?.value === 'quote' || spec?.value === 'speaker';
}

function list(type: 'and' | 'or', children: readonly SearchNode[]): SearchNode {
  return { type, children, start: children[0]!.start, end: children.at(-1)!.end };
}

function not(child: SearchNode, start: number, isMinus: boolean): SearchNode {
  if (child.type === 'missing') return child;
  return { type: 'not', child, minus: isMinus, start, end: child.end } satisfies NotNode;
}

function minus(token: Token, child: SearchNode): SearchNode {
  return token.minus ? not(child, token.start, true) : child;
}
