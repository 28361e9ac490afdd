import * as vscode from 'vscode';
import type { CorpusSession, Corpora } from '../corpora';
import { NOTEBOOK_TYPE, QUERY_LANGUAGE } from '../ids';
import { untitledNotebook } from '../notebook/untitledNotebook';

/** Puts a query into the notebook at hand, else into a new one, and answers with its cell. */
export async function queryInNotebook(corpora: Corpora, session: CorpusSession, query: string, options: { readonly run: boolean }): Promise<vscode.NotebookCell> {
  const cell = await placeCell(notebookFor(corpora, session), query);
  const at = new vscode.NotebookRange(cell.index, cell.index + 1);
  const editor = await vscode.window.showNotebookDocument(cell.notebook, { selections: [at] });
  editor.revealRange(at, vscode.NotebookEditorRevealType.InCenterIfOutsideViewport);
  if (options.run) await vscode.commands.executeCommand('notebook.cell.execute', { ranges: [{ start: at.start, end: at.end }], document: cell.notebook.uri });
  else await vscode.commands.executeCommand('notebook.cell.edit');
  return cell;
}

/** The active notebook, else a visible one, if it is about the same corpus. */
function notebookFor(corpora: Corpora, session: CorpusSession): vscode.NotebookDocument | undefined {
  const editors = [vscode.window.activeNotebookEditor, ...vscode.window.visibleNotebookEditors];
  return editors.map((editor) => editor?.notebook).find((notebook) => notebook?.notebookType === NOTEBOOK_TYPE && isAbout(corpora, session, notebook));
}

function isAbout(corpora: Corpora, session: CorpusSession, notebook: vscode.NotebookDocument): boolean {
  return notebook.isUntitled ? corpora.all.length === 1 : corpora.of(notebook.uri) === session;
}

async function placeCell(notebook: vscode.NotebookDocument | undefined, query: string): Promise<vscode.NotebookCell> {
  const data = new vscode.NotebookCellData(vscode.NotebookCellKind.Code, query, QUERY_LANGUAGE);
  if (notebook === undefined) return (await untitledNotebook([data])).cellAt(0);
  const last = notebook.cellCount - 1;
  const empty = last >= 0 && notebook.cellAt(last).kind === vscode.NotebookCellKind.Code && notebook.cellAt(last).document.getText().trim() === '';
  const range = new vscode.NotebookRange(empty ? last : notebook.cellCount, notebook.cellCount);
  const edit = new vscode.WorkspaceEdit();
  edit.set(notebook.uri, [vscode.NotebookEdit.replaceCells(range, [data])]);
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error(vscode.l10n.t('The notebook could not be changed.'));
  return notebook.cellAt(range.start);
}
