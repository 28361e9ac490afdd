import type { Span } from '../../../protocol/span';
import type { NamedSpan } from '../../entity/NamedSpan';
import { spelling } from '../../text/fold';
import { TokenScanner } from '../../text/tokenize';
import type { Token, TokenKind } from './Token';

const MARKS: Readonly<Record<string, TokenKind>> = { ',': 'comma', ':': 'colon', ';': 'semicolon', '–': 'dash', '—': 'dash', '.': 'stop', '!': 'stop', '?': 'stop', '…': 'stop' };
const LONGEST_WORD = 64;
/** Words with which an apostrophe and s are "is" or "has". */
const CONTRACTED = new Set(['it', 'that', 'he', 'she', 'there', 'here', 'what', 'let', 'where', 'how', 'this', 'everything', 'nothing']);

/** What stands in a line, numbered over the whole article. */
export interface LineParts {
  readonly quotes: readonly Span[];
  readonly named: readonly NamedSpan[];
  /** The first named span that may lie in the line. */
  readonly firstNamed: number;
}

/** The tokens of a line; names and quotes are one token each. */
export function readTokens(text: string, line: Span, parts: LineParts): Token[] {
  return new TokenReader(text, parts).read(line);
}

class TokenReader {
  readonly #tokens: Token[] = [];
  readonly #scanner = new TokenScanner();
  #named: number;

  constructor(readonly text: string, readonly parts: LineParts) {
    this.#named = parts.firstNamed;
  }

  read({ start, end }: Span): Token[] {
    let from = start;
    for (const [number, quote] of this.parts.quotes.entries()) {
      this.#plain(from, quote.start);
      this.#push('quote', quote, { named: this.#nameFilling(quote), quote: number });
      from = quote.end;
    }
    this.#plain(from, end);
    return this.#tokens;
  }

  #plain(from: number, to: number): void {
    let last = from;
    this.#scanner.reset(this.text, from, to);
    while (this.#scanner.next()) {
      const { start, end } = this.#scanner;
      const name = this.#nameAt(start);
      this.#marks(last, start);
      if (name < 0) this.#word(start, end);
      last = name < 0 ? end : Math.min(this.parts.named[name]!.end, to);
      if (name >= 0) {
        this.#push('name', { start, end: last }, { named: name });
        this.#scanner.skipTo(last);
      }
    }
    this.#marks(last, to);
  }

  #word(start: number, end: number): void {
    for (const cut of [end - 2, end - 3]) if (cut > start && /['’]/.test(this.text[cut]!) && this.#contraction(start, cut, end)) return;
    const before = this.text[start - 1];
    const isGenitive = end - start === 1 && (before === "'" || before === '’') && /[sS]/.test(this.text[start]!) && this.#tokens.at(-1)?.end === start - 1;
    this.#push(isGenitive ? 'genitive' : 'word', { start, end }, {});
  }

  /** "Smith's", "she's", "they're": the word, and the genitive or verb behind the apostrophe. */
  #contraction(start: number, cut: number, end: number): boolean {
    const tail = this.text.slice(cut + 1, end).toLowerCase();
    if (!/^(?:s|re|ve|ll|d|m)$/.test(tail)) return false;
    this.#push('word', { start, end: cut }, {});
    const isVerb = tail !== 's' || CONTRACTED.has(this.#tokens.at(-1)!.key);
    this.#push(isVerb ? 'word' : 'genitive', { start: cut, end }, isVerb ? { key: `'${tail}` } : {});
    return true;
  }

  /** The name that begins at a position, -1 for none. */
  #nameAt(start: number): number {
    const { named } = this.parts;
    while (this.#named < named.length && named[this.#named]!.start < start) this.#named++;
    return named[this.#named]?.start === start ? this.#named : -1;
  }

  #nameFilling(quote: Span): number {
    const { named } = this.parts;
    while (this.#named < named.length && named[this.#named]!.start < quote.start) this.#named++;
    const name = named[this.#named];
    return name !== undefined && name.start <= quote.start + 2 && name.end >= quote.end - 2 && name.end <= quote.end ? this.#named : -1;
  }

  #marks(from: number, to: number): void {
    for (let at = from; at < to; at++) {
      const mark = this.text[at]!;
      const kind = MARKS[mark] ?? (this.#isDash(mark, at) ? 'dash' : undefined);
      if (kind !== undefined && !this.#isInNumber(at)) this.#push(kind, { start: at, end: at + 1 }, { key: mark });
      else if (mark === '(' || mark === ')' || mark === '[' || mark === ']') this.#push('stop', { start: at, end: at + 1 }, { key: mark });
      else if ((mark === "'" || mark === '’') && /[sSzxß]/.test(this.text[at - 1] ?? '') && at === from) this.#push('genitive', { start: at, end: at + 1 }, {});
    }
  }

  /** A hyphen between blanks; before a name that signs a quote ("…" -Twain, "…" ~Twain) it may stand close to it. */
  #isDash(mark: string, at: number): boolean {
    if ((mark !== '-' && mark !== '~') || !/\s/.test(this.text[at - 1] ?? ' ')) return false;
    return this.#tokens.at(-1)?.kind === 'quote' || (mark === '-' && /\s|-/.test(this.text[at + 1] ?? ' '));
  }

  /** "90,3", "1.000": part of a number. */
  #isInNumber(at: number): boolean {
    return /\d/.test(this.text[at - 1] ?? '') && /[,.:]/.test(this.text[at]!) && /\d/.test(this.text[at + 1] ?? '');
  }

  #push(kind: TokenKind, { start, end }: Span, more: { readonly key?: string; readonly named?: number; readonly quote?: number }): void {
    const form = kind === 'word' || kind === 'name' ? spelling(this.text.slice(start, Math.min(end, start + LONGEST_WORD))) : '';
    const key = more.key ?? form.toLowerCase();
    const named = more.named ?? -1;
    this.#tokens.push({ start, end, kind, key, capital: hasCapital(form, key), named, type: this.parts.named[named]?.type, quote: more.quote ?? -1 });
  }
}

/** "Dschubair", and "al-Dschubair" too. */
function hasCapital(form: string, key: string): boolean {
  return form !== '' && (form[0] !== key[0] || (form[2] === '-' || form[3] === '-') && form.slice(0, 5) !== key.slice(0, 5));
}

/** Brackets that are closed lose their contents, others only the mark. */
export function withoutBrackets(tokens: readonly Token[]): Token[] {
  const kept: Token[] = [];
  let opened = -1;
  for (const token of tokens) {
    if (token.key === '(' || token.key === '[') opened = opened < 0 ? kept.length : opened;
    else if (token.key === ')' || token.key === ']') {
      if (opened >= 0) kept.length = opened;
      opened = -1;
    } else kept.push(token);
  }
  return withoutAbbreviationStops(kept);
}

/** A full stop within a sentence belongs to an abbreviation. */
function withoutAbbreviationStops(tokens: readonly Token[]): Token[] {
  let last = tokens.length;
  while (last > 0 && tokens[last - 1]!.kind !== 'word' && tokens[last - 1]!.kind !== 'name') last--;
  return tokens.filter(({ kind, key }, at) => kind !== 'stop' || key !== '.' || at >= last);
}
