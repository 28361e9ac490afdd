import * as vscode from 'vscode';
import { Cancelled } from '../../protocol/engine';
import type { Corpora } from '../corpora';

/** Reads all corpora again: what changed on disk, or all, where a reading was stopped. */
export async function refreshCorpora(corpora: Corpora): Promise<void> {
  await Promise.all(corpora.all.map(async (session) => {
    try {
      await session.refresh();
    } catch (error) {
      if (error instanceof Cancelled) return;
      const reason = error instanceof Error ? error.message : String(error);
      void vscode.window.showErrorMessage(vscode.l10n.t('"{0}" could not be read: {1}', session.folder.name, reason));
    }
  }));
}
