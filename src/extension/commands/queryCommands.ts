import * as vscode from 'vscode';
import { corpusAt, type Corpora } from '../corpora';
import { COMMANDS, INTERNAL_COMMANDS } from '../ids';
import type { ArticlesNode } from '../explorer/nodes';
import type { ResultsView } from '../explorer/ResultsView';
import { notify } from '../notify';
import { articleTargets, sayNoArticle } from './articleTargets';
import { queryInNotebook } from './notebookTarget';
import { pickCorpus } from './pickCorpus';
import { pathQuery, selectionQuery } from './queryText';

/** Query This Article, Concordance of Selection, Continue in Notebook. */
export function registerQueryCommands(corpora: Corpora, results: ResultsView, selection: () => readonly ArticlesNode[]): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(COMMANDS.queryArticle, (argument?: unknown, selected?: unknown) => queryArticles(corpora, argument, selected, selection())),
    vscode.commands.registerCommand(COMMANDS.concordance, () => concordanceOfSelection(corpora, results)),
    vscode.commands.registerCommand(COMMANDS.continueInNotebook, () => continueInNotebook(corpora, results)),
    vscode.commands.registerCommand(INTERNAL_COMMANDS.runQuery, (corpus: string, query: string) => runQuery(corpora, results, corpus, query)),
  );
}

/** A query that a mark in a picture stands for. */
async function runQuery(corpora: Corpora, results: ResultsView, corpus: string, query: string): Promise<void> {
  const session = corpusAt(corpora, corpus);
  if (session !== undefined) await results.run(session, query);
}

async function queryArticles(corpora: Corpora, argument: unknown, selected: unknown, selection: readonly ArticlesNode[]): Promise<void> {
  const targets = articleTargets(corpora, argument, selected, selection);
  const session = targets[0]?.session;
  if (session === undefined) return sayNoArticle();
  const paths = targets.filter((target) => target.session === session).map(({ path }) => path);
  await queryInNotebook(corpora, session, pathQuery(paths), { run: false });
}

async function concordanceOfSelection(corpora: Corpora, results: ResultsView): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const session = editor === undefined ? undefined : corpora.of(editor.document.uri) ?? await pickCorpus(corpora);
  if (editor === undefined || session === undefined) return;
  const query = selectionQuery(selectedText(editor));
  if (query === undefined) return void notify.information(vscode.l10n.t('Select a word or a phrase first.'));
  await results.run(session, `${query} | kwic`);
}

/** The selection, else the word at the cursor. */
function selectedText({ document, selection }: vscode.TextEditor): string {
  const range = selection.isEmpty ? document.getWordRangeAtPosition(selection.active) : selection;
  return range === undefined ? '' : document.getText(range);
}

/** Takes the query that the results view shows along. */
async function continueInNotebook(corpora: Corpora, { current }: ResultsView): Promise<void> {
  if (current !== undefined) await queryInNotebook(corpora, current.session, current.query, { run: true });
}
