import * as vscode from 'vscode';
import type { NotebookSource } from '../../protocol/engine';
import type { Corpora, CorpusSession } from '../corpora';
import { QUERY_LANGUAGE } from '../ids';

/** The query cells that belong together, as the engine takes them: those of a notebook, or one `*.korpus` file. */
export interface QuerySource {
  /** The notebook or the file. */
  readonly uri: vscode.Uri;
  /** One for each cell of `source`. */
  readonly documents: readonly vscode.TextDocument[];
  readonly source: NotebookSource;
}

export function isQuery(document: vscode.TextDocument): boolean {
  return document.languageId === QUERY_LANGUAGE;
}

export function sourceOfNotebook(notebook: vscode.NotebookDocument): QuerySource {
  return makeSource(notebook.uri, notebook.getCells().map((cell) => cell.document).filter(isQuery));
}

export function sourceOfDocument(document: vscode.TextDocument): QuerySource {
  const notebook = vscode.workspace.notebookDocuments.find((candidate) => candidate.getCells().some((cell) => cell.document === document));
  return notebook === undefined ? makeSource(document.uri, [document]) : sourceOfNotebook(notebook);
}

function makeSource(uri: vscode.Uri, documents: readonly vscode.TextDocument[]): QuerySource {
  return { uri, documents, source: { cells: documents.map((document) => document.getText()) } };
}

/** The corpus that a query is about. A notebook that has no file yet belongs to the only one there is. */
export function sessionFor(corpora: Corpora, uri: vscode.Uri): CorpusSession | undefined {
  const [first, second] = corpora.all;
  return corpora.of(uri) ?? (uri.scheme === 'untitled' && second === undefined ? first : undefined);
}
