import type { ArticleInfo } from '../../../protocol/article';
import type { Dictionary } from '../../index/TokenIndex';
import { fold, spelling } from '../../text/fold';
import { tokens } from '../../text/tokenize';
import { compileWildcard } from '../../text/wildcard';
import type { WordNode } from '../ast';
import type { Corpus } from '../Corpus';
import { tokensOf } from '../words';

type TokenTest = (token: string) => boolean;

/**
 * Test of an article's title for a word or phrase, as in text. A given title need not stand in the index: its words are compared by their
 * lemmas where the corpus has words of them, else folded.
 */
export function titleTest(corpus: Corpus, node: WordNode): (info: ArticleInfo) => boolean {
  const tests = tokensOf(node).map((token) => tokenTest(corpus.index.dictionary, node, token));
  return ({ title }) => {
    if (title === null) return false;
    const words = tokens(title).map(({ start, end }) => spelling(title.slice(start, end)));
    return words.some((_, from) => from + tests.length <= words.length && tests.every((test, at) => test(words[from + at]!)));
  };
}

function tokenTest(dictionary: Dictionary, node: WordNode, wanted: string): TokenTest {
  if (node.form === 'wildcard') return compileWildcard(wanted);
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
