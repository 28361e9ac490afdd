import type { SortKey } from '../../../protocol/engine';
import type { Message } from '../../../protocol/message';
import type { Column, Method, ResultKind, Row } from '../../../protocol/result';
import type { Corpus } from '../Corpus';
import type { ChartSpec } from './chart';
import type { HitMarks } from './hitMarks';

/** The answer of a cell. Rows are made when they are asked for. */
export interface FullResult {
  /** The statement that was run, as written. */
  readonly query: string;
  readonly kind: ResultKind;
  /** Rows before `top` cut them. */
  readonly total: number;
  readonly columns: readonly Column[];
  readonly method: Method;
  readonly warnings: readonly Message[];
  /** The state that it was made from, and that its rows are read from. */
  readonly corpus: Corpus;
  /** Rows there are. */
  readonly rowCount: number;
  /** Numbers of the articles that the answer depends on, ascending. */
  readonly used: Uint32Array;
  /** The search that its rows come from, without comments; `undefined` where a verb before the one that made them took articles away. */
  readonly search: string | undefined;
  /** Where the hits of its rows stand, where the verb tells: for pictures. */
  readonly marks?: HitMarks | undefined;
  /** What `chart` asked for. */
  readonly chart?: ChartSpec | undefined;
  /** Rows from `offset`; `sort` orders all of them for this page, `null` keeps the result's own order. An unknown column is as `null`. */
  rows(offset: number, limit: number, sort?: SortKey | null): Promise<readonly Row[]>;
}
