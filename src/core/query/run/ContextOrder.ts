import type { TokenIndex } from '../../index/TokenIndex';
import { countingSort } from './countingSort';
import { eachArticle } from './articlesOfHits';
import type { Hits } from './hits';
import { numbersTo } from './numbersTo';
import type { Pace } from './Pace';
import type { RowOrder } from './RowOrder';

/** Hits beyond which a page is found by counting words first; fewer are sorted. */
const FEW = 2000;
/** Share of the hits beyond which a page is not worth finding by itself. */
const LARGE = 0.25;

/** Hits ordered by words of their context: 1 is the first to the right, -1 the first to the left. The first key counts most, ties are by place; no text is read. */
export class ContextOrder implements RowOrder {
  readonly #known = new Map<number, Uint32Array>();
  #all: Uint32Array | undefined;
  #isAsked = false;

  constructor(private readonly index: TokenIndex, private readonly hits: Hits, private readonly keys: readonly number[], private readonly pace: Pace) {}

  get size(): number {
    return this.hits.first.length;
  }

  all(): Uint32Array {
    this.#all ??= this.of(numbersTo(this.size));
    this.#known.clear();
    return this.#all;
  }

  /** Some hits in order; ties keep the order that they have. */
  of(rows: Uint32Array): Uint32Array {
    let order = rows;
    for (const key of [...this.keys].reverse()) order = countingSort(order, this.#terms(key), this.index.dictionary.size, this.pace);
    return order;
  }

  /** The first page that is asked for comes without `all`: hits are counted by the first word alone, and only those that come to stand there are ordered. Whoever asks for another wants all. */
  page(offset: number, limit: number): Uint32Array {
    const end = Math.min(this.size, offset + limit);
    if (offset >= end) return new Uint32Array(0);
    if (this.#all !== undefined || this.#isAsked || end - offset > this.size * LARGE) return this.all().subarray(offset, end);
    this.#isAsked = true;
    return this.#part({ rows: undefined, count: this.size }, 0, offset, end);
  }

  /** Of the hits in `rows`, all without it, those that come to stand from `from` to `to` when ordered by the keys from `level` on. */
  #part({ rows, count }: { readonly rows: Uint32Array | undefined; readonly count: number }, level: number, from: number, to: number): Uint32Array {
    const key = this.keys[level];
    if (key === undefined) return (rows ?? numbersTo(count)).slice(from, to);
    if (count <= FEW && rows !== undefined) return this.#sorted(rows, level).slice(from, to);
    const terms = this.#terms(key);
    const counts = new Uint32Array(this.index.dictionary.size + 1);
    for (let at = 0; at < count; at++) counts[terms[rows === undefined ? at : rows[at]!]!]!++;
    this.pace.step(count);
    const { least, most, before } = range(counts, from, to);
    const buckets = gathered(rows, terms, { least, most, counts }, this.pace);
    const found = new Uint32Array(to - from);
    let [done, place] = [0, before];
    for (const bucket of buckets) {
      const part = this.#part({ rows: bucket, count: bucket.length }, level + 1, Math.max(0, from - place), Math.min(bucket.length, to - place));
      found.set(part, done);
      done += part.length;
      place += bucket.length;
    }
    return found;
  }

  /** Few hits, by comparing them. */
  #sorted(rows: Uint32Array, level: number): Uint32Array {
    const keys = this.keys.slice(level);
    const terms = Array.from(rows, (row) => keys.map((key) => this.#termOf(row, key)));
    const places = numbersTo(rows.length).sort((a, b) => {
      this.pace.step();
      for (let at = 0; at < keys.length; at++) {
        const order = terms[a]![at]! - terms[b]![at]!;
        if (order !== 0) return order;
      }
      return a - b;
    });
    return places.map((place) => rows[place]!);
  }

  #termOf(row: number, key: number): number {
    const { index, hits } = this;
    const article = index.articleOf(hits.first[row]!);
    const at = key > 0 ? hits.last[row]! + key : hits.first[row]! + key;
    return at >= index.articleStart(article) && at < index.articleStart(article + 1) ? index.terms[at]! : 0;
  }

  /** The word at that place beside each hit; 0 where the article ends before. */
  #terms(key: number): Uint32Array {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const { index, hits, pace } = this;
    const { terms } = index;
    const positions = key > 0 ? hits.last : hits.first;
    const found = new Uint32Array(hits.first.length);
    eachArticle(index, hits, pace, (article, from, to) => {
      const [start, end] = [index.articleStart(article), index.articleStart(article + 1)];
      for (let row = from; row < to; row++) {
        const at = positions[row]! + key;
        if (at >= start && at < end) found[row] = terms[at]!;
      }
    });
    this.#known.set(key, found);
    return found;
  }
}

/** The words whose hits come to stand from `from` to `to`, and how many hits stand before those of the first. */
function range(counts: Uint32Array, from: number, to: number): { readonly least: number; readonly most: number; readonly before: number } {
  let [term, sum] = [0, 0];
  while (sum + counts[term]! <= from) sum += counts[term++]!;
  const [least, before] = [term, sum];
  while (sum + counts[term]! < to) sum += counts[term++]!;
  return { least, most: term, before };
}

/** The hits of each word of a range, words in order. */
function gathered(rows: Uint32Array | undefined, terms: Uint32Array, { least, most, counts }: { readonly least: number; readonly most: number; readonly counts: Uint32Array }, pace: Pace): readonly Uint32Array[] {
  const buckets = new Map<number, Uint32Array>();
  for (let term = least; term <= most; term++) if (counts[term]! > 0) buckets.set(term, new Uint32Array(counts[term]!));
  const filled = new Map<number, number>();
  const size = rows?.length ?? terms.length;
  for (let at = 0; at < size; at++) {
    const row = rows === undefined ? at : rows[at]!;
    const term = terms[row]!;
    if (term < least || term > most) continue;
    const place = filled.get(term) ?? 0;
    buckets.get(term)![place] = row;
    filled.set(term, place + 1);
  }
  pace.step(size);
  return [...buckets.values()];
}
