import * as vscode from 'vscode';
import { Cancelled } from '../../protocol/engine';
import { pickCorpus } from '../commands/pickCorpus';
import { handleRendererRequest } from '../commands/rendererMessages';
import { resultOutput } from '../commands/resultOutput';
import { corpusAt, type Corpora, type CorpusSession } from '../corpora';
import { COMMANDS } from '../ids';
import { reasonOf } from '../reasonOf';
import type { OverviewHost } from './OverviewHost';

/** The overview of a corpus: its command; answers with what fills panels that the window had open when it was closed. What fills them is a bundle of its own. */
export function registerOverview(context: vscode.ExtensionContext, corpora: Corpora): (panel: vscode.WebviewPanel, state: unknown) => Promise<void> {
  const host: OverviewHost = {
    corpora, extensionUri: context.extensionUri, reasonOf,
    isCancelled: (error) => error instanceof Cancelled,
    output: (session, cell) => resultOutput(session, cell, 0),
    answer: (request, reply) => handleRendererRequest(corpora, request, reply),
  };
  const overviews = () => import('../overview/overviewUi');
  context.subscriptions.push(
    vscode.commands.registerCommand(COMMANDS.showOverview, async (row?: { readonly session?: CorpusSession }) => {
      const session = corpora.all.find((each) => each === row?.session) ?? await pickCorpus(corpora);
      if (session !== undefined) (await overviews()).showOverview(session, host);
    }),
  );
  return async (panel, state) => {
    // What a page noted is lost where the window went away at once. Without it, or without its folder, nobody knows which of several corpora was meant.
    const noted = (state as { readonly corpus?: unknown } | undefined)?.corpus;
    const session = noted === undefined && corpora.all.length === 1 ? corpora.all[0] : corpusAt(corpora, noted);
    if (session === undefined) panel.dispose();
    else (await overviews()).restoreOverview(panel, session, host);
  };
}
