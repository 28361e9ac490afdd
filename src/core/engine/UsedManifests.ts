import { decodeSegment, encodeSegment } from '../analysis/segmentFile';
import type { UsedArticle } from '../notebook/RowsHasher';
import type { Cache, TextCodec } from '../ports';
import { ManifestTable } from './ManifestTable';

/** Lists kept, and articles of all of them together (one in several states counts as often): the file stays below some 10 MB. */
const MOST_MANIFESTS = 200;
const MOST_STATES = 100_000;
/** Raise it when the file's form changes. */
const VERSION = 'used-1';

export interface UsedManifestsOptions {
  readonly cache: Cache;
  readonly codec: TextCodec;
  /** The entry of the cache. */
  readonly name: string;
  readonly mostManifests?: number;
  readonly mostStates?: number;
}

/**
 * Remembers the articles behind the digests that saved results carry (`usedHash`), so that it can be said which of them have changed. All of
 * it may be lost at any time: it is one entry of the cache, with the latest lists, those that another process has added meanwhile included.
 */
export class UsedManifests {
  #table = new ManifestTable();
  #loaded: Promise<void> | undefined;
  #saving: Promise<void> = Promise.resolve();
  /** What this process has read or written last: only another's has to be taken apart again. */
  #last: Uint8Array | undefined;

  constructor(private readonly options: UsedManifestsOptions) {}

  /** `undefined` where no process remembers. */
  async get(digest: string): Promise<readonly UsedArticle[] | undefined> {
    await this.#load();
    const known = this.#table.get(digest);
    if (known !== undefined) return known;
    await this.#merge();
    return this.#table.get(digest);
  }

  /** Never rejects. A list that is too large is not kept. */
  async keep(digest: string, listed: () => readonly UsedArticle[]): Promise<void> {
    const { mostStates = MOST_STATES } = this.options;
    await this.#load();
    if (this.#table.touch(digest)) return;
    const articles = listed();
    if (articles.length > mostStates) return;
    if (this.#table.set(digest, articles)) await (this.#saving = this.#saving.then(() => this.#save()));
  }

  #load(): Promise<void> {
    return (this.#loaded ??= this.#merge());
  }

  async #merge(): Promise<void> {
    const { cache, codec, name } = this.options;
    const bytes = await cache.load(name);
    if (bytes === undefined || (this.#last !== undefined && sameBytes(bytes, this.#last))) return;
    this.#last = bytes;
    const read = ManifestTable.of(decodeSegment(bytes, VERSION, codec));
    // Taking 200 lists of 10,000 articles apart takes a second.
    if (this.#table.isEmpty) this.#table = read;
    else this.#table.add(read);
  }

  async #save(): Promise<void> {
    const { cache, codec, name, mostManifests = MOST_MANIFESTS, mostStates = MOST_STATES } = this.options;
    await this.#merge();
    this.#table = this.#table.bounded(mostManifests, mostStates);
    const parts = encodeSegment(this.#table.lines(), VERSION, codec);
    this.#last = joined(parts);
    await cache.store(name, parts);
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false;
  return true;
}
