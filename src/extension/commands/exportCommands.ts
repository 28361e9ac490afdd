import { Cancelled } from '../../protocol/engine';
import type { RendererRequest } from '../../protocol/renderer';
import type { Corpora, CorpusSession } from '../corpora';
import type { ExportHost } from '../export/ExportHost';
import { reasonOf } from '../reasonOf';
import { writeConfig } from './writeConfig';

const HOST: ExportHost = {
  reasonOf,
  isCancelled: (error) => error instanceof Cancelled,
  exclude: async (session, path) => {
    const { addExclude } = await import('../../core/corpus/configEdits');
    return writeConfig(session, (text) => addExclude(text, path));
  },
};

/** `from` is what the menu gives that the command was started from. */
export async function exportNotebook(corpora: Corpora, from: unknown): Promise<void> {
  await (await import('../export/exportUi')).exportNotebook(corpora, from, HOST);
}

export async function exportResult(session: CorpusSession, wanted: Extract<RendererRequest, { type: 'export' }>): Promise<void> {
  await (await import('../export/exportUi')).exportResult(session, wanted, HOST);
}

export async function savePicture(session: CorpusSession, picture: Extract<RendererRequest, { type: 'savePicture' }>): Promise<void> {
  await (await import('../export/exportUi')).savePicture(session, picture, HOST);
}
