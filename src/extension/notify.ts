import * as vscode from 'vscode';
import { withoutControls, withoutLinks } from './plainText';

const plain = (text: string): string => withoutLinks(withoutControls(text));

/**
 * Notifications. The editor makes links and commands of `[text](target)` in them, and what they say names files and quotes errors:
 * every one goes through here, so that it stays text. They resolve with the action that was chosen.
 */
export const notify = {
  error: (text: string, ...actions: string[]) => vscode.window.showErrorMessage(plain(text), ...actions),
  warning: (text: string, ...actions: string[]) => vscode.window.showWarningMessage(plain(text), ...actions),
  /** Stops until it is answered; `undefined` is the answer of who turns away. */
  ask: (text: string, detail: string, ...actions: string[]) => vscode.window.showWarningMessage(plain(text), { modal: true, detail: plain(detail) }, ...actions),
  information: (text: string, ...actions: string[]) => vscode.window.showInformationMessage(plain(text), ...actions),
};
