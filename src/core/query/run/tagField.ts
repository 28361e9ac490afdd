import type { TokenIndex } from '../../index/TokenIndex';
import { compileWildcard } from '../../text/wildcard';
import type { FieldNode } from '../ast';
import type { Corpus, NotedPassage } from '../Corpus';
import type { NotebookAnalysis } from '../NotebookAnalysis';
import { placed } from './entityHits';
import type { Hits } from './hits';
import type { Pace } from './Pace';
import { ALL_REGIONS, type RegionMask } from './regions';
import type { ArticleSet, TagAtom } from './Selection';

/** What `tag:` means in a corpus. */
export interface TagMeaning {
  /** Articles that are tagged as a whole, or at a passage without a word (an emoji), which can be no hit. */
  readonly articles: ArticleSet;
  /** Articles with a fitting note, in place or not. */
  readonly noted: ArticleSet;
}

/** The passages that a `tag:` field means. */
export function tagAtom(node: FieldNode, mask: RegionMask, { corpus, analysis }: { readonly corpus: Corpus; readonly analysis: NotebookAnalysis }): TagAtom {
  const fits = compileWildcard(analysis.value(node.value)!.raw);
  return { node, mask, fits, passages: (corpus.notes ?? []).filter(({ tags }) => tags.some(fits)) };
}

export function tagMeaning({ index, articles }: Corpus, { fits, passages }: TagAtom): TagMeaning {
  const whole = Uint8Array.from(articles, ({ tags }) => (tags.some(fits) ? 1 : 0));
  const noted = new Uint8Array(articles.length);
  for (const { article, span } of passages) {
    noted[article] = 1;
    if (span !== undefined && placed(index, article, [span], ALL_REGIONS).length === 0) whole[article] = 1;
  }
  return { articles: whole, noted };
}

/** Passages as hits: those that lie wholly inside the regions of `mask`. Two of the same words are one. */
export function passageHits(index: TokenIndex, passages: readonly NotedPassage[], mask: RegionMask, pace: Pace): Hits {
  const found = passages.flatMap(({ article, span }) => {
    pace.step();
    return span === undefined ? [] : placed(index, article, [span], mask);
  });
  found.sort((a, b) => a.first - b.first || a.last - b.last);
  const distinct = found.filter(({ first, last }, at) => found[at - 1]?.first !== first || found[at - 1]?.last !== last);
  return { first: Uint32Array.from(distinct, ({ first }) => first), last: Uint32Array.from(distinct, ({ last }) => last) };
}
