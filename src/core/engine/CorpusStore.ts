import { Cancelled, InputError, type CallOptions, type Cancellation, type CorpusState, type CorpusWarning, type Progress } from '../../protocol/engine';
import type { ListedNote } from '../../protocol/notes';
import { missingArticles, type CorpusConfig } from '../corpus/config';
import { mergeMetadata, type Metadata } from '../corpus/metadata';
import type { ReadArticle } from '../corpus/readArticle';
import { walkCorpus, type WalkResult } from '../corpus/walk';
import type { EntityDecision } from '../entity/decisions/EntityDecision';
import { DamagedIndex } from '../index/BlockFile';
import type { LemmaKey } from '../index/IndexBuilder';
import { FileProblem, type FileEntry, type Files, type Ports } from '../ports';
import { byPath } from '../text/compareUnits';
import { ArticleReader } from './ArticleReader';
import { CheckedTexts } from './CheckedTexts';
import { ConfigReader } from './ConfigReader';
import { decisionWarnings } from './decisionWarnings';
import { IndexCache } from './IndexCache';
import { withChanges, type IndexedArticles } from './IndexedArticles';
import { engineMessages } from './messages';
import { NotePlaces, type SnapshotNote } from './NotePlaces';
import { noteWarnings } from './noteWarnings';
import { planUpdate, type Given, type UnreadFiles, type UpdatePlan } from './planUpdate';
import { Snapshot, unlessStale } from './Snapshot';
import { appendAll } from '../appendAll';

/** Named files up to which looking at each is less than looking at the folder. */
const FEW_FILES = 64;
const NOTHING_GIVEN: Given = { metadata: undefined, regions: [] };
/** Of a call that nobody can cancel. */
export const NEVER: Cancellation = { cancelled: false };

export interface StoreOptions {
  /** What is known to be wrong with this installation, told with every state. */
  readonly standing?: () => readonly CorpusWarning[];
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
  /** Files that alone may have changed since the last reading, as far as anybody knows. */
  readonly changed?: readonly string[] | undefined;
  readonly cancellation?: Cancellation | undefined;
  readonly progress?: ((progress: Progress) => void) | undefined;
  readonly lastPaths?: CallOptions['lastPaths'] | undefined;
}

/** Holds the current snapshot of a corpus and brings it up to date with the folder. */
export class CorpusStore {
  private snapshotNow: Snapshot | undefined;
  private stateNow: CorpusState | undefined;
  private unread: UnreadFiles = new Map();
  /** To be told with the next state. */
  private readonly ofCache: CorpusWarning[] = [];
  private walked: { readonly config: CorpusConfig; readonly found: WalkResult } | undefined;
  private readonly cached: IndexCache;
  private readonly texts: CheckedTexts;
  private readonly reader: ArticleReader;
  private decided: readonly EntityDecision[] = [];
  private noted: readonly ListedNote[] = [];
  private readonly places = new NotePlaces();
  private queue: Promise<unknown> = Promise.resolve();
  private readonly config: ConfigReader;

  constructor(private readonly ports: Ports, private readonly options: StoreOptions) {
    this.config = new ConfigReader(ports, options.config);
    this.texts = new CheckedTexts(ports);
    this.reader = new ArticleReader(ports, options.lemmaKey);
    this.cached = new IndexCache({ cache: ports.cache, codec: ports.codec, name: options.cacheName, version: options.version, lemmaKey: options.lemmaKey });
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
    return this.inTurn(() => this.readUndamaged(reading));
  }

  /** Opens the last state where it is kept, under the decisions that are in force now, and looks at no article. */
  prepare(): Promise<void> {
    return this.inTurn(async () => {
      if (this.snapshotNow === undefined) await this.openLast(await this.config.read([]));
    });
  }

  /** Spares the next opening what this one had to put together. */
  tidy(): Promise<void> {
    return this.inTurn(async () => { this.snapshotNow?.restOn(await this.cached.tidy(this.snapshotNow.state)); });
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = this.queue.then(work);
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

  private async readFolder({ rebuild, damaged = false, changed: named, cancellation = NEVER, progress, lastPaths }: Reading): Promise<CorpusState> {
    const warnings: CorpusWarning[] = [...this.options.standing?.() ?? []];
    if (damaged) warnings.push({ message: engineMessages.cacheRebuilt(), path: null, line: null });
    const config = await this.config.read(warnings);
    if (this.snapshotNow === undefined && !rebuild) await this.openLast(config);
    if (this.stateNow === undefined && this.snapshotNow !== undefined) lastPaths?.(this.snapshotNow.paths);
    const again = rebuild ? undefined : await this.foundAgain(named, config);
    const walked = again?.found ?? await this.walk(config, cancellation);
    this.walked = undefined;
    for (const more of [walked.warnings, missingArticles(config, walked.entries), strayMetadata(this.options.metadata, walked.entries), this.ofCache.splice(0)]) appendAll(warnings, more);
    const changed = await this.update(again?.plan ?? this.planned(walked.entries, config, rebuild), { rebuild, cancellation, progress });
    if (!this.cached.isKept) warnings.push({ message: engineMessages.cacheUnkept(), path: null, line: null });
    this.walked = { config, found: walked };
    appendAll(warnings, await decisionWarnings(config, this.snapshotNow as Snapshot));
    const redecided = this.follow(config);
    appendAll(warnings, noteWarnings(await unlessStale(this.placedNotes(this.snapshotNow as Snapshot)) ?? []));
    return this.publish(changed || redecided, warnings);
  }

  /** Reads articles as they are on disk now, all of the corpus or the given paths, without an index. Vanished files are left out. */
  async *readNow(paths: readonly string[] | undefined, cancellation: Cancellation, warnings: CorpusWarning[]): AsyncGenerator<ReadArticle> {
    appendAll(warnings, this.options.standing?.() ?? []);
    const config = await this.config.read(warnings);
    this.follow(config);
    const walked = paths === undefined ? await this.walk(config, cancellation) : undefined;
    appendAll(warnings, walked?.warnings ?? []);
    const all = paths ?? walked?.entries.map((entry) => entry.path) ?? [];
    for (const path of all) {
      await this.ports.yield();
      if (cancellation.cancelled) throw new Cancelled();
      const article = await this.reader.readFile(path, this.givenFor(path, config));
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
      return await walkCorpus(this.ports, config, cancellation);
    } catch (error) {
      throw error instanceof FileProblem ? new InputError(engineMessages.rootUnread()) : error;
    }
  }

  /**
   * What the last walk found and what is to be read of it, when nothing but the contents of some files has changed since; `undefined` where more may have, and
   * the folder has to be looked at.
   */
  private async foundAgain(changed: readonly string[] | undefined, config: CorpusConfig): Promise<{ readonly found: WalkResult; readonly plan: UpdatePlan } | undefined> {
    const { walked, snapshotNow: snapshot } = this;
    if (changed === undefined || changed.length > FEW_FILES || walked?.config !== config || snapshot === undefined) return undefined;
    const entries = [...walked.found.entries];
    const read = new Map<number, { readonly entry: FileEntry; readonly given: Given }>();
    for (const path of new Set([...changed, ...this.texts.changedUnseen])) {
      const article = snapshot.find(path);
      const at = entries.findIndex((entry) => entry.path === path);
      const entry = article === undefined || at < 0 ? undefined : await statQuietly(this.ports.files, path);
      if (article === undefined || entry === undefined) return undefined;
      entries[at] = entry;
      read.set(article, { entry, given: this.givenFor(path, config) });
    }
    const keep = snapshot.paths.flatMap((_, article) => (read.has(article) ? [] : [article]));
    return { found: { ...walked.found, entries }, plan: { keep, read: [...read.values()], stillUnread: new Map(this.unread) } };
  }

  private planned(entries: readonly FileEntry[], config: CorpusConfig, rebuild: boolean): UpdatePlan {
    return planUpdate(entries, rebuild ? undefined : this.snapshotNow, rebuild ? new Map() : this.unread, (path) => this.givenFor(path, config), this.texts.changedUnseen);
  }

  private async openLast(config: CorpusConfig): Promise<void> {
    const opened = await this.cached.open();
    if (opened === 'damaged') this.ofCache.push({ message: engineMessages.cacheRebuilt(), path: null, line: null });
    else if (opened !== undefined) {
      this.snapshotNow = this.snapshotOf(opened);
      this.follow(config);
    }
  }

  /** Makes a new snapshot when anything differs; answers whether it did. */
  private async update(plan: UpdatePlan, reading: Reading & { cancellation: Cancellation }): Promise<boolean> {
    const previous = reading.rebuild ? undefined : this.snapshotNow;
    if (previous !== undefined && plan.read.length === 0 && plan.keep.length === previous.records.length && plan.stillUnread.size === this.unread.size) return false;
    const { fresh, unread } = await this.reader.readPlanned(plan, reading);
    if (previous !== undefined && fresh.records.length === 0 && plan.keep.length === previous.records.length && sameUnread(unread, this.unread)) return false;
    const changes = previous && { fresh, gone: goneFrom(previous, plan.keep) };
    const state = changes === undefined ? fresh : withChanges(previous!.state, changes, this.options.lemmaKey);
    this.unread = unread;
    this.texts.changedUnseen.clear();
    const snapshot = this.snapshotNow = this.snapshotOf(state);
    snapshot.restOn(await this.cached.store(state, changes));
    reading.progress?.({ done: plan.read.length, total: plan.read.length });
    return true;
  }

  private givenFor(path: string, config: CorpusConfig): Given {
    if (config.articles.size === 0 && this.options.metadata.size === 0 && config.regions.length === 0) return NOTHING_GIVEN;
    const own = config.articles.get(path);
    const wins = this.options.metadata.get(path);
    const regions = config.regions.filter((region) => region.path === undefined || region.path === path);
    return { metadata: wins === undefined ? own : mergeMetadata(own, wins), regions };
  }

  private snapshotOf(state: IndexedArticles): Snapshot {
    return new Snapshot(state, (path, hash) => this.texts.of(path, hash));
  }

  private publish(changed: boolean, warnings: readonly CorpusWarning[]): CorpusState {
    const snapshot = this.snapshotNow as Snapshot;
    const old = this.stateNow;
    if (old !== undefined && !changed && JSON.stringify(old.warnings) === JSON.stringify(warnings)) return old;
    this.stateNow = {
      revision: (old?.revision ?? 0) + 1,
      get articles() { return snapshot.articles; },
      unread: [...this.unread.values()].map((entry) => entry.unread).sort(byPath),
      warnings,
      tokens: snapshot.tokenCount,
    };
    return this.stateNow;
  }
}

/** What `--metadata` says of files that are no articles, in one sentence: the file may be about more than this folder. */
function strayMetadata(metadata: ReadonlyMap<string, Metadata>, entries: readonly FileEntry[]): readonly CorpusWarning[] {
  if (metadata.size === 0) return [];
  const present = new Set(entries.map((entry) => entry.path));
  const stray = [...metadata.keys()].filter((path) => !present.has(path));
  return stray[0] === undefined ? [] : [{ message: engineMessages.strayMetadata(stray.length, stray[0]), path: null, line: null }];
}

/** `undefined` for what is no file or cannot be looked at. */
async function statQuietly(files: Files, path: string): Promise<FileEntry | undefined> {
  try {
    return await files.stat(path);
  } catch (error) {
    if (error instanceof FileProblem) return undefined;
    throw error;
  }
}

function goneFrom({ paths }: Snapshot, keep: readonly number[]): string[] {
  if (keep.length === paths.length) return [];
  const kept = new Set(keep);
  return paths.filter((_, article) => !kept.has(article));
}

/** Files that cannot be read are tried anew each time, mostly with the same outcome. */
function sameUnread(one: UnreadFiles, other: UnreadFiles): boolean {
  return one.size === other.size && [...one].every(([path, { unread }]) => JSON.stringify(unread) === JSON.stringify(other.get(path)?.unread));
}
