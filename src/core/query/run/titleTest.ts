import type { ArticleInfo } from '../../../protocol/article';
import type { Dictionary } from '../../index/TokenIndex';
import { fold, spelling } from '../../text/fold';
import { tokens } from '../../text/tokenize';
import { boundedDistance } from '../../text/distance';
import type { WordNode } from '../ast';
import type { Corpus } from '../Corpus';
import { expressionOf, tokensOf } from '../words';
import { fuzzyDistance } from '../wordTerms';
import { NearKinds, spansNear } from './nearness';

type TokenTest = (token: string) => boolean;

/**
 * Test of an article's title for a term, as in text. A given title need not stand in the index: its words are compared by their
 * lemmas where the corpus has words of them, else folded.
 */
export function titleTest(corpus: Corpus, node: WordNode): (info: ArticleInfo) => boolean {
  const tests = tokensOf(node).map((token) => tokenTest(corpus.index.dictionary, node, token));
  return ({ title }) => {
    if (title === null) return false;
    const words = tokens(title).map(({ start, end }) => spelling(title.slice(start, end)));
    if (node.form === 'near') return areNear(words, tests, node.distance);
    return words.some((_, from) => from + tests.length <= words.length && tests.every((test, at) => test(words[from + at]!)));
  };
}

function areNear(words: readonly string[], tests: readonly TokenTest[], others: number): boolean {
  const numbers = new NearKinds();
  const found = words.map((word, at) => ({ at, fits: tests.flatMap((test, number) => (test(word) ? [number] : [])) })).filter(({ fits }) => fits.length > 0);
  const tokens = { at: found.map(({ at }) => at), kind: found.map(({ fits }) => numbers.number(fits)) };
  return spansNear({ kinds: numbers.kinds, words: tests.length, others }, tokens, () => true).first.length > 0;
}

function tokenTest(dictionary: Dictionary, node: WordNode, wanted: string): TokenTest {
  if (node.form === 'wildcard' || node.form === 'regex') return expressionOf(node)?.test ?? (() => false);
  if (node.form === 'fuzzy') return fuzzyTest(node, wanted);
  if (node.exact) return (token) => token === wanted;
  const folded = fold(wanted);
  const terms = new Set(dictionary.withLemmaOf(wanted));
  const known = new Map<string, boolean>();
  return (token) => {
    let fits = known.get(token);
    if (fits === undefined) {
      const own = dictionary.withForm(token);
      fits = fold(token) === folded || (own.length > 0 ? own : dictionary.withLemmaOf(token)).some((term) => terms.has(term));
      known.set(token, fits);
    }
    return fits;
  };
}

function fuzzyTest(node: WordNode, wanted: string): TokenTest {
  const folded = fold(wanted);
  const most = fuzzyDistance(node, wanted);
  return (token) => boundedDistance(fold(token), folded, most) <= most;
}
