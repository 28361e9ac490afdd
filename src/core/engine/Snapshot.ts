import type { ArticleInfo, Region } from '../../protocol/article';
import type { Span } from '../../protocol/span';
import type { TokenIndex } from '../index/TokenIndex';
import type { Eventually } from '../ports';
import type { Corpus, WholeDigests } from '../query/Corpus';
import type { ArticleRecords } from './ArticleRecords';
import type { IndexedArticles } from './IndexedArticles';
import { wholeDigests } from './wholeDigests';

/** What the cache keeps of an article beside its tokens. */
export interface ArticleRecord {
  readonly info: ArticleInfo;
  /** Of the decoded text. */
  readonly hash: string;
  readonly size: number;
  readonly modified: number;
  /** Fingerprint of the metadata given from outside when it was read. */
  readonly given: string;
  readonly title: Span | null;
  readonly kicker: Span | null;
  readonly regions: readonly Region[];
}

/** Thrown when an article is no longer what the snapshot was made of: the caller refreshes and tries again. */
export class StaleText extends Error {
  constructor(readonly path: string) {
    super(`changed while in use: ${path}`);
    this.name = 'StaleText';
  }
}

/** `undefined` where an article changes just now: the next reading says what became of it. */
export async function unlessStale<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof StaleText) return undefined;
    throw error;
  }
}

/** One unchanging state of a corpus. Texts are read when they are asked for, and checked against the state. */
export class Snapshot implements Corpus {
  #digests: WholeDigests | undefined;

  /** `textOf` is given an article's path and the hash of its text. */
  constructor(private rested: IndexedArticles, private readonly textOf: (path: string, hash: string) => Eventually<string>) {}

  get state(): IndexedArticles {
    return this.rested;
  }

  /** Has what it says from an equal state from now on. */
  restOn(equal: IndexedArticles): void {
    this.rested = equal;
  }

  /** Of a state that has changed it is put together when it is first asked for. */
  get index(): TokenIndex {
    return this.state.index;
  }

  /** Spares the next query what it would wait for. */
  prepare(): void {
    void this.index;
    void this.digests;
  }

  get paths(): readonly string[] {
    return this.state.paths;
  }

  get tokenCount(): number {
    return this.state.tokenCount;
  }

  get records(): ArticleRecords {
    return this.state.records;
  }

  get digests(): WholeDigests {
    return this.state.digests ?? (this.#digests ??= wholeDigests(this.paths, this.records));
  }

  get articles(): readonly ArticleInfo[] {
    return this.records.infos;
  }

  article(article: number): ArticleInfo {
    return this.record(article).info;
  }

  /** Of its text and, where there is any, of what is given of it from outside. */
  contentHash(article: number): string {
    return this.records.state(article);
  }

  text(article: number): Eventually<string> {
    const path = this.paths[article];
    if (path === undefined) throw new RangeError(`no article ${article}`);
    return this.textOf(path, this.records.hash(article));
  }

  record(article: number): ArticleRecord {
    return this.records.at(article);
  }

  /** Number of the article with this path. */
  find(path: string): number | undefined {
    const { paths } = this;
    let low = 0;
    let high = paths.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((paths[middle] as string) < path) low = middle + 1;
      else high = middle;
    }
    return paths[low] === path ? low : undefined;
  }
}
