import * as vscode from 'vscode';
import { Cancelled } from '../protocol/engine';
import { notify } from './notify';
import { reasonOf } from './reasonOf';

/** Tells the user why a folder could not be read; of a reading that they stopped themselves it says nothing. */
export function sayUnread(folder: vscode.WorkspaceFolder, error: unknown): void {
  if (!(error instanceof Cancelled)) void notify.error(vscode.l10n.t('"{0}" could not be read: {1}', folder.name, reasonOf(error)));
}
