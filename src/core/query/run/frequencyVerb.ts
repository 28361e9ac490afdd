import type { Dictionary, TokenIndex } from '../../index/TokenIndex';
import { columnsOfVerb } from '../table';
import type { Pace } from './Pace';
import type { RegionMask } from './regions';
import { TableSource } from './RowSource';
import type { ArticleSet } from './Selection';

/** What the terms of a group have in common: the word in lower case, or the name of the lemma. */
function nameOf(dictionary: Dictionary, of: 'word' | 'lemma', term: number): string {
  return of === 'lemma' ? dictionary.lemmaName(dictionary.lemma(term)) : dictionary.form(term).toLowerCase();
}

/** Grows with the words that are met, in the order of their first meeting. */
class Groups {
  readonly names: string[] = [];
  readonly counts: number[] = [];
  readonly articles: number[] = [];
  /** Least term of each: terms are numbered in collation order. */
  readonly terms: number[] = [];
  readonly #lastArticle: number[] = [];
  readonly #byName = new Map<string, number>();
  /** Group + 1 of each term, 0 while unknown. */
  readonly #ofTerm: Uint32Array;

  constructor(private readonly dictionary: Dictionary, private readonly of: 'word' | 'lemma') {
    this.#ofTerm = new Uint32Array(dictionary.size + 1);
  }

  add(term: number, article: number): void {
    const group = (this.#ofTerm[term] || (this.#ofTerm[term] = this.#groupOf(term) + 1)) - 1;
    this.counts[group]!++;
    if (this.#lastArticle[group] === article) return;
    this.#lastArticle[group] = article;
    this.articles[group]!++;
  }

  #groupOf(term: number): number {
    const name = nameOf(this.dictionary, this.of, term);
    let group = this.#byName.get(name);
    if (group === undefined) {
      group = this.names.push(name) - 1;
      this.#byName.set(name, group);
      this.counts.push(0);
      this.articles.push(0);
      this.#lastArticle.push(-1);
      this.terms.push(term);
    } else this.terms[group] = Math.min(this.terms[group]!, term);
    return group;
  }
}

/** Words of all text in the regions of `mask` of the articles found; the commonest first, equals in collation order. */
export async function frequency(index: TokenIndex, of: 'word' | 'lemma', found: ArticleSet, mask: RegionMask, pace: Pace): Promise<TableSource> {
  const groups = new Groups(index.dictionary, of);
  const { terms, regions } = index;
  let tokens = 0;
  for (let article = 0; article < index.articleCount; article++) {
    if (!found[article]) continue;
    const end = index.articleStart(article + 1);
    for (let at = index.articleStart(article); at < end; at++) {
      pace.step();
      if (((mask >>> regions[at]!) & 1) === 0) continue;
      tokens++;
      groups.add(terms[at]!, article);
    }
    await pace.breathe();
    if (article % 256 === 0) pace.progress(article, index.articleCount);
  }
  const order = Uint32Array.from(groups.names, (_, group) => group).sort((a, b) => groups.counts[b]! - groups.counts[a]! || groups.terms[a]! - groups.terms[b]! || a - b);
  return new TableSource(columnsOfVerb('frequency', { of }), order.length, (row, column) => {
    const group = order[row]!;
    switch (column) {
      case 'count': return groups.counts[group]!;
      case 'perMillion': return (groups.counts[group]! / tokens) * 1_000_000;
      case 'articles': return groups.articles[group]!;
      default: return groups.names[group]!;
    }
  });
}
