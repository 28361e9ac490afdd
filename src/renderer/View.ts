import type { SortKey } from '../protocol/engine';
import type { ResultOutput } from '../protocol/renderer';
import type { Row } from '../protocol/result';
import type { Span } from '../protocol/span';
import type { Dom } from './dom';
import type { Language } from './translate';

/** A place in an article that can be opened. */
export interface Target {
  readonly path: string;
  readonly span: Span;
}

export type Turn = 'first' | 'previous' | 'next' | 'last';

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
  /** `false` when there is no such page. */
  turn(to: Turn): boolean;
}

export interface ShownPage {
  readonly rows: readonly Row[];
  readonly offset: number;
  readonly count: number;
  readonly sort: SortKey | null;
}

/** Draws the rows of a page in the shape of one kind of result. */
export interface Body {
  readonly element: HTMLElement;
  readonly pageSize: number;
  /** The order that the first click on a column's header asks for. */
  descendingFirst(column: string): boolean;
  /** Replaces what is shown; where the focus stood in a row it stays at that row's place. */
  show(page: ShownPage): void;
}
