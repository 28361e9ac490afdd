import type { PictureTarget } from './picture';
import type { RendererRequest, RendererResponse, ResultOutput } from './renderer';

/** Places of the window that the overview leads to. */
export type OverviewAct = 'articles' | 'entities' | 'languages' | 'months' | 'resume' | 'sources';

/** What a click opens: a passage, a query's result, a file that is no article, or a place of the window. */
export type OverviewTarget =
  | PictureTarget
  | { readonly kind: 'file'; readonly path: string; readonly line: number | null }
  | { readonly kind: 'act'; readonly act: OverviewAct };

/** A number about the corpus as a whole. All texts here are in the reader's language, numbers in their format. */
export interface OverviewFigure {
  readonly key: string;
  readonly value: string;
  readonly name: string;
  readonly opens: OverviewTarget | null;
}

export interface OverviewRow {
  /** Unique in its list, and the same after a change. */
  readonly key: string;
  readonly text: string;
  /** Less important, behind or below it. */
  readonly detail: string;
  /** At the end of the line, aligned. */
  readonly value: string;
  /** Length of its bar, 0 to 1; `null` for none. */
  readonly share: number | null;
  /** What a screen reader says. */
  readonly speech: string;
  readonly opens: OverviewTarget | null;
}

export type OverviewListKey = 'people' | 'places' | 'organisations' | 'sources' | 'languages' | 'articles' | 'repeats';

export interface OverviewList {
  readonly key: OverviewListKey;
  readonly heading: string;
  /** How many there are, of which these rows are the first. */
  readonly total: string;
  readonly rows: readonly OverviewRow[];
  /** What stands in place of rows or below them: nothing there, not known yet, why not. */
  readonly note: string | null;
  /** Leads to all of them. */
  readonly more: { readonly text: string; readonly opens: OverviewTarget } | null;
}

/** Something about the corpus that a person should see. */
export interface OverviewNotice {
  readonly key: string;
  readonly severity: 'warning' | 'information';
  readonly text: string;
  readonly detail: string;
  readonly opens: OverviewTarget | null;
}

/** How far the analysis is, while it is not done. `share` is `null` where it was stopped. */
export interface OverviewAnalysis {
  readonly text: string;
  readonly share: number | null;
  readonly action: { readonly text: string; readonly opens: OverviewTarget } | null;
}

export interface Overview {
  /** URI of the corpus folder. */
  readonly corpus: string;
  readonly title: string;
  readonly subtitle: string;
  readonly figures: readonly OverviewFigure[];
  readonly notices: readonly OverviewNotice[];
  readonly lists: readonly OverviewList[];
  readonly analysis: OverviewAnalysis | null;
  /** Headings of what comes later or has no list, and what stands there until then. */
  readonly words: { readonly notices: string; readonly noNotices: string; readonly time: string; readonly drawing: string };
}

/** To the page. */
export type OverviewMessage =
  | { readonly type: 'show'; readonly overview: Overview }
  /** In place of everything: why there is nothing to show. */
  | { readonly type: 'say'; readonly text: string }
  | { readonly type: 'list'; readonly list: OverviewList }
  | { readonly type: 'analysis'; readonly analysis: OverviewAnalysis | null }
  | { readonly type: 'time'; readonly output: ResultOutput }
  | { readonly type: 'noTime'; readonly text: string }
  | { readonly type: 'response'; readonly response: RendererResponse };

/** From the page. */
export type OverviewRequest =
  | { readonly type: 'ready' }
  | { readonly type: 'open'; readonly target: Extract<OverviewTarget, { kind: 'file' | 'act' }> }
  | { readonly type: 'request'; readonly request: RendererRequest };
