import type { Method } from '../../protocol/result';
import { compareUnits } from '../text/compareUnits';
import { neededDefinitions } from './definitions';
import type { NotebookAnalysis } from './NotebookAnalysis';
import type { ParsedCell, ParsedStatement } from './parser';
import { statementText } from './statementText';

/** The statement whose answer is the cell's result: its last pipeline. */
export function resultStatement(cell: ParsedCell | undefined): ParsedStatement | undefined {
  return cell?.statements.filter((statement) => !statement.node.definition).at(-1);
}

/** All that a statement's answer is asked by: itself and every definition that it rests on, by name, wherever these stand in the notebook. */
export function asked(statement: ParsedStatement, analysis: NotebookAnalysis, sources: readonly string[]): Pick<Method, 'query' | 'definitions'> {
  const definitions = neededDefinitions([statement], analysis.definitions).map((each) => textOf(each, analysis, sources)).sort(compareUnits);
  return { query: textOf(statement, analysis, sources), definitions };
}

function textOf(statement: ParsedStatement, analysis: NotebookAnalysis, sources: readonly string[]): string {
  return statementText(statement, sources[analysis.cellOf(statement)]!);
}

/** The other cells whose definitions a cell needs, each behind those that it needs itself. */
export function cellsNeeded(cell: number, analysis: NotebookAnalysis): readonly number[] {
  const statements = analysis.cells[cell]?.statements ?? [];
  const needed = neededDefinitions(statements, analysis.definitions);
  return [...new Set(needed.map((definition) => analysis.cellOf(definition)))].filter((other) => other !== cell);
}
