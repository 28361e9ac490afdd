import { encodeLinked, type LinkedState } from '../analysis/saved/encodeLinked';
import { openLinked, type SavedLayers } from '../analysis/saved/openLinked';
import type { EntityDecision } from '../entity/decisions/EntityDecision';
import type { Gazetteer } from '../entity/Gazetteer';
import { type BlockFile, unlessDamaged } from '../index/BlockFile';
import type { Cache, StoredFile, TextCodec, Yield } from '../ports';
import { contentHash } from '../text/hash';
import type { Snapshot } from './Snapshot';

/** Raise it when the rules of linking change, or what `entities` and `mentions` count. */
const LINK_RULES = 1;

export interface LinkCacheOptions {
  readonly cache: Cache;
  readonly codec: TextCodec;
  /** The entry of the cache. */
  readonly name: string;
  /** Of the rules by which articles are read and analysed. */
  readonly version: string;
  readonly gazetteer: Gazetteer;
}

/** What the layers of a corpus were linked to, kept in the cache for exactly one state of it: articles, what is given of them, decisions and rules. May be lost or damaged at any time. */
export class LinkCache {
  #opened: { readonly file: StoredFile; readonly blocks: WeakRef<BlockFile> } | undefined;
  #isDamaged = false;

  constructor(private readonly options: LinkCacheOptions) {}

  /** `undefined` where nothing is kept of this very state. */
  async open(snapshot: Snapshot, decisions: readonly EntityDecision[]): Promise<SavedLayers | undefined> {
    const { cache, codec, name, gazetteer } = this.options;
    const file = this.#isDamaged ? undefined : await cache.open(name);
    if (file === undefined) return undefined;
    const saved = unlessDamaged(() => openLinked(file, this.#version(snapshot, decisions), { codec, gazetteer, decisions }));
    if (saved === undefined) file.close();
    else {
      this.#release();
      this.#opened = { file, blocks: new WeakRef(saved.blocks) };
    }
    return saved;
  }

  /** Answers whether it is kept; `pause` may end it by throwing. */
  async store(state: LinkedState, snapshot: Snapshot, decisions: readonly EntityDecision[], pause: Yield): Promise<boolean> {
    const { cache, codec, name } = this.options;
    const parts = await encodeLinked(state, this.#version(snapshot, decisions), codec, pause);
    this.#release();
    const isKept = parts !== undefined && await cache.store(name, parts);
    if (isKept) this.#isDamaged = false;
    return isKept;
  }

  /** What is kept is damaged: it is not opened any more. */
  discard(): void {
    this.#isDamaged = true;
  }

  /** What was opened stays usable after the entry is replaced. */
  #release(): void {
    const opened = this.#opened;
    this.#opened = undefined;
    unlessDamaged(() => { opened?.blocks.deref()?.loadAll(); });
    opened?.file.close();
  }

  #version(snapshot: Snapshot, decisions: readonly EntityDecision[]): string {
    const decided = contentHash(JSON.stringify(decisions.map((decision) => ({ ...decision, line: 0 }))));
    return `${LINK_RULES} ${this.options.version} ${snapshot.digests.corpus} ${decided}`;
  }
}
