import * as vscode from 'vscode';
import { InputError } from '../protocol/engine';
import { WorkerDied } from './thread/WorkerEngine';
import { translateMessage } from './translate';

/** Why something failed, in the user's language as far as that is known. */
export function reasonOf(error: unknown): string {
  if (error instanceof InputError) return translateMessage(vscode.l10n, error.reason);
  if (error instanceof WorkerDied) return vscode.l10n.t('The analysis of this folder ended unexpectedly ({0}). Try again; if it keeps failing, “Refresh” in the Articles view starts it anew.', error.reason);
  return error instanceof Error ? error.message : String(error);
}
