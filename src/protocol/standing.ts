import type { SavedResult } from './engine';

/** What of a saved result its standing is told by. */
export type SavedKey = Pick<SavedResult, 'query' | 'used'>;

/** How the articles that a result used differ now. Paths, ascending. */
export interface ArticleChanges {
  /** Of other text or other metadata. */
  readonly changed: readonly string[];
  /** Used by a run now, and not then. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** The same in themselves, but what they name has been linked or decided otherwise. */
  readonly renamed: readonly string[];
}

/** Of the articles that a result used. `changes` is `null` where nobody remembers which they were; `unknown` until what they name is. */
export type UsedStanding =
  | { readonly kind: 'same' }
  | { readonly kind: 'changed'; readonly changes: ArticleChanges | null }
  | { readonly kind: 'unknown' };

/** What is known of a cell without running it. */
export interface CellStanding {
  /** The other cells whose definitions it needs, each behind those that it needs itself. */
  readonly needs: readonly number[];
  /** Whether it has anything but definitions. */
  readonly makesResult: boolean;
  /** Whether neither it nor what it needs has an error that forbids running. */
  readonly canRun: boolean;
  /** Of its saved result; `null` where there is none. */
  readonly saved: { readonly sameQuery: boolean; readonly used: UsedStanding } | null;
}
