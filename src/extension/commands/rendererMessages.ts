import * as vscode from 'vscode';
import type { CsvOptions } from '../../protocol/export';
import type { RendererRequest, RendererResponse } from '../../protocol/renderer';
import { corpusAt, type Corpora, type CorpusSession } from '../corpora';
import { SETTINGS } from '../ids';
import { openPassage } from './openPassage';
import { notify } from '../notify';
import { reasonOf } from '../reasonOf';

type Reply = (response: RendererResponse) => unknown;
type CsvRequest = Extract<RendererRequest, { type: 'copyCsv' | 'saveCsv' }>;

/**
 * Does what a drawn result asks for, in a notebook or in the results view. A failure is answered or said to the user; the promise never rejects.
 */
export async function handleRendererRequest(corpora: Corpora, request: RendererRequest, reply: Reply): Promise<void> {
  const session = corpusAt(corpora, request.corpus);
  if (session === undefined) return sayFolderClosed(request, reply);
  switch (request.type) {
    case 'open': return openPassage(session, request.path, request.span, { beside: request.beside });
    case 'page': return sendPage(session, request, reply);
    case 'copyCsv': return withCsv(session, request, copyCsv);
    case 'saveCsv': return withCsv(session, request, saveCsv);
  }
}

function sayFolderClosed(request: RendererRequest, reply: Reply): void {
  if (request.type === 'page') reply({ type: 'failed', id: request.id, message: { template: vscode.l10n.t('The folder of this result is not open in this window.'), args: [] } });
  else void notify.warning(vscode.l10n.t('The folder of this result is not open in this window.'));
}

async function sendPage(session: CorpusSession, { id, request }: Extract<RendererRequest, { type: 'page' }>, reply: Reply): Promise<void> {
  try {
    reply({ type: 'page', id, page: await session.engine.page(request) });
  } catch (error) {
    reply({ type: 'failed', id, message: { template: vscode.l10n.t('The rows could not be fetched: {0}'), args: [reasonOf(error)] } });
  }
}

async function withCsv(session: CorpusSession, request: CsvRequest, use: (csv: string) => Promise<void>): Promise<void> {
  try {
    const { handle, result } = request;
    const exported = await session.engine.exportResult({ handle, result, format: 'csv', sort: null, csv: { separator: separator(), mark: request.type === 'saveCsv' } });
    if (exported.kind !== 'text') void notify.warning(vscode.l10n.t('This result is no longer kept. Run the cell again, then copy or save it.'));
    else await use(exported.text);
  } catch (error) {
    void notify.error(vscode.l10n.t('The CSV could not be written: {0}', reasonOf(error)));
  }
}

async function copyCsv(csv: string): Promise<void> {
  await vscode.env.clipboard.writeText(csv);
  vscode.window.setStatusBarMessage(vscode.l10n.t('Copied as CSV'), 3000);
}

async function saveCsv(csv: string): Promise<void> {
  const target = await vscode.window.showSaveDialog({ filters: { CSV: ['csv'] }, saveLabel: vscode.l10n.t('Save as CSV') });
  if (target === undefined) return;
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(csv));
}

function separator(): CsvOptions['separator'] {
  switch (vscode.workspace.getConfiguration().get<string>(SETTINGS.csvSeparator)) {
    case 'semicolon': return ';';
    case 'tab': return '\t';
    default: return ',';
  }
}
