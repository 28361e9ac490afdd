import type { SortKey } from '../../../protocol/engine';
import type { Cell, HitRow } from '../../../protocol/result';
import type { Span } from '../../../protocol/span';
import { sentences } from '../../language/sentences';
import type { LinedText } from '../../text/LinedText';
import type { Corpus } from '../Corpus';
import { HIT_COLUMNS } from '../columns';
import { articleFacts } from './articleFacts';
import { ArticleTexts } from './ArticleTexts';
import { contextKeys } from './contextKeys';
import { ContextOrder } from './ContextOrder';
import { countingSort } from './countingSort';
import type { Hits } from './hits';
import { numbersTo } from './numbersTo';
import type { Pace } from './Pace';
import type { RegionMask } from './regions';
import { madeOrder, type RowOrder } from './RowOrder';
import type { CellReader, Grouping, RowSource } from './RowSource';
import type { ArticleSet } from './Selection';

/** Tokens on each side, or the sentence. */
export type ContextSize = number | 'sentence';

/** Words near a hit that are made to stand out. */
export interface Emphasis {
  /** Words on each side that count as near. */
  readonly window: number;
  readonly mask: RegionMask;
  has(term: number): boolean;
}

export interface HitOptions {
  readonly context: ContextSize;
  /** Places beside the hit that its order goes by, the first counts most; 1 is the first word to the right, -1 the first to the left. */
  readonly keys: readonly number[];
  /** Whether the hits of an article stand together. */
  readonly isGrouped: boolean;
  readonly emphasis?: Emphasis | undefined;
}

const TEXT_COLUMNS = ['left', 'match', 'right', 'line'];
/** What all hits of an article share. */
const ARTICLE_CELLS = ['path', 'title', 'published', 'source'];
/** Places that ordering by `left` or `right` looks at. */
const SIDES: Readonly<Record<string, readonly number[]>> = { left: [-1, -2, -3], right: [1, 2, 3] };
/** Words that ordering by `match` looks at: a hit of a token pattern may be a whole paragraph. */
const MATCH_COMPARED = 50;

/** The lines of a concordance, ordered by path and start: row `n` is hit `n`. */
export class HitSource implements RowSource {
  readonly kind = 'hits';
  readonly columns = HIT_COLUMNS;
  readonly grouping: Grouping | undefined;

  constructor(private readonly corpus: Corpus, private readonly hits: Hits, private readonly options: HitOptions, private readonly pace: Pace) {
    if (options.isGrouped) this.grouping = { count: corpus.index.articleCount, of: (row) => corpus.index.articleOf(hits.first[row]!), columns: ARTICLE_CELLS };
  }

  get size(): number {
    return this.hits.first.length;
  }

  /** All rows by the places that their order goes by. */
  ownOrder(): RowOrder {
    return this.options.keys.length === 0 ? madeOrder(numbersTo(this.size)) : this.#byContext(this.options.keys);
  }

  /** `sort` tells the order that is shown, where it is not the rows' own. */
  async build(rows: readonly number[], sort: SortKey | null = null): Promise<readonly HitRow[]> {
    const keys = sort === null ? this.options.keys : keysOf(sort.column) ?? [];
    const built = new Array<HitRow>(rows.length);
    const texts = new ArticleTexts(this.corpus);
    const bounds = new SentenceBounds();
    const byPlace = rows.map((row, place) => ({ row, place })).sort((a, b) => a.row - b.row);
    for (const { row, place } of byPlace) {
      const article = this.corpus.index.articleOf(this.hits.first[row]!);
      built[place] = this.#row(row, article, await texts.of(article), bounds, keys);
      this.pace.step();
      await this.pace.breathe();
    }
    return built;
  }

  #row(row: number, article: number, text: LinedText, bounds: SentenceBounds, keys: readonly number[]): HitRow {
    const info = this.corpus.article(article);
    const { start, end } = this.#span(row);
    const { context } = this.options;
    const around = withoutFrontMatter(text, context === 'sentence' ? bounds.around(text, info.language, { start, end }) : this.#window(row, article, context), start);
    const { path, title, published, source } = articleFacts(info);
    const sorted = this.#sortedWords(row, article, keys, around);
    const collocates = this.#collocates(row, article, around);
    const page = text.pageOf(start);
    return {
      path, start, end,
      left: text.text.slice(around.start, start), match: text.text.slice(start, end), right: text.text.slice(end, around.end),
      line: text.lineOf(start), title, published, source, ...(page !== undefined && { page }),
      ...(sorted.length > 0 && { sorted }), ...(collocates.length > 0 && { collocates }),
    };
  }

  #sortedWords(row: number, article: number, keys: readonly number[], around: Span): NonNullable<HitRow['sorted']> {
    const { index } = this.corpus;
    return keys.flatMap((key, at) => {
      const position = this.#beside(row, key);
      const inArticle = position >= index.articleStart(article) && position < index.articleStart(article + 1);
      return inArticle && this.#isShown(position, around) ? [{ start: index.startOf(position), end: index.endOf(position), level: at + 1 }] : [];
    });
  }

  /** Token that stands so many words to the right of a hit, or to its left where `key` is negative. */
  #beside(row: number, key: number): number {
    return key > 0 ? this.hits.last[row]! + key : this.hits.first[row]! + key;
  }

  #collocates(row: number, article: number, around: Span): readonly Span[] {
    const { emphasis } = this.options;
    if (emphasis === undefined) return [];
    const { index } = this.corpus;
    const [first, last] = [this.hits.first[row]!, this.hits.last[row]!];
    const found: Span[] = [];
    const end = Math.min(index.articleStart(article + 1) - 1, last + emphasis.window);
    for (let at = Math.max(index.articleStart(article), first - emphasis.window); at <= end; at++) {
      if (at === first) at = last + 1;
      if (at > end) break;
      const isMeant = ((emphasis.mask >>> index.regions[at]!) & 1) === 1 && emphasis.has(index.terms[at]!);
      if (isMeant && this.#isShown(at, around)) found.push({ start: index.startOf(at), end: index.endOf(at) });
    }
    return found;
  }

  #isShown(position: number, { start, end }: Span): boolean {
    const { index } = this.corpus;
    return index.startOf(position) >= start && index.endOf(position) <= end;
  }

  #span(row: number): Span {
    const { index } = this.corpus;
    return { start: index.startOf(this.hits.first[row]!), end: index.endOf(this.hits.last[row]!) };
  }

  #window(row: number, article: number, size: number): Span {
    const { index } = this.corpus;
    const first = Math.max(index.articleStart(article), this.hits.first[row]! - size);
    const last = Math.min(index.articleStart(article + 1) - 1, this.hits.last[row]! + size);
    return { start: index.startOf(first), end: index.endOf(last) };
  }

  async read(columns: readonly string[], rows: Uint32Array, pace: Pace): Promise<CellReader> {
    if (!columns.some((column) => TEXT_COLUMNS.includes(column))) return (row, column) => this.#cell(row, column);
    const cells = new Map<number, HitRow>();
    const sorted = rows.slice().sort();
    for (let from = 0; from < sorted.length; from += 1000) {
      const page = [...sorted.subarray(from, from + 1000)];
      const built = await this.build(page);
      page.forEach((row, at) => cells.set(row, built[at]!));
      pace.step(page.length);
    }
    return (row, column) => (cells.get(row) as unknown as Readonly<Record<string, Cell>>)[column] ?? null;
  }

  #cell(row: number, column: string): Cell {
    switch (column) {
      case 'start': return this.#span(row).start;
      case 'end': return this.#span(row).end;
      case 'path': case 'title': case 'published': case 'source': return articleFacts(this.corpus.article(this.corpus.index.articleOf(this.hits.first[row]!)))[column];
      default: throw new Error(`no column ${column}`);
    }
  }

  orderBy(column: string, rows: Uint32Array): Uint32Array | undefined {
    const keys = keysOf(column);
    if (keys !== undefined) return this.#byContext(keys).of(rows);
    return column === 'match' ? this.#byMatch(rows) : undefined;
  }

  #byContext(keys: readonly number[]): ContextOrder {
    return new ContextOrder(this.corpus.index, this.hits, keys, this.pace);
  }

  /** Word by word, the least key first: each sort keeps the order of ties. */
  #byMatch(rows: Uint32Array): Uint32Array {
    const { first, last } = this.hits;
    const { terms, dictionary } = this.corpus.index;
    const longest = rows.reduce((most, row) => Math.max(most, last[row]! - first[row]!), 0);
    const found = new Uint32Array(this.size);
    let order = rows;
    for (let at = Math.min(longest, MATCH_COMPARED - 1); at >= 0; at--) {
      for (const row of rows) {
        this.pace.step();
        found[row] = first[row]! + at <= last[row]! ? terms[first[row]! + at]! : 0;
      }
      order = countingSort(order, found, dictionary.size, this.pace);
    }
    return order;
  }

  articles(rows: Uint32Array): ArticleSet {
    const set = new Uint8Array(this.corpus.index.articleCount);
    for (const row of rows) set[this.corpus.index.articleOf(this.hits.first[row]!)] = 1;
    return set;
  }
}

/** Context does not reach from the text into what stands above it. */
function withoutFrontMatter({ text, bodyStart }: LinedText, around: Span, hit: number): Span {
  if (around.start >= bodyStart || hit < bodyStart) return around;
  const blank = /^\s*/.exec(text.slice(bodyStart, hit))![0].length;
  return { start: bodyStart + blank, end: around.end };
}

/** The places that an order of this name goes by: a side of the hit, or places themselves, such as `1R,2R`. */
function keysOf(column: string): readonly number[] | undefined {
  return Object.hasOwn(SIDES, column) ? SIDES[column] : contextKeys(column);
}

/** Sentences around spans; those of the last text are kept. */
class SentenceBounds {
  #text: LinedText | undefined;
  #spans: readonly Span[] = [];

  /** From the start of the sentence that `span` begins in to the end of the one it ends in. */
  around(text: LinedText, language: string, span: Span): Span {
    if (this.#text !== text) {
      this.#text = text;
      this.#spans = sentences(text.text, language);
    }
    const first = this.#spans[sentenceAt(this.#spans, span.start)];
    const last = this.#spans[sentenceAt(this.#spans, span.end - 1)];
    return { start: Math.min(first?.start ?? span.start, span.start), end: Math.max(last?.end ?? span.end, span.end) };
  }
}

/** Number of the last sentence that starts at or before an offset; -1 when there is none. */
export function sentenceAt(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (spans[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
