import type { FieldNode, SearchNode, VerbNode } from './ast';
import { resultStatement } from './cellOutline';
import { visit } from './checkSearch';
import { neededDefinitions } from './definitions';
import { isLayerField, isTagField } from './nodeWords';
import { NotebookAnalysis } from './NotebookAnalysis';
import type { ParsedStatement } from './parser';
import { comparesEntities } from './patternAst';
import { fieldNamed, verbNamed } from './table';

/** Whether a cell can only be run over a corpus whose language layers are at hand. `tick` is called all along, so that it can be interrupted by what that throws. */
export function needsLayers(cells: readonly string[], cell: number, tick?: () => void): boolean {
  return isOfResult(cells, cell, restsOnLayers, tick);
}

/** Whether what a cell answers depends on the user's notes. */
export function needsNotes(cells: readonly string[], cell: number, tick?: () => void): boolean {
  return isOfResult(cells, cell, restsOnNotes, tick);
}

function isOfResult(cells: readonly string[], cell: number, test: (statement: ParsedStatement, analysis: NotebookAnalysis) => boolean, tick?: () => void): boolean {
  const analysis = new NotebookAnalysis(cells, undefined, tick);
  const last = resultStatement(analysis.cells[cell]);
  return last !== undefined && test(last, analysis);
}

/** Whether what a statement answers depends on the language layers. */
export function restsOnLayers(statement: ParsedStatement, analysis: NotebookAnalysis): boolean {
  return behind(statement, analysis).some((each) => hasTerm(each, (node) => needsThem(node, analysis))
    || each.node.pipeline.verbs.some((verb) => isOfLayers(verb, analysis)));
}

/** Whether what a statement answers depends on the user's notes. */
export function restsOnNotes(statement: ParsedStatement, analysis: NotebookAnalysis): boolean {
  return behind(statement, analysis).some((each) => hasTerm(each, (node) => node.type === 'field' && isTagField(node)));
}

/** Whether a statement, or what it is defined by, looks inside quotations (`in:quote`). */
export function needsQuotes(statement: ParsedStatement, analysis: NotebookAnalysis): boolean {
  return behind(statement, analysis).some((each) => hasTerm(each, (node) => node.type === 'field' && isInQuote(node, analysis)));
}

/** A statement and the definitions that it needs. */
function behind(statement: ParsedStatement, analysis: NotebookAnalysis): readonly ParsedStatement[] {
  return [...neededDefinitions([statement], analysis.definitions), statement];
}

function hasTerm({ node: { pipeline } }: ParsedStatement, isMeant: (node: SearchNode) => boolean): boolean {
  const searches = [pipeline.search, ...pipeline.verbs.flatMap(({ argument }) => (argument.type === 'node' ? [argument.search] : []))];
  return searches.some((search) => holds(search, isMeant));
}

function holds(search: SearchNode, isMeant: (node: SearchNode) => boolean): boolean {
  let found = false;
  visit(search, (node) => {
    if (isMeant(node)) found = true;
  });
  return found;
}

function needsThem(node: SearchNode, analysis: NotebookAnalysis): boolean {
  if (node.type === 'pattern') return node.steps.some(({ test }) => comparesEntities(test));
  return node.type === 'field' && (isLayerField(node) || isInQuote(node, analysis));
}

function isInQuote(node: FieldNode, analysis: NotebookAnalysis): boolean {
  const given = analysis.value(node.value)?.raw;
  return fieldNamed(node.name)?.values?.some((value) => value.layers === true && value.name === given) === true;
}

function isOfLayers({ name, options }: VerbNode, analysis: NotebookAnalysis): boolean {
  const spec = verbNamed(name);
  if (spec?.layers === true) return true;
  return spec?.options.some((known) => {
    const option = options.find((each) => each.name === known.name);
    const given = option === undefined ? known.standard : analysis.value(option.value)?.raw;
    return known.values.some((value) => value.layers === true && value.name === given);
  }) === true;
}
