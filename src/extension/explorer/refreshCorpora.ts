import * as vscode from 'vscode';
import { Cancelled } from '../../protocol/engine';
import type { Corpora } from '../corpora';
import { notify } from '../notify';
import { reasonOf } from '../reasonOf';

/** Reads all corpora again: what changed on disk, or all, where a reading was stopped. */
export async function refreshCorpora(corpora: Corpora): Promise<void> {
  await Promise.all(corpora.all.map(async (session) => {
    try {
      await session.refresh({ retry: true });
    } catch (error) {
      if (error instanceof Cancelled) return;
      const reason = reasonOf(error);
      void notify.error(vscode.l10n.t('"{0}" could not be read: {1}', session.folder.name, reason));
    }
  }));
}
