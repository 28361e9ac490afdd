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

export const PLAIN_RECIPE: Omit<Recipe, 'from' | 'into'> = { set: {}, columns: {}, items: new Map(), duplicates: false };
