import type { SortKey } from '../protocol/engine';
import type { ResultOutput } from '../protocol/renderer';
import type { Row } from '../protocol/result';
import type { Span } from '../protocol/span';
import type { Dom } from './dom';
import type { RowNavigation } from './RowNavigation';
import type { Language } from './translate';

/** A place in an article that can be opened. */
export interface Target {
  readonly path: string;
  readonly span: Span;
  /** 1-based; where nothing but the line is known, which counts in place of `span`. */
  readonly line?: number;
}

/** What every view of one output draws with. `signal` tells that the output is gone. */
export interface View {
  readonly dom: Dom;
  readonly language: Language;
  readonly output: ResultOutput;
  readonly signal: AbortSignal;
  /** Whether passages can be opened. */
  readonly canOpen: boolean;
  open(target: Target, beside: boolean): void;
  /** Runs a query where results without a notebook are shown. */
  run(query: string): void;
  /** Listens until the output is disposed of. */
  listen<K extends keyof HTMLElementEventMap>(element: HTMLElement, type: K, listener: (event: HTMLElementEventMap[K]) => void): void;
}

/** What a view asks of the frame around it. */
export interface BodyActions {
  sortBy(column: string): void;
  /** Shows the rows in an order; `null` is the result's own. */
  orderBy(sort: SortKey | null): void;
  /** Writes an order by words of the context into the query. */
  writeSort(places: string): void;
}

/** Draws the rows of one kind of result. */
export interface Body {
  readonly element: HTMLElement;
  /** What the pages of rows stand in. */
  readonly lines: HTMLElement;
  /** What stays on top while rows scroll below it. */
  readonly head: HTMLElement | undefined;
  /** Stands beside what all results have above their rows. */
  readonly tools?: HTMLElement | undefined;
  /** Names the box of rows for the keyboard where no row can have the focus. */
  readonly label: string | null;
  readonly navigation: RowNavigation;
  /** Rows that are fetched and drawn together. */
  readonly pageSize: number;
  /** Pixels that a row takes, about. */
  readonly rowHeight: number;
  /** The order that the first click on a column's header asks for. */
  descendingFirst(column: string): boolean;
  /** Shows the order in force. */
  order(sort: SortKey | null): void;
  /** A page of rows as one element, each row with its number among all as `data-row`. `offset` is that of the first. */
  draw(rows: readonly Row[], offset: number): HTMLElement;
  /** Stands in place of pages that are not drawn. */
  blank(): HTMLElement;
  /** Columns take their widths from the rows that are drawn; `anew` where the view has another width. */
  fit(anew?: boolean): void;
}
