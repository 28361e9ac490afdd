import { InputError, type CallOptions, type Cancellation, type CorpusState, type CorpusWarning } from '../../protocol/engine';
import type { ArticleLayers } from '../analysis/ArticleLayers';
import type { CorpusLayers } from '../analysis/CorpusLayers';
import { layerKey } from '../analysis/createAnalyser';
import { DamagedLinks } from '../analysis/saved/linkSections';
import type { Metadata } from '../corpus/metadata';
import { articleParagraphs, type Article } from '../corpus/readArticle';
import type { EntityDecision } from '../entity/decisions/EntityDecision';
import type { DamagedIndex } from '../index/BlockFile';
import type { Ports } from '../ports';
import type { Corpus } from '../query/Corpus';
import { lexiconOf, type Lexicon } from '../query/lexicon';
import { contentHash } from '../text/hash';
import { CorpusStore } from './CorpusStore';
import { Finder } from './Finder';
import { LanguageLayer, type LinkedLayers } from './LanguageLayer';
import { loadLanguage, type LoadedLanguage } from './loadLanguage';
import { loadWords, type Words } from './loadWords';
import { engineMessages } from './messages';
import { notedPassages, type SnapshotNote } from './NotePlaces';
import { StaleText, unlessStale, type Snapshot } from './Snapshot';

/** Raise it when the rules of reading, structure or lemmas change: what the cache keeps depends on them. */
const RULES = 'korpus-20';
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

/** One corpus folder as it is now: what has been read of it, and what is made of that at the first need. Nothing is read before the first call. */
export class LiveCorpus {
  private wordsReady: Promise<Words> | undefined;
  private languageReady: Promise<LoadedLanguage> | undefined;
  /** What is wrong with this installation, as far as it has been looked at. */
  private standing: readonly CorpusWarning[] = [];
  private storeReady: Promise<CorpusStore> | undefined;
  private derived: Derived | undefined;

  constructor(private readonly ports: Ports, private readonly options: EngineOptions) {}

  async open(options: CallOptions & { readonly rebuild?: boolean; readonly changed?: readonly string[] } = {}): Promise<CorpusState> {
    return (await this.store()).refresh({ rebuild: options.rebuild ?? false, changed: options.changed, cancellation: options.cancellation, progress: options.progress, lastPaths: options.lastPaths });
  }

  /** Links names anew, or reads the corpus anew, as what was kept of that is damaged. */
  async recover(error: DamagedIndex): Promise<void> {
    if (!(error instanceof DamagedLinks)) return void await (await this.store()).refresh({ rebuild: true, damaged: true });
    (await this.language()).links.discard();
    if (this.derived !== undefined) this.derived.layer = undefined;
  }

  /** What is made of the texts is made again at the next need. */
  forget(): void {
    this.derived = undefined;
  }

  /** The last state with its names, where they were kept. */
  async prepare(): Promise<Corpus | undefined> {
    const store = await this.store();
    await store.prepare();
    return store.snapshot && this.corpusWithNames(store.snapshot);
  }

  /** Runs on one state of the corpus; when an article turns out to have changed meanwhile, refreshes and starts over. `current` is how to come by that state. */
  async onStableTexts<T>(options: CallOptions, work: (snapshot: Snapshot) => Promise<T>, current = () => this.snapshot(options)): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await work(await current());
      } catch (error) {
        if (!(error instanceof StaleText)) throw error;
        if (attempt === ATTEMPTS) throw new InputError(engineMessages.keepsChanging(error.path));
        await this.open(withoutProgress(options));
      }
    }
  }

  async snapshot(options: CallOptions = {}): Promise<Snapshot> {
    const store = await this.store();
    if (store.state === undefined) await this.open(withoutProgress(options));
    return store.snapshot as Snapshot;
  }

  /** The last state where it has been opened, before the folder has been looked at. */
  async lastSnapshot(options: CallOptions = {}): Promise<Snapshot> {
    return (await this.store()).snapshot ?? await this.snapshot(options);
  }

  /** `undefined` while an article changes that somebody noted on. `names`: with those that were kept, too. */
  async lexicon({ names = false } = {}): Promise<Lexicon | undefined> {
    const snapshot = await this.lastSnapshot();
    const corpus = await unlessStale(names ? this.corpusWithNames(snapshot) : this.corpusAtHand(snapshot));
    return corpus && lexiconOf(corpus);
  }

  async finder(): Promise<Finder> {
    const derived = await this.derivedOf(await this.snapshot());
    return (derived.finder ??= new Finder(derived.snapshot));
  }

  /** With the language layers where they are complete; analyses nothing. */
  async corpusAtHand(snapshot: Snapshot): Promise<Corpus> {
    return this.corpusOf(snapshot, (await this.derivedOf(snapshot)).layer?.ready);
  }

  /** The same with layers that were kept; links nothing. */
  async corpusWithNames(snapshot: Snapshot): Promise<Corpus> {
    return this.corpusOf(snapshot, await (await this.layerOf(snapshot)).known());
  }

  /** What queries are checked against and run over: The same object as long as nothing changes. */
  async corpusOf(snapshot: Snapshot, layers: CorpusLayers | undefined): Promise<Corpus> {
    const derived = await this.derivedOf(snapshot);
    const notes = await (await this.store()).placedNotes(snapshot);
    if (derived.corpus === undefined || derived.corpus.layers !== layers || derived.notes !== notes) {
      derived.notes = notes;
      derived.corpus = withLayers(snapshot, layers, notes);
    }
    return derived.corpus;
  }

  async layerOf(snapshot: Snapshot): Promise<LanguageLayer> {
    const parts = await this.language();
    const derived = await this.derivedOf(snapshot);
    return (derived.layer ??= new LanguageLayer(snapshot, parts, derived.decisions));
  }

  /** The linked layers of the corpus where no analysis is needed for them. */
  async layersAtHand(): Promise<LinkedLayers | undefined> {
    const snapshot = (await this.store()).snapshot;
    const layer = snapshot && await this.layerOf(snapshot);
    await layer?.known();
    return layer?.isLinked === true ? unlessStale(layer.complete({})) : undefined;
  }

  /** The layers of a text, from the store where they are known; those of a text that is a file's go there. For any other the store is not read: one text is analysed faster. */
  async layersOf({ info, text }: Article, isLasting: boolean, cancellation?: Cancellation): Promise<ArticleLayers> {
    const { analyser, store } = await this.language();
    if (isLasting) await store.load();
    const published = info.published?.value ?? null;
    const key = layerKey(contentHash(text), info);
    const known = store.get(key);
    if (known !== undefined) return known;
    const layers = analyser.analyse({ text, paragraphs: articleParagraphs(text, info.language, info.languageFrom), published }, cancellation);
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

  store(): Promise<CorpusStore> {
    this.storeReady ??= this.makeStore();
    return this.storeReady;
  }

  private async makeStore(): Promise<CorpusStore> {
    const { cacheName, config = true, metadata = new Map<string, Metadata>() } = this.options;
    const { lemmaKey, fingerprint } = await this.words();
    return new CorpusStore(this.ports, { cacheName, version: `${RULES}-${fingerprint}`, config, metadata, standing: () => this.standing, lemmaKey });
  }

  private words(): Promise<Words> {
    return (this.wordsReady ??= loadWords(this.ports));
  }

  /** Loaded when it is first needed, as most of it is for analysis alone; what is wrong with it, the next state tells. */
  language(): Promise<LoadedLanguage> {
    return (this.languageReady ??= this.loadLanguage());
  }

  private async loadLanguage(): Promise<LoadedLanguage> {
    const language = await loadLanguage(this.ports, await this.words(), { cacheName: this.options.cacheName, rules: RULES });
    this.standing = language.standing;
    return language;
  }
}

function withLayers(snapshot: Snapshot, layers: CorpusLayers | undefined, notes: readonly SnapshotNote[]): Corpus {
  return {
    get index() { return snapshot.index; }, get articles() { return snapshot.articles; }, article: (article) => snapshot.article(article), get digests() { return snapshot.digests; }, layers, notes: notedPassages(notes), contentHash: (article) => snapshot.contentHash(article), text: (article) => snapshot.text(article),
  };
}

export function withoutProgress(options: CallOptions): CallOptions {
  return options.cancellation === undefined ? {} : { cancellation: options.cancellation };
}
