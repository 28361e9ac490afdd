import * as vscode from 'vscode';
import type { Corpora, CorpusSession } from '../corpora';
import { oneLine, withoutIcons } from '../plainText';

/** Asks only where there is more than one. */
export async function pickCorpus(corpora: Corpora): Promise<CorpusSession | undefined> {
  if (corpora.all.length <= 1) return corpora.all[0];
  const items = corpora.all.map((session) => ({ label: withoutIcons(oneLine(session.folder.name)), description: withoutIcons(oneLine(session.folder.uri.fsPath)), session }));
  return (await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Which corpus?') }))?.session;
}
