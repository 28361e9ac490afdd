import type { CallOptions } from '../../protocol/engine';
import type { ArticleLayers } from '../analysis/ArticleLayers';
import type { CorpusLayers } from '../analysis/CorpusLayers';
import { layerKey, type Analyser } from '../analysis/createAnalyser';
import { mentionsOf } from '../analysis/describeLayers';
import { indexEntities } from '../analysis/EntityIndex';
import type { LayerStore } from '../analysis/LayerStore';
import { articleParagraphs } from '../corpus/readArticle';
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
}

/** The language layers of one snapshot: what the store lacks is found article by article, then all of it is linked. */
export class LanguageLayer {
  readonly #work = new SharedWork<LinkedLayers>((context) => this.#complete(context));
  #linked: LinkedLayers | undefined;

  /** By article. */
  readonly #keys: readonly string[];

  constructor(private readonly snapshot: Snapshot, private readonly parts: LanguageParts) {
    this.#keys = keysOf(snapshot);
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
    const { store } = this.parts;
    await store.load();
    try {
      await this.#analyseRest(context);
    } finally {
      await store.save();
    }
    this.#linked = this.#link();
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

  #link(): LinkedLayers {
    const { snapshot, parts } = this;
    const layersOf = (article: number): ArticleLayers => this.#layersOf(article);
    const articles = this.#keys.map((key) => parts.store.entities(key)!);
    const linked = linkCorpus(articles, parts.gazetteer);
    const entities = indexEntities({ articles, entities: linked.entities, links: linked.links });
    return {
      linked, entities, layersOf,
      mentionsOf: async (article) => {
        const identities = Array.from(linked.links[article]!, (number) => linked.entities[number]!);
        return mentionsOf(await snapshot.text(article), layersOf(article), identities);
      },
    };
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
