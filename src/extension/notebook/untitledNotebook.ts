import * as vscode from 'vscode';

/** Where VS Code says that a document has no file yet. */
const SCHEME = 'untitled';

/**
 * A notebook without a file, with these cells, not shown yet.
 * Its name ends as a notebook's file must: under the one that VS Code would choose (`Untitled-1.md`) it could not be saved.
 */
export async function untitledNotebook(cells: readonly vscode.NotebookCellData[]): Promise<vscode.NotebookDocument> {
  const notebook = await vscode.workspace.openNotebookDocument(freeName());
  const edit = new vscode.WorkspaceEdit();
  edit.set(notebook.uri, [vscode.NotebookEdit.replaceCells(new vscode.NotebookRange(0, notebook.cellCount), [...cells])]);
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error(vscode.l10n.t('The notebook could not be changed.'));
  return notebook;
}

/** Shows a notebook with the cursor in one of its query cells, so that typing goes into it. */
export async function typeIntoCell(notebook: vscode.NotebookDocument, index: number): Promise<void> {
  await vscode.window.showNotebookDocument(notebook, { selections: [new vscode.NotebookRange(index, index + 1)] });
  await vscode.commands.executeCommand('notebook.cell.edit');
}

function freeName(): vscode.Uri {
  const taken = new Set(vscode.workspace.notebookDocuments.map(({ uri }) => uri.toString()));
  for (let number = 1; ; number += 1) {
    const uri = vscode.Uri.from({ scheme: SCHEME, path: `Untitled-${number}.korpus.md` });
    if (!taken.has(uri.toString())) return uri;
  }
}
