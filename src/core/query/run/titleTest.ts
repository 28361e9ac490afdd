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

type TokenTest = (token: string, language: string) => boolean;

/** Test of an article's title for a term, as in text; a given title need not stand there. */
export function titleTest({ index }: Corpus, node: WordNode): (info: ArticleInfo) => boolean {
  const tests = tokensOf(node).map((token) => tokenTest(index.dictionary, node, token));
  return ({ title, language }) => {
    if (title === null) return false;
    const words = tokens(title).map(({ start, end }) => spelling(title.slice(start, end)));
    const fits = (test: TokenTest, at: number): boolean => at < words.length && test(words[at]!, language);
    if (node.form === 'near') return areNear(words.map((_, at) => tests.flatMap((test, number) => (fits(test, at) ? [number] : []))), tests.length, node.distance);
    return words.some((_, from) => tests.every((test, at) => fits(test, from + at)));
  };
}

/** `fits`: for each token the words that it can stand for. */
function areNear(fits: readonly (readonly number[])[], words: number, others: number): boolean {
  const numbers = new NearKinds();
  const found = fits.flatMap((each, at) => (each.length > 0 ? [{ at, kind: numbers.number(each) }] : []));
  const tokens = { at: found.map(({ at }) => at), kind: found.map(({ kind }) => kind) };
  return spansNear({ kinds: numbers.kinds, words, others }, tokens, () => true).first.length > 0;
}

function tokenTest(dictionary: Dictionary, node: WordNode, wanted: string): TokenTest {
  if (node.form === 'wildcard' || node.form === 'regex') return expressionOf(node)?.test ?? (() => false);
  if (node.form === 'fuzzy') return fuzzyTest(node, wanted);
  return node.exact ? (token) => token === wanted : dictionary.formTest(wanted);
}

function fuzzyTest(node: WordNode, wanted: string): TokenTest {
  const folded = fold(wanted);
  const most = fuzzyDistance(node, wanted);
  return (token) => boundedDistance(fold(token), folded, most) <= most;
}
