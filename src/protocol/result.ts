import type { Message } from './message';
import type { Span } from './span';

export type ResultKind = 'articles' | 'hits' | 'table';
export type ColumnType = 'string' | 'number' | 'date';
/** Cell of a table; `null` is an unknown value, shown as such and never dropped. */
export type Cell = string | number | null;

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
}

/** A sentence or line of an article that shows why it was found. */
export interface Passage extends Span {
  readonly text: string;
  /** Spans of the node, in the article's own offsets. */
  readonly nodes: readonly Span[];
  /** 1-based line in the article. */
  readonly line: number;
}

export interface ArticleRow {
  readonly path: string;
  readonly title: string | null;
  readonly score: number;
  readonly hits: number;
  readonly published: string | null;
  readonly source: string | null;
  readonly passages: readonly Passage[];
}

/** One hit of a concordance. `left`, `match`, `right` are raw slices of the article. */
export interface HitRow {
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly left: string;
  readonly match: string;
  readonly right: string;
  readonly line: number;
  readonly title: string | null;
  readonly published: string | null;
  readonly source: string | null;
  /** Of the original, where it has pages. */
  readonly page?: number;
  /** Words of the context that the order goes by, as far as they are shown; `level` 1 counts most. */
  readonly sorted?: readonly SortedWord[];
  /** Words near the hit that are among its strongest collocates, in the article's own offsets. */
  readonly collocates?: readonly Span[];
  /** Where hits stand under their article: which of its hits this is, of how many. */
  readonly group?: { readonly place: number; readonly of: number };
}

/** In the article's own offsets. */
export interface SortedWord extends Span {
  readonly level: number;
}

export type TableRow = Readonly<Record<string, Cell>>;
export type Row = ArticleRow | HitRow | TableRow;

/** `Method.scope.regions`, joined by commas, without `in:`: all but boilerplate and repeats. */
export const USUAL_REGIONS = 'body,title,kicker,subheading,caption';

/** Numbers about a result as a whole; `null` is one that is not defined. */
export interface MethodNumbers {
  readonly DP?: number | null;
  readonly DPnorm?: number | null;
  readonly juillandD?: number | null;
  /** Tokens in the union of the windows of `collocates`. */
  readonly windowTokens?: number;
  /** Tokens that `keywords` compares. */
  readonly keyTokens?: number;
  readonly referenceTokens?: number;
  /** Tokens of the two queries that `compare` compares, and the articles that both find. */
  readonly aTokens?: number;
  readonly bTokens?: number;
  readonly sharedArticles?: number;
}

/** What the numbers of a result are about: shown under it as the method line. */
export interface Method extends MethodNumbers {
  /** The verb that made the result. */
  readonly verb: string;
  /** The statement, a blank between its parts and without comments. */
  readonly query: string;
  /** The definitions that it rests on, as `$name = …`, by name. */
  readonly definitions: readonly string[];
  /** The settings that took effect, defaults included. */
  readonly settings: Readonly<Record<string, string | number>>;
  /** Articles and tokens in scope; tokens that the regions in force left out. */
  readonly scope: { readonly articles: number; readonly tokens: number; readonly leftOut: number; readonly regions: readonly string[] };
  /** The node's words or phrases as typed, where the verb has a node. */
  readonly node: readonly string[];
  readonly hits: number;
  /** The words that `kwic collocates=` emphasises, the strongest first. */
  readonly collocates?: readonly string[];
  /** Formulas of the statistics in the result, one a line. */
  readonly formulas: readonly string[];
  /** Fingerprint of the articles in scope. */
  readonly corpus: string;
}

interface ResultBase<K extends ResultKind, R> {
  readonly query: string;
  readonly kind: K;
  /** Rows before `top` cut them. */
  readonly total: number;
  readonly columns: readonly Column[];
  readonly rows: readonly R[];
  readonly method: Method;
  readonly warnings: readonly Message[];
}

export type ArticlesResult = ResultBase<'articles', ArticleRow>;
export type HitsResult = ResultBase<'hits', HitRow>;
export type TableResult = ResultBase<'table', TableRow>;
export type QueryResult = ArticlesResult | HitsResult | TableResult;
