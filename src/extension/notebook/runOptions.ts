import type * as vscode from 'vscode';
import type { RunOptions } from '../../protocol/engine';
import type { CorpusSession } from '../corpora';

/** How a cell of a notebook in the editor is run: `savedRows` as the notebook says, `limit` rows sent at once. */
export function runOptions(session: CorpusSession, notebook: vscode.NotebookDocument, savedRows: number, limit: number): RunOptions {
  return { limit, base: folderOf(session.pathOf(notebook.uri) ?? ''), savedRows };
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
