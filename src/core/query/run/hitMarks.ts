import type { TokenIndex } from '../../index/TokenIndex';
import type { Pace } from './Pace';
import { eachArticle } from './articlesOfHits';
import type { Hits } from './hits';
import type { RegionMask } from './regions';

/** A hit as a mark in a picture. */
export interface PlacedHit {
  /** Share of the article's tokens, in the regions in force, that stand before it. */
  readonly at: number;
  /** Offsets into the article's text. */
  readonly start: number;
  readonly end: number;
}

/** Where the hits behind a row stand: worked out when a picture is drawn, no part of the rows. */
export type HitMarks = (path: string) => readonly PlacedHit[];

export function hitMarks(index: TokenIndex, hits: Hits, mask: RegionMask, pace: Pace): HitMarks {
  const ranges = new Map<string, { readonly article: number; readonly from: number; readonly to: number }>();
  eachArticle(index, hits, pace, (article, from, to) => ranges.set(index.paths[article]!, { article, from, to }));
  return (path) => {
    const range = ranges.get(path);
    return range === undefined ? [] : placedIn(index, hits, mask, range);
  };
}

function placedIn(index: TokenIndex, { first, last }: Hits, mask: RegionMask, { article, from, to }: { readonly article: number; readonly from: number; readonly to: number }): readonly PlacedHit[] {
  const placed: PlacedHit[] = [];
  let [hit, before] = [from, 0];
  for (let at = index.articleStart(article); at < index.articleStart(article + 1); at++) {
    for (; hit < to && first[hit] === at; hit++) placed.push({ at: before, start: index.startOf(at), end: index.endOf(last[hit]!) });
    if ((mask >>> index.regions[at]!) & 1) before++;
  }
  return placed.map((each) => ({ ...each, at: each.at / before }));
}
