import type { Metadata } from '../corpus/metadata';
import type { ColumnMap } from './columns';

/** An import as korpus.yaml keeps it, so that it can be run again. */
export interface Recipe {
  /** Files and folders, relative to the corpus (or absolute, where there is no such way). */
  readonly from: readonly string[];
  /** Folder of the corpus that the articles go into; '' for its root. */
  readonly into: string;
  /** Holds for every article, before what its source says. */
  readonly set: Metadata;
  readonly columns: ColumnMap;
  /** By `ImportStep.key`: what holds for this article alone, or that it is left out. */
  readonly items: ReadonlyMap<string, Metadata | 'skip'>;
  /** Also what stands in the corpus already. */
  readonly duplicates: boolean;
}

/** The kept recipe for these sources and this folder, with all that has been decided in it; else a plain one. */
export function recipeFor(kept: readonly Recipe[], from: readonly string[], into: string): Recipe {
  const same = (recipe: Recipe): boolean => recipe.into === into && JSON.stringify(recipe.from) === JSON.stringify(from);
  return kept.find(same) ?? { ...PLAIN_RECIPE, from, into };
}

/** Whether anything has been decided in it, so that it is worth keeping whatever came of it. */
export function isDecided({ set, columns, items, duplicates }: Recipe): boolean {
  return Object.keys(set).length > 0 || Object.keys(columns).length > 0 || items.size > 0 || duplicates;
}

export const PLAIN_RECIPE: Omit<Recipe, 'from' | 'into'> = { set: {}, columns: {}, items: new Map(), duplicates: false };
