import type { Diagnostic } from '../../protocol/diagnostic';
import type { ResultKind } from '../../protocol/result';
import type { ColumnNode, Condition, OptionNode, PipelineNode, SearchNode, VerbNode } from './ast';
import { checkPattern } from './checkPattern';
import { checkField, checkLiteral, checkWord, visit } from './checkSearch';
import { dayMeant } from './dateMeant';
import { parseDateQuery } from './dates';
import { say } from './messages';
import type { NotebookAnalysis, Shape } from './NotebookAnalysis';
import { isPassageField, nodeTerms } from './nodeWords';
import { error, hint, insertAt, remove, replaceBy, unknown } from './problem';
import { unescape } from './quote';
import { Steps } from './stepFixes';
import { ARTICLE_COLUMNS, columnsOfVerb } from './columns';
import { fieldNamed, rangeLabel, type OptionSpec, type ValueSpec, type VerbSpec, verbNamed } from './table';
import { isContextKeys, valueFixes } from './valueFixes';

type Report = (diagnostic: Diagnostic) => void;

const KIND_TEXT: Readonly<Record<ResultKind, string>> = { articles: 'articles', hits: 'hits', table: 'a table' };

/**
 * Checks the verbs of a pipeline and says what it makes; `undefined` when a verb that decides it has an error. What follows one that stands on the
 * wrong kind is checked as if it stood on the right one.
 */
export function checkVerbs(pipeline: PipelineNode, analysis: NotebookAnalysis, report: Report): Shape | undefined {
  const head = analysis.head(pipeline.search);
  let shape: Shape | undefined = head ? analysis.shape(head) : { kind: 'articles', columns: ARTICLE_COLUMNS };
  const steps = new Steps();
  let isWrong = false;
  for (const verb of pipeline.verbs) {
    const before = shape;
    shape = checkVerb(verb, before, steps, pipeline, analysis, report);
    if (!before) continue;
    steps.push({ verb, before });
    isWrong ||= verbNamed(verb.name)?.input.includes(before.kind) !== true;
  }
  return isWrong ? undefined : shape;
}

function checkVerb(verb: VerbNode, shape: Shape | undefined, steps: Steps, pipeline: PipelineNode, analysis: NotebookAnalysis, report: Report): Shape | undefined {
  const spec = verbNamed(verb.name);
  if (!spec?.built) return undefined;
  const settings = checkOptions(verb, spec, analysis, report);
  if (shape && !spec.input.includes(shape.kind)) {
    report(wrongKind(verb, spec, shape, steps));
    return shapeBehind(verb, spec, shape, settings);
  }
  checkNode(verb, spec, pipeline, analysis, report);
  if (shape) checkColumns(verb, shape, steps, analysis, report);
  if (shape) checkColumnOptions(verb, spec, shape, steps, analysis, report);
  if (verb.argument.type === 'number') checkNumber(verb.argument.value, analysis, report);
  return shape && shapeBehind(verb, spec, shape, settings);
}

/** The words for kinds stay English here and at every edge: they are the names that QUERY.md gives them. */
function wrongKind(verb: VerbNode, spec: VerbSpec, shape: Shape, steps: Steps): Diagnostic {
  return error('wrong-kind', verb.nameSpan, 'wrongKind', [spec.name, spec.input.map((kind) => KIND_TEXT[kind]).join(', '), KIND_TEXT[shape.kind]], steps.withoutSteps(verb, spec));
}

/** What a pipeline makes once this verb is done; also for completion. */
export function shapeBehind(verb: VerbNode, spec: VerbSpec, shape: Shape, settings: Readonly<Record<string, string>>): Shape {
  if (spec.output === 'same') return shape;
  if (verb.argument.type !== 'columns') return { kind: spec.output, columns: columnsOfVerb(spec.name, settings) };
  const names = [...new Set(verb.argument.columns.map((column) => column.name))];
  return { kind: 'table', columns: names.flatMap((name) => shape.columns.filter((column) => column.name === name)) };
}

function checkOptions(verb: VerbNode, spec: VerbSpec, analysis: NotebookAnalysis, report: Report): Record<string, string> {
  const settings: Record<string, string> = {};
  for (const option of verb.options) {
    const optionSpec = spec.options.find((known) => known.name === option.name);
    if (!optionSpec) report(unknownOption(option, spec));
    else if (settings[option.name] !== undefined) report(error('duplicate-option', option, 'duplicateOption', [`${option.name}=`], [remove(option, `${option.name}=`)]));
    else settings[option.name] = checkOptionValue(option, optionSpec, verb, analysis, report);
  }
  return settings;
}

function unknownOption(option: OptionNode, spec: VerbSpec): Diagnostic {
  const names = spec.options.map((known) => known.name);
  if (!names.length) return error('unknown-option', option, 'unknownOptions', [option.name, spec.name]);
  return unknown('unknown-option', option.nameSpan, 'unknownOption', option.name, names, [spec.name, names.join(', ')]);
}

function checkOptionValue(option: OptionNode, spec: OptionSpec, verb: VerbNode, analysis: NotebookAnalysis, report: Report): string {
  if (spec.query) return checkQueryName(option, analysis, report);
  const resolved = analysis.value(option.value);
  if (!resolved) {
    if (analysis.definition(option.value.name!)) report(error('bad-value', option.value, 'nameIsNoValue', [`$${option.value.name}`]));
    return '';
  }
  const text = unescape(resolved.raw);
  if (text === '' || spec.column || isNumberOf(spec, text) || isContextKeys(spec, text)) return text;
  const found = spec.list ? listed(spec, text) : spec.values.find((value) => value.name === text);
  if (found && !found.built) report(error('not-built', option, 'notBuilt', [`${option.name}=${text}`]));
  if (found) return text;
  if (spec.contextKeys) {
    report(error('unknown-value', option.value, 'contextPlaces', [text, `${option.name}=`, spec.contextKeys, '1R,2R,1L'], valueFixes(option, spec, text)));
    return text;
  }
  const names = spec.values.filter((value) => value.built).map((value) => value.name);
  const numbers = spec.numbers ? [rangeLabel(spec.numbers)] : [];
  const all = [...numbers, ...names].join(', ');
  const fixes = valueFixes(option, spec, text);
  const of = spec.bare ? verb.name : `${option.name}=`;
  report(fixes.length > 0 ? error('unknown-value', option.value, 'unknownValue', [text, of, all], fixes) : unknown('unknown-value', option.value, 'unknownValue', text, names, [of, all]));
  return text;
}

/** The first of the values of a list, where all of them exist. */
function listed({ values }: OptionSpec, text: string): ValueSpec | undefined {
  const found = text.split(',').map((part) => values.find(({ name }) => name === part));
  return found.every((value) => value !== undefined) ? found[0] : undefined;
}

/** A name that nobody defines has its own message. */
function checkQueryName({ name, value }: OptionNode, analysis: NotebookAnalysis, report: Report): string {
  if (value.name === undefined) report(error('bad-value', value, 'queryWanted', [`${name}=`], analysis.definition(value.raw) ? [insertAt(value.start, '$')] : []));
  return `$${value.name}`;
}

function isNumberOf({ numbers }: OptionSpec, text: string): boolean {
  if (numbers === undefined) return false;
  const parts = text.split(',');
  return parts.length <= (numbers.list ?? 1) && parts.every((part) => /^\d{1,9}$/.test(part) && Number(part) >= numbers.least && Number(part) <= (numbers.most ?? Infinity));
}

function checkNode(verb: VerbNode, spec: VerbSpec, pipeline: PipelineNode, analysis: NotebookAnalysis, report: Report): void {
  if (verb.argument.type === 'node') {
    const { search } = verb.argument;
    visit(search, (node) => checkNodeTerm(node, analysis, report));
    if (search.type === 'and') report(hint('several-words', search, 'severalWords', [], quoteAll(search)));
  } else if (spec.needsNode) {
    const terms = nodeTerms(pipeline.search, analysis);
    if (terms.length === 0 && isSound(pipeline.search, analysis)) {
      report(error('no-node', verb.nameSpan, 'noNode', [spec.name, `${spec.name} WORD`], [insertAt(verb.nameSpan.end, ' WORD')]));
    } else if (hasSeveralWords(pipeline.search)) report(hint('several-words', pipeline.search, 'severalWords', [], quoteAll(pipeline.search)));
  }
}

/** False where the search has an error of its own that hides what its node would be. */
function isSound(search: SearchNode, analysis: NotebookAnalysis): boolean {
  let sound = true;
  visit(search, (node) => {
    if (node.type === 'missing') sound = false;
    if (node.type === 'name' && !analysis.definition(node.name)) sound = false;
    if (node.type === 'field' && !fieldNamed(node.name)?.built) sound = false;
  });
  return sound;
}

function hasSeveralWords(search: SearchNode): boolean {
  return search.type === 'and' && search.children.filter((child) => child.type === 'word').length > 1;
}

/** Quotes around words that all stand side by side. */
function quoteAll(search: SearchNode): ReturnType<typeof insertAt>[] {
  const isPlain = search.type === 'and' && search.children.every((child) => child.type === 'word' && child.form === 'word' && !child.exact);
  if (!isPlain) return [];
  const text = search.children.map((child) => (child.type === 'word' ? child.raw : '')).join(' ');
  return [{ title: say('fixQuote', text), span: { start: search.start, end: search.end }, text: `"${text}"` }];
}

function checkNodeTerm(node: SearchNode, analysis: NotebookAnalysis, report: Report): void {
  switch (node.type) {
    case 'word': checkWord(node, analysis, report); break;
    case 'pattern': checkPattern(node, analysis, report); break;
    case 'name':
      if (analysis.definition(node.name) && nodeTerms(node, analysis).length === 0) report(error('no-node', node, 'notInNode', [`$${node.name}`]));
      checkLiteral(node, analysis, report);
      break;
    case 'every': report(error('no-node', node, 'notInNode', ['*'])); break;
    case 'field':
      if (isPassageField(node)) checkField(node, analysis, report);
      else report(error('no-node', node, 'notInNode', [`${node.name}:`]));
      break;
    case 'not': report(error('no-node', node, 'notInNode', ['NOT'])); break;
    default: break;
  }
}

function checkColumns(verb: VerbNode, shape: Shape, steps: Steps, analysis: NotebookAnalysis, report: Report): void {
  const { argument } = verb;
  const isKnown = (column: ColumnNode): boolean => checkColumn(column, shape, steps, report);
  if (argument.type === 'columns') checkDistinct(argument.columns.filter(isKnown), report);
  if (argument.type === 'order') for (const key of argument.keys) isKnown(key.column);
  if (argument.type === 'condition') checkCondition(argument.condition, shape, isKnown, analysis, report);
}

/** Options that take a column: it exists, and holds numbers where these are needed; one that is not given needs one that could be meant. */
function checkColumnOptions(verb: VerbNode, spec: VerbSpec, shape: Shape, steps: Steps, analysis: NotebookAnalysis, report: Report): void {
  const numbers = shape.columns.filter(({ type }) => type === 'number').map(({ name }) => name);
  for (const { name, column } of spec.options) {
    if (column === undefined) continue;
    const given = verb.options.find((option) => option.name === name)?.value;
    const text = given && analysis.value(given);
    if (column === 'number' && numbers.length === 0) report(error('bad-value', verb.nameSpan, 'noNumberColumn', [verb.name]));
    else if (given && text && text.raw !== '' && checkColumn({ name: unescape(text.raw), start: given.start, end: given.end }, shape, steps, report) && column === 'number' && !numbers.includes(unescape(text.raw))) {
      report(error('bad-value', given, 'notANumberColumn', [text.raw, numbers.join(', ')]));
    }
  }
}

function checkDistinct(columns: readonly ColumnNode[], report: Report): void {
  columns.forEach((column, at) => {
    if (columns.findIndex((other) => other.name === column.name) >= at) return;
    report(error('duplicate-column', column, 'duplicateOption', [column.name], [remove({ start: columns[at - 1]!.end, end: column.end }, column.name)]));
  });
}

function checkColumn(column: ColumnNode, shape: Shape, steps: Steps, report: Report): boolean {
  const names = shape.columns.map((known) => known.name);
  if (names.includes(column.name)) return true;
  const left = steps.selectedToo(column.name);
  const listed = column.name === '*' ? names : column.name.split(/\s*;\s*/);
  const isList = listed.length > 1 && listed.every((name) => names.includes(name));
  const said = [column.name, names.join(', ')];
  if (left.length > 0) report(error('unknown-column', column, 'columnLeftOut', said, left));
  else if (isList) report(error('unknown-column', column, 'unknownColumn', said, [replaceBy(column, listed.join(', '))]));
  else report(unknown('unknown-column', column, 'unknownColumn', column.name, names, [names.join(', ')]));
  return false;
}

function checkCondition(condition: Condition, shape: Shape, isKnown: (column: ColumnNode) => boolean, analysis: NotebookAnalysis, report: Report): void {
  switch (condition.type) {
    case 'and': case 'or': for (const child of condition.children) checkCondition(child, shape, isKnown, analysis, report); break;
    case 'not': checkCondition(condition.child, shape, isKnown, analysis, report); break;
    case 'missing': break;
    case 'compare': {
      if (!isKnown(condition.column)) return;
      const value = analysis.value(condition.value);
      if (!value) {
        if (analysis.definition(condition.value.name!)) report(error('bad-value', condition.value, 'nameIsNoValue', [`$${condition.value.name}`]));
        return;
      }
      checkCompared(condition, unescape(value.raw), shape, report);
    }
  }
}

type Compare = Extract<Condition, { type: 'compare' }>;

function checkCompared(condition: Compare, text: string, shape: Shape, report: Report): void {
  const { operator, value } = condition;
  if (operator === 'contains') return;
  const { name, type } = shape.columns.find((column) => column.name === condition.column.name)!;
  if (type === 'number' && !isNumber(text)) report(error('bad-value', value, 'notANumber', [name, text]));
  if (type !== 'date') return;
  const query = parseDateQuery(operator === '=' || operator === '!=' ? '' : operator, text);
  if (query === 'bad') report(error('bad-value', value, 'badDate', [text], value.name === undefined ? dateFixes(value, text) : []));
  if (query === 'empty') report(error('bad-value', value, 'emptyRange'));
}

function dateFixes(value: Compare['value'], text: string): ReturnType<typeof replaceBy>[] {
  const meant = dayMeant(text);
  return meant === undefined ? [] : [replaceBy(value, meant)];
}

/** A number as a query writes it. */
function isNumber(text: string): boolean {
  return /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d{1,3})?$/.test(text);
}

function checkNumber(value: OptionNode['value'], analysis: NotebookAnalysis, report: Report): void {
  const resolved = analysis.value(value);
  const text = resolved ? unescape(resolved.raw) : `$${value.name}`;
  if (!resolved && !analysis.definition(value.name!)) return;
  if (!/^\d{1,9}$/.test(text)) report(error('bad-value', value, 'badNumber', [text]));
}
