import * as vscode from 'vscode';
import { QUERY_LANGUAGE } from '../ids';
import { typeIntoCell, untitledNotebook } from './untitledNotebook';

/** Opens a new notebook without a file, ready for a first query. */
export async function newNotebook(): Promise<void> {
  const title = new vscode.NotebookCellData(vscode.NotebookCellKind.Markup, `# ${vscode.l10n.t('New investigation')}`, 'markdown');
  const query = new vscode.NotebookCellData(vscode.NotebookCellKind.Code, '', QUERY_LANGUAGE);
  await typeIntoCell(await untitledNotebook([title, query]), 1);
}
