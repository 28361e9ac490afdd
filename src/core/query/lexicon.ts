import type { ArticleInfo } from '../../protocol/article';
import type { EntityIndex } from '../analysis/EntityIndex';
import type { Dictionary, TokenIndex } from '../index/TokenIndex';
import { compareForms } from '../text/collate';
import { compareUnits } from '../text/compareUnits';
import { tokens } from '../text/tokenize';
import type { Corpus, NotedPassage } from './Corpus';
import { DEFAULT_REGIONS } from './run/regions';

/** A value of metadata and the number of articles that have it; of a tag, of articles and passages. */
export interface ValueCount {
  readonly value: string;
  readonly articles: number;
}

/** What checks and completion need to know of a corpus. Lists are made when first asked for. */
export interface Lexicon {
  readonly articles: number;
  readonly dictionary: Dictionary;
  /** Tokens of a term in what queries search unless they say otherwise: all but boilerplate and repeats. */
  countInText(term: number): number;
  /** Words of titles as written, and in how many. */
  readonly titleWords: readonly ValueCount[];
  readonly titles: readonly ValueCount[];
  /** Commonest first. */
  readonly sources: readonly ValueCount[];
  readonly languages: readonly ValueCount[];
  readonly tags: readonly ValueCount[];
  /** As the articles have them, ascending. */
  readonly dates: readonly ValueCount[];
  readonly paths: readonly string[];
  /** The title of the article whose path has this place in `paths`; null where none is known. */
  titleOf(article: number): string | null;
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
  readonly #corpus: Corpus;
  readonly #notes: readonly NotedPassage[];
  readonly #index: TokenIndex;
  #titleWords: readonly ValueCount[] | undefined;
  #titles: readonly ValueCount[] | undefined;
  #sources: readonly ValueCount[] | undefined;
  #languages: readonly ValueCount[] | undefined;
  #tags: readonly ValueCount[] | undefined;
  #dates: readonly ValueCount[] | undefined;

  constructor(corpus: Corpus) {
    this.articles = corpus.index.articleCount;
    this.dictionary = corpus.index.dictionary;
    this.paths = corpus.index.paths;
    this.entities = corpus.layers?.entities;
    this.#index = corpus.index;
    this.#corpus = corpus;
    this.#notes = corpus.notes ?? [];
  }

  get #infos(): readonly ArticleInfo[] {
    return this.#corpus.articles;
  }

  countInText(term: number): number {
    return countsInText(this.#index)[term]!;
  }

  get titleWords(): readonly ValueCount[] {
    return this.#titleWords ??= counted(this.#infos, ({ title }) => (title === null ? [] : tokens(title).map(({ start, end }) => title.slice(start, end))));
  }

  get titles(): readonly ValueCount[] {
    return this.#titles ??= counted(this.#infos, ({ title }) => (title === null ? [] : [title]));
  }

  titleOf(article: number): string | null {
    return this.#corpus.article(article).title;
  }

  get sources(): readonly ValueCount[] {
    return this.#sources ??= counted(this.#infos, (info) => info.sources.map((source) => source.name));
  }

  get languages(): readonly ValueCount[] {
    return this.#languages ??= counted(this.#infos, (info) => [info.language]);
  }

  get tags(): readonly ValueCount[] {
    return this.#tags ??= tagCounts(this.#infos, this.#notes);
  }

  get dates(): readonly ValueCount[] {
    return this.#dates ??= counted(this.#infos, (info) => (info.published ? [info.published.value] : [])).sort((a, b) => compareUnits(a.value, b.value));
  }
}

const inText = new WeakMap<TokenIndex, Uint32Array>();

/** By term. Made once for an index, which outlives what is derived from it. */
function countsInText(index: TokenIndex): Uint32Array {
  let counts = inText.get(index);
  if (counts) return counts;
  const { terms, regions, dictionary } = index;
  inText.set(index, counts = new Uint32Array(dictionary.size + 1));
  for (let position = 0; position < terms.length; position++) if ((DEFAULT_REGIONS >>> regions[position]!) & 1) counts[terms[position]!]!++;
  return counts;
}

/** Tags of notes without a place are known, too, and count nothing. */
function tagCounts(infos: readonly ArticleInfo[], notes: readonly NotedPassage[]): ValueCount[] {
  const counts = countsOf(infos, (info) => info.tags);
  for (const { tags, span } of notes) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + (span === undefined ? 0 : 1));
  return commonestFirst(counts);
}

function counted(infos: readonly ArticleInfo[], valuesOf: (info: ArticleInfo) => readonly string[]): ValueCount[] {
  return commonestFirst(countsOf(infos, valuesOf));
}

function countsOf(infos: readonly ArticleInfo[], valuesOf: (info: ArticleInfo) => readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const info of infos) for (const value of new Set(valuesOf(info))) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function commonestFirst(counts: ReadonlyMap<string, number>): ValueCount[] {
  return [...counts]
    .map(([value, articles]) => ({ value, articles }))
    .sort((a, b) => b.articles - a.articles || compareForms(a.value, b.value));
}
