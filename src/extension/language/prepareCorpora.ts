import * as vscode from 'vscode';
import type { Corpora, CorpusSession } from '../corpora';
import { NOTEBOOK_TYPE } from '../ids';
import { isQuery, sessionFor } from './querySource';

/** Has a corpus open what it kept as soon as a notebook or query about it is open, so that the first letter finds it ready. Its folder is not read for that. */
export function prepareCorpora(corpora: Corpora): vscode.Disposable {
  const prepared = new WeakSet<CorpusSession>();
  const prepare = (uri: vscode.Uri): void => {
    const session = sessionFor(corpora, uri);
    if (session === undefined || session.state !== undefined || prepared.has(session)) return;
    prepared.add(session);
    // A worker that fails is reported where it is watched.
    session.prepare().catch(() => undefined);
  };
  const notebook = ({ notebookType, uri }: vscode.NotebookDocument): void => { if (notebookType === NOTEBOOK_TYPE) prepare(uri); };
  const document = (opened: vscode.TextDocument): void => { if (isQuery(opened)) prepare(opened.uri); };
  vscode.workspace.notebookDocuments.forEach(notebook);
  vscode.workspace.textDocuments.forEach(document);
  return vscode.Disposable.from(vscode.workspace.onDidOpenNotebookDocument(notebook), vscode.workspace.onDidOpenTextDocument(document));
}
