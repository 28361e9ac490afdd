import * as vscode from 'vscode';
import { nodeCodec } from '../../node/nodeCodec';
import type { RendererRequest } from '../../protocol/renderer';
import { handleRendererRequest } from '../commands/rendererMessages';
import type { Corpora } from '../corpora';
import { COMMANDS, NOTEBOOK_TYPE, RESULT_RENDERER } from '../ids';
import type { QueryChecker } from '../language/QueryChecker';
import { KorpusController } from './KorpusController';
import { KorpusSerializer } from './KorpusSerializer';
import { newNotebook } from './newNotebook';
import { NotebookProblems } from './NotebookProblems';
import { ResultHandles } from './ResultHandles';
import { StaleResults } from './StaleResults';

/** Notebooks: their files, running them, and their outputs' wishes. Reads no article. */
export function registerNotebook(context: vscode.ExtensionContext, corpora: Corpora, checker: QueryChecker): void {
  const handles = new ResultHandles();
  context.subscriptions.push(
    handles,
    new NotebookProblems(),
    new StaleResults(corpora),
    new KorpusController(corpora, checker, handles),
    vscode.workspace.registerNotebookSerializer(NOTEBOOK_TYPE, new KorpusSerializer(nodeCodec), { transientOutputs: false }),
    vscode.commands.registerCommand(COMMANDS.newNotebook, newNotebook),
    answerRenderer(corpora),
  );
}

function answerRenderer(corpora: Corpora): vscode.Disposable {
  const messaging = vscode.notebooks.createRendererMessaging(RESULT_RENDERER);
  return messaging.onDidReceiveMessage(({ editor, message }) => {
    void handleRendererRequest(corpora, message as RendererRequest, (response) => messaging.postMessage(response, editor));
  });
}
