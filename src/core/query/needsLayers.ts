import type { SearchNode, VerbNode } from './ast';
import { visit } from './checkSearch';
import { neededDefinitions } from './definitions';
import { NotebookAnalysis } from './NotebookAnalysis';
import type { ParsedStatement } from './parser';
import { fieldNamed, verbNamed } from './table';

/** Whether a cell can only be run over a corpus whose language layers are at hand. */
export function needsLayers(cells: readonly string[], cell: number): boolean {
  const analysis = new NotebookAnalysis(cells, undefined);
  const last = analysis.cells[cell]?.statements.filter((statement) => !statement.node.definition).at(-1);
  return last !== undefined && [...neededDefinitions(last, analysis.definitions), last].some((statement) => readsLayers(statement, analysis));
}

function readsLayers({ node }: ParsedStatement, analysis: NotebookAnalysis): boolean {
  const { search, verbs } = node.pipeline;
  const inArgument = verbs.some(({ argument }) => argument.type === 'node' && hasLayerField(argument.search));
  return hasLayerField(search) || inArgument || verbs.some((verb) => isOfLayers(verb, analysis));
}

function hasLayerField(search: SearchNode): boolean {
  let found = false;
  visit(search, (node) => {
    if (node.type === 'field' && fieldNamed(node.name)?.value === 'entity') found = true;
  });
  return found;
}

function isOfLayers({ name, options }: VerbNode, analysis: NotebookAnalysis): boolean {
  const spec = verbNamed(name);
  if (spec?.layers === true) return true;
  return options.some((option) => {
    const values = spec?.options.find((known) => known.name === option.name)?.values ?? [];
    const given = analysis.value(option.value)?.raw;
    return values.some((value) => value.layers === true && value.name === given);
  });
}
