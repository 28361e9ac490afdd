import type { Span } from '../../../protocol/span';
import type { Token, TokenKind } from './Token';

/** Tokens `from` (inside) to `to` (outside) of a sentence. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** What stands between two commas, colons, semicolons or dashes. */
export interface Segment extends Range {
  /** The mark before it. */
  readonly opener: TokenKind | undefined;
}

const SEPARATORS: ReadonlySet<TokenKind> = new Set(['comma', 'colon', 'semicolon', 'dash', 'stop']);

/** The tokens of one sentence, cut at its marks. */
export class Sentence {
  readonly segments: readonly Segment[];
  readonly #segmentOf: Int32Array;
  /** The first token after a dateline ("Berlin (dpa) - "). */
  readonly body: number;

  constructor(readonly text: string, readonly tokens: readonly Token[], readonly language: string) {
    this.body = datelineEnd(tokens);
    this.segments = cut(tokens, this.body);
    this.#segmentOf = new Int32Array(tokens.length).fill(-1);
    for (const [number, { from, to }] of this.segments.entries()) this.#segmentOf.fill(number, from, to);
  }

  get length(): number {
    return this.tokens.length;
  }

  key(at: number): string {
    return this.tokens[at]?.key ?? '';
  }

  kind(at: number): TokenKind | undefined {
    return this.tokens[at]?.kind;
  }

  isCapital(at: number): boolean {
    return this.tokens[at]?.capital ?? false;
  }

  /** A word or a name. */
  isWord(at: number): boolean {
    const kind = this.kind(at);
    return kind === 'word' || kind === 'name';
  }

  isMark(at: number): boolean {
    const kind = this.kind(at);
    return kind === undefined || SEPARATORS.has(kind);
  }

  /** Number of the segment that a token stands in; of a mark, of the one that begins behind it. */
  segmentAt(at: number): number {
    for (let next = at; next < this.length; next++) if (this.#segmentOf[next]! >= 0) return this.#segmentOf[next]!;
    return this.segments.length - 1;
  }

  segmentFrom(at: number): Segment {
    return this.segments[this.segmentAt(at)]!;
  }

  /** Only quotes, marks and words that join them. */
  isQuotesOnly({ from, to }: Range): boolean {
    let quotes = 0;
    for (let at = from; at < to; at++) {
      const { kind, key } = this.tokens[at]!;
      if (kind === 'quote') quotes++;
      else if (kind === 'name' || (kind === 'word' && !JOINING.has(key))) return false;
    }
    return quotes > 0;
  }

  /** The range without marks at its edges. */
  trim({ from, to }: Range): Range {
    let start = from;
    let end = to;
    while (start < end && this.isMark(start)) start++;
    while (end > start && this.isMark(end - 1)) end--;
    return { from: start, to: end };
  }

  spanOf({ from, to }: Range): Span {
    const { end } = this.tokens[to - 1]!;
    return { start: this.tokens[from]!.start, end: this.isMark(to) ? this.#signsBehind(end, this.tokens[to]?.start) : end };
  }

  /** Signs and brackets between a word and the mark behind it ("5 %", "(CDU)", "U.S."). */
  #signsBehind(end: number, mark: number | undefined): number {
    if (mark === undefined) return end + (/^[%€$£°²³]*/.exec(this.text.slice(end, end + 4))?.[0].length ?? 0);
    const aside = /^\s*\((?:which|who|that|and|but|see|I|we)\s/.exec(this.text.slice(end, end + 12));
    if (aside !== null) return end;
    let last = mark;
    while (last > end && /\s/.test(this.text[last - 1]!)) last--;
    return last;
  }

  slice({ start, end }: Span): string {
    return this.text.slice(start, end);
  }
}

const JOINING = new Set(['und', 'and', 'dass', 'daß', 'that', 'sowie', 'oder', 'or', 'but', 'aber']);
/** Tokens that a dateline has at most before its dash. */
const LONGEST_DATELINE = 7;

/** "BERLIN, 3. Mai –", "Gießen -": a place at the start, up to a dash. */
function datelineEnd(tokens: readonly Token[]): number {
  if (!(tokens[0]?.capital ?? false)) return 0;
  for (let at = 1; at < tokens.length && at <= LONGEST_DATELINE; at++) {
    const token = tokens[at]!;
    if (token.kind === 'dash') return at + 1;
    if (!token.capital && token.kind !== 'comma' && token.kind !== 'stop' && !/^\d|^von$|^am$|^im$/.test(token.key)) return 0;
  }
  return 0;
}

function cut(tokens: readonly Token[], body: number): Segment[] {
  const segments: Segment[] = [];
  let from = body;
  for (let at = body; at <= tokens.length; at++) {
    const token = tokens[at];
    if (token !== undefined && !SEPARATORS.has(token.kind)) continue;
    if (at > from) segments.push({ from, to: at, opener: from > body ? tokens[from - 1]?.kind : undefined });
    from = at + 1;
  }
  return segments;
}
