import * as vscode from 'vscode';
import { nodeCodec } from '../../node/nodeCodec';
import type { RendererRequest } from '../../protocol/renderer';
import { handleRendererRequest } from '../commands/rendererMessages';
import type { Corpora } from '../corpora';
import { COMMANDS, NOTEBOOK_TYPE, QUERY_LANGUAGE, RESULT_RENDERER } from '../ids';
import { KorpusController } from './KorpusController';
import { KorpusSerializer } from './KorpusSerializer';
import { newNotebook } from './newNotebook';
import { NotebookProblems } from './NotebookProblems';
import { QueryChecker } from './QueryChecker';
import { COMPLETION_TRIGGERS, QueryCompletion } from './QueryCompletion';
import { QueryFixes } from './QueryFixes';
import { ResultHandles } from './ResultHandles';
import { StaleResults } from './StaleResults';

/** Notebooks: their files, running them, their outputs' wishes, and help while a query is typed. Reads no article. */
export function registerNotebook(context: vscode.ExtensionContext, corpora: Corpora): void {
  const checker = new QueryChecker(corpora);
  const handles = new ResultHandles();
  const query: vscode.DocumentSelector = { language: QUERY_LANGUAGE };
  context.subscriptions.push(
    checker,
    handles,
    new NotebookProblems(),
    new StaleResults(corpora),
    new KorpusController(corpora, checker, handles),
    vscode.workspace.registerNotebookSerializer(NOTEBOOK_TYPE, new KorpusSerializer(nodeCodec), { transientOutputs: false }),
    vscode.languages.registerCompletionItemProvider(query, new QueryCompletion(corpora), ...COMPLETION_TRIGGERS),
    vscode.languages.registerCodeActionsProvider(query, new QueryFixes(checker), QueryFixes.metadata),
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
