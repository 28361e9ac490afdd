import type { Dictionary } from '../index/TokenIndex';
import { fold, spelling } from '../text/fold';
import { compileRegex, type Regex, type RegexError } from '../text/regex';
import { attributeNamed } from './attributes';
import type { AttributeNode } from './patternAst';
import { TermCache } from './TermCache';

/** Escaped signs, classes, and letters that folding may change. */
const FOLDABLE = /\\[^]|\[(?:\\[^]|[^\]\\])*\]|[^\u0000-\u007f]/gu;

/** The expression of a comparison: `word` minds case, other attributes do not. */
export function valueRegex({ name, value, ignoreCase, ignoreDiacritics }: AttributeNode): Regex | RegexError {
  return compileRegex(value, { ignoreCase: ignoreCase || name !== 'word', ignoreDiacritics });
}

/** The only text that an expression fits; `undefined` when it says more. */
export function literalOf(source: string): string | undefined {
  return /^(?:[^\\^$.*+?()[\]{}|]|\\[^\p{L}\p{N}])*$/u.test(source) ? source.replace(/\\([^])/g, '$1') : undefined;
}

/** The texts that an expression fits, where they are listed in it: `Kim|Putin`. */
export function literalsOf(source: string): readonly string[] | undefined {
  const literals = source.split(/(?<!\\)\|/).map(literalOf);
  return literals.every((literal) => literal !== undefined) ? literals : undefined;
}

/** A word as an expression that fits it alone. */
export function escapedValue(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|"]/g, '\\$&');
}

/** The values of a short list that a comparison's expression fits. */
export function valuesFitting(node: AttributeNode, values: readonly string[]): readonly string[] {
  return values.filter(testOf(node));
}

const walked = new TermCache();

/** Terms whose word, lemma or language a comparison's expression fits, whatever its operator. `step` is called for work done. */
export function termsFitting(dictionary: Dictionary, node: AttributeNode, step: (count: number) => void): readonly number[] {
  const { name, ignoreCase, ignoreDiacritics, value } = node;
  return walked.get(dictionary, `${name} ${ignoreCase} ${ignoreDiacritics} ${value}`, () => {
    switch (attributeNamed(name)?.name) {
      case 'word': return byForm(dictionary, node, step);
      case 'lemma': return byLemma(dictionary, node, step);
      case 'lang': return byLanguage(dictionary, node, step);
      default: throw new Error(`${name} is no matter of words`);
    }
  });
}

/** Whether a comparison lists the words or lemmas that it means, so that each is looked up. */
export function isLookup({ name, ignoreCase, ignoreDiacritics, value }: AttributeNode): boolean {
  return (name === 'lemma' || (name === 'word' && !ignoreCase && !ignoreDiacritics)) && literalsOf(value) !== undefined;
}

/** Whether the expression of a `word` or `lemma` fits any term; the first that does ends the walk. */
export function fitsAnyTerm(dictionary: Dictionary, node: AttributeNode): boolean {
  if (isLookup(node)) return termsFitting(dictionary, node, () => undefined).length > 0;
  const isLemma = node.name === 'lemma';
  const fits = testOf(node);
  const test = isLemma ? lemmaTest(dictionary, node) : (term: number) => fits(dictionary.form(term));
  for (let at = 1; at <= (isLemma ? dictionary.lemmaCount : dictionary.size); at++) if (test(at)) return true;
  return false;
}

function testOf(node: AttributeNode): (value: string) => boolean {
  return compiled(valueRegex(node)).test;
}

function compiled(regex: Regex | RegexError): Regex {
  if (regex.kind === 'error') throw new Error('unchecked expression');
  return regex;
}

function byForm(dictionary: Dictionary, node: AttributeNode, step: (count: number) => void): readonly number[] {
  if (isLookup(node)) return literalsOf(node.value)!.flatMap((literal) => dictionary.withForm(literal));
  step(dictionary.size);
  return dictionary.matching(compiled(valueRegex(node)));
}

/**
 * Words stand for their lemma, as they do outside of patterns. Any other expression is compared with the lemma that a term counts to, as the
 * dictionary has it or as tables show it, and of a form that may belong to several lemmas with each. Lemmas are kept folded, so the expression is, too.
 */
function byLemma(dictionary: Dictionary, node: AttributeNode, step: (count: number) => void): readonly number[] {
  const literals = literalsOf(node.value);
  if (literals) return literals.flatMap((literal) => dictionary.withLemmaOf(literal));
  const fits = lemmaTest(dictionary, node);
  const terms = new Set<number>();
  for (let lemma = 1; lemma <= dictionary.lemmaCount; lemma++) {
    step(1);
    if (!fits(lemma)) continue;
    step(10);
    for (const term of dictionary.withLemma(lemma)) terms.add(term);
    for (const term of dictionary.alsoWithLemma(dictionary.lemmaKey(lemma))) terms.add(term);
  }
  return [...terms];
}

function lemmaTest(dictionary: Dictionary, node: AttributeNode): (lemma: number) => boolean {
  const shown = testOf(node);
  const regex = valueRegex({ ...node, value: foldedSource(node.value) });
  // What is longer once it is folded may be too large.
  const folded = regex.kind === 'error' ? shown : regex.test;
  return (lemma) => folded(dictionary.lemmaKey(lemma)) || shown(dictionary.lemmaName(lemma));
}

/** The same expression over folded text. Classes stay as they are: ä is no single letter there. */
function foldedSource(source: string): string {
  return spelling(source).replace(FOLDABLE, (part) => {
    if (part.startsWith('\\') || part.startsWith('[')) return part;
    const letters = fold(part);
    return letters.length === 1 ? letters : `(?:${letters})`;
  });
}

function byLanguage(dictionary: Dictionary, node: AttributeNode, step: (count: number) => void): readonly number[] {
  const languages = new Set(valuesFitting(node, dictionary.languages));
  const terms: number[] = [];
  for (let term = 1; term <= dictionary.size; term++) {
    if (languages.has(dictionary.language(term))) terms.push(term);
    step(1);
  }
  return terms;
}
