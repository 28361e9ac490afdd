import type { Span } from '../../protocol/span';
import { Brackets, CLOSERS, isBlank, isLineEnd } from './Brackets';

/**
 * `chunk`: a run without blanks, brackets and quotes. `define`: `$name =` at the start of a line. `break`: the end of a statement.
 * `quote`, `regex`, `pattern` and `open` carry a `-` or `=` that stands directly before them.
 */
export type TokenKind = 'chunk' | 'define' | 'quote' | 'regex' | 'pattern' | 'open' | 'close' | 'pipe' | 'break';

export interface Token extends Span {
  readonly kind: TokenKind;
  /** The chunk, what stands between the quotes or slashes, a pattern, or the name of a definition; escapes still in it. */
  readonly raw: string;
  /** Offset of `raw` in the cell. */
  readonly rawStart: number;
  readonly minus: boolean;
  readonly exact: boolean;
  /** No blank between this and the token before. */
  readonly glued: boolean;
  /** False for a quote or bracket that never ends; it is then taken up to the end of its line. */
  readonly closed: boolean;
  /** `~5` after a quote; the opening mark of a quote that never ends. */
  readonly suffix: string;
  /** The mark that ends a quote. */
  readonly closer?: string;
}

export interface ScannedCell {
  readonly tokens: readonly Token[];
  readonly comments: readonly Span[];
}

/** A byte order mark is a blank before a word, and passed over within one, as in texts. */
const CHUNK_END = /[^\S\uFEFF]|[\u0000-\u0020()|"„“”«»[]/;
/** A chunk behind which a value begins. */
const FIELD_START = /^-?\p{L}[\p{L}\p{N}_]*:=?$/u;
/** What stands behind a regular expression that is a value, perhaps after flags, which are a mistake: `path:/a/b` is none. */
const VALUE_END = /[dgimsuy]*(?:$|[\s\u0000-\u0020()|])/y;
const CONTINUES = /\||(?:AND|OR)(?![^\s(])/y;
/** What may touch a `]`; whether it is a quantifier is the parser's to say. */
const QUANTIFIERS = /(?:[?*+]|\{[^{}[\]"|\r\n]{0,40}\})*/y;
/** One class: two that overlap would take exponential time. */
const BLANK = '[\\u0000-\\u0009\\u000b\\u000c\\u000e-\\u0020\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff]';
const DEFINITION = new RegExp(`${BLANK}*\\$([\\p{L}_][\\p{L}\\p{N}_]*)${BLANK}*=`, 'uy');
const NEXT_BRACKET = new RegExp(`${BLANK}*(?=\\[)`, 'y');
const WITHIN = new RegExp(`${BLANK}+within${BLANK}+s(?=$|[\\s\\u0000-\\u0020()|"„“”«»[])`, 'y');

/** Cuts a cell into tokens in one pass. Never fails; time is linear in the length of the cell. `tick` is called for every step. */
export function scan(source: string, tick: () => void = () => undefined): ScannedCell {
  return new Scanner(source, tick).run();
}

class Scanner {
  readonly #source: string;
  readonly #tokens: Token[] = [];
  readonly #comments: Span[] = [];
  #at = 0;
  #depth = 0;
  #glued = false;
  /** Kinds of quote that have no end from here on: looked for once. */
  readonly #openEnded = new Set<string>();
  readonly #brackets: Brackets;

  constructor(source: string, private readonly tick: () => void) {
    this.#source = source;
    this.#brackets = new Brackets(source);
  }

  run(): ScannedCell {
    this.#lineStart(true);
    while (this.#at < this.#source.length) this.#step();
    if (this.#tokens.length && this.#tokens.at(-1)!.kind !== 'break') this.#push('break', this.#at, this.#at);
    return { tokens: this.#tokens, comments: this.#comments };
  }

  #step(): void {
    this.tick();
    const character = this.#source[this.#at]!;
    if (isLineEnd(character)) {
      this.#lineStart(false);
    } else if (isBlank(character)) {
      this.#at++;
      this.#glued = false;
    } else if (character === '/' && this.#source[this.#at + 1] === '/' && !this.#glued) {
      this.#comment();
    } else this.#token(character);
  }

  #comment(): void {
    const start = this.#at;
    this.#at = this.#lineEnd(start);
    this.#comments.push({ start, end: this.#at });
  }

  #lineEnd(from: number): number {
    for (let at = from; at < this.#source.length; at++) if (isLineEnd(this.#source[at]!)) return at;
    return this.#source.length;
  }

  /** Skips line ends, blanks and comments up to the next thing said, and decides whether it goes on with the statement before. */
  #lineStart(first: boolean): void {
    const end = this.#at;
    let line = end;
    while (this.#at < this.#source.length) {
      const character = this.#source[this.#at]!;
      if (isLineEnd(character)) line = this.#at + 1;
      if (character === '/' && this.#source[this.#at + 1] === '/') this.#comment();
      else if (isBlank(character)) this.#at++;
      else break;
    }
    this.#glued = false;
    DEFINITION.lastIndex = line;
    const definition = DEFINITION.exec(this.#source);
    CONTINUES.lastIndex = this.#at;
    const goesOn = !definition && (this.#depth > 0 || CONTINUES.test(this.#source));
    if (!first && !goesOn && this.#tokens.length) this.#push('break', end, end);
    if (!definition) return;
    this.#depth = 0;
    const name = definition[1]!;
    this.#push('define', this.#at, this.#at + 1 + name.length, { raw: name, rawStart: this.#at + 1 });
    this.#at = DEFINITION.lastIndex;
    this.#glued = false;
  }

  #push(kind: TokenKind, start: number, end: number, more: Partial<Token> = {}): void {
    this.#tokens.push({ kind, start, end, raw: '', rawStart: start, minus: false, exact: false, glued: this.#glued, closed: true, suffix: '', ...more });
    this.#at = Math.max(this.#at, end);
    this.#glued = true;
    if (kind === 'break' || kind === 'pipe') this.#depth = 0;
    if (kind === 'break') this.#glued = false;
  }

  #token(character: string): void {
    if (character === '|') {
      this.#push('pipe', this.#at, this.#at + 1);
      this.#glued = false;
    } else if (character === ')') {
      if (this.#depth > 0) this.#depth--;
      this.#push('close', this.#at, this.#at + 1);
    } else this.#term();
  }

  /** `-` and `=` are taken off a term that begins here only when it is no chunk: a chunk keeps them, for it may be more than a term. */
  #term(): void {
    const start = this.#at;
    let at = start;
    const source = this.#source;
    const minus = !this.#afterTerm() && source[at] === '-';
    if (minus) at++;
    const exact = source[at] === '=';
    if (exact) at++;
    const character = source[at] ?? '';
    const marks = { minus, exact };
    if (character === '(' && !exact) {
      this.#depth++;
      this.#push('open', start, at + 1, { minus });
      this.#glued = false;
    } else if (CLOSERS[character] !== undefined) this.#quote(start, at, marks);
    else if (character === '/' && (!this.#afterTerm() || this.#tokens.at(-1)!.kind === 'chunk') && this.#regexEnd(at) > 0) this.#regex(start, at, marks);
    else if (character === '[' && !exact) this.#pattern(start, at, marks);
    else this.#chunk();
  }

  /** A term stands directly before: `-` is then a hyphen. */
  #afterTerm(): boolean {
    return this.#glued && this.#tokens.at(-1)?.kind !== 'open';
  }

  #chunk(): void {
    const start = this.#at;
    const source = this.#source;
    let at = start;
    while (at < source.length && (at === start || !CHUNK_END.test(source[at]!)) && !(source[at] === '/' && this.#isValueRegex(start, at))) {
      at += source[at] === '\\' && at + 1 < source.length && !isLineEnd(source[at + 1]!) ? 2 : 1;
    }
    this.#push('chunk', start, at, { raw: source.slice(start, at) });
  }

  #quote(start: number, open: number, marks: Partial<Token>): void {
    const source = this.#source;
    const closers = CLOSERS[source[open]!]!;
    const close = this.#closing(open + 1, closers);
    if (close < 0) {
      const end = this.#lineEnd(open);
      this.#push('quote', start, end, { ...marks, raw: source.slice(open + 1, end), rawStart: open + 1, closed: false, suffix: source[open]! });
      return;
    }
    let end = close + 1;
    if (source[end] === '~') for (end++; /\d/.test(source[end] ?? ''); ) end++;
    this.#push('quote', start, end, { ...marks, raw: source.slice(open + 1, close), rawStart: open + 1, suffix: source.slice(close + 1, end), closer: source[close]! });
  }

  #closing(from: number, closers: string): number {
    if (this.#openEnded.has(closers)) return -1;
    for (let at = from; at < this.#source.length; at++) {
      if (this.#source[at] === '\\') at++;
      else if (closers.includes(this.#source[at]!)) return at;
    }
    this.#openEnded.add(closers);
    return -1;
  }

  #regex(start: number, open: number, marks: Partial<Token>): void {
    const end = this.#regexEnd(open);
    this.#push('regex', start, end, { ...marks, raw: this.#source.slice(open + 1, end - 1), rawStart: open + 1 });
  }

  /** Whether a chunk that began at `start` is a field whose value, from `open`, is a regular expression: the chunk ends there. */
  #isValueRegex(start: number, open: number): boolean {
    const source = this.#source;
    if ((source[open - 1] !== ':' && source[open - 1] !== '=') || !FIELD_START.test(source.slice(start, open))) return false;
    VALUE_END.lastIndex = this.#regexEnd(open);
    return VALUE_END.lastIndex > 0 && VALUE_END.test(source);
  }

  /** Offset behind a regular expression that begins at `open`, 0 when its line holds no second `/`. */
  #regexEnd(open: number): number {
    for (let at = open + 1; at < this.#source.length && !isLineEnd(this.#source[at]!); at++) {
      if (this.#source[at] === '\\') at++;
      else if (this.#source[at] === '/') return at > open + 1 ? at + 1 : 0;
    }
    return 0;
  }

  /** Adjacent `[ ]` with their quantifiers and `within s` are one token. */
  #pattern(start: number, open: number, marks: Partial<Token>): void {
    let end = this.#brackets.end(open);
    if (end < 0) {
      const lineEnd = this.#lineEnd(open);
      this.#push('pattern', start, lineEnd, { ...marks, raw: this.#source.slice(open, lineEnd), rawStart: open, closed: false });
      return;
    }
    for (let next = open; next >= 0; ) {
      end = this.#behind(QUANTIFIERS, this.#brackets.end(next));
      next = this.#behind(NEXT_BRACKET, end);
      if (this.#source[next] !== '[' || this.#brackets.end(next) < 0) next = -1;
    }
    end = this.#behind(WITHIN, end);
    this.#push('pattern', start, end, { ...marks, raw: this.#source.slice(open, end), rawStart: open });
  }

  /** Offset behind what a sticky expression finds at `at`; `at` itself when that is nothing. */
  #behind(expression: RegExp, at: number): number {
    expression.lastIndex = at;
    return expression.exec(this.#source) ? expression.lastIndex : at;
  }
}
