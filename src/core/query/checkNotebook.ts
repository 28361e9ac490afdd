import type { Diagnostic } from '../../protocol/diagnostic';
import type { Lexicon } from './lexicon';
import { NotebookAnalysis } from './NotebookAnalysis';

/**
 * What is wrong with each cell of a notebook, in the order of the text. Without a lexicon what the corpus lacks goes unnoticed.
 * Never throws; a cell without a statement has nothing wrong.
 */
export function checkNotebook(cells: readonly string[], lexicon: Lexicon | undefined): readonly (readonly Diagnostic[])[] {
  return new NotebookAnalysis(cells, lexicon).cells.map((cell) => cell.statements.flatMap((statement) => statement.diagnostics));
}
