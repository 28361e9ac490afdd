import type { EntityType, UnreadArticle } from '../../protocol/article';
import {
  InputError, type CallOptions, type Cancellation, type CellResult, type CorpusState, type CorpusWarning, type Engine, type NotebookSource, type RunOptions, type RunOutcome,
} from '../../protocol/engine';
import type { NotebookExport, ResultExport } from '../../protocol/export';
import type { ArticleLayers } from '../analysis/ArticleLayers';
import type { CorpusLayers } from '../analysis/CorpusLayers';
import { layerKey } from '../analysis/createAnalyser';
import { DecidedNames } from '../analysis/DecidedNames';
import { mentionsOf } from '../analysis/describeLayers';
import { summaryOf } from '../analysis/EntityIndex';
import type { Metadata } from '../corpus/metadata';
import { articleParagraphs, readArticle, type Article } from '../corpus/readArticle';
import type { EntityDecision } from '../entity/decisions/EntityDecision';
import { suggestMerges } from '../entity/decisions/suggestMerges';
import { linkCorpus } from '../entity/linking/linkCorpus';
import { LemmaDictionary } from '../language/LemmaDictionary';
import { createLemmaKey } from '../language/lemmaKey';
import { usedHash, type UsedArticle } from '../notebook/RowsHasher';
import type { ResultHead } from '../notebook/SavedInput';
import { savedResult } from '../notebook/savedResult';
import { notesIn } from '../notes/notesIn';
import type { Ports } from '../ports';
import { checkNotebook } from '../query/checkNotebook';
import { completeAt } from '../query/editor/completeAt';
import type { Corpus } from '../query/Corpus';
import { prepareNameSearch } from '../query/editor/NameSearch';
import { hoverInCorpus } from '../query/editor/corpusHover';
import { lexiconOf, type Lexicon } from '../query/lexicon';
import { needsLayers, needsNotes } from '../query/needsLayers';
import { runCell, type FullResult } from '../query/runCell';
import { contentHash } from '../text/hash';
import { analyzeArticle, annotationsOf } from './analyzeArticle';
import { cellStandings, statesOf } from './cellStandings';
import { corpusNotes } from './corpusNotes';
import { CorpusStore, NEVER } from './CorpusStore';
import { dataFile } from './dataFiles';
import { digestRows } from './digestRows';
import { entityMentions } from './entityMentions';
import { exportCorpus } from './exportCorpus';
import { runNotebook } from './runNotebook';
import { Finder } from './Finder';
import { LanguageLayer, type LinkedLayers } from './LanguageLayer';
import { loadLanguage } from './loadLanguage';
import { engineMessages } from './messages';
import { notedPassages, type SnapshotNote } from './NotePlaces';
import { ResultShelf } from './ResultShelf';
import { StaleText, unlessStale, type Snapshot } from './Snapshot';
import { UsedManifests } from './UsedManifests';

/** Raise it when the rules of reading, structure or lemmas change: what the cache keeps depends on them. */
const RULES = 'korpus-17';
const KEPT_RESULTS = 200;
/** How often a run starts over when an article changes under it. */
const ATTEMPTS = 4;

export interface EngineOptions {
  /** Names the corpus in the cache; the same for every face of Korpus. */
  readonly cacheName: string;
  /** False leaves korpus.yaml unread. */
  readonly config?: boolean;
  /** Metadata that wins over korpus.yaml, by path. */
  readonly metadata?: ReadonlyMap<string, Metadata>;
}

interface Derived {
  readonly snapshot: Snapshot;
  readonly decisions: readonly EntityDecision[];
  finder?: Finder | undefined;
  corpus?: Corpus;
  /** What `corpus` has been made with. */
  notes?: readonly SnapshotNote[];
  layer?: LanguageLayer | undefined;
}

/** The engine over one corpus folder. Nothing is read before the first call. */
export function createEngine(ports: Ports, options: EngineOptions): Engine {
  return new CoreEngine(ports, options);
}

class CoreEngine implements Engine {
  private readonly shelf = new ResultShelf(KEPT_RESULTS);
  private languageReady: ReturnType<typeof loadLanguage> | undefined;
  private storeReady: Promise<CorpusStore> | undefined;
  private derived: Derived | undefined;

  private readonly manifests: UsedManifests;

  constructor(private readonly ports: Ports, private readonly options: EngineOptions) {
    this.manifests = new UsedManifests({ cache: ports.cache, codec: ports.codec, name: `${options.cacheName}.used` });
  }

  async open(options: CallOptions & { readonly rebuild?: boolean } = {}): Promise<CorpusState> {
    return (await this.store()).refresh({ rebuild: options.rebuild ?? false, cancellation: options.cancellation, progress: options.progress });
  }

  async run(notebook: NotebookSource, cell: number, run: RunOptions, options: CallOptions = {}): Promise<RunOutcome> {
    if (notebook.cells[cell] === undefined) throw new InputError(engineMessages.noSuchCell(cell + 1));
    return this.onStableTexts(options, (snapshot) => this.runOver(snapshot, notebook, cell, run, options));
  }

  private async runOver(snapshot: Snapshot, notebook: NotebookSource, cell: number, run: RunOptions, options: CallOptions): Promise<RunOutcome> {
    const cancellation = options.cancellation ?? NEVER;
    const layer = await this.layerOf(snapshot);
    const layers = needsLayers(notebook.cells, cell) ? await layer.complete(options) : undefined;
    const corpus = await this.corpusOf(snapshot, layers ?? layer.ready);
    const outcome = await runCell(corpus, notebook.cells, cell, { cancellation, yield: this.ports.yield });
    if (outcome.kind !== 'result') return outcome;
    const used = statesOf(corpus, outcome.result.used, layers, needsNotes(notebook.cells, cell) ? corpus.notes : undefined);
    return { kind: 'result', diagnostics: outcome.diagnostics, cell: await this.cellResult(used, layers === undefined ? withoutLayers(outcome.result) : outcome.result, run, cancellation) };
  }

  async page({ handle, offset, limit, sort }: Parameters<Engine['page']>[0]) {
    return ofOneState(async () => ({ rows: await this.shelf.get(handle)?.rows(offset, limit, sort) }));
  }

  async exportResult({ handle, result, sort, ...how }: ResultExport, options: CallOptions = {}) {
    const { exportResult } = await import('../export/exports');
    const full = handle === null ? undefined : this.shelf.get(handle);
    if (handle !== null && full === undefined) return { kind: 'gone' as const };
    const corpus = exportCorpus(full?.corpus ?? await this.snapshot(options), (await this.store()).state, this.ports.yield, options);
    return ofOneState(async () => exportResult({ result: full === undefined ? result : headOf(full), rows: full === undefined ? result.rows : await full.rows(0, full.rowCount, sort), corpus }, how));
  }

  async exportNotebook(notebook: NotebookSource, request: NotebookExport, options: CallOptions = {}) {
    const { exportNotebook } = await import('../export/exports');
    return this.onStableTexts(options, async (snapshot) => {
      const ran = await runNotebook(notebook.cells, request, (cell, run) => this.runOver(snapshot, notebook, cell, run, withoutProgress(options)), options);
      for (const { handle } of ran) if (handle !== null) this.shelf.release(handle);
      const outcomes = ran.map(({ outcome }) => outcome);
      if (outcomes.some(({ failed }) => failed)) return { document: null, outcomes };
      const corpus = exportCorpus(snapshot, (await this.store()).state, this.ports.yield, options);
      return { document: await exportNotebook({ ...request, corpus, queries: ran }, request.format), outcomes };
    });
  }

  async release(handle: string): Promise<void> {
    this.shelf.release(handle);
  }

  async standing(notebook: NotebookSource, saved: Parameters<Engine['standing']>[1], { cancellation = NEVER }: CallOptions = {}) {
    const snapshot = await this.snapshot();
    const corpus = await this.corpusOf(snapshot, (await this.derivedOf(snapshot)).layer?.ready);
    return cellStandings(notebook.cells, saved, { corpus, manifests: this.manifests, cancellation, yield: this.ports.yield });
  }

  async check(notebook: NotebookSource) {
    return checkNotebook(notebook.cells, await this.lexicon());
  }

  async complete(notebook: NotebookSource, cell: number, offset: number) {
    return completeAt(notebook.cells, cell, offset, await this.lexicon());
  }

  async hover(notebook: NotebookSource, cell: number, offset: number, options: CallOptions = {}) {
    return this.onStableTexts(options, async (snapshot) => {
      const corpus = await this.corpusOf(snapshot, (await this.derivedOf(snapshot)).layer?.ready);
      return hoverInCorpus(corpus, notebook.cells, cell, offset, { cancellation: options.cancellation ?? NEVER, yield: this.ports.yield });
    });
  }

  async find(text: string) {
    const derived = await this.derivedOf(await this.snapshot());
    derived.finder ??= new Finder(derived.snapshot);
    return derived.finder.find(text);
  }

  async analyze(paths: readonly string[], options: Parameters<Engine['analyze']>[1] = {}) {
    const cancellation = options.cancellation ?? NEVER;
    const read: { readonly article: Article; readonly layers: ArticleLayers }[] = [];
    const unread: UnreadArticle[] = [];
    const warnings: CorpusWarning[] = [];
    for await (const article of (await this.store()).readNow(paths.length === 0 ? undefined : paths, cancellation, warnings)) {
      if (article.kind === 'article') read.push({ article, layers: await this.layersOf(article, true, cancellation) });
      else unread.push(article.unread);
    }
    options.report?.({ warnings, unread });
    await (await this.language()).store.save();
    const { entities, links } = linkCorpus(read.map(({ layers }) => layers.entities), (await this.language()).gazetteer);
    const names = new DecidedNames(entities, (await this.store()).decisions);
    return read.map(({ article, layers }, at) => {
      const found = mentionsOf(article.text, layers, Array.from(links[at]!, (number) => entities[number]!));
      return analyzeArticle(article, layers, names.mentions(article.info.path, article.text, found));
    });
  }

  async annotate(path: string, text: string) {
    const store = await this.store();
    const given = store.given(path);
    const article = readArticle(path, this.ports.codec.encode(text), given.metadata, this.ports.codec, given.regions);
    if (article.kind !== 'article') return { title: null, kicker: null, regions: [], entities: [] };
    const layers = await this.layersOf(article, false);
    const ready = await this.layersAtHand();
    const linked = ready?.linked ?? linkCorpus([], (await this.language()).gazetteer);
    const names = ready?.names ?? new DecidedNames([], store.decisions);
    const mentions = names.mentions(path, article.text, mentionsOf(article.text, layers, linked.match(layers.entities)));
    return { ...annotationsOf(article, layers, mentions), notes: notesIn(article.text, path, store.notes) };
  }

  async analyzeCorpus(options: CallOptions = {}) {
    await this.onStableTexts(options, async (snapshot) => prepareNameSearch((await (await this.layerOf(snapshot)).complete(options)).entities, this.ports.yield));
  }

  async entities(options: CallOptions = {}) {
    return this.onStableTexts(options, async (snapshot) => (await (await this.layerOf(snapshot)).complete(options)).entities.entities.filter(({ mentions }) => mentions > 0).map(summaryOf));
  }

  async articlesByEntity(type: EntityType, options: CallOptions = {}) {
    return this.onStableTexts(options, async (snapshot) => {
      const { entities } = (await (await this.layerOf(snapshot)).complete(options)).entities;
      return entities.filter(({ type: own, mentions }) => own === type && mentions > 0)
        .map(({ id, name, articles }) => ({ id, name, paths: articles.map((article) => snapshot.index.paths[article] as string) }));
    });
  }

  async suggestMerges(id: string, options: CallOptions = {}) {
    return this.onStableTexts(options, async (snapshot) => {
      const { entities, names } = await (await this.layerOf(snapshot)).complete(options);
      const at = entities.find(id);
      return at === undefined ? [] : suggestMerges(entities.entities, at, names.decisions).map(({ from, into }) => ({ from: summaryOf(from), into: summaryOf(into) }));
    });
  }

  async mentions(id: string, options: CallOptions = {}) {
    return this.onStableTexts(options, async (snapshot) => entityMentions(id, snapshot, await (await this.layerOf(snapshot)).complete(options), this.ports.yield, options));
  }

  async notes(options: CallOptions = {}) {
    return this.onStableTexts(options, async (snapshot) => corpusNotes(await (await this.store()).placedNotes(snapshot), snapshot, this.ports.yield, options));
  }

  dispose(): void {
    this.derived = undefined;
  }

  private async cellResult(articles: readonly UsedArticle[], full: FullResult, run: RunOptions, cancellation: Cancellation): Promise<CellResult> {
    const { rows: hashOfRows, first } = await digestRows(full, Math.max(run.savedRows === 0 ? full.rowCount : run.savedRows, run.limit ?? full.rowCount), this.ports.yield, cancellation);
    const head = headOf(full);
    const used = usedHash(articles);
    await this.manifests.keep(used, articles);
    const saved = savedResult({ result: head, rows: first, rowsHash: hashOfRows, used }, { rows: run.savedRows, base: run.base, ...(run.root !== undefined && { root: run.root }) });
    const shown = run.limit === null ? first : first.slice(0, run.limit);
    const handle = full.rowCount > 0 ? this.shelf.keep(full) : null;
    return { result: { ...head, rows: shown } as CellResult['result'], handle, count: full.rowCount, saved };
  }

  /** Runs on one state of the corpus; when an article turns out to have changed meanwhile, refreshes and starts over. */
  private async onStableTexts<T>(options: CallOptions, work: (snapshot: Snapshot) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await work(await this.snapshot(options));
      } catch (error) {
        if (!(error instanceof StaleText)) throw error;
        if (attempt === ATTEMPTS) throw new InputError(engineMessages.keepsChanging(error.path));
        await this.open(withoutProgress(options));
      }
    }
  }

  private async snapshot(options: CallOptions = {}): Promise<Snapshot> {
    const store = await this.store();
    if (store.snapshot === undefined) await this.open(withoutProgress(options));
    return store.snapshot as Snapshot;
  }

  /** `undefined` while an article changes that somebody noted on. */
  private async lexicon(): Promise<Lexicon | undefined> {
    const snapshot = await this.snapshot();
    const corpus = await unlessStale(this.corpusOf(snapshot, (await this.derivedOf(snapshot)).layer?.ready));
    return corpus && lexiconOf(corpus);
  }

  /** What queries are checked against and run over: with the language layers as soon as they are complete. The same object as long as nothing changes. */
  private async corpusOf(snapshot: Snapshot, layers: CorpusLayers | undefined): Promise<Corpus> {
    const derived = await this.derivedOf(snapshot);
    const notes = await (await this.store()).placedNotes(snapshot);
    if (derived.corpus === undefined || derived.corpus.layers !== layers || derived.notes !== notes) {
      derived.notes = notes;
      derived.corpus = withLayers(snapshot, layers, notes);
    }
    return derived.corpus;
  }

  private async layerOf(snapshot: Snapshot): Promise<LanguageLayer> {
    const parts = await this.language();
    const derived = await this.derivedOf(snapshot);
    return (derived.layer ??= new LanguageLayer(snapshot, parts, derived.decisions));
  }

  /** The linked layers of the corpus where no analysis is needed for them. */
  private async layersAtHand(): Promise<LinkedLayers | undefined> {
    const snapshot = (await this.store()).snapshot;
    const layer = snapshot && (await this.derivedOf(snapshot)).layer;
    return layer?.isLinked === true ? unlessStale(layer.complete({})) : undefined;
  }

  /** The layers of a text, from the store where they are known; those of a text that is a file's go there. */
  private async layersOf({ info, text }: Article, isLasting: boolean, cancellation?: Cancellation): Promise<ArticleLayers> {
    const { analyser, store } = await this.language();
    await store.load();
    const published = info.published?.value ?? null;
    const key = layerKey(contentHash(text), info.language, published);
    const known = store.get(key);
    if (known !== undefined) return known;
    const layers = analyser.analyse({ text, paragraphs: articleParagraphs(text, info.language), published }, cancellation);
    if (isLasting) store.put(key, layers);
    return layers;
  }

  /** What is made of a snapshot at the first need and dropped with it; what rests on the user's decisions goes with these. */
  private async derivedOf(snapshot: Snapshot): Promise<Derived> {
    const { decisions } = await this.store();
    if (this.derived?.snapshot !== snapshot) this.derived = { snapshot, decisions };
    else if (this.derived.decisions !== decisions) this.derived = { snapshot, decisions, finder: this.derived.finder, layer: this.derived.layer?.redecided(decisions) };
    return this.derived;
  }

  private store(): Promise<CorpusStore> {
    this.storeReady ??= this.makeStore();
    return this.storeReady;
  }

  private async makeStore(): Promise<CorpusStore> {
    const { cacheName, config = true, metadata = new Map<string, Metadata>() } = this.options;
    const { places, gazetteer, fingerprint, standing } = await this.language();
    const { bytes: words, read: dictionary } = await dataFile(this.ports.resources, 'lemmas.de.bin', (bytes) => new LemmaDictionary(bytes));
    const lemmaKey = createLemmaKey({ placeNames: places, firstNames: gazetteer.firstNames, dictionary });
    return new CorpusStore(this.ports, { cacheName, version: `${RULES}-${fingerprint}-${contentHash(words)}`, config, metadata, standing, lemmaKey });
  }

  private language(): ReturnType<typeof loadLanguage> {
    this.languageReady ??= loadLanguage(this.ports, this.options.cacheName);
    return this.languageReady;
  }
}

function headOf({ query, kind, total, columns, method, warnings }: FullResult): ResultHead {
  return { query, kind, total, columns, method, warnings };
}

/** What rests on a result belongs to the state that it was made from: an article that has changed since is the reader's to know. */
async function ofOneState<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof StaleText ? new InputError(engineMessages.changedSince(error.path)) : error;
  }
}

/** An export is not to depend on what happens to be analysed already. */
function withoutLayers(full: FullResult): FullResult {
  return { ...full, corpus: { ...full.corpus, layers: undefined } };
}

function withLayers(snapshot: Snapshot, layers: CorpusLayers | undefined, notes: readonly SnapshotNote[]): Corpus {
  const { index, articles } = snapshot;
  return { index, articles, layers, notes: notedPassages(notes), contentHash: (article) => snapshot.contentHash(article), text: (article) => snapshot.text(article) };
}

function withoutProgress(options: CallOptions): CallOptions {
  return options.cancellation === undefined ? {} : { cancellation: options.cancellation };
}
