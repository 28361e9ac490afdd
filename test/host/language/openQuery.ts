import * as vscode from 'vscode';
import { QUERY_LANGUAGE } from '../../../src/extension/ids';
import { until } from '../notebook/support';

/** A `.korpus` document without a file, shown, and all that helps with it at work. */
export async function openQuery(content: string): Promise<vscode.TextDocument> {
  await vscode.extensions.getExtension('korpus.korpus')?.activate();
  // A document that is still being closed hands its name on, and then its emptiness.
  await until('the document before is gone', () => vscode.workspace.textDocuments.every(({ isUntitled, languageId }) => !isUntitled || languageId !== QUERY_LANGUAGE));
  const document = await vscode.workspace.openTextDocument({ language: QUERY_LANGUAGE, content });
  await vscode.window.showTextDocument(document);
  return document;
}
