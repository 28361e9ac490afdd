// What the parts of the bench share: the corpus, the contestants over it, each made at the first need, and the figures.
import path from 'node:path';
import { loadCore, engineFile, starter } from './core.mjs';
import { buildIndex, noLemmas } from './korpusIndex.mjs';
import { minisearch, sqliteOver } from './peers.mjs';

export class Bench {
  #made = new Map();

  constructor(corpus, figures, rounds) {
    this.corpus = corpus;
    this.figures = figures;
    this.rounds = rounds;
  }

  /** Rounds of what takes a minute or more. */
  get slowRounds() {
    return this.corpus.articles.length > 20_000 ? 1 : this.rounds;
  }

  core() {
    return this.#once('core', loadCore);
  }

  /** Without lemmas, so that its answers are those of the peers. */
  index() {
    return this.#once('index', async () => buildIndex(await this.core(), this.corpus.articles, noLemmas));
  }

  /** With German lemmas, as the product has it. */
  lemmaIndex() {
    return this.#once('lemmaIndex', async () => { const core = await this.core(); return buildIndex(core, this.corpus.articles, core.lemmaKey); });
  }

  minisearch() {
    return this.#once('minisearch', () => minisearch.build(this.corpus.articles));
  }

  /** `undefined` where this Node has none. */
  sqlite() {
    return this.#once('sqlite', () => sqliteOver(this.corpus.articles));
  }

  /** The same with its texts, as FTS5 is by default. */
  sqliteTexts() {
    return this.#once('sqliteTexts', () => sqliteOver(this.corpus.articles, { keepsTexts: true }));
  }

  /** A function that starts the engine on the corpus's files, which share one cache. */
  engines() {
    return this.#once('engines', async () => starter(await engineFile(), this.corpus.files(), this.cache));
  }

  get cache() {
    return path.join(this.corpus.temporary, 'cache');
  }

  /** Takes over what a part has made. */
  keep(name, made) {
    this.#made.set(name, Promise.resolve(made));
  }

  /** What takes much memory and is not needed any more. */
  drop(...names) {
    for (const name of names) this.#made.delete(name);
  }

  #once(name, make) {
    if (!this.#made.has(name)) this.#made.set(name, Promise.resolve(make()));
    return this.#made.get(name);
  }
}
