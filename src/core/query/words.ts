import type { Dictionary } from '../index/TokenIndex';
import { spelling } from '../text/fold';
import { tokens } from '../text/tokenize';
import { compileWildcard } from '../text/wildcard';
import type { WordNode } from './ast';

/** The tokens that a word or phrase is made of, as written; a wildcard is one. */
export function tokensOf(node: WordNode): readonly string[] {
  if (node.form === 'wildcard') return [node.text];
  return tokens(node.text).map(({ start, end }) => spelling(node.text.slice(start, end)));
}

/** Ascending ids of the terms that one token of a word or phrase stands for. */
export function termsOf(dictionary: Dictionary, node: WordNode, token: string): readonly number[] {
  if (node.form === 'wildcard') return dictionary.matching(compileWildcard(token));
  return node.exact ? dictionary.withForm(token) : dictionary.withLemmaOf(token);
}

/** Tokens of all terms with this spelling, whatever their language. */
function countOfForm(dictionary: Dictionary, form: string): number {
  return dictionary.withForm(form).reduce((sum, term) => sum + dictionary.count(term), 0);
}

/** A spelling of the corpus that is like `word`, and how often it stands there. */
export interface Suggestion {
  readonly form: string;
  readonly count: number;
}

/** The nearest spelling, then the commonest; for an exact word one that differs only in case or diacritics comes first. */
export function suggest(dictionary: Dictionary, word: string, exact: boolean): Suggestion | undefined {
  const same = exact ? dictionary.withLemmaOf(word) : [];
  const best = same.length
    ? same.reduce((a, b) => (dictionary.count(b) > dictionary.count(a) ? b : a))
    : dictionary.similar(word, word.length < 4 ? 1 : 2, 1).find(({ distance }) => distance < word.length)?.term;
  if (best === undefined) return undefined;
  const form = dictionary.form(best);
  return { form, count: countOfForm(dictionary, form) };
}
