import * as vscode from 'vscode';
import { Cancelled } from '../../protocol/engine';
import type { VerifiedQuotation } from '../../protocol/quotations';
import { pickCorpus } from '../commands/pickCorpus';
import type { Corpora, CorpusSession } from '../corpora';
import { notify } from '../notify';
import { reasonOf } from '../reasonOf';
import { observeToken } from '../thread/observeToken';
import type { QuotationProblems } from './QuotationProblems';

/** Checks each quotation of the active text, or of what is selected in it, against a corpus, and says how many stand there. */
export async function verifyQuotations(corpora: Corpora, problems: QuotationProblems): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) return void notify.information(vscode.l10n.t('Open the text whose quotations are to be verified.'));
  const { document, selection } = editor;
  const session = corpora.of(document.uri) ?? await pickCorpus(corpora);
  if (session === undefined) return;
  const from = selection.isEmpty ? 0 : document.offsetAt(selection.start);
  const text = selection.isEmpty ? document.getText() : document.getText(selection);
  const { version } = document;
  try {
    const found = (await verified(session, text, session.pathOf(document.uri) ?? null)).map((quotation) => ({ ...quotation, start: quotation.start + from, end: quotation.end + from }));
    if (document.version !== version) return void notify.warning(vscode.l10n.t('The text was changed while its quotations were verified. Verify them again.'));
    await problems.show(document, session, found);
    sayCounts(found);
  } catch (error) {
    if (!(error instanceof Cancelled)) void notify.error(vscode.l10n.t('The quotations could not be verified: {0}', reasonOf(error)));
  }
}

async function verified(session: CorpusSession, text: string, path: string | null): Promise<readonly VerifiedQuotation[]> {
  return vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Verifying quotations'), cancellable: true }, async (report, token) => {
    await session.ready();
    return session.engine.verifyDraft(text, path, { cancellation: observeToken(token), progress: ({ done, total }) => report.report({ message: `${done}/${total}` }) });
  });
}

function sayCounts(found: readonly VerifiedQuotation[]): void {
  const count = (status: VerifiedQuotation['status']): number => found.filter((quotation) => quotation.status === status).length;
  if (found.length === 0) void notify.information(vscode.l10n.t('There is no quotation of three words or more here.'));
  else void notify.information(vscode.l10n.t('Quotations: {0}. Word for word: {1}, altered: {2}, nowhere: {3}.', found.length, count('exact'), count('altered'), count('absent')));
}
