import { Cancelled, type BehindOptions, type CallOptions, type Cancellation } from '../../protocol/engine';
import type { ArticleLayers } from '../analysis/ArticleLayers';
import type { CorpusLayers } from '../analysis/CorpusLayers';
import { layerKey, type AnalysedArticle, type Analyser } from '../analysis/createAnalyser';
import { catalogueOf, DecidedNames } from '../analysis/DecidedNames';
import { mentionsOf } from '../analysis/describeLayers';
import type { EntityInput } from '../analysis/EntityIndex';
import type { LayerStore } from '../analysis/LayerStore';
import { linkLayers, type DecidedMention } from '../analysis/linkLayers';
import type { LinkedState } from '../analysis/saved/encodeLinked';
import { DamagedLinks } from '../analysis/saved/linkSections';
import { articleParagraphs } from '../corpus/readArticle';
import { CorpusNames } from '../entity/linking/CorpusName';
import { ENTITY_TYPES, type EntityDecision } from '../entity/decisions/EntityDecision';
import type { Gazetteer } from '../entity/Gazetteer';
import type { LinkedCorpus } from '../entity/linking/LinkedCorpus';
import { linkNames } from '../entity/linking/linkCorpus';
import type { LocalEntity } from '../entity/linking/LocalEntity';
import type { Beside, Rest } from '../ports';
import { compareUnits } from '../text/compareUnits';
import { NEVER } from './CorpusStore';
import { DealtOut, type Elsewhere } from './DealtOut';
import { startsInText, tokensLeftOut } from './inText';
import type { LinkCache } from './LinkCache';
import { SharedWork, type WorkContext } from './SharedWork';
import type { Snapshot } from './Snapshot';

/** Articles between two reports of progress. */
const PROGRESS_STEP = 16;
/** What is found is saved after so many articles or UTF-16 units of text: as much is lost when the process is killed. */
const MOST_UNSAVED = 100;
const SAVED_AFTER = 2_000_000;
/** Articles that another thread is given at a time; with fewer than so many to do it has hardly read its model when all is done. */
const SENT_AT_ONCE = 4;
const WORTH_ANOTHER_THREAD = 100;

/** Articles whose entities are taken out of the store at once. */
const LINKED_STEP = 250;

/** What all language layers of an engine have in common. */
export interface LanguageParts {
  readonly analyser: Analyser;
  readonly gazetteer: Gazetteer;
  readonly store: LayerStore;
  /** What was linked before. */
  readonly links: LinkCache;
  /** Lets other calls go first. */
  readonly pause: () => Promise<void>;
  /** Lets the machine do other things. */
  readonly rest?: Rest | undefined;
  /** Starts a thread that analyses beside this one. */
  readonly beside?: (() => Beside) | undefined;
}

/** Layers of a corpus together with what links further texts to it. */
export interface LinkedLayers extends CorpusLayers {
  readonly linked: LinkedCorpus;
  readonly names: DecidedNames;
  /** What is to be kept of them; absent where they have come out of the cache. */
  readonly made?: Pick<LinkedState, 'decided' | 'layers'>;
}

/** More names than this are read as they are needed once they have been kept, instead of being held. */
const MOST_HELD = 300_000;

/** Thrown where something is asked of an article's layers themselves, which opening what was linked leaves unread, or which have been dropped. */
export class LayersNotRead extends Error {
  constructor(readonly read: () => Promise<void>) {
    super('layers of articles have not been read');
    this.name = 'LayersNotRead';
  }
}

/** The language layers of one snapshot: what the store lacks is found article by article, then all of it is linked, and the user's decisions come on top. */
export class LanguageLayer {
  readonly #work = new SharedWork<LinkedLayers>((context) => this.#complete(context));
  #linked: LinkedLayers | undefined;
  #isKept = false;
  #lookedUp: Promise<LinkedLayers | undefined> | undefined;
  #allKeys: readonly string[] | undefined;

  constructor(private readonly snapshot: Snapshot, private readonly parts: LanguageParts, private readonly decisions: readonly EntityDecision[], private readonly base?: LinkedCorpus) {}

  /** By article. */
  get #keys(): readonly string[] {
    return (this.#allKeys ??= keysOf(this.snapshot));
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

  /** The layers, when they are at hand or have been kept: nothing is analysed or linked. */
  async known(): Promise<LinkedLayers | undefined> {
    if (this.#linked !== undefined || this.base !== undefined) return this.#linked;
    const saved = await (this.#lookedUp ??= this.#saved());
    return (this.#linked ??= saved);
  }

  /** Analyses what is left, joining whoever does so already. Lets other calls go first between two articles. */
  complete(options: CallOptions & BehindOptions): Promise<LinkedLayers> {
    return this.#linked === undefined ? this.#work.join(options) : Promise.resolve(this.#linked);
  }

  /** Keeps what names are linked to, so that this very state is opened without linking, and has what is large read from there. */
  async keep({ cancellation = NEVER }: CallOptions): Promise<void> {
    if (this.#isKept || this.#linked?.made === undefined) return;
    this.#isKept = true;
    try {
      await this.#keep(this.#linked, cancellation);
    } catch (error) {
      this.#isKept = false;
      throw error;
    }
  }

  async #keep(now: LinkedLayers, cancellation: Cancellation): Promise<void> {
    const { links, store, pause } = this.parts;
    const pauseOrEnd = async (): Promise<void> => {
      if (cancellation.cancelled) throw new Cancelled();
      await pause();
    };
    const { linked, made } = now.linked.names === undefined ? await this.#linkedAnew() : now;
    const state = { ...made!, linked, articleCount: this.#keys.length, mentioned: (article: number) => store.mentioned(this.#keys[article]!) ?? droppedMeanwhile() };
    if (await links.store(state, this.snapshot, this.decisions, pauseOrEnd) && linked.entities.length > MOST_HELD) this.#linked = await this.#saved() ?? this.#linked;
  }

  /** What was kept of this very state. */
  async #saved(): Promise<LinkedLayers | undefined> {
    const saved = await this.parts.links.open(this.snapshot, this.decisions);
    return saved && { ...saved.layers, layersOf: (article) => this.#layersOf(article), linked: saved.linked, names: saved.names };
  }

  async #complete(context: WorkContext): Promise<LinkedLayers> {
    const known = await this.known();
    if (known !== undefined) return known;
    const { store } = this.parts;
    await store.load();
    // Where another window has analysed and linked, this store lacks it.
    try {
      await this.#analyseRest(context);
    } finally {
      await store.save();
    }
    if (this.base !== undefined) return (this.#linked = await this.#decided(this.base, await this.#mentionCounts()));
    this.#linked = await this.#linkedAnew();
    await store.compact(new Set(this.#keys));
    return this.#linked;
  }

  async #linkedAnew(): Promise<LinkedLayers> {
    const names = new CorpusNames();
    const mentions = await this.#mentionCounts((locals) => names.add(locals));
    await this.parts.pause();
    return this.#decided(linkNames(names, this.parts.gazetteer), mentions);
  }

  async #analyseRest(context: WorkContext): Promise<void> {
    const { parts } = this;
    const { store, pause, rest } = parts;
    const total = this.#keys.length;
    const missing = this.#inOrder(this.#keys.flatMap((key, article) => (store.has(key) ? [] : [article])), context.first);
    const first = total - missing.length;
    const tick = tickInSteps(context, first, total);
    const dealt = new DealtOut<number, string>(missing, { own: 1, other: SENT_AT_ONCE });
    let beside: Beside | undefined;
    let unsaved = 0;
    try {
      for (let done = first; done < total;) {
        tick(done);
        await (context.share < 1 && rest !== undefined ? rest(context.share) : pause());
        if (context.isWaitedFor && missing.length >= WORTH_ANOTHER_THREAD) beside ??= parts.beside?.();
        if (context.isWaitedFor && beside) dealt.send(this.#sentTo(beside));
        const own = dealt.nextOwn();
        for (const article of own) unsaved += await this.#analyse(article, context.cancellation);
        if (own.length === 0) await dealt.wait();
        const answered = dealt.answered();
        for (const [article, line] of answered) unsaved += this.#takeIn(article, line);
        done += own.length + answered.length;
        if (unsaved < SAVED_AFTER && store.unsaved < MOST_UNSAVED) continue;
        unsaved = 0;
        await store.save();
      }
    } finally {
      beside?.end();
    }
    context.tick({ done: total, total });
  }

  /** Answers with the units of text that have been analysed. */
  async #analyse(article: number, cancellation: Cancellation): Promise<number> {
    const { store, analyser } = this.parts;
    const analysed = await this.#articleAt(article);
    // Another state's layer may have come to the same text first.
    if (store.has(this.#keys[article]!)) return 0;
    store.put(this.#keys[article]!, analyser.analyse(analysed, cancellation));
    return analysed.text.length;
  }

  #sentTo(beside: Beside): Elsewhere<number, string> {
    return async (articles) => beside.analyse(await Promise.all(articles.map((article) => this.#articleAt(article))));
  }

  #takeIn(article: number, line: string): number {
    const { store } = this.parts;
    if (!store.has(this.#keys[article]!)) store.putEncoded(this.#keys[article]!, line);
    return this.snapshot.record(article).info.length;
  }

  async #articleAt(article: number): Promise<AnalysedArticle> {
    const text = await this.snapshot.text(article);
    const { info } = this.snapshot.record(article);
    return { text, paragraphs: articleParagraphs(text, info.language, info.languageFrom), published: info.published?.value ?? null };
  }

  /** Those that are wanted first, then the newest, the undated last. */
  #inOrder(articles: number[], first: readonly string[]): readonly number[] {
    const wanted = new Set(first.flatMap((path) => this.snapshot.find(path) ?? []));
    const dateOf = (article: number): string => this.snapshot.record(article).info.published?.value ?? '';
    return articles.sort((a, b) => Number(wanted.has(b)) - Number(wanted.has(a)) || compareUnits(dateOf(b), dateOf(a)) || a - b);
  }

  /** By article, how often each local entity is mentioned; `seen` gets these. They are taken out of the store one by one, as all at once take much room. */
  async #mentionCounts(seen: (locals: readonly LocalEntity[]) => void = () => undefined): Promise<readonly Uint32Array[]> {
    const counts: Uint32Array[] = [];
    for (const key of this.#keys) {
      if (counts.length % LINKED_STEP === 0) await this.parts.pause();
      const locals = this.parts.store.entities(key) ?? droppedMeanwhile();
      seen(locals);
      counts.push(Uint32Array.from(locals, ({ mentions }) => mentions.length));
    }
    return counts;
  }

  async #decided(linked: LinkedCorpus, mentions: readonly Uint32Array[]): Promise<LinkedLayers> {
    await this.parts.pause();
    const names = new DecidedNames(catalogueOf(linked.entities), this.decisions);
    const decided = names.entities();
    const layers = linkLayers({
      entities: decided.entities, numberOf: decided.numberOf, mentions,
      links: linked.links.map((list) => Int32Array.from(list, (number) => decided.places[number]!)),
      layersOf: (article) => this.#layersOf(article),
      decided: await this.#decidedStretches(linked, names),
      inText: this.#inText(),
      resolve: (id) => names.decisions.resolve(id),
      idsOf: (name) => linked.match(ENTITY_TYPES.map((type) => ({ type, name, forms: [], mentions: [] }))).map(({ id }) => id),
    });
    return { ...layers, linked, names, made: { decided, layers } };
  }

  /** The mentions of articles of which single stretches are decided: only these are read for it. */
  async #decidedStretches(linked: LinkedCorpus, names: DecidedNames): Promise<ReadonlyMap<number, readonly DecidedMention[]>> {
    const decided = new Map<number, readonly DecidedMention[]>();
    for (const path of names.decisions.paths) {
      const article = this.snapshot.find(path);
      if (article === undefined) continue;
      const text = await this.snapshot.text(article);
      const identities = Array.from(linked.links[article]!, (number) => linked.entities[number]!);
      const mentions = names.mentions(path, text, mentionsOf(text, this.#layersOf(article), identities));
      const inText = startsInText(this.snapshot.index, article, mentions);
      decided.set(article, mentions.map((mention) => ({ ...mention, leftOut: !inText.has(mention.start) })));
    }
    return decided;
  }

  #inText(): NonNullable<EntityInput['inText']> {
    const { index } = this.snapshot;
    const tokens = tokensLeftOut(index);
    return (article) => {
      if (tokens[article] === 0) return undefined;
      const { named, entities } = this.#layersOf(article);
      const inText = startsInText(index, article, named);
      return entities.map(({ mentions }) => mentions.filter((number) => inText.has(named[number]!.start)).length);
    };
  }

  #layersOf(article: number): ArticleLayers {
    const { store } = this.parts;
    const layers = store.get(this.#keys[article]!);
    if (layers !== undefined) return layers;
    if (!store.isLoaded) throw new LayersNotRead(() => store.load());
    throw new DamagedLinks();
  }
}

/** A later state of the corpus has had the store compacted. */
function droppedMeanwhile(): never {
  throw new LayersNotRead(() => Promise.resolve());
}

/** Progress is told of every PROGRESS_STEP articles, once. */
function tickInSteps({ tick }: WorkContext, first: number, total: number): (done: number) => void {
  let told = Math.ceil(first / PROGRESS_STEP) - 1;
  return (done) => {
    const step = Math.floor(done / PROGRESS_STEP);
    tick(step > told ? { done, total } : undefined);
    told = Math.max(told, step);
  };
}

function keysOf({ records }: Snapshot): readonly string[] {
  return Array.from(records, ({ hash, info }) => layerKey(hash, info));
}
