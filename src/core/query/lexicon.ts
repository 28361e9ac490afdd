import type { ArticleInfo } from '../../protocol/article';
import type { EntityIndex } from '../analysis/EntityIndex';
import type { Dictionary } from '../index/TokenIndex';
import { compareForms } from '../text/collate';
import { compareUnits } from '../text/compareUnits';
import type { Corpus } from './Corpus';

/** A value of metadata and the number of articles that have it. */
export interface ValueCount {
  readonly value: string;
  readonly articles: number;
}

/** What checks and completion need to know of a corpus. Lists are made when first asked for. */
export interface Lexicon {
  readonly articles: number;
  readonly dictionary: Dictionary;
  /** Commonest first. */
  readonly sources: readonly ValueCount[];
  readonly languages: readonly ValueCount[];
  readonly tags: readonly ValueCount[];
  /** As the articles have them, ascending. */
  readonly dates: readonly ValueCount[];
  readonly paths: readonly string[];
  /** `undefined` until the corpus has been analysed. */
  readonly entities: EntityIndex | undefined;
}

const known = new WeakMap<Corpus, Lexicon>();

/** The lexicon of a corpus; the same object for the same corpus. */
export function lexiconOf(corpus: Corpus): Lexicon {
  let lexicon = known.get(corpus);
  if (!lexicon) known.set(corpus, lexicon = new CorpusLexicon(corpus));
  return lexicon;
}

class CorpusLexicon implements Lexicon {
  readonly articles: number;
  readonly dictionary: Dictionary;
  readonly paths: readonly string[];
  readonly entities: EntityIndex | undefined;
  readonly #infos: readonly ArticleInfo[];
  #sources: readonly ValueCount[] | undefined;
  #languages: readonly ValueCount[] | undefined;
  #tags: readonly ValueCount[] | undefined;
  #dates: readonly ValueCount[] | undefined;

  constructor(corpus: Corpus) {
    this.articles = corpus.index.articleCount;
    this.dictionary = corpus.index.dictionary;
    this.paths = corpus.index.paths;
    this.entities = corpus.layers?.entities;
    this.#infos = corpus.articles;
  }

  get sources(): readonly ValueCount[] {
    return this.#sources ??= counted(this.#infos, (info) => info.sources.map((source) => source.name));
  }

  get languages(): readonly ValueCount[] {
    return this.#languages ??= counted(this.#infos, (info) => [info.language]);
  }

  get tags(): readonly ValueCount[] {
    return this.#tags ??= counted(this.#infos, (info) => info.tags);
  }

  get dates(): readonly ValueCount[] {
    return this.#dates ??= counted(this.#infos, (info) => (info.published ? [info.published.value] : [])).sort((a, b) => compareUnits(a.value, b.value));
  }
}

function counted(infos: readonly ArticleInfo[], valuesOf: (info: ArticleInfo) => readonly string[]): ValueCount[] {
  const counts = new Map<string, number>();
  for (const info of infos) for (const value of new Set(valuesOf(info))) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, articles]) => ({ value, articles }))
    .sort((a, b) => b.articles - a.articles || compareForms(a.value, b.value));
}
