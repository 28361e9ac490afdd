import type { Diagnostic } from '../../protocol/diagnostic';
import type { FieldNode, NameNode, NotNode, SearchNode, WordNode } from './ast';
import { absentValue, absentWords, type WordPlace } from './absent';
import { checkPattern } from './checkPattern';
import { dateMeant, dayMeant } from './dateMeant';
import { parseDateQuery } from './dates';
import { unknownField } from './fieldHabits';
import type { NotebookAnalysis } from './NotebookAnalysis';
import { error, hint, problem, remove, replaceBy, unknown } from './problem';
import { unescape } from './quote';
import { type FieldSpec, fieldNamed } from './table';
import { tokensOf } from './words';
import { fuzzyDistance } from './wordTerms';

type Report = (diagnostic: Diagnostic) => void;

/** Checks the terms of a search against the table, the definitions and, where there is one, the lexicon. */
export function checkSearch(search: SearchNode, analysis: NotebookAnalysis, report: Report): void {
  visit(search, (node) => checkTerm(node, analysis, placeIn(search, node), report));
}

function placeIn(search: SearchNode, node: SearchNode): WordPlace {
  if (node === search) return 'alone';
  if (search.type !== 'and') return 'inside';
  return node === search.children[0] ? 'first' : node === search.children.at(-1) ? 'last' : 'inside';
}

/** Calls `see` with every node, parents first. */
export function visit(node: SearchNode, see: (node: SearchNode) => void): void {
  see(node);
  if (node.type === 'and' || node.type === 'or') for (const child of node.children) visit(child, see);
  else if (node.type === 'not' || node.type === 'group') visit(node.child, see);
}

function checkTerm(node: SearchNode, analysis: NotebookAnalysis, place: WordPlace, report: Report): void {
  analysis.tick();
  switch (node.type) {
    case 'word': checkWord(node, analysis, report, place); break;
    case 'pattern': checkPattern(node, analysis, report); break;
    case 'field': checkField(node, analysis, report); break;
    case 'not': checkNot(node, report); break;
    case 'name': {
      const target = analysis.definition(node.name);
      if (place !== 'alone' && target && analysis.shape(target)?.kind === 'table') report(error('wrong-kind', node, 'nameIsTable', [`$${node.name}`]));
      checkLiteral(node, analysis, report);
      break;
    }
    default: break;
  }
}

/** A literal may be meant as a value: whether it is a word of the corpus is asked where it is used as one. */
export function checkLiteral(node: NameNode, analysis: NotebookAnalysis, report: Report): void {
  const word = analysis.literalWord(node.name);
  if (word) checkWord(word, analysis, (found) => report({ ...found, start: node.start, end: node.end, fixes: [] }));
}

/** Checks one word or phrase, in a search or as a verb's node. */
export function checkWord(node: WordNode, analysis: NotebookAnalysis, report: Report, place?: WordPlace): void {
  checkForm(node, analysis, report, place);
}

/** With an analysis, what the corpus lacks is a warning. */
function checkForm(node: WordNode, analysis: NotebookAnalysis | undefined, report: Report, place?: WordPlace): void {
  const tokens = tokensOf(node);
  if (tokens.length === 0) {
    report(error('no-word', node, 'noWord', [node.text], node.form === 'word' && place !== 'alone' ? [remove(node, node.raw)] : []));
    return;
  }
  const isQuoted = node.form === 'phrase' || node.form === 'near';
  if (isQuoted && /[\p{L}\p{N}]\*|\*[\p{L}\p{N}]/u.test(node.text)) report(hint('wildcard-in-phrase', node, 'wildcardInPhrase'));
  if (node.form === 'near' && tokens.length === 1) report(hint('one-word', node, 'nearOneWord', [`${tokens[0]}~`]));
  if (node.form === 'fuzzy') checkFuzzy(node, tokens, report);
  if (analysis) absentWords(node, tokens, analysis, report, place);
}

function checkFuzzy(node: WordNode, tokens: readonly string[], report: Report): void {
  if (/[*?]/.test(node.text)) report(hint('wildcard-in-phrase', node, 'wildcardInFuzzy'));
  const short = tokens.find((token) => fuzzyDistance(node, token) < node.distance);
  if (short !== undefined) report(problem('short-word', 'warning', node, 'shortFuzzy', [short]));
}

function checkNot(node: NotNode, report: Report): void {
  if (node.child.type === 'field' && node.child.name === 'in') report(error('bad-value', node, 'regionNegated'));
}

/** Checks a field and its value, in a search or as a verb's node. */
export function checkField(node: FieldNode, analysis: NotebookAnalysis, report: Report): void {
  const spec = fieldNamed(node.name);
  if (!spec) {
    report(unknownField(node));
    return;
  }
  if (!spec.built) {
    report(error('not-built', node, 'notBuilt', [`${spec.name}:`]));
    return;
  }
  if (['words', 'quote', 'speaker'].includes(spec.value)) {
    if (node.operator) report(operatorForDates(node));
    else checkWords(node, spec, analysis, report);
    return;
  }
  const value = analysis.value(node.value);
  if (!value) {
    if (analysis.definition(node.value.name!)) report(error('bad-value', node.value, 'nameIsNoValue', [`$${node.value.name}`]));
    return;
  }
  if (node.operator && spec.value !== 'date') report(operatorForDates(node));
  else if (spec.value === 'date') checkDate(node, unescape(value.raw), report);
  else if (spec.value === 'region') checkRegion(node, spec, unescape(value.raw), report);
  absentValue(node, spec, value, analysis, report);
}

function operatorForDates(node: FieldNode): Diagnostic {
  return error('bad-value', { start: node.nameSpan.end + 1, end: node.value.start }, 'operatorForDates', [node.operator]);
}

/** A field that is compared with words. A title need not stand in the text, so only what quotes contain is looked for there. */
function checkWords(node: FieldNode, spec: FieldSpec, analysis: NotebookAnalysis, report: Report): void {
  const word = analysis.wordValue(node.value);
  if (!word) {
    if (analysis.definition(node.value.name!)) report(error('bad-value', node.value, 'nameIsNoValue', [`$${node.value.name}`]));
  } else if (spec.value === 'speaker') {
    if (word.form === 'near') report(error('bad-value', node.value, 'nearInField', [`${spec.name}:`]));
  } else checkForm(word, spec.value === 'quote' ? analysis : undefined, report);
}

function checkDate(node: FieldNode, text: string, report: Report): void {
  const query = parseDateQuery(node.operator, text);
  if (query === 'bad') report(badDate(node, text));
  if (query !== 'empty') return;
  const swapped = text.split('..').reverse().join('..');
  report(error('bad-value', node.value, 'emptyRange', [], node.value.name === undefined ? [replaceBy(node.value, swapped)] : []));
}

/** A fix where another way of writing a date leaves no doubt: `13.09.2023`, `==2023`, `=>2023`. */
function badDate(node: FieldNode, text: string): Diagnostic {
  const [, sign = '', date = ''] = /^([<>=]*)(.*)$/s.exec((node.value.exact ? '=' : '') + node.operator + text)!;
  const operator = (/[<>]/.exec(sign)?.[0] ?? '') + (/[<>]/.test(sign) && sign.includes('=') ? '=' : '');
  const meant = operator === '' && !node.value.exact ? dateMeant(date) : dayMeant(date);
  const span = { start: node.nameSpan.end + 1, end: node.value.end };
  const isSame = meant === undefined || node.value.name !== undefined || parseDateQuery(operator as FieldNode['operator'], meant) === 'bad';
  return error('bad-value', node.value, 'badDate', [node.operator + text], isSame ? [] : [replaceBy(span, operator + meant)]);
}

function checkRegion(node: FieldNode, spec: FieldSpec, text: string, report: Report): void {
  const values = spec.values ?? [];
  const found = values.find((value) => value.name === text);
  if (found && !found.built) report(error('not-built', node, 'notBuilt', [`in:${text}`]));
  if (found) return;
  const names = values.filter((value) => value.built).map((value) => value.name);
  const several = text.split(/[,;|+]/);
  const isList = several.length > 1 && several.every((name) => names.includes(name)) && node.value.name === undefined;
  if (isList) report(error('unknown-value', node.value, 'unknownValue', [text, 'in:', names.join(', ')], [replaceBy(node.value, several.join(' in:'))]));
  else report(unknown('unknown-value', node.value, 'unknownValue', text, names, ['in:', names.join(', ')]));
}
