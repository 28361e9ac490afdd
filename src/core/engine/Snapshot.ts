import type { ArticleInfo, Region } from '../../protocol/article';
import type { Span } from '../../protocol/span';
import type { TokenIndex } from '../index/TokenIndex';
import type { Eventually } from '../ports';
import type { Corpus } from '../query/Corpus';
import { contentHash } from '../text/hash';

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
  readonly articles: readonly ArticleInfo[];

  /** `records` are in the index's order of articles. */
  constructor(
    readonly index: TokenIndex,
    readonly records: readonly ArticleRecord[],
    private readonly textOf: (record: ArticleRecord) => Eventually<string>,
  ) {
    this.articles = records.map((record) => record.info);
  }

  /** Of its text and, where there is any, of what is given of it from outside. */
  contentHash(article: number): string {
    const { hash, given } = this.record(article);
    return given === '' ? hash : contentHash(hash + given);
  }

  text(article: number): Eventually<string> {
    return this.textOf(this.record(article));
  }

  record(article: number): ArticleRecord {
    const record = this.records[article];
    if (record === undefined) throw new RangeError(`no article ${article}`);
    return record;
  }

  /** Number of the article with this path. */
  find(path: string): number | undefined {
    const paths = this.index.paths;
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
