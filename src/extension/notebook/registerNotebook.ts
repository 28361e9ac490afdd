import * as vscode from 'vscode';
import type { RendererRequest } from '../../protocol/renderer';
import { exportNotebook } from '../commands/exportCommands';
import { handleRendererRequest } from '../commands/rendererMessages';
import { writeSortIntoCell } from '../commands/writeSort';
import type { Corpora } from '../corpora';
import { COMMANDS, RESULT_RENDERER } from '../ids';
import type { QueryChecker } from '../language/QueryChecker';
import { checkFindings } from './checkFindings';
import { FindingsDocuments } from './FindingsDocuments';
import { KorpusController } from './KorpusController';
import { newNotebook } from './newNotebook';
import { NotebookProblems } from './NotebookProblems';
import { ResultHandles } from './ResultHandles';
import { runStaleCells } from './runStaleCells';
import { StaleResults } from './StaleResults';
import { Standings } from './Standings';

/** Notebooks: running them, and their outputs' wishes. Reads no article. */
export function registerNotebook(context: vscode.ExtensionContext, corpora: Corpora, checker: QueryChecker): void {
  const handles = new ResultHandles();
  const standings = new Standings(corpora);
  const documents = new FindingsDocuments();
  context.subscriptions.push(
    handles,
    new NotebookProblems(),
    standings,
    documents,
    new StaleResults(standings),
    new KorpusController(corpora, checker, handles, standings),
    vscode.commands.registerCommand(COMMANDS.newNotebook, newNotebook),
    vscode.commands.registerCommand(COMMANDS.exportNotebook, (from: unknown) => exportNotebook(corpora, from)),
    vscode.commands.registerCommand(COMMANDS.checkFindings, () => checkFindings({ corpora, standings, documents })),
    vscode.commands.registerCommand(COMMANDS.runStaleCells, () => runStaleCells(standings)),
    answerRenderer(corpora, handles),
  );
}

function answerRenderer(corpora: Corpora, handles: ResultHandles): vscode.Disposable {
  const messaging = vscode.notebooks.createRendererMessaging(RESULT_RENDERER);
  return messaging.onDidReceiveMessage(({ editor, message }) => {
    const request = message as RendererRequest;
    if (request.type === 'writeSort') void writeSortIntoCell(handles.cellOf(editor.notebook, request.handle), request.places);
    else void handleRendererRequest(corpora, request, (response) => messaging.postMessage(response, editor));
  });
}
