import { REGIONS, type TokenRegion } from '../index/TokenIndex';
import type { QuoteAnchor } from '../text/quoteAnchor';

/**
 * What a person has decided a stretch of an article to be: one line below `regions:` in korpus.yaml. Without `path` it holds for every
 * line of the corpus that reads just so, in all articles.
 */
export interface RegionChange extends QuoteAnchor {
  readonly path?: string;
  readonly kind: TokenRegion;
}

/** A decision in force, with its 1-based line in korpus.yaml. */
export type RegionDecision = RegionChange & { readonly line: number };

export const REGION_KINDS: readonly TokenRegion[] = REGIONS;
