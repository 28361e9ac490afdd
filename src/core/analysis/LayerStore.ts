import type { LocalEntity } from '../entity/linking/LocalEntity';
import type { Cache, TextCodec } from '../ports';
import type { ArticleLayers } from './ArticleLayers';
import { decodeEntities, decodeLayers, decodeNamed, encodeLayers } from './layerCodec';
import { decodeSegment, encodeSegment } from './segmentFile';

/** Articles in a full segment. */
const FULL = 500;
/** Decoded layers at hand. */
const RECENT = 256;
/** Calls of `save` that pass, at most, before writing is tried again where it failed. */
const LONGEST_PAUSE = 64;

export interface LayerStoreOptions {
  readonly cache: Cache;
  readonly codec: TextCodec;
  /** Segments are the cache's entries `NAME.0`, `NAME.1` … */
  readonly name: string;
  /** Only what was saved under the same version is used. */
  readonly version: string;
}

/**
 * Layers of articles by `layerKey`, kept in the cache in segments. A segment says by itself what it holds, so one that is damaged, of
 * another version or overwritten by another process only means that its articles are analysed anew. Where nothing can be kept, all is in memory,
 * and is tried again later, ever more seldom: a disk that is full may have room again.
 */
export class LayerStore {
  readonly #lines = new Map<string, string>();
  readonly #recent = new Map<string, ArticleLayers>();
  /** Keys that no segment holds yet. */
  #unsaved: string[] = [];
  /** Keys of each segment; an empty one is free. */
  #segments: (readonly string[])[] = [];
  #loaded: Promise<void> | undefined;
  #isLoaded = false;
  #saving: Promise<void> = Promise.resolve();
  #pause = 0;
  #nextPause = 2;

  constructor(private readonly options: LayerStoreOptions) {}

  /** Reads the segments, once. */
  load(): Promise<void> {
    return (this.#loaded ??= this.#load());
  }

  /** Whether the segments have been read. */
  get isLoaded(): boolean {
    return this.#isLoaded;
  }

  has(key: string): boolean {
    return this.#lines.has(key);
  }

  get(key: string): ArticleLayers | undefined {
    const recent = this.#recent.get(key);
    if (recent !== undefined) return recent;
    const line = this.#lines.get(key);
    return line === undefined ? undefined : this.#remember(key, decodeLayers(line));
  }

  /** The local entities alone: all that linking needs, several times faster than `get`. */
  entities(key: string): readonly LocalEntity[] | undefined {
    const line = this.#lines.get(key);
    return line === undefined ? undefined : decodeEntities(line);
  }

  /** These and the named spans alone. */
  mentioned(key: string): Pick<ArticleLayers, 'named' | 'entities'> | undefined {
    const line = this.#lines.get(key);
    return line === undefined ? undefined : { named: decodeNamed(line), entities: decodeEntities(line) };
  }

  put(key: string, layers: ArticleLayers): void {
    this.putEncoded(key, encodeLayers(layers));
    this.#remember(key, layers);
  }

  /** The same for layers as `encodeLayers` made them elsewhere. */
  putEncoded(key: string, line: string): void {
    if (!this.#lines.has(key)) this.#unsaved.push(key);
    this.#lines.set(key, line);
  }

  /** Articles that are not in the cache yet. */
  get unsaved(): number {
    return this.#unsaved.length;
  }

  /** Writes what is new; never rejects. */
  save(): Promise<void> {
    return (this.#saving = this.#saving.then(() => this.#save()));
  }

  /** Drops what is not alive, when that is more than half of what there is. */
  async compact(alive: ReadonlySet<string>): Promise<void> {
    await this.#saving;
    if (this.#lines.size <= 2 * alive.size + FULL) return;
    for (const key of this.#lines.keys()) if (!alive.has(key)) this.#lines.delete(key);
    const used = this.#segments.length;
    this.#segments = [];
    this.#unsaved = [...this.#lines.keys()];
    await this.save();
    for (let number = this.#segments.length; number < used && this.#unsaved.length === 0; number++) await this.#write(number, []);
  }

  async #load(): Promise<void> {
    const { cache, codec, version } = this.options;
    for (let number = 0; ; number++) {
      const bytes = await cache.load(this.#nameOf(number));
      if (bytes === undefined) break;
      const lines = decodeSegment(bytes, version, codec) ?? new Map<string, string>();
      this.#segments.push([...lines.keys()]);
      for (const [key, line] of lines) this.#lines.set(key, line);
    }
    this.#isLoaded = true;
  }

  async #save(): Promise<void> {
    await this.load();
    if (this.#pause > 0) {
      this.#pause--;
      return;
    }
    while (this.#unsaved.length > 0) {
      const open = this.#segments.findIndex((keys) => keys.length < FULL);
      const number = open < 0 ? this.#segments.length : open;
      const kept = this.#segments[number] ?? [];
      const added = this.#unsaved.slice(0, FULL - kept.length);
      if (!(await this.#write(number, [...kept, ...added]))) return;
      this.#unsaved = this.#unsaved.slice(added.length);
    }
  }

  /** Answers whether it is written. */
  async #write(number: number, keys: readonly string[]): Promise<boolean> {
    const { cache, codec, version } = this.options;
    const lines = new Map(keys.map((key) => [key, this.#lines.get(key)!]));
    const isWritten = await cache.store(this.#nameOf(number), keys.length === 0 ? [] : encodeSegment(lines, version, codec));
    if (isWritten) this.#segments[number] = keys;
    this.#pause = isWritten ? 0 : this.#nextPause;
    this.#nextPause = isWritten ? 2 : Math.min(this.#nextPause * 2, LONGEST_PAUSE);
    return isWritten;
  }

  #remember(key: string, layers: ArticleLayers): ArticleLayers {
    this.#recent.set(key, layers);
    for (const oldest of this.#recent.keys()) {
      if (this.#recent.size <= RECENT) break;
      this.#recent.delete(oldest);
    }
    return layers;
  }

  #nameOf(number: number): string {
    return `${this.options.name}.${number}`;
  }
}
