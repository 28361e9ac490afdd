import * as vscode from 'vscode';
import type { RendererRequest, RendererResponse } from '../../protocol/renderer';
import { corpusAt, type Corpora, type CorpusSession } from '../corpora';
import { exportResult } from './exportCommands';
import { openPassage } from './openPassage';
import { notify } from '../notify';
import { reasonOf } from '../reasonOf';

type Reply = (response: RendererResponse) => unknown;

/**
 * Does what a drawn result asks for, in a notebook or in the results view. A failure is answered or said to the user; the promise never rejects.
 */
export async function handleRendererRequest(corpora: Corpora, request: RendererRequest, reply: Reply): Promise<void> {
  const session = corpusAt(corpora, request.corpus);
  if (session === undefined) return sayFolderClosed(request, reply);
  switch (request.type) {
    case 'open': return openPassage(session, request.path, request.span, { beside: request.beside });
    case 'page': return sendPage(session, request, reply);
    case 'export': return exportResult(session, request);
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
