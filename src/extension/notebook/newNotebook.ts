import * as vscode from 'vscode';
import { NOTEBOOK_TYPE, QUERY_LANGUAGE } from '../ids';

/** Opens a new notebook without a file, ready for a first query. */
export async function newNotebook(): Promise<void> {
  const title = new vscode.NotebookCellData(vscode.NotebookCellKind.Markup, `# ${vscode.l10n.t('New investigation')}`, 'markdown');
  const query = new vscode.NotebookCellData(vscode.NotebookCellKind.Code, '', QUERY_LANGUAGE);
  const notebook = await vscode.workspace.openNotebookDocument(NOTEBOOK_TYPE, new vscode.NotebookData([title, query]));
  await vscode.window.showNotebookDocument(notebook, { selections: [new vscode.NotebookRange(1, 2)] });
}
