import { spelling } from '../text/fold';
import { tokens } from '../text/tokenize';
import type { TokenIndex } from './TokenIndex';

/** Articles that hold every word of a text as it is written, in the order of paths; `undefined` where it has no word, or more than `most` do. */
export function articlesWithWords(index: TokenIndex, text: string, most: number): readonly number[] | undefined {
  const words = [...new Set(tokens(text).map(({ start, end }) => spelling(text.slice(start, end))))];
  const terms = words.map((word) => index.dictionary.withForm(word)).sort((a, b) => countOf(index, a) - countOf(index, b));
  const [rarest, ...others] = terms;
  if (rarest === undefined) return undefined;
  let articles = articlesOf(index, rarest);
  for (const each of others) {
    const own = articlesOf(index, each);
    articles = new Set([...articles].filter((article) => own.has(article)));
  }
  return articles.size > most ? undefined : [...articles].sort((a, b) => a - b);
}

function countOf({ dictionary }: TokenIndex, terms: readonly number[]): number {
  return terms.reduce((sum, term) => sum + dictionary.count(term), 0);
}

function articlesOf(index: TokenIndex, terms: readonly number[]): ReadonlySet<number> {
  const articles = new Set<number>();
  for (const term of terms) for (const position of index.postings(term)) articles.add(index.articleOf(position));
  return articles;
}
