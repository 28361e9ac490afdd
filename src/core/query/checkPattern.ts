import type { Diagnostic } from '../../protocol/diagnostic';
import { tokens } from '../text/tokenize';
import { absentAttribute } from './absentAttribute';
import { attributeNamed, ATTRIBUTES, ENTITY_VALUES } from './attributes';
import type { NotebookAnalysis } from './NotebookAnalysis';
import { insideQuotes, visitAttributes, type AttributeNode, type PatternNode, type StepNode } from './patternAst';
import { escapedValue, literalOf, valueRegex, valuesFitting } from './patternTerms';
import { error, hint, remove, replaceBy, unknown } from './problem';
import { regexError } from './regexError';

type Report = (diagnostic: Diagnostic) => void;

/** Checks a pattern against the table of attributes and, where there is one, the lexicon. */
export function checkPattern(node: PatternNode, analysis: NotebookAnalysis, report: Report): void {
  for (const step of node.steps) visitAttributes(step.test, (attribute) => checkAttribute(attribute, step, analysis, report));
  if (node.steps.some(({ test }) => test?.type === 'missing')) return;
  if (node.steps.every(({ least }) => least === 0)) emptyPattern(node, report);
  else shortestEnd(node, report);
}

function checkAttribute(node: AttributeNode, step: StepNode, analysis: NotebookAnalysis, report: Report): void {
  analysis.tick();
  const spec = attributeNamed(node.name);
  if (!spec) {
    const names = ATTRIBUTES.map(({ name }) => name);
    report(unknown('unknown-attribute', node.nameSpan, 'unknownAttribute', node.name, names, [names.join(', ')]));
    return;
  }
  const regex = valueRegex(node);
  if (regex.kind === 'error') report(regexError(regex, node.value, node.valueSpan.start + 1, (value) => valueRegex({ ...node, value })));
  else if (spec.name === 'entity') checkEntityType(node, report);
  else if (spec.name === 'lang' || isToken(node, step, report)) absentAttribute(node, analysis, report);
}

function checkEntityType(node: AttributeNode, report: Report): void {
  if (valuesFitting(node, ENTITY_VALUES).length > 0) return;
  report(unknown('unknown-value', insideQuotes(node), 'unknownValue', node.value, ENTITY_VALUES, ['entity', ENTITY_VALUES.join(', ')]));
}

/** False for a value that is none or several tokens, which no single one can be. */
function isToken(node: AttributeNode, step: StepNode, report: Report): boolean {
  const text = literalOf(node.value);
  if (text === undefined) return true;
  const spans = tokens(text);
  if (spans.length === 1 && spans[0]!.end - spans[0]!.start === text.length) return true;
  if (spans.length === 0) report(error('no-word', node.valueSpan, 'noWord', [`"${text}"`]));
  else report(error('no-word', node.valueSpan, 'severalTokens', [text], splitFix(node, step, spans.map(({ start, end }) => text.slice(start, end)))));
  return false;
}

/** `[word="Kim Jong"]` was meant as two tokens. */
function splitFix(node: AttributeNode, step: StepNode, words: readonly string[]): ReturnType<typeof replaceBy>[] {
  const [word] = words;
  if (words.length === 1) return [replaceBy(insideQuotes(node), escapedValue(word!))];
  if (step.test !== node || node.operator === '!=' || step.quantifier) return [];
  const flags = (node.ignoreCase || node.ignoreDiacritics ? '%' : '') + (node.ignoreCase ? 'c' : '') + (node.ignoreDiacritics ? 'd' : '');
  return [replaceBy(step.bracket, words.map((each) => `[${node.name}="${escapedValue(each)}"${flags}]`).join(' '))];
}

const NEEDED: Readonly<Record<string, string>> = { '*': '+', '?': '' };

/** Every `[ ]` can be left out. */
function emptyPattern(node: PatternNode, report: Report): void {
  const [step, ...more] = node.steps;
  const fixes = step?.quantifier && more.length === 0 ? neededFix(step, node) : [];
  report(error('bad-value', node, 'emptyPattern', [], fixes));
}

function neededFix(step: StepNode, node: PatternNode): ReturnType<typeof replaceBy>[] {
  if (step.most === 0) return [];
  const written = node.raw.slice(step.quantifier!.start - node.start, step.quantifier!.end - node.start);
  const needed = NEEDED[written] ?? `{1,${step.most === Infinity ? '' : step.most}}`;
  return [needed === '' ? remove(step.quantifier!, written) : replaceBy(step.quantifier!, needed)];
}

/** A hit is the shortest from its start, so at the end of a pattern no `[ ]` takes more tokens than it must. */
function shortestEnd(node: PatternNode, report: Report): void {
  const needed = node.steps.map(({ least }) => least > 0).lastIndexOf(true);
  const step = node.steps[needed]!;
  const written = (span: { start: number; end: number }): string => node.raw.slice(span.start - node.start, span.end - node.start);
  if (needed < node.steps.length - 1) {
    const rest = { start: step.end, end: node.steps.at(-1)!.end };
    report(hint('pattern-end', { start: node.steps[needed + 1]!.start, end: rest.end }, 'endLeftOut', [], [remove(rest, written(rest).trim())]));
  } else if (step.quantifier && step.most > step.least) {
    const { quantifier, least } = step;
    const fix = least === 1 ? remove(quantifier, written(quantifier)) : replaceBy(quantifier, `{${least}}`);
    report(hint('pattern-end', quantifier, 'endShortest', [written(quantifier), `{${least}}`], [fix]));
  }
}
