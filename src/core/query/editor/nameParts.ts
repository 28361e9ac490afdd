import type { HelpPart } from '../../../protocol/help';
import type { NotebookAnalysis } from '../NotebookAnalysis';
import { listPart, titlePart } from './explain';
import { docOf, say } from './messages';

/** What a `$name` stands for: its definition as written, and what that makes. */
export function nameParts(name: string, analysis: NotebookAnalysis, cells: readonly string[]): readonly HelpPart[] {
  const definition = analysis.definition(name);
  const cell = definition && analysis.cells.findIndex(({ statements }) => statements.includes(definition));
  if (!definition || cell === undefined) return [];
  const { start, end } = definition.node;
  const shape = analysis.shape(definition);
  const makes = analysis.literal(name) ? say('oneValue') : shape && say('makes', shape.kind);
  return [
    titlePart(`$${name}`, makes ?? null),
    { kind: 'query', query: cells[cell]!.slice(start, end) },
    ...listPart(say('columns'), shape?.kind === 'table' ? shape.columns.map((column) => ({ name: column.name, text: docOf(column) })) : []),
  ];
}
