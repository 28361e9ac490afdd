import type { ArticleInfo } from '../../protocol/article';
import type { FileEntry } from '../ports';
import { contentHash } from '../text/hash';
import type { ArticleRecord } from './Snapshot';

/** Hexadecimal digits of a content hash. */
export const HASH = 16;
const NO_HASH = ' '.repeat(HASH);

/** What is compared of every article when a folder is looked at, a column each, so that it costs nothing to have. */
export interface RecordColumns {
  readonly sizes: Float64Array;
  readonly modified: Float64Array;
  /** Hashes of the texts, HASH digits each, one behind the other. */
  readonly hashes: string;
  /** Fingerprints of what is given from outside; blanks where that is nothing. */
  readonly givens: string;
}

/** The records as they were written, of which few are ever asked for. */
export interface StoredRecords {
  /** As JSON, UTF-8. */
  bytes(at: number): Uint8Array;
  read(at: number): ArticleRecord;
  readAll(): readonly ArticleRecord[];
}

/** What is known of the articles of a state, in their order. A record that is stored is read when it is asked for, and the same from then on. */
export class ArticleRecords implements Iterable<ArticleRecord> {
  readonly length: number;
  #infos: readonly ArticleInfo[] | undefined;

  /** `held` has a record or, where there is none, `numbers` its place among the stored. */
  private constructor(
    readonly columns: RecordColumns, private readonly held: (ArticleRecord | undefined)[], private readonly stored: StoredRecords | undefined, private readonly numbers: Uint32Array | undefined,
  ) {
    this.length = columns.sizes.length;
  }

  static of(records: readonly ArticleRecord[]): ArticleRecords {
    const columns = {
      sizes: Float64Array.from(records, ({ size }) => size), modified: Float64Array.from(records, ({ modified }) => modified),
      hashes: records.map(({ hash }) => hash).join(''), givens: records.map(({ given }) => given || NO_HASH).join(''),
    };
    return new ArticleRecords(columns, [...records], undefined, undefined);
  }

  static stored(columns: RecordColumns, stored: StoredRecords): ArticleRecords {
    return new ArticleRecords(columns, new Array<ArticleRecord | undefined>(columns.sizes.length).fill(undefined), stored, undefined);
  }

  at(article: number): ArticleRecord {
    if (!(article in this.held)) throw new RangeError(`no article ${article}`);
    return (this.held[article] ??= this.stored!.read(this.#numberOf(article)));
  }

  /** Of the article's text. */
  hash(article: number): string {
    return this.columns.hashes.slice(article * HASH, (article + 1) * HASH);
  }

  /** Fingerprint of the metadata given from outside, '' where none is. */
  given(article: number): string {
    const given = this.columns.givens.slice(article * HASH, (article + 1) * HASH);
    return given === NO_HASH ? '' : given;
  }

  /** Hash of an article's text and of what is given of it. */
  state(article: number): string {
    const [hash, given] = [this.hash(article), this.given(article)];
    return given === '' ? hash : contentHash(hash + given);
  }

  /** Whether the file and what is given of it are those that the article was read from, as far as these tell. */
  isOf(article: number, { size, modified }: FileEntry, given: string): boolean {
    return this.columns.sizes[article] === size && this.columns.modified[article] === modified && this.given(article) === given;
  }

  /** The same records, those that nobody has asked for yet where `equal` has them. */
  over({ columns, stored }: ArticleRecords): ArticleRecords {
    const records = new ArticleRecords(columns, this.held, stored, undefined);
    records.#infos = this.#infos;
    return records;
  }

  get infos(): readonly ArticleInfo[] {
    return (this.#infos ??= this.#readAll().map(({ info }) => info));
  }

  * [Symbol.iterator](): Iterator<ArticleRecord> {
    yield* this.#readAll();
  }

  /** The JSON of a record, where it has been stored and not been read since. */
  storedBytes(article: number): Uint8Array | undefined {
    return this.held[article] === undefined ? this.stored!.bytes(this.#numberOf(article)) : undefined;
  }

  /** Those of `fresh` in their places among those that stay: `order` has the number of each, or -1 for the next fresh one. */
  merged(order: Int32Array, fresh: ArticleRecords): ArticleRecords {
    const length = order.length;
    const [sizes, modified, numbers] = [new Float64Array(length), new Float64Array(length), new Uint32Array(length)];
    const held: (ArticleRecord | undefined)[] = [];
    const text = { hashes: '', givens: '' };
    let next = 0;
    for (let from = 0, to = 1; from < length; from = to++) {
      const [source, first] = order[from] === -1 ? [fresh, next] : [this, order[from]!];
      while (to < length && order[to] === (source === fresh ? -1 : first + to - from)) to++;
      const past = first + to - from;
      if (source === fresh) next = past;
      sizes.set(source.columns.sizes.subarray(first, past), from);
      modified.set(source.columns.modified.subarray(first, past), from);
      text.hashes += source.columns.hashes.slice(first * HASH, past * HASH);
      text.givens += source.columns.givens.slice(first * HASH, past * HASH);
      for (let article = first; article < past; article++) {
        if (source === this) numbers[held.length] = this.#numberOf(article);
        held.push(source === fresh ? fresh.at(article) : this.held[article]);
      }
    }
    return new ArticleRecords({ sizes, modified, ...text }, held, this.stored, numbers);
  }

  #numberOf(article: number): number {
    return this.numbers?.[article] ?? article;
  }

  #readAll(): readonly ArticleRecord[] {
    const { held, stored } = this;
    if (stored !== undefined && this.numbers === undefined && !held.some((record) => record !== undefined)) stored.readAll().forEach((record, at) => { held[at] = record; });
    return held.map((_, article) => this.at(article));
  }
}
