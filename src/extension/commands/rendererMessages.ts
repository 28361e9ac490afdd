import * as vscode from 'vscode';
import type { RendererRequest, RendererResponse } from '../../protocol/renderer';
import { corpusAt, type Corpora, type CorpusSession } from '../corpora';
import { INTERNAL_COMMANDS } from '../ids';
import { exportResult, savePicture } from './exportCommands';
import { openPassage } from './openPassage';
import { notify } from '../notify';
import { reasonOf } from '../reasonOf';
import { stringsOf } from './resultOutput';
import { runWithSort } from './writeSort';

type Reply = (response: RendererResponse) => unknown;

/**
 * Does what a drawn result asks for, in a notebook or in the results view. A failure is answered or said to the user; the promise never rejects.
 */
export async function handleRendererRequest(corpora: Corpora, request: RendererRequest, reply: Reply): Promise<void> {
  const session = corpusAt(corpora, request.corpus);
  if (session === undefined) return sayFolderClosed(request, reply);
  switch (request.type) {
    case 'open': return openPassage(session, request.path, request.span, { beside: request.beside, line: request.line });
    case 'page': return sendPage(session, request, reply);
    case 'picture': return sendPicture(session, request, reply);
    case 'query': return void vscode.commands.executeCommand(INTERNAL_COMMANDS.runQuery, request.corpus, request.query);
    case 'writeSort': return runWithSort(request.corpus, request.query, request.places);
    case 'savePicture': return savePicture(session, request);
    case 'export': return exportResult(session, request);
  }
}

function sayFolderClosed(request: RendererRequest, reply: Reply): void {
  if (request.type === 'page' || request.type === 'picture') reply({ type: 'failed', id: request.id, message: { template: vscode.l10n.t('The folder of this result is not open in this window.'), args: [] } });
  else void notify.warning(vscode.l10n.t('The folder of this result is not open in this window.'));
}

async function sendPage(session: CorpusSession, { id, request }: Extract<RendererRequest, { type: 'page' }>, reply: Reply): Promise<void> {
  try {
    reply({ type: 'page', id, page: await session.engine.page(request) });
  } catch (error) {
    reply({ type: 'failed', id, message: { template: vscode.l10n.t('The rows could not be fetched: {0}'), args: [reasonOf(error)] } });
  }
}

async function sendPicture(session: CorpusSession, { id, request }: Extract<RendererRequest, { type: 'picture' }>, reply: Reply): Promise<void> {
  try {
    const picture = await session.engine.picture(request) ?? null;
    reply({ type: 'picture', id, picture, strings: picture === null ? {} : stringsOf(picture) });
  } catch (error) {
    reply({ type: 'failed', id, message: { template: vscode.l10n.t('The picture could not be drawn: {0}'), args: [reasonOf(error)] } });
  }
}
