import * as vscode from 'vscode';
import { INTERNAL_COMMANDS } from '../ids';
import { queryEditor } from '../language/queryPlace';
import { notify } from '../notify';

/** Writes the order that a reader chose into the query of a cell, and runs it, so that what is saved is what is seen. */
export async function writeSortIntoCell(cell: vscode.NotebookCell | undefined, places: string): Promise<void> {
  const source = cell?.document.getText();
  const edit = source === undefined ? undefined : (await queryEditor()).sortEdit(source, places);
  if (cell === undefined || edit === undefined) return sayByHand(places);
  const change = new vscode.WorkspaceEdit();
  change.replace(cell.document.uri, new vscode.Range(cell.document.positionAt(edit.start), cell.document.positionAt(edit.end)), edit.text);
  if (!(await vscode.workspace.applyEdit(change))) return sayByHand(places);
  await vscode.commands.executeCommand('notebook.cell.execute', { ranges: [{ start: cell.index, end: cell.index + 1 }], document: cell.notebook.uri });
}

/** The same for a query that stands in no notebook: it is run as it would be written. */
export async function runWithSort(corpus: string, query: string, places: string): Promise<void> {
  const { sortEdit, applyEdits } = await queryEditor();
  const edit = sortEdit(query, places);
  if (edit === undefined) return sayByHand(places);
  await vscode.commands.executeCommand(INTERNAL_COMMANDS.runQuery, corpus, applyEdits(query, [edit]));
}

function sayByHand(places: string): void {
  void notify.information(vscode.l10n.t('The order of this query is not its own kwic step\'s. Write {0} behind the kwic step that it stands on.', `sort=${places}`));
}
