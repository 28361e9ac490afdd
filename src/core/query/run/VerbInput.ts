import type { Message } from '../../../protocol/message';
import type { MethodNumbers } from '../../../protocol/result';
import type { SearchNode } from '../ast';
import type { Corpus } from '../Corpus';
import type { HitMarks } from './hitMarks';
import type { NodeHits } from './NodeHits';
import type { RegionMask } from './regions';
import type { RowOrder } from './RowOrder';
import type { RowSource } from './RowSource';
import type { ArticleSet, Atom, HitFinder, Selection } from './Selection';
import type { SpeechContext } from './speechField';

/** A query under its name, and what it comes to. */
export interface NamedQuery {
  /** With its `$`. */
  readonly name: string;
  readonly selection: Selection;
}

/** What a verb makes its rows from. */
export interface VerbInput {
  readonly corpus: Corpus;
  readonly finder: HitFinder;
  readonly selection: Selection;
  /** Articles that numbers are about: N, f_y and parts are counted over them. */
  readonly scope: ArticleSet;
  readonly node: readonly Atom[];
  /** Of the node, in the articles that match. */
  readonly hits: NodeHits;
  /** True when the verb's argument takes the place of the search's words. */
  readonly hasArgument: boolean;
  /** Options in force, defaults included. */
  readonly settings: Readonly<Record<string, string>>;
  /** What the node's words come from, without names: the verb's argument, else the search. */
  readonly nodeSearch: SearchNode;
  /** The search as written. */
  readonly search: SearchNode;
  /** What the verb is to look up. */
  readonly quotations: readonly string[];
  /** The queries that the verb compares. */
  readonly queries: readonly NamedQuery[];
  readonly speech: SpeechContext;
  /** What the query that an option names comes to; `undefined` where the option has none. */
  readonly named: (option: string) => Selection | undefined;
}

/** Rows in the verb's own order, unless `order` gives another. */
export interface Made {
  readonly source: RowSource;
  readonly order?: Uint32Array | RowOrder;
  readonly formulas?: readonly string[];
  readonly warnings?: readonly Message[];
  /** Why there is no row, where the verb knows better than the search. */
  readonly nothing?: Message | undefined;
  /** Regions that the rows come from, where these are not those in force. */
  readonly mask?: RegionMask;
  /** The words that the verb has found to search by, and their hits. */
  readonly words?: { readonly node: readonly Atom[]; readonly hits: number };
  /** The words that `kwic` emphasises. */
  readonly collocates?: readonly string[];
  readonly numbers?: MethodNumbers;
  /** Settings that took effect beside those of the options. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly marks?: HitMarks;
}
