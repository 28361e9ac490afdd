import type { Diagnostic, Fix } from '../../protocol/diagnostic';
import type { Dictionary } from '../index/TokenIndex';
import type { NotebookAnalysis } from './NotebookAnalysis';
import { insideQuotes, type AttributeNode } from './patternAst';
import { escapedValue, fitsAnyTerm, isLookup, literalOf, valuesFitting } from './patternTerms';
import { insertAt, problem, replaceBy } from './problem';
import { suggest } from './words';

type Report = (diagnostic: Diagnostic) => void;

/** Warns of a word, lemma or language that no token of the corpus has, with the nearest that there is. */
export function absentAttribute(node: AttributeNode, analysis: NotebookAnalysis, report: Report): void {
  const { lexicon } = analysis;
  if (!lexicon || lexicon.articles === 0) return;
  const { dictionary } = lexicon;
  if (node.name === 'lang') absentLanguage(node, dictionary.languages, report);
  else if (mayTry(node, dictionary, analysis) && !fitsAnyTerm(dictionary, node)) absentWord(node, dictionary, analysis, report);
}

/** Whether there is room for a walk through the vocabulary, where it takes one. */
function mayTry(node: AttributeNode, dictionary: Dictionary, analysis: NotebookAnalysis): boolean {
  return isLookup(node) || analysis.mayCompare(node.name === 'lemma' ? 2 * dictionary.lemmaCount : dictionary.size);
}

function absentLanguage(node: AttributeNode, languages: readonly string[], report: Report): void {
  if (valuesFitting(node, languages).length > 0) return;
  report(problem('absent', 'warning', node, 'noSuchLanguage', [node.value, languages.join(', ')], languages.slice(0, 3).map((name) => replaceBy(insideQuotes(node), name))));
}

function absentWord(node: AttributeNode, dictionary: Dictionary, analysis: NotebookAnalysis, report: Report): void {
  const literal = literalOf(node.value);
  const near = literal !== undefined && analysis.maySuggest() ? suggest(dictionary, literal, node.name === 'word' && !node.ignoreCase) : undefined;
  const anyCase = anyCaseFix(node, dictionary, analysis);
  if (near) {
    const named = node.name === 'lemma' ? dictionary.lemmaName(dictionary.lemma(dictionary.withForm(near.form)[0]!)) : near.form;
    report(problem('absent', 'warning', node, 'noSuchWordMean', [literal!, `${named} (${near.count})`], [replaceBy(insideQuotes(node), escapedValue(named)), ...anyCase]));
  } else report(problem('absent', 'warning', node, literal === undefined ? 'noMatchingWord' : 'noSuchWord', [literal ?? node.value], anyCase));
}

/** `%c`, where a word fits that is only written in another case. */
function anyCaseFix(node: AttributeNode, dictionary: Dictionary, analysis: NotebookAnalysis): Fix[] {
  if (node.name !== 'word' || node.ignoreCase || !mayTry({ ...node, ignoreCase: true }, dictionary, analysis) || !fitsAnyTerm(dictionary, { ...node, ignoreCase: true })) return [];
  return [node.flagsSpan ? insertAt(node.flagsSpan.end, 'c') : insertAt(node.valueSpan.end, '%c')];
}
