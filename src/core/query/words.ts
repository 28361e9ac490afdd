import type { Dictionary } from '../index/TokenIndex';
import { spelling } from '../text/fold';
import { tokens } from '../text/tokenize';
import { compileRegex, compileWildcardTerm, type Regex } from '../text/regex';
import type { WordNode } from './ast';
import { TermCache } from './TermCache';
import { fuzzyDistance } from './wordTerms';

/** The tokens that a term is made of, as written; a wildcard pattern or regular expression is one. */
export function tokensOf(node: WordNode): readonly string[] {
  if (node.form === 'wildcard' || node.form === 'regex') return [node.text];
  return tokens(node.text).map(({ start, end }) => spelling(node.text.slice(start, end)));
}

const walked = new TermCache();

/** Ascending ids of the terms that one token of a word or phrase stands for. */
export function termsOf(dictionary: Dictionary, node: WordNode, token: string): readonly number[] {
  switch (node.form) {
    case 'wildcard': case 'regex': case 'fuzzy': return walked.get(dictionary, `${node.form} ${node.exact} ${node.distance} ${token}`, () => walk(dictionary, node, token));
    default: return node.exact ? dictionary.withForm(token) : dictionary.withLemmaOf(token);
  }
}

/** For the forms that take a walk through the vocabulary. */
function walk(dictionary: Dictionary, node: WordNode, token: string): readonly number[] {
  if (node.form === 'fuzzy') return dictionary.similar(token, fuzzyDistance(node, token), Infinity).map(({ term }) => term).sort((a, b) => a - b);
  const expression = expressionOf(node);
  return expression ? dictionary.matching(expression) : [];
}

/** Words of the vocabulary that `termsOf` holds a term against. */
export function comparisonsOf(node: WordNode, dictionary: Dictionary): number {
  switch (node.form) {
    case 'fuzzy': return dictionary.size;
    case 'wildcard': case 'regex': return expressionOf(node)?.literalPrefix === '' ? dictionary.size : 0;
    default: return 0;
  }
}

/** The test that a wildcard pattern or regular expression makes of a token, as `spelling` writes it; `undefined` for one that has an error. */
export function expressionOf(node: WordNode): Regex | undefined {
  const compiled = node.form === 'wildcard' ? compileWildcardTerm(node.text, !node.exact) : compileRegex(node.text, { ignoreCase: !node.exact });
  return compiled.kind === 'regex' ? compiled : undefined;
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
