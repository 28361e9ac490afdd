import type { Cell, HitRow } from '../../../protocol/result';
import type { Span } from '../../../protocol/span';
import { sentences } from '../../language/sentences';
import type { LinedText } from '../../text/LinedText';
import type { Corpus } from '../Corpus';
import { HIT_COLUMNS } from '../columns';
import { articleFacts } from './articleFacts';
import { ArticleTexts } from './ArticleTexts';
import { eachArticle, type Hits } from './hits';
import type { Pace } from './Pace';
import type { CellReader, RowSource } from './RowSource';
import type { ArticleSet } from './Selection';

/** Tokens on each side, or the sentence. */
export type ContextSize = number | 'sentence';

const TEXT_COLUMNS = ['left', 'match', 'right', 'line'];
/** Words on each side that ordering by `left` or `right` looks at. */
const WORDS_COMPARED = 3;
/** Words that ordering by `match` looks at: a hit of a token pattern may be a whole paragraph. */
const MATCH_COMPARED = 50;

/** The lines of a concordance, ordered by path and start: row `n` is hit `n`. */
export class HitSource implements RowSource {
  readonly kind = 'hits';
  readonly columns = HIT_COLUMNS;

  constructor(private readonly corpus: Corpus, private readonly hits: Hits, private readonly context: ContextSize, private readonly pace: Pace) {}

  get size(): number {
    return this.hits.first.length;
  }

  async build(rows: readonly number[]): Promise<readonly HitRow[]> {
    const built = new Array<HitRow>(rows.length);
    const texts = new ArticleTexts(this.corpus);
    const bounds = new SentenceBounds();
    const byPlace = rows.map((row, place) => ({ row, place })).sort((a, b) => a.row - b.row);
    for (const { row, place } of byPlace) {
      const article = this.corpus.index.articleOf(this.hits.first[row]!);
      built[place] = this.#row(row, article, await texts.of(article), bounds);
      this.pace.step();
      await this.pace.breathe();
    }
    return built;
  }

  #row(row: number, article: number, text: LinedText, bounds: SentenceBounds): HitRow {
    const info = this.corpus.articles[article]!;
    const { start, end } = this.#span(row);
    const around = this.context === 'sentence' ? bounds.around(text, info.language, { start, end }) : this.#window(row, article, this.context);
    const { path, title, published, source } = articleFacts(info);
    return {
      path, start, end,
      left: text.text.slice(around.start, start), match: text.text.slice(start, end), right: text.text.slice(end, around.end),
      line: text.lineOf(start), title, published, source,
    };
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
      case 'path': case 'title': case 'published': case 'source': return articleFacts(this.corpus.articles[this.corpus.index.articleOf(this.hits.first[row]!)]!)[column];
      default: throw new Error(`no column ${column}`);
    }
  }

  orderBy(column: string, rows: Uint32Array): Uint32Array | undefined {
    switch (column) {
      case 'left': return this.byContext(Array.from({ length: WORDS_COMPARED }, (_, at) => -1 - at), rows);
      case 'right': return this.byContext(Array.from({ length: WORDS_COMPARED }, (_, at) => 1 + at), rows);
      case 'match': return this.#byMatch(rows);
      default: return undefined;
    }
  }

  /** Ordered by words of the context: 1 is the first to the right, -1 the first to the left. The first key counts most; no text is read. */
  byContext(keys: readonly number[], rows: Uint32Array): Uint32Array {
    const { terms } = this.corpus.index;
    const { from, to } = this.#articleBounds();
    return this.#byTerms(keys.map((key) => (row: number) => {
      const at = key > 0 ? this.hits.last[row]! + key : this.hits.first[row]! + key;
      return at >= from[row]! && at < to[row]! ? terms[at]! : 0;
    }), rows);
  }

  /** First position and the one behind the last of each hit's article. */
  #articleBounds(): { from: Uint32Array; to: Uint32Array } {
    const { index } = this.corpus;
    const bounds = { from: new Uint32Array(this.size), to: new Uint32Array(this.size) };
    eachArticle(index, this.hits, this.pace, (article, from, to) => {
      bounds.from.fill(index.articleStart(article), from, to);
      bounds.to.fill(index.articleStart(article + 1), from, to);
    });
    return bounds;
  }

  #byMatch(rows: Uint32Array): Uint32Array {
    const { first, last } = this.hits;
    const longest = rows.reduce((most, row) => Math.max(most, last[row]! - first[row]!), 0);
    return this.#byTerms(Array.from({ length: Math.min(longest + 1, MATCH_COMPARED) }, (_, at) => (row: number) => {
      const position = first[row]! + at;
      return position <= last[row]! ? this.corpus.index.terms[position]! : 0;
    }), rows);
  }

  /** Counting sorts, the least key first: each keeps the order of ties. */
  #byTerms(keys: readonly ((row: number) => number)[], rows: Uint32Array): Uint32Array {
    let order = rows;
    for (const key of [...keys].reverse()) order = this.#countingSort(order, key);
    return order;
  }

  #countingSort(rows: Uint32Array, termOf: (row: number) => number): Uint32Array {
    const offsets = new Uint32Array(this.corpus.index.dictionary.size + 2);
    const terms = rows.map((row) => {
      this.pace.step();
      return termOf(row);
    });
    for (const term of terms) offsets[term + 1]!++;
    for (let term = 1; term < offsets.length; term++) offsets[term]! += offsets[term - 1]!;
    const order = new Uint32Array(rows.length);
    rows.forEach((row, at) => {
      order[offsets[terms[at]!]!++] = row;
    });
    return order;
  }

  articles(rows: Uint32Array): ArticleSet {
    const set = new Uint8Array(this.corpus.index.articleCount);
    for (const row of rows) set[this.corpus.index.articleOf(this.hits.first[row]!)] = 1;
    return set;
  }
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
