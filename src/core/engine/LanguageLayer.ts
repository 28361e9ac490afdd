import type { Mention } from '../../protocol/article';
import type { CallOptions } from '../../protocol/engine';
import type { ArticleLayers } from '../analysis/ArticleLayers';
import type { CorpusLayers } from '../analysis/CorpusLayers';
import { layerKey, type Analyser } from '../analysis/createAnalyser';
import { DecidedNames } from '../analysis/DecidedNames';
import { mentionsOf } from '../analysis/describeLayers';
import { indexEntities, type EntityIndex } from '../analysis/EntityIndex';
import type { LayerStore } from '../analysis/LayerStore';
import { articleParagraphs } from '../corpus/readArticle';
import type { EntityDecision } from '../entity/decisions/EntityDecision';
import type { Gazetteer } from '../entity/Gazetteer';
import type { LinkedCorpus } from '../entity/linking/LinkedCorpus';
import { linkCorpus } from '../entity/linking/linkCorpus';
import { SharedWork, type WorkContext } from './SharedWork';
import type { Snapshot } from './Snapshot';

/** Articles between two reports of progress. */
const PROGRESS_STEP = 16;
/** What is found is saved after so many articles or UTF-16 units of text: as much is lost when the process is killed. */
const MOST_UNSAVED = 100;
const SAVED_AFTER = 2_000_000;

/** What all language layers of an engine have in common. */
export interface LanguageParts {
  readonly analyser: Analyser;
  readonly gazetteer: Gazetteer;
  readonly store: LayerStore;
  /** Lets other calls go first. */
  readonly pause: () => Promise<void>;
}

/** Layers of a corpus together with what links further texts to it. */
export interface LinkedLayers extends CorpusLayers {
  readonly linked: LinkedCorpus;
  readonly names: DecidedNames;
}

/** The language layers of one snapshot: what the store lacks is found article by article, then all of it is linked, and the user's decisions come on top. */
export class LanguageLayer {
  readonly #work = new SharedWork<LinkedLayers>((context) => this.#complete(context));
  #linked: LinkedLayers | undefined;

  /** By article. */
  readonly #keys: readonly string[];

  constructor(private readonly snapshot: Snapshot, private readonly parts: LanguageParts, private readonly decisions: readonly EntityDecision[], private readonly base?: LinkedCorpus) {
    this.#keys = keysOf(snapshot);
  }

  /** The layers of the same snapshot under other decisions: nothing is analysed or linked again. */
  redecided(decisions: readonly EntityDecision[]): LanguageLayer {
    return new LanguageLayer(this.snapshot, this.parts, decisions, this.#linked?.linked ?? this.base);
  }

  /** True when the layers are at hand, or will be without any analysis. */
  get isLinked(): boolean {
    return this.#linked !== undefined || this.base !== undefined;
  }

  /** The layers, when all articles have been analysed. */
  get ready(): LinkedLayers | undefined {
    return this.#linked;
  }

  /** Analyses what is left, joining whoever does so already. Lets other calls go first between two articles. */
  complete(options: CallOptions): Promise<LinkedLayers> {
    return this.#linked === undefined ? this.#work.join(options) : Promise.resolve(this.#linked);
  }

  async #complete(context: WorkContext): Promise<LinkedLayers> {
    if (this.base !== undefined) return (this.#linked = await this.#decided(this.base));
    const { store } = this.parts;
    await store.load();
    try {
      await this.#analyseRest(context);
    } finally {
      await store.save();
    }
    this.#linked = await this.#decided(linkCorpus(this.#keys.map((key) => store.entities(key)!), this.parts.gazetteer));
    await store.compact(new Set(this.#keys));
    return this.#linked;
  }

  async #analyseRest({ tick, cancellation }: WorkContext): Promise<void> {
    const { snapshot, parts } = this;
    const { store, analyser, pause } = parts;
    const total = this.#keys.length;
    const missing = this.#keys.flatMap((key, article) => (store.has(key) ? [] : [article]));
    let done = total - missing.length;
    let unsaved = 0;
    for (const article of missing) {
      tick(done % PROGRESS_STEP === 0 ? { done, total } : undefined);
      await pause();
      const text = await snapshot.text(article);
      const { language, published } = snapshot.record(article).info;
      const paragraphs = articleParagraphs(text, language);
      store.put(this.#keys[article]!, analyser.analyse({ text, paragraphs, published: published?.value ?? null }, cancellation));
      done++;
      unsaved += text.length;
      if (unsaved < SAVED_AFTER && store.unsaved < MOST_UNSAVED) continue;
      unsaved = 0;
      await store.save();
    }
    tick({ done, total });
  }

  async #decided(linked: LinkedCorpus): Promise<LinkedLayers> {
    const { snapshot } = this;
    const layersOf = (article: number): ArticleLayers => this.#layersOf(article);
    const names = new DecidedNames(linked.entities, this.decisions);
    const mentions = async (article: number): Promise<readonly Mention[]> => {
      const text = await snapshot.text(article);
      const identities = Array.from(linked.links[article]!, (number) => linked.entities[number]!);
      return names.mentions(snapshot.record(article).info.path, text, mentionsOf(text, layersOf(article), identities));
    };
    return { linked, names, layersOf, mentionsOf: mentions, entities: await this.#indexed(linked, names, mentions) };
  }

  /** Counts what is left after the user's decisions. Only articles of which single stretches are decided are read for it. */
  async #indexed({ links }: LinkedCorpus, names: DecidedNames, mentionsIn: (article: number) => Promise<readonly Mention[]>): Promise<EntityIndex> {
    const { entities, places, numberOf } = names.entities();
    const decided = new Map<number, readonly number[]>();
    for (const path of names.decisions.paths) {
      const article = this.snapshot.find(path);
      if (article !== undefined) decided.set(article, (await mentionsIn(article)).map(({ id }) => numberOf(id)));
    }
    return indexEntities({
      entities, decided,
      articles: this.#keys.map((key) => this.parts.store.entities(key)!),
      links: links.map((list) => Int32Array.from(list, (number) => places[number]!)),
      resolve: (id) => names.decisions.resolve(id),
    });
  }

  #layersOf(article: number): ArticleLayers {
    const layers = this.parts.store.get(this.#keys[article]!);
    if (layers === undefined) throw new Error(`not analysed: ${this.snapshot.record(article).info.path}`);
    return layers;
  }
}

function keysOf({ records }: Snapshot): readonly string[] {
  return records.map(({ hash, info }) => layerKey(hash, info.language, info.published?.value ?? null));
}
