import * as path from 'node:path';
import * as vscode from 'vscode';
import { CONFIG_FILE } from '../core/corpus/configFile';
import { nodeCodec } from '../node/nodeCodec';
import type { WritingCopies } from '../node/WritingCopies';
import { NOTEBOOK_TYPE } from './ids';
import { notebookBytes } from './notebook/liveNotebook';
import { notify } from './notify';

/**
 * The editor writes notebooks and korpus.yaml itself, and empties a file before it fills it. Keeps a copy for as long as it writes; what an editor
 * that was killed in between has cut short is made whole now. Files on a disk alone.
 */
export function keepWhole(copies: WritingCopies): vscode.Disposable {
  for (const file of copies.mend()) {
    void notify.information(vscode.l10n.t('{0} was cut short when the editor ended while saving it. It is whole again, as it was to be saved.', path.basename(file)));
  }
  return vscode.Disposable.from(
    vscode.workspace.onWillSaveNotebookDocument(({ notebook }) => { if (isNotebook(notebook)) copies.keep(notebook.uri.fsPath, notebookBytes(notebook, nodeCodec)); }),
    vscode.workspace.onDidSaveNotebookDocument((notebook) => { if (isNotebook(notebook)) look(copies, notebook.uri, notebookBytes(notebook, nodeCodec)); }),
    vscode.workspace.onWillSaveTextDocument(({ document }) => { if (isConfig(document)) copies.keep(document.uri.fsPath, nodeCodec.encode(document.getText())); }),
    vscode.workspace.onDidSaveTextDocument((document) => { if (isConfig(document)) look(copies, document.uri, nodeCodec.encode(document.getText())); }),
  );
}

function look(copies: WritingCopies, { fsPath }: vscode.Uri, now: Uint8Array): void {
  if (copies.forget(fsPath, now)) return;
  void notify.error(vscode.l10n.t('{0} was not written to its end: its disk may be full. The editor still has all of it. Make room, then change it and save it again.', path.basename(fsPath)));
}

function isNotebook({ notebookType, uri }: vscode.NotebookDocument): boolean {
  return notebookType === NOTEBOOK_TYPE && uri.scheme === 'file';
}

function isConfig({ uri }: vscode.TextDocument): boolean {
  return uri.scheme === 'file' && path.posix.basename(uri.path) === CONFIG_FILE;
}
