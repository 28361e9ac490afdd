import { encodeIndex, openIndex, type OpenedIndex } from '../index/indexFile';
import { IndexBuilder, type LemmaKey } from '../index/IndexBuilder';
import { DamagedIndex } from '../index/BlockFile';
import { replaceArticles } from '../index/replaceArticles';
import type { TokenIndex } from '../index/TokenIndex';
import type { Cache, StoredFile, TextCodec } from '../ports';
import { contentHash } from '../text/hash';
import type { ArticleRecord } from './Snapshot';

/** All is written anew once so large a share of the articles has changed since, or so many. */
const MOST_CHANGED = 0.05;
const FEW_CHANGED = 64;
/** Bytes of an index file that is read as a whole, so that damage shows before the first question. */
const CHECKED_AT_ONCE = 8 * 1024 * 1024;

export interface IndexCacheOptions {
  readonly cache: Cache;
  readonly codec: TextCodec;
  /** The entry of the cache; beside it `.changes`. */
  readonly name: string;
  readonly version: string;
  readonly lemmaKey: LemmaKey;
}

/** An index and what is known of its articles, in its order. */
export interface IndexedArticles {
  readonly index: TokenIndex;
  readonly records: readonly ArticleRecord[];
}

/** What became of the articles of a state: `fresh` came in, articles of these paths left or were replaced. */
export interface ArticleChanges {
  readonly fresh: IndexedArticles;
  readonly gone: readonly string[];
}

/** Since the entry was written as a whole. */
interface Changes extends ArticleChanges {
  readonly gone: string[];
}

type Opened = OpenedIndex & { readonly file: StoredFile };

/**
 * Keeps the index of a corpus in the cache: as a whole, and what has changed since in a second, small entry that names the first, so that one changed
 * article costs no more than itself. Either may be lost or damaged at any time; a second entry for another first one is as good as none.
 */
export class IndexCache {
  #opened: Opened | undefined;
  /** Name of what the entry holds; `undefined` where it is not known to hold anything. */
  #whole: { readonly id: string; readonly articles: number } | undefined;
  #changes: Changes | undefined;
  /** True where what was opened had changes to put in. */
  #isPatched = false;

  constructor(private readonly options: IndexCacheOptions) {}

  /** `undefined` where nothing is kept, `damaged` where it cannot be used. */
  async open(): Promise<IndexedArticles | 'damaged' | undefined> {
    const { cache, name, version, lemmaKey } = this.options;
    const file = await cache.open(name);
    if (file === undefined) return undefined;
    const opened = openIndex(file, version, lemmaKey);
    if (opened === undefined) {
      file.close();
      return 'damaged';
    }
    this.#opened = { file, ...opened };
    if (file.size <= CHECKED_AT_ONCE) opened.loadAll();
    const { id, records } = this.#decode<{ id: string; records: ArticleRecord[] }>(opened.extra);
    this.#whole = { id, articles: records.length };
    return this.#withChanges({ index: opened.index, records });
  }

  /** What was opened stays usable after the entry is replaced. */
  release(): void {
    if (this.#opened === undefined) return;
    try {
      this.#opened.loadAll();
    } catch (error) {
      if (!(error instanceof DamagedIndex)) throw error;
    }
    this.#opened.file.close();
    this.#opened = undefined;
  }

  /** Writes a state, by its changes where they and the last ones are few. */
  async store(state: IndexedArticles, changes: ArticleChanges | undefined): Promise<void> {
    if (changes !== undefined && this.#whole !== undefined) {
      this.#changes = this.#joined(changes);
      const most = Math.max(FEW_CHANGED, this.#whole.articles * MOST_CHANGED);
      if (this.#changes.gone.length + this.#changes.fresh.records.length <= 2 * most && await this.#storeChanges(this.#whole.id, this.#changes)) return;
    }
    await this.#storeWhole(state);
  }

  /** Writes a state as a whole where it was opened with changes, which every opening would put in again. */
  async tidy(state: IndexedArticles): Promise<void> {
    if (this.#isPatched) await this.#storeWhole(state);
  }

  async #storeWhole({ index, records }: IndexedArticles): Promise<void> {
    const { cache, name, version } = this.options;
    this.release();
    const listed = JSON.stringify(records);
    const id = contentHash(listed);
    this.#changes = undefined;
    this.#isPatched = false;
    const isKept = await cache.store(name, encodeIndex(index, version, this.#encode(`{"id":"${id}","records":${listed}}`)));
    this.#whole = isKept ? { id, articles: records.length } : undefined;
  }

  async #storeChanges(id: string, { fresh, gone }: Changes): Promise<boolean> {
    const { cache } = this.options;
    return cache.store(this.#changesName, encodeIndex(fresh.index, this.#changesVersion(id), this.#encode(JSON.stringify({ gone, records: fresh.records }))));
  }

  /** The changes since the whole was written, those of now included. */
  #joined({ fresh, gone }: ArticleChanges): Changes {
    const before = this.#changes;
    if (before === undefined) return { fresh, gone: [...gone] };
    const joined = withChanges(before.fresh, { fresh, gone }, this.options.lemmaKey);
    return { fresh: joined, gone: [...new Set([...before.gone, ...gone])] };
  }

  async #withChanges(whole: IndexedArticles): Promise<IndexedArticles> {
    const { cache, lemmaKey } = this.options;
    const file = this.#whole && await cache.open(this.#changesName);
    if (file === undefined) return whole;
    try {
      const opened = openIndex(file, this.#changesVersion(this.#whole!.id), lemmaKey);
      return (opened && this.#readChanges(opened, whole)) ?? whole;
    } finally {
      file.close();
    }
  }

  /** `undefined` where the changes are damaged: the files themselves tell what has changed. */
  #readChanges(opened: OpenedIndex, whole: IndexedArticles): IndexedArticles | undefined {
    try {
      opened.loadAll();
    } catch (error) {
      if (error instanceof DamagedIndex) return undefined;
      throw error;
    }
    const { gone, records } = this.#decode<{ gone: string[]; records: ArticleRecord[] }>(opened.extra);
    const changes = { fresh: { index: opened.index, records }, gone };
    this.#changes = changes;
    this.#isPatched = true;
    return withChanges(whole, changes, this.options.lemmaKey);
  }

  get #changesName(): string {
    return `${this.options.name}.changes`;
  }

  #changesVersion(id: string): string {
    return `${this.options.version} ${id}`;
  }

  #encode(text: string): Uint8Array {
    return this.options.codec.encode(text);
  }

  #decode<T>(bytes: Uint8Array): T {
    return JSON.parse(this.options.codec.decode(bytes, 'utf-8')) as T;
  }
}

/** A state with its changes: equal to one that is built anew. */
export function withChanges(state: IndexedArticles, { fresh, gone }: ArticleChanges, lemmaKey: LemmaKey): IndexedArticles {
  const left = new Set(gone);
  const numbers = new Set<number>();
  state.records.forEach(({ info: { path } }, article) => { if (left.has(path)) numbers.add(article); });
  const index = replaceArticles(state.index, numbers, fresh.index, lemmaKey) ?? builtOf([{ index: fresh.index, without: new Set() }, { index: state.index, without: numbers }], lemmaKey);
  const news = new Map(fresh.records.map((record) => [record.info.path, record]));
  const kept = state.records.filter((_, article) => !numbers.has(article));
  let next = 0;
  return { index, records: index.paths.map((path) => news.get(path) ?? kept[next++]!) };
}

/** An index of the articles of several. */
function builtOf(parts: readonly { readonly index: TokenIndex; readonly without: ReadonlySet<number> }[], lemmaKey: LemmaKey): TokenIndex {
  const builder = new IndexBuilder(lemmaKey);
  for (const { index, without } of parts) index.paths.forEach((_, article) => { if (!without.has(article)) builder.keep(index, article); });
  return builder.finish();
}
