import type { ArticleChanges, CellStanding } from '../../protocol/standing';

/** Why a run of a cell would give another result than the one below it, or may. */
export type Staleness =
  /** There is none. */
  | { readonly kind: 'missing' }
  /** The cell failed when it was run, and would not now. */
  | { readonly kind: 'failed' }
  /** The cell, or a definition that it needs, reads otherwise. */
  | { readonly kind: 'query' }
  /** Articles that it used have changed; `null` where nobody remembers which. */
  | { readonly kind: 'articles'; readonly changes: ArticleChanges | null }
  /** A check has found another result. */
  | { readonly kind: 'findings' };

/** What an editor shows below a cell. */
export interface ShownBelow {
  readonly isError: boolean;
  /** A check of the findings has found that a run gives something else. */
  readonly isRefuted: boolean;
}

/** `undefined` for a cell that is up to date, or of which that is not known. */
export function stalenessOf({ makesResult, canRun, saved }: CellStanding, { isError, isRefuted }: ShownBelow): Staleness | undefined {
  if (isError) return canRun ? { kind: 'failed' } : undefined;
  if (saved === null) return makesResult ? { kind: 'missing' } : undefined;
  if (!saved.sameQuery) return { kind: 'query' };
  if (saved.used.kind === 'changed') return { kind: 'articles', changes: saved.used.changes };
  return isRefuted ? { kind: 'findings' } : undefined;
}

/** Cells in the order in which they are to run: each behind those that it needs, and of these also those that are due. */
export function runOrder(cells: readonly number[], standings: readonly Pick<CellStanding, 'needs'>[], isDue: (cell: number) => boolean): readonly number[] {
  const wanted = new Set(cells);
  const order = new Set<number>();
  for (const cell of cells) {
    for (const need of standings[cell]?.needs ?? []) if (wanted.has(need) || isDue(need)) order.add(need);
    order.add(cell);
  }
  return [...order];
}
