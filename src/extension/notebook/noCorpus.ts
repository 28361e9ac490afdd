import * as vscode from 'vscode';

/** Why a notebook cannot be run that no corpus of this window belongs to. */
export function noCorpus(notebook: vscode.NotebookDocument): string {
  return notebook.isUntitled
    ? vscode.l10n.t('This notebook has no file yet, so it belongs to no corpus. Save it in the folder of its articles, and open that folder.')
    : vscode.l10n.t('This notebook belongs to no folder of this window. Open the folder that holds its articles.');
}
