import { Cancelled } from '../../protocol/engine';
import type { RendererRequest } from '../../protocol/renderer';
import type { Corpora, CorpusSession } from '../corpora';
import { reasonOf } from '../reasonOf';

const FAILURES = { reasonOf, isCancelled: (error: unknown) => error instanceof Cancelled };

/** `from` is what the menu gives that the command was started from. */
export async function exportNotebook(corpora: Corpora, from: unknown): Promise<void> {
  await (await import('../export/exportUi')).exportNotebook(corpora, from, FAILURES);
}

export async function exportResult(session: CorpusSession, wanted: Extract<RendererRequest, { type: 'export' }>): Promise<void> {
  await (await import('../export/exportUi')).exportResult(session, wanted, FAILURES);
}
