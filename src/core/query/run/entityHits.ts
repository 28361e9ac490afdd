import type { Span } from '../../../protocol/span';
import type { CorpusLayers, EntityMention } from '../../analysis/CorpusLayers';
import type { TokenIndex } from '../../index/TokenIndex';
import type { Hits } from './hits';
import type { Pace } from './Pace';
import type { RegionMask } from './regions';

/** Mentions of entities as hits, in all articles: those that lie wholly inside the regions of `mask`. */
export async function entityHits(index: TokenIndex, layers: CorpusLayers, entities: readonly number[], mask: RegionMask, pace: Pace): Promise<Hits> {
  const wanted = new Set(entities);
  const articles = new Set(entities.flatMap((entity) => layers.entities.entities[entity]!.anywhere));
  const first: number[] = [];
  const last: number[] = [];
  for (const article of Uint32Array.from(articles).sort()) {
    for (const mention of placed(index, article, layers.mentionsOf(article).filter(({ entity }) => wanted.has(entity)), mask)) {
      first.push(mention.first);
      last.push(mention.last);
    }
    pace.step(100);
    await pace.breathe();
  }
  return { first: Uint32Array.from(first), last: Uint32Array.from(last) };
}

/** With the positions of its first and last token. */
export type Placed<S extends Span> = S & { readonly first: number; readonly last: number };

/** The mentions of an article that lie wholly inside the regions of `mask`, in order. */
export function mentionsIn(index: TokenIndex, layers: CorpusLayers, article: number, mask: RegionMask): readonly Placed<EntityMention>[] {
  return placed(index, article, layers.mentionsOf(article), mask);
}

/** The spans of an article, which are in order, that lie wholly inside the regions of `mask`. One without a token has no place. */
export function placed<S extends Span>(index: TokenIndex, article: number, spans: readonly S[], mask: RegionMask): readonly Placed<S>[] {
  const from = index.articleStart(article);
  const to = index.articleStart(article + 1);
  const found: Placed<S>[] = [];
  let position = from;
  for (const span of spans) {
    position = firstEndingBehind(index, span.start, position, to);
    const tokens = { first: position, last: lastStartingBefore(index, span.end, position, to) };
    if (tokens.last >= tokens.first && isInside(index, tokens.first, tokens.last, mask)) found.push({ ...span, ...tokens });
  }
  return found;
}

function isInside(index: TokenIndex, first: number, last: number, mask: RegionMask): boolean {
  for (let at = first; at <= last; at++) if (((mask >>> index.regions[at]!) & 1) === 0) return false;
  return true;
}

/** First position in `from` … `to` of a token that reaches beyond an offset. */
function firstEndingBehind(index: TokenIndex, offset: number, from: number, to: number): number {
  return search(from, to, (position) => index.endOf(position) <= offset);
}

/** Last position in `from` … `to` of a token that starts before an offset; `from - 1` when there is none. */
function lastStartingBefore(index: TokenIndex, offset: number, from: number, to: number): number {
  return search(from, to, (position) => index.startOf(position) < offset) - 1;
}

/** First position for which a test, true at the beginning, is false. */
function search(from: number, to: number, test: (position: number) => boolean): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (test(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
