import type { TokenIndex } from '../../index/TokenIndex';
import type { WordNode } from '../ast';
import { findHits, hitsIn, unionHits, type Hits } from './hits';
import type { Pace } from './Pace';
import type { RegionMask } from './regions';

/** One flag per article. */
export type ArticleSet = Uint8Array;

/** A word, phrase or pattern together with the regions in which its hits may lie. */
export interface Atom {
  readonly node: WordNode;
  readonly mask: RegionMask;
}

/** The same for atoms with the same hits. */
export function atomKey({ node: { form, exact, text }, mask }: Atom): string {
  return `${form} ${exact} ${mask} ${text}`;
}

/** What a search comes to, or what the rows of an earlier verb leave of it. */
export interface Selection {
  /** Articles that the full search matches. */
  readonly matched: ArticleSet;
  /** Articles that it admits whatever its words say. */
  readonly scope: ArticleSet;
  /** Articles on which the answer depends. */
  readonly read: ArticleSet;
  /** Regions in force at the outermost level. */
  readonly mask: RegionMask;
  readonly node: readonly Atom[];
}

/** Hits of words, each looked up once in a run. */
export class HitFinder {
  readonly #known = new Map<string, Hits>();

  constructor(readonly index: TokenIndex, readonly pace: Pace) {}

  of(atom: Atom): Hits {
    const key = atomKey(atom);
    let hits = this.#known.get(key);
    if (!hits) this.#known.set(key, hits = findHits(this.index, atom.node, atom.mask, this.pace));
    return hits;
  }

  /** Hits of all atoms in the articles that are set. */
  async ofAll(atoms: readonly Atom[], articles: ArticleSet): Promise<Hits> {
    const lists: Hits[] = [];
    for (const atom of atoms) {
      lists.push(this.of(atom));
      await this.pace.breathe();
    }
    return hitsIn(this.index, unionHits(lists, this.pace), articles, this.pace);
  }
}

export function countOf(articles: ArticleSet): number {
  return articles.reduce((sum, flag) => sum + flag, 0);
}

/** A word as it was typed, for the method line. */
export function asTyped(node: WordNode): string {
  return `${node.exact ? '=' : ''}${node.form === 'phrase' ? `"${node.text}"` : node.text}`;
}
