import * as vscode from 'vscode';
import { freeName } from './freeName';
import { notify } from '../notify';
import { reasonOf } from '../reasonOf';

const NAME = 'korpus-sample';

/** Asks for a place, copies the sample corpus there as a new folder, and opens it. */
export async function openSample(extensionUri: vscode.Uri): Promise<void> {
  const [place] = await vscode.window.showOpenDialog({
    canSelectFolders: true, canSelectFiles: false, canSelectMany: false,
    openLabel: vscode.l10n.t('Copy the sample here'), title: vscode.l10n.t('Where should the sample corpus go?'),
  }) ?? [];
  if (place === undefined) return;
  try {
    const copy = await copySample(extensionUri, place);
    await vscode.commands.executeCommand('vscode.openFolder', copy, { forceNewWindow: (vscode.workspace.workspaceFolders ?? []).length > 0 });
  } catch (error) {
    void notify.error(vscode.l10n.t('The sample corpus could not be copied: {0}', reasonOf(error)));
  }
}

/** Copies the sample corpus into a new folder below `place` and answers with it. Nothing that is there is overwritten. */
export async function copySample(extensionUri: vscode.Uri, place: vscode.Uri): Promise<vscode.Uri> {
  const target = await freeName(place, NAME);
  await vscode.workspace.fs.copy(vscode.Uri.joinPath(extensionUri, 'seeds'), target, { overwrite: false });
  return target;
}
