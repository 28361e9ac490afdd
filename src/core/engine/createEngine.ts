import type { EntityType, UnreadArticle } from '../../protocol/article';
import {
  Cancelled, InputError, type BehindOptions, type CallOptions, type CellResult, type CorpusState, type CorpusWarning, type Engine, type EntityCounts, type NotebookSource, type RunOptions, type RunOutcome,
} from '../../protocol/engine';
import type { NotebookExport, ResultExport } from '../../protocol/export';
import type { Picture } from '../../protocol/picture';
import type { ArticleLayers } from '../analysis/ArticleLayers';
import { catalogueOf, DecidedNames } from '../analysis/DecidedNames';
import { mentionsOf } from '../analysis/describeLayers';
import { summaryOf, type EntityIndex } from '../analysis/EntityIndex';
import { readArticle, type Article } from '../corpus/readArticle';
import { ENTITY_TYPES } from '../entity/decisions/EntityDecision';
import { suggestMerges } from '../entity/decisions/suggestMerges';
import { linkCorpus } from '../entity/linking/linkCorpus';
import type { ResultHead } from '../notebook/SavedInput';
import { savedResult } from '../notebook/savedResult';
import { notesIn } from '../notes/notesIn';
import { pictureOf } from '../picture/pictureOf';
import { DamagedIndex } from '../index/BlockFile';
import type { Ports } from '../ports';
import type { Corpus } from '../query/Corpus';
import { checkNotebook } from '../query/checkNotebook';
import { completeAt } from '../query/editor/completeAt';
import { hoverInCorpus } from '../query/editor/corpusHover';
import { prepareNameSearch, readNames } from '../analysis/NameSearch';
import { needsLayers, needsNotes } from '../query/needsLayers';
import { runCell, type FullResult } from '../query/runCell';
import { analyzeArticle, annotationsOf } from './analyzeArticle';
import { cellStandings, usedBy, type UsedBy } from './cellStandings';
import { corpusNotes } from './corpusNotes';
import { NEVER } from './CorpusStore';
import { dataFile } from './dataFiles';
import { digestRows } from './digestRows';
import { entityArticles } from './entityArticles';
import { entityMentions } from './entityMentions';
import { exportCorpus } from './exportCorpus';
import { LayersNotRead } from './LanguageLayer';
import { LiveCorpus, withoutProgress, type EngineOptions } from './LiveCorpus';
import { engineMessages } from './messages';
import { recovering } from './recovering';
import { ResultShelf } from './ResultShelf';
import { runNotebook, type RanCell } from './runNotebook';
import { StaleText, type Snapshot } from './Snapshot';
import { UsedManifests } from './UsedManifests';
import { verifyDraft } from './verifyDraft';

const KEPT_RESULTS = 200;
/** Rows whose digest takes so long that the first are shown before. */
const MANY_ROWS = 2000;
/** Pixels across of a picture in an exported document, which scales it. */
const EXPORTED_PICTURE = 820;

/** The engine over one corpus folder. Nothing is read before the first call. */
export function createEngine(ports: Ports, options: EngineOptions): Engine {
  const engine = new CoreEngine(ports, options);
  return recovering(engine, (error) => engine.recover(error));
}

class CoreEngine implements Engine {
  private readonly shelf = new ResultShelf(KEPT_RESULTS);
  private readonly corpus: LiveCorpus;
  private readonly manifests: UsedManifests;

  constructor(private readonly ports: Ports, options: EngineOptions) {
    this.corpus = new LiveCorpus(ports, options);
    this.manifests = new UsedManifests({ cache: ports.cache, codec: ports.codec, name: `${options.cacheName}.used` });
  }

  open(options: Parameters<Engine['open']>[0] = {}): Promise<CorpusState> {
    return this.corpus.open(options);
  }

  async prepare({ lastPaths }: CallOptions = {}) {
    const last = await this.corpus.prepare();
    if (last === undefined) return;
    if (last.layers !== undefined) readNames(last.layers.entities);
    lastPaths?.(last.index.paths);
  }

  /** Results rest on the index that proved damaged. Answers false for an error that there is no remedy for. */
  async recover(error: unknown): Promise<boolean> {
    if (error instanceof LayersNotRead) await error.read();
    else if (error instanceof DamagedIndex) {
      this.shelf.clear();
      await this.corpus.recover(error);
    } else return false;
    return true;
  }

  async run(notebook: NotebookSource, cell: number, run: RunOptions, options: CallOptions = {}): Promise<RunOutcome> {
    if (notebook.cells[cell] === undefined) throw new InputError(engineMessages.noSuchCell(cell + 1));
    return this.corpus.onStableTexts(options, (snapshot) => this.runOver(snapshot, notebook, cell, run, options));
  }

  private async runOver(snapshot: Snapshot, notebook: NotebookSource, cell: number, run: RunOptions, options: CallOptions): Promise<RunOutcome> {
    const cancellation = options.cancellation ?? NEVER;
    const tick = (): void => { if (cancellation.cancelled) throw new Cancelled(); };
    const layers = needsLayers(notebook.cells, cell, tick) ? await (await this.corpus.layerOf(snapshot)).complete(options) : undefined;
    const corpus = layers === undefined ? await this.corpus.corpusAtHand(snapshot) : await this.corpus.corpusOf(snapshot, layers);
    const outcome = await runCell(corpus, notebook.cells, cell, { cancellation, yield: this.ports.yield });
    if (outcome.kind !== 'result') return outcome;
    const used = usedBy(corpus, outcome.result.used, layers, needsNotes(notebook.cells, cell, tick) ? corpus.notes : undefined);
    return { kind: 'result', diagnostics: outcome.diagnostics, cell: await this.cellResult(used, layers === undefined ? withoutLayers(outcome.result) : outcome.result, run, options) };
  }

  async page({ handle, offset, limit, sort }: Parameters<Engine['page']>[0]) {
    return ofOneState(async () => ({ rows: await this.shelf.get(handle)?.rows(offset, limit, sort) }));
  }

  async picture({ handle, width }: Parameters<Engine['picture']>[0]) {
    const result = this.shelf.get(handle);
    if (result === undefined) return undefined;
    const { drawPicture } = await import('../picture/pictures');
    return ofOneState(() => drawPicture({ result, width, data: async (name, read) => (await dataFile(this.ports.resources, name, read)).read() }));
  }

  async exportResult({ handle, result, sort, ...how }: ResultExport, options: CallOptions = {}) {
    const { exportResult } = await import('../export/exports');
    const full = handle === null ? undefined : this.shelf.get(handle);
    if (handle !== null && full === undefined) return { kind: 'gone' as const };
    const corpus = exportCorpus(full?.corpus ?? await this.corpus.snapshot(options), (await this.corpus.store()).state, this.ports.yield, options);
    return ofOneState(async () => exportResult({ result: full === undefined ? result : headOf(full), rows: full === undefined ? result.rows : await full.rows(0, full.rowCount, sort), corpus }, how));
  }

  async exportNotebook(notebook: NotebookSource, request: NotebookExport, options: CallOptions = {}) {
    const { exportNotebook } = await import('../export/exports');
    return this.corpus.onStableTexts(options, async (snapshot) => {
      const ran = await runNotebook(notebook.cells, request, (cell, run) => this.runOver(snapshot, notebook, cell, run, withoutProgress(options)), options);
      const pictures = await this.picturesOf(ran, request.format);
      for (const { handle } of ran) if (handle !== null) this.shelf.release(handle);
      const outcomes = ran.map(({ outcome }) => outcome);
      if (outcomes.some(({ failed }) => failed)) return { document: null, outcomes };
      const corpus = exportCorpus(snapshot, (await this.corpus.store()).state, this.ports.yield, options);
      return { document: await exportNotebook({ ...request, corpus, queries: ran.map((cell, at) => ({ ...cell, picture: pictures[at] })) }, request.format), outcomes };
    });
  }

  async release(handle: string): Promise<void> {
    this.shelf.release(handle);
  }

  async standing(notebook: NotebookSource, saved: Parameters<Engine['standing']>[1], { cancellation = NEVER }: CallOptions = {}) {
    const corpus = await this.corpus.corpusAtHand(await this.corpus.snapshot());
    return cellStandings(notebook.cells, saved, { corpus, manifests: this.manifests, cancellation, yield: this.ports.yield });
  }

  async check(notebook: NotebookSource) {
    return checkNotebook(notebook.cells, await this.corpus.lexicon());
  }

  async complete(notebook: NotebookSource, cell: number, offset: number) {
    return completeAt(notebook.cells, cell, offset, await this.corpus.lexicon({ names: true }));
  }

  async hover(notebook: NotebookSource, cell: number, offset: number, options: CallOptions = {}) {
    return this.corpus.onStableTexts(options, async (snapshot) => {
      const corpus = await this.corpus.corpusWithNames(snapshot);
      return hoverInCorpus(corpus, notebook.cells, cell, offset, { cancellation: options.cancellation ?? NEVER, yield: this.ports.yield });
    }, () => this.corpus.lastSnapshot(options));
  }

  async find(text: string) {
    return (await this.corpus.finder()).find(text);
  }

  async analyze(paths: readonly string[], options: Parameters<Engine['analyze']>[1] = {}) {
    const cancellation = options.cancellation ?? NEVER;
    const read: { readonly article: Article; readonly layers: ArticleLayers }[] = [];
    const unread: UnreadArticle[] = [];
    const warnings: CorpusWarning[] = [];
    await this.corpus.language();
    for await (const article of (await this.corpus.store()).readNow(paths.length === 0 ? undefined : paths, cancellation, warnings)) {
      if (article.kind === 'article') read.push({ article, layers: await this.corpus.layersOf(article, true, cancellation) });
      else unread.push(article.unread);
    }
    options.report?.({ warnings, unread });
    await (await this.corpus.language()).store.save();
    const { entities, links } = linkCorpus(read.map(({ layers }) => layers.entities), (await this.corpus.language()).gazetteer);
    const names = new DecidedNames(catalogueOf(entities), (await this.corpus.store()).decisions);
    return read.map(({ article, layers }, at) => {
      const found = mentionsOf(article.text, layers, Array.from(links[at]!, (number) => entities[number]!));
      return analyzeArticle(article, layers, names.mentions(article.info.path, article.text, found));
    });
  }

  async annotate(path: string, text: string) {
    const store = await this.corpus.store();
    const given = store.given(path);
    const article = readArticle(path, this.ports.codec.encode(text), given.metadata, this.ports.codec, given.regions);
    if (article.kind !== 'article') return { title: null, kicker: null, regions: [], entities: [] };
    const layers = await this.corpus.layersOf(article, false);
    const ready = await this.corpus.layersAtHand();
    const linked = ready?.linked ?? linkCorpus([], (await this.corpus.language()).gazetteer);
    const names = ready?.names ?? new DecidedNames(catalogueOf([]), store.decisions);
    const mentions = names.mentions(path, article.text, mentionsOf(article.text, layers, linked.match(layers.entities)));
    return { ...annotationsOf(article, layers, mentions), notes: notesIn(article.text, path, store.notes) };
  }

  async analyzeCorpus(options: CallOptions & BehindOptions = {}) {
    await (await this.corpus.store()).tidy();
    await this.corpus.onStableTexts(options, async (snapshot) => {
      const layer = await this.corpus.layerOf(snapshot);
      await layer.complete(options);
      await layer.keep(options);
      await prepareNameSearch((await layer.complete(options)).entities, this.ports.yield);
      snapshot.prepare();
    });
  }

  async entities(options: CallOptions = {}) {
    return (await this.entityIndex(options)).entities.filter(({ mentions }) => mentions > 0).map(summaryOf);
  }

  async entityCounts(options: CallOptions = {}) {
    return countsOf(await this.entityIndex(options));
  }

  async lastEntityCounts() {
    const { snapshot } = await this.corpus.store();
    const known = snapshot && await (await this.corpus.layerOf(snapshot)).known();
    return known && countsOf(known.entities);
  }

  async entityPart(type: EntityType, offset: number, limit: number, options: CallOptions = {}) {
    const index = await this.entityIndex(options);
    return Array.from(index.ofType(type).subarray(offset, offset + limit), (number) => summaryOf(index.entities[number]!));
  }

  async entity(id: string, options: CallOptions = {}) {
    const index = await this.entityIndex(options);
    const found = index.entities[index.find(id) ?? -1];
    return found === undefined || found.mentions === 0 ? undefined : summaryOf(found);
  }

  private entityIndex(options: CallOptions): Promise<EntityIndex> {
    return this.corpus.onStableTexts(options, async (snapshot) => (await (await this.corpus.layerOf(snapshot)).complete(options)).entities);
  }

  async articlesByEntity(type: EntityType, revision: number, options: CallOptions = {}) {
    return this.corpus.onStableTexts(options, async (snapshot) => {
      const { entities } = (await (await this.corpus.layerOf(snapshot)).complete(options)).entities;
      const { state } = await this.corpus.store();
      return state?.revision === revision && state.articles === snapshot.articles ? entityArticles(type, entities) : undefined;
    });
  }

  async suggestMerges(id: string, options: CallOptions = {}) {
    return this.corpus.onStableTexts(options, async (snapshot) => {
      const { entities, names } = await (await this.corpus.layerOf(snapshot)).complete(options);
      const at = entities.find(id);
      return at === undefined ? [] : suggestMerges(entities.entities, at, names.decisions).map(({ from, into }) => ({ from: summaryOf(from), into: summaryOf(into) }));
    });
  }

  async mentions(id: string, options: CallOptions = {}) {
    return this.corpus.onStableTexts(options, async (snapshot) => entityMentions(id, snapshot, await (await this.corpus.layerOf(snapshot)).complete(options), this.ports.yield, options));
  }

  async notes(options: CallOptions = {}) {
    return this.corpus.onStableTexts(options, async (snapshot) => corpusNotes(await (await this.corpus.store()).placedNotes(snapshot), snapshot, this.ports.yield, options));
  }

  async verifyDraft(draft: string, path: string | null, options: CallOptions = {}) {
    return this.corpus.onStableTexts(options, async (snapshot) => verifyDraft({ draft, path }, await this.corpus.corpusAtHand(snapshot), this.ports.yield, options));
  }

  dispose(): void {
    this.corpus.forget();
  }

  /** Only a page can show them. */
  private picturesOf(ran: readonly RanCell[], format: NotebookExport['format']): Promise<readonly (Picture | undefined)[]> {
    return Promise.all(ran.map(({ handle }) => (handle === null || format !== 'html' ? undefined : this.picture({ handle, width: EXPORTED_PICTURE }))));
  }

  private async cellResult(used: UsedBy, full: FullResult, run: RunOptions, options: CallOptions): Promise<CellResult> {
    const handle = full.rowCount > 0 ? this.shelf.keep(full) : null;
    try {
      await firstRows(full, handle, run, options);
      const { rows: hashOfRows, first } = await digestRows(full, Math.max(run.savedRows === 0 ? full.rowCount : run.savedRows, run.limit ?? full.rowCount), this.ports.yield, options.cancellation ?? NEVER);
      const head = headOf(full);
      await this.manifests.keep(used.digest, used.articles);
      const saved = savedResult({ result: head, rows: first, rowsHash: hashOfRows, used: used.digest }, { rows: run.savedRows, base: run.base, ...(run.root !== undefined && { root: run.root }) });
      const shown = run.limit === null ? first : first.slice(0, run.limit);
      return { result: { ...head, rows: shown } as CellResult['result'], handle, count: full.rowCount, picture: pictureOf(full), saved };
    } catch (error) {
      if (handle !== null) this.shelf.release(handle);
      throw error;
    }
  }
}

/** Shows what there is of a large result before all of its rows are digested. */
async function firstRows(full: FullResult, handle: string | null, { limit }: RunOptions, { firstRows: tell }: CallOptions): Promise<void> {
  if (tell === undefined || handle === null || limit === null || full.rowCount < MANY_ROWS) return;
  tell({ result: { ...headOf(full), rows: await full.rows(0, limit) } as CellResult['result'], handle, count: full.rowCount, picture: pictureOf(full) });
}

function countsOf(index: EntityIndex): EntityCounts {
  return Object.fromEntries(ENTITY_TYPES.map((type) => [type, index.ofType(type).length])) as EntityCounts;
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
  return { ...full, corpus: Object.create(full.corpus, { layers: { value: undefined } }) as Corpus };
}
