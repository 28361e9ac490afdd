import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { NOTEBOOK_TYPE } from '../../../src/extension/ids';

/** Polls, for what VS Code does in its own time. */
export async function until(what: string, holds: () => boolean | Promise<boolean>, milliseconds = 15000): Promise<void> {
  const end = Date.now() + milliseconds;
  while (!(await holds())) {
    if (Date.now() > end) assert.fail(`not within ${milliseconds} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

export function inWorkspace(...path: readonly string[]): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder);
  return vscode.Uri.joinPath(folder.uri, ...path);
}

export async function bytesOf(uri: vscode.Uri): Promise<Buffer> {
  return Buffer.from(await vscode.workspace.fs.readFile(uri));
}

/** A notebook of these bytes in the workspace, open in an editor. */
export async function openBytes(name: string, bytes: Uint8Array): Promise<vscode.NotebookDocument> {
  const uri = inWorkspace(name);
  await vscode.workspace.fs.writeFile(uri, bytes);
  return openNotebook(uri);
}

export function openText(name: string, text: string): Promise<vscode.NotebookDocument> {
  return openBytes(name, Buffer.from(text));
}

export async function openNotebook(uri: vscode.Uri): Promise<vscode.NotebookDocument> {
  const notebook = await vscode.workspace.openNotebookDocument(uri);
  assert.equal(notebook.notebookType, NOTEBOOK_TYPE);
  await vscode.window.showNotebookDocument(notebook);
  return notebook;
}

/** Runs cells with the kernel of this extension, as a person would after choosing it. */
export async function runCells(notebook: vscode.NotebookDocument, start: number, end: number): Promise<void> {
  await vscode.commands.executeCommand('notebook.selectKernel', { id: 'korpus', extension: 'korpus.korpus' });
  await vscode.commands.executeCommand('notebook.cell.execute', { ranges: [{ start, end }], document: notebook.uri });
}

export async function replaceCell(notebook: vscode.NotebookDocument, index: number, text: string): Promise<void> {
  const { document } = notebook.cellAt(index);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

/** Adds a cell and takes it away again: the notebook is to be saved although nothing in it differs. */
export async function touch(notebook: vscode.NotebookDocument): Promise<void> {
  const cell = new vscode.NotebookCellData(vscode.NotebookCellKind.Markup, 'x', 'markdown');
  for (const change of [vscode.NotebookEdit.insertCells(notebook.cellCount, [cell]), vscode.NotebookEdit.deleteCells(new vscode.NotebookRange(notebook.cellCount, notebook.cellCount + 1))]) {
    const edit = new vscode.WorkspaceEdit();
    edit.set(notebook.uri, [change]);
    assert.ok(await vscode.workspace.applyEdit(edit));
  }
}

export async function closeAll(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

export function mimesOf(cell: vscode.NotebookCell): readonly string[] {
  return cell.outputs.flatMap((output) => output.items.map((item) => item.mime));
}

export function outputText(cell: vscode.NotebookCell, mime: string): string {
  const item = cell.outputs.flatMap((output) => output.items).find((candidate) => candidate.mime === mime);
  return item === undefined ? '' : Buffer.from(item.data).toString();
}

let names = 0;

/** A file name that no notebook had before: VS Code keeps what it has read for a while, also of files that are gone. */
export function freshName(): string {
  return `probe-${Date.now().toString(36)}-${++names}.korpus.md`;
}

export async function discard(name: string): Promise<void> {
  await closeAll();
  await vscode.workspace.fs.delete(inWorkspace(name)).then(undefined, () => undefined);
}
