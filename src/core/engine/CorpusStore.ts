import { Cancelled, InputError, type Cancellation, type CorpusState, type CorpusWarning, type Progress } from '../../protocol/engine';
import type { ListedNote } from '../../protocol/notes';
import { missingArticles, type CorpusConfig } from '../corpus/config';
import { mergeMetadata, type Metadata } from '../corpus/metadata';
import { readArticle, type ReadArticle } from '../corpus/readArticle';
import { tooLarge } from '../corpus/unread';
import { walkCorpus } from '../corpus/walk';
import type { EntityDecision } from '../entity/decisions/EntityDecision';
import { DamagedIndex } from '../index/BlockFile';
import { encodeIndex, openIndex, type OpenedIndex } from '../index/indexFile';
import { IndexBuilder, type LemmaKey } from '../index/IndexBuilder';
import { FileProblem, type FileEntry, type Ports, type StoredFile } from '../ports';
import { byPath } from '../text/compareUnits';
import { contentHash } from '../text/hash';
import { ConfigReader } from './ConfigReader';
import { decisionWarnings } from './decisionWarnings';
import { engineMessages } from './messages';
import { NotePlaces, type SnapshotNote } from './NotePlaces';
import { noteWarnings } from './noteWarnings';
import { fingerprint, planUpdate, type Given, type UnreadFiles } from './planUpdate';
import { Snapshot, StaleText, unlessStale, type ArticleRecord } from './Snapshot';
import { TextCache } from './TextCache';

const TEXT_CACHE_UNITS = 32 * 1024 * 1024;
/** Files between two looks at the cancellation and two yields. */
const BATCH = 32;
/** Bytes of an index file that is read as a whole, so that damage shows before the first question. */
const CHECKED_AT_ONCE = 8 * 1024 * 1024;
/** Of a call that nobody can cancel. */
export const NEVER: Cancellation = { cancelled: false };

export interface StoreOptions {
  /** What is wrong with this installation, told with every state. */
  readonly standing?: readonly CorpusWarning[];
  /** Name of the corpus in the cache. */
  readonly cacheName: string;
  /** Changes whenever the same file would be analysed or stored differently: another version's cache is not used. */
  readonly version: string;
  /** False leaves korpus.yaml unread (`--no-config`). */
  readonly config: boolean;
  /** Metadata that wins over korpus.yaml, by path. */
  readonly metadata: ReadonlyMap<string, Metadata>;
  readonly lemmaKey: LemmaKey;
}

interface Reading {
  /** Nothing of the cache or the last state is used. */
  readonly rebuild: boolean;
  /** The index proved damaged, which is why. */
  readonly damaged?: boolean;
  readonly cancellation?: Cancellation | undefined;
  readonly progress?: ((progress: Progress) => void) | undefined;
}

/** Holds the current snapshot of a corpus and brings it up to date with the folder. */
export class CorpusStore {
  private snapshotNow: Snapshot | undefined;
  private stateNow: CorpusState | undefined;
  private unread: UnreadFiles = new Map();
  /** Articles whose text turned out to be another than the snapshot's, whatever size and time of the file say. */
  private readonly changedUnseen = new Set<string>();
  private opened: (OpenedIndex & { readonly file: StoredFile }) | undefined;
  private readonly texts = new TextCache(TEXT_CACHE_UNITS);
  private decided: readonly EntityDecision[] = [];
  private noted: readonly ListedNote[] = [];
  private readonly places = new NotePlaces();
  private queue: Promise<unknown> = Promise.resolve();
  private readonly config: ConfigReader;

  constructor(private readonly ports: Ports, private readonly options: StoreOptions) {
    this.config = new ConfigReader(ports, options.config);
  }

  get snapshot(): Snapshot | undefined {
    return this.snapshotNow;
  }

  /** What `refresh` answered with last. */
  get state(): CorpusState | undefined {
    return this.stateNow;
  }

  /** Reads what changed since the last call; calls run one after the other. A cancelled call leaves the last state in force. */
  refresh(reading: Reading): Promise<CorpusState> {
    const next = this.queue.then(() => this.readUndamaged(reading));
    this.queue = next.catch(() => undefined);
    return next;
  }

  /** Damage to the index may show only when it is read. */
  private async readUndamaged(reading: Reading): Promise<CorpusState> {
    try {
      return await this.readFolder(reading);
    } catch (error) {
      if (reading.rebuild || !(error instanceof DamagedIndex)) throw error;
      return this.readFolder({ ...reading, rebuild: true, damaged: true });
    }
  }

  private async readFolder({ rebuild, damaged = false, cancellation = NEVER, progress }: Reading): Promise<CorpusState> {
    const warnings: CorpusWarning[] = [...this.options.standing ?? []];
    if (damaged) warnings.push({ message: engineMessages.cacheRebuilt(), path: null, line: null });
    const config = await this.config.read(warnings);
    const walked = await this.walk(config, cancellation);
    warnings.push(...walked.warnings, ...missingArticles(config, walked.entries), ...strayMetadata(this.options.metadata, walked.entries));
    if (this.snapshotNow === undefined && !rebuild) await this.openCache(warnings);
    const changed = await this.update(walked.entries, config, { rebuild, cancellation, progress });
    warnings.push(...await decisionWarnings(config, this.snapshotNow as Snapshot));
    const redecided = this.follow(config);
    warnings.push(...noteWarnings(await unlessStale(this.placedNotes(this.snapshotNow as Snapshot)) ?? []));
    return this.publish(changed || redecided, warnings);
  }

  /** Reads articles as they are on disk now, all of the corpus or the given paths, without an index. Vanished files are left out. */
  async *readNow(paths: readonly string[] | undefined, cancellation: Cancellation, warnings: CorpusWarning[]): AsyncGenerator<ReadArticle> {
    warnings.push(...this.options.standing ?? []);
    const config = await this.config.read(warnings);
    this.follow(config);
    const walked = paths === undefined ? await this.walk(config, cancellation) : undefined;
    warnings.push(...walked?.warnings ?? []);
    const all = paths ?? walked?.entries.map((entry) => entry.path) ?? [];
    for (const path of all) {
      await this.ports.yield();
      if (cancellation.cancelled) throw new Cancelled();
      const article = await this.readFile(path, this.givenFor(path, config));
      if (article !== undefined) yield article;
      else if (paths !== undefined) throw new InputError(engineMessages.notAnArticle(path));
    }
  }

  /** What korpus.yaml, as last read, and `--metadata` say of a file. */
  given(path: string): Given {
    return this.givenFor(path, this.config.config);
  }

  /** The user's decisions about entities, as last read: the same list until they change. */
  get decisions(): readonly EntityDecision[] {
    return this.decided;
  }

  /** The user's notes, as last read: the same list until they change. */
  get notes(): readonly ListedNote[] {
    return this.noted;
  }

  /** The notes with their places in a state. */
  placedNotes(snapshot: Snapshot): Promise<readonly SnapshotNote[]> {
    return this.places.of(this.noted, snapshot);
  }

  /** Takes over decisions and notes, and answers whether they differ in what they say. */
  private follow({ entities, notes }: CorpusConfig): boolean {
    const redecided = JSON.stringify(entities) !== JSON.stringify(this.decided);
    const renoted = JSON.stringify(notes) !== JSON.stringify(this.noted);
    if (redecided) this.decided = entities;
    if (renoted) this.noted = notes;
    return redecided || renoted;
  }

  private async walk(config: CorpusConfig, cancellation: Cancellation): ReturnType<typeof walkCorpus> {
    try {
      return await walkCorpus(this.ports.files, config, cancellation, this.ports.codec);
    } catch (error) {
      throw error instanceof FileProblem ? new InputError(engineMessages.rootUnread()) : error;
    }
  }

  private async openCache(warnings: CorpusWarning[]): Promise<void> {
    const file = await this.ports.cache.open(this.options.cacheName);
    if (file === undefined) return;
    const opened = openIndex(file, this.options.version, this.options.lemmaKey);
    if (opened === undefined) {
      file.close();
      warnings.push({ message: engineMessages.cacheRebuilt(), path: null, line: null });
      return;
    }
    this.opened = { file, ...opened };
    if (file.size <= CHECKED_AT_ONCE) opened.loadAll();
    const records = JSON.parse(this.ports.codec.decode(opened.extra, 'utf-8')) as ArticleRecord[];
    this.snapshotNow = this.snapshotOf(opened.index, records);
  }

  /** Results of the state that the cache's file holds may be looked at after the file was replaced. */
  private releaseFile(): void {
    try {
      this.opened?.loadAll();
    } catch (error) {
      if (!(error instanceof DamagedIndex)) throw error;
    }
    this.opened?.file.close();
    this.opened = undefined;
  }

  /** Makes a new snapshot when anything differs; answers whether it did. */
  private async update(entries: readonly FileEntry[], config: CorpusConfig, reading: Reading & { cancellation: Cancellation }): Promise<boolean> {
    const previous = reading.rebuild ? undefined : this.snapshotNow;
    const plan = planUpdate(entries, previous, reading.rebuild ? new Map() : this.unread, (path) => this.givenFor(path, config), this.changedUnseen);
    if (previous !== undefined && plan.read.length === 0 && plan.keep.length === previous.records.length && plan.stillUnread.size === this.unread.size) return false;
    const builder = new IndexBuilder(this.options.lemmaKey);
    const records = new Map<string, ArticleRecord>();
    for (const article of plan.keep) {
      builder.keep((previous as Snapshot).index, article);
      const record = (previous as Snapshot).record(article);
      records.set(record.info.path, record);
    }
    const unread = plan.stillUnread;
    let done = 0;
    for (const { entry, given } of plan.read) {
      if (done++ % BATCH === 0) {
        reading.progress?.({ done: done - 1, total: plan.read.length });
        await this.ports.yield();
        if (reading.cancellation.cancelled) throw new Cancelled();
      }
      const article = await this.readEntry(entry, given);
      if (article === undefined) continue;
      if (article.kind === 'unread') {
        unread.set(entry.path, { entry: article.again === true ? { ...entry, modified: Number.NaN } : entry, given: fingerprint(given), unread: article.unread });
        continue;
      }
      builder.add({ path: entry.path, text: article.text, paragraphs: article.paragraphs, regions: article.regions });
      records.set(entry.path, recordOf(entry, given, article));
    }
    if (previous !== undefined && records.size === plan.keep.length && records.size === previous.records.length && sameUnread(unread, this.unread)) return false;
    const index = builder.finish();
    const ordered = index.paths.map((path, article) => withTokens(records.get(path) as ArticleRecord, index.articleStart(article + 1) - index.articleStart(article)));
    this.unread = unread;
    this.changedUnseen.clear();
    this.snapshotNow = this.snapshotOf(index, ordered);
    this.releaseFile();
    await this.ports.cache.store(this.options.cacheName, encodeIndex(index, this.options.version, this.ports.codec.encode(JSON.stringify(ordered))));
    reading.progress?.({ done: plan.read.length, total: plan.read.length });
    return true;
  }

  private async readEntry(entry: FileEntry, given: Given): ReturnType<CorpusStore['readFile']> {
    const unread = tooLarge(entry.path, entry.size);
    return unread === undefined ? this.readFile(entry.path, given) : { kind: 'unread', unread };
  }

  /** `undefined` for a file that vanished since the walk. */
  private async readFile(path: string, given: Given): Promise<(ReadArticle & { again?: true }) | undefined> {
    try {
      return readArticle(path, await this.ports.files.read(path), given.metadata, this.ports.codec, given.regions);
    } catch (error) {
      if (!(error instanceof FileProblem)) throw error;
      if (error.code === 'missing') return undefined;
      return { kind: 'unread', again: true, unread: { path, reason: engineMessages.unreadable(), remedy: engineMessages.unreadableRemedy() } };
    }
  }

  private givenFor(path: string, config: CorpusConfig): Given {
    const own = config.articles.get(path);
    const wins = this.options.metadata.get(path);
    const regions = config.regions.filter((region) => region.path === undefined || region.path === path);
    return { metadata: wins === undefined ? own : mergeMetadata(own, wins), regions };
  }

  private snapshotOf(index: Snapshot['index'], records: readonly ArticleRecord[]): Snapshot {
    return new Snapshot(index, records, (record) => this.textOf(record));
  }

  private textOf(record: ArticleRecord): string | Promise<string> {
    const held = this.texts.get(record.hash);
    if (held !== undefined) return held;
    const { path } = record.info;
    const check = (bytes: Uint8Array) => {
      const article = readArticle(path, bytes, undefined, this.ports.codec);
      if (article.kind !== 'article' || contentHash(article.text) !== record.hash) {
        this.changedUnseen.add(path);
        throw new StaleText(path);
      }
      this.texts.set(record.hash, article.text);
      return article.text;
    };
    try {
      const bytes = this.ports.files.read(path);
      return bytes instanceof Uint8Array ? check(bytes) : bytes.then(check, gone(path));
    } catch (error) {
      return gone(path)(error);
    }
  }

  private publish(changed: boolean, warnings: readonly CorpusWarning[]): CorpusState {
    const snapshot = this.snapshotNow as Snapshot;
    const old = this.stateNow;
    if (old !== undefined && !changed && JSON.stringify(old.warnings) === JSON.stringify(warnings)) return old;
    this.stateNow = {
      revision: (old?.revision ?? 0) + 1,
      articles: snapshot.articles,
      unread: [...this.unread.values()].map((entry) => entry.unread).sort(byPath),
      warnings,
      tokens: snapshot.index.tokenCount,
    };
    return this.stateNow;
  }
}

/** What `--metadata` says of files that are no articles, in one sentence: the file may be about more than this folder. */
function strayMetadata(metadata: ReadonlyMap<string, Metadata>, entries: readonly FileEntry[]): readonly CorpusWarning[] {
  const present = new Set(entries.map((entry) => entry.path));
  const stray = [...metadata.keys()].filter((path) => !present.has(path));
  return stray[0] === undefined ? [] : [{ message: engineMessages.strayMetadata(stray.length, stray[0]), path: null, line: null }];
}

function recordOf(entry: FileEntry, given: Given, article: Extract<ReadArticle, { kind: 'article' }>): ArticleRecord {
  return {
    info: { ...article.info, tokens: 0 }, hash: contentHash(article.text), size: entry.size, modified: entry.modified, given: fingerprint(given),
    title: article.title, kicker: article.kicker, regions: article.contractRegions,
  };
}

/** Files that cannot be read are tried anew each time, mostly with the same outcome. */
function sameUnread(one: UnreadFiles, other: UnreadFiles): boolean {
  return one.size === other.size && [...one].every(([path, { unread }]) => JSON.stringify(unread) === JSON.stringify(other.get(path)?.unread));
}

function withTokens(record: ArticleRecord, tokens: number): ArticleRecord {
  return record.info.tokens === tokens ? record : { ...record, info: { ...record.info, tokens } };
}

function gone(path: string): (error: unknown) => never {
  return (error) => {
    throw error instanceof FileProblem ? new StaleText(path) : error;
  };
}
