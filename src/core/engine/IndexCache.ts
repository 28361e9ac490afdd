import { encodeIndex, openIndex, type OpenedIndex } from '../index/indexFile';
import type { LemmaKey } from '../index/IndexBuilder';
import { type BlockFile, DamagedIndex } from '../index/BlockFile';
import type { Cache, StoredFile, TextCodec } from '../ports';
import type { WholeDigests } from '../query/Corpus';
import { contentHash } from '../text/hash';
import type { ArticleRecords } from './ArticleRecords';
import { indexedArticles, joinedChanges, withChanges, type ArticleChanges, type IndexedArticles } from './IndexedArticles';
import { encodeRecords, openRecords } from './recordFile';
import { wholeDigests } from './wholeDigests';

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

/** What the entry says beside the records. */
interface About {
  /** Names the state. */
  readonly id: string;
  readonly digests: WholeDigests;
}

/** A file that is read from for as long as anybody uses what it holds. */
interface Opened {
  readonly file: StoredFile;
  readonly blocks: WeakRef<BlockFile>;
}

/**
 * Keeps the index of a corpus in the cache: as a whole, and what has changed since in a second, small entry that names the first, so that one changed
 * article costs no more than itself. Either may be lost or damaged at any time; a second entry for another first one is as good as none.
 */
export class IndexCache {
  #opened: Opened | undefined;
  /** Name of what the entry holds; `undefined` where it is not known to hold anything. */
  #whole: { readonly id: string; readonly articles: number } | undefined;
  /** Since the entry was written as a whole. */
  #changes: ArticleChanges | undefined;
  #isKept = true;
  /** True where what was opened had changes to put in. */
  #isPatched = false;

  constructor(private readonly options: IndexCacheOptions) {}

  /** False where the last state that was to be kept could not be written. */
  get isKept(): boolean {
    return this.#isKept;
  }

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
    const { state, id } = this.#read(file, opened);
    this.#whole = { id, articles: state.records.length };
    return this.#withChanges(state);
  }

  #read(file: StoredFile, { index, extra, blocks }: OpenedIndex): { readonly state: IndexedArticles; readonly id: string } {
    this.#opened = { file, blocks: new WeakRef(blocks) };
    if (file.size <= CHECKED_AT_ONCE) blocks.loadAll();
    const { records, about } = openRecords(extra, this.options.codec);
    const { id, digests } = about as About;
    return { state: indexedArticles(index, records, digests), id };
  }

  /** What was opened stays usable after the entry is replaced. */
  release(): void {
    if (this.#opened === undefined) return;
    try {
      this.#opened.blocks.deref()?.loadAll();
    } catch (error) {
      if (!(error instanceof DamagedIndex)) throw error;
    }
    this.#opened.file.close();
    this.#opened = undefined;
  }

  /** Writes a state, by its changes where they and the last ones are few. Answers with an equal one that takes less room, where it can. */
  async store(state: IndexedArticles, changes: ArticleChanges | undefined): Promise<IndexedArticles> {
    if (changes !== undefined && this.#whole !== undefined) {
      this.#changes = this.#changes === undefined ? changes : joinedChanges(this.#changes, changes, this.options.lemmaKey);
      const most = Math.max(FEW_CHANGED, this.#whole.articles * MOST_CHANGED);
      if (this.#changes.gone.length + this.#changes.fresh.records.length <= 2 * most && await this.#storeChanges(this.#whole.id, this.#changes)) {
        this.#isKept = true;
        return state;
      }
    }
    return this.#storeWhole(state);
  }

  /** Writes a state as a whole where it was opened with changes, which every opening would put in again. */
  async tidy(state: IndexedArticles): Promise<IndexedArticles> {
    return this.#isPatched ? this.#storeWhole(state) : state;
  }

  async #storeWhole(state: IndexedArticles): Promise<IndexedArticles> {
    const { index, records } = state;
    const { cache, codec, name, version } = this.options;
    this.release();
    const digests = wholeDigests(index.paths, records);
    const id = idOf(digests, records);
    this.#changes = undefined;
    this.#isPatched = false;
    const isKept = await cache.store(name, encodeIndex(index, version, encodeRecords(records, { id, digests } satisfies About, codec)));
    this.#isKept = isKept;
    this.#whole = isKept ? { id, articles: records.length } : undefined;
    return (isKept ? await this.#reopened(id, records) : undefined) ?? state;
  }

  /** What has just been written, read as it is needed; `undefined` where that is not what the file holds (any more). */
  async #reopened(id: string, records: ArticleRecords): Promise<IndexedArticles | undefined> {
    const { cache, name, version, lemmaKey } = this.options;
    const file = await cache.open(name);
    if (file === undefined) return undefined;
    try {
      const opened = openIndex(file, version, lemmaKey);
      const read = opened && this.#read(file, opened);
      if (read?.id === id) return indexedArticles(read.state.index, records.over(read.state.records), read.state.digests);
    } catch (error) {
      if (!(error instanceof DamagedIndex)) throw error;
    }
    this.#opened = undefined;
    file.close();
    return undefined;
  }

  async #storeChanges(id: string, { fresh, gone }: ArticleChanges): Promise<boolean> {
    const { cache, codec } = this.options;
    return cache.store(this.#changesName, encodeIndex(fresh.index, this.#changesVersion(id), encodeRecords(fresh.records, { gone }, codec)));
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
      opened.blocks.loadAll();
    } catch (error) {
      if (error instanceof DamagedIndex) return undefined;
      throw error;
    }
    const { records, about } = openRecords(opened.extra, this.options.codec);
    const changes = { fresh: indexedArticles(opened.index, records), ...(about as { gone: string[] }) };
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
}

/** By its articles and when they were written: of the same ones there is but one index. */
function idOf({ corpus }: WholeDigests, { columns: { modified } }: ArticleRecords): string {
  return contentHash(`${corpus} ${modified.join()}`);
}

