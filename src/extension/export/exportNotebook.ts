import * as vscode from 'vscode';
import { documentLinks } from '../../core/export/documentLinks';
import { resultDifferences } from '../../core/notebook/compareResults';
import { stopsRunning, type QueryCell } from '../../core/notebook/NotebookDocument';
import { NOTEBOOK_FORMATS, type ExportedNotebook, type NotebookFormat } from '../../protocol/export';
import type { Corpora, CorpusSession } from '../corpora';
import { NOTEBOOK_TYPE } from '../ids';
import { isQuery, sessionFor } from '../language/querySource';
import { liveNotebook, type LiveNotebook } from '../notebook/liveNotebook';
import { queryErrorReport } from '../notebook/queryErrorReport';
import { activeNotebook, executeCells } from '../notebook/runStaleCells';
import { runOptions } from '../notebook/runOptions';
import { notify } from '../notify';
import { oneLine, shorten } from '../plainText';
import { translateMessage } from '../translate';
import type { ExportHost } from './ExportHost';
import { askForFile, nameOf, saveDocument } from './saveDocument';
import { sayFailure, withExportProgress } from './withExportProgress';

/** Cells that a message names. */
const NAMED = 3;

/**
 * Exports a notebook with fresh results: the one of the explorer's row or of the toolbar, else the active one. Where the notebook shows other results than the
 * document would, the user decides.
 */
export async function exportNotebook(corpora: Corpora, from: unknown, host: ExportHost): Promise<void> {
  try {
    const notebook = await notebookOf(from);
    const session = notebook && sessionFor(corpora, notebook.uri);
    if (notebook === undefined) return;
    if (session === undefined) return void notify.warning(vscode.l10n.t('This notebook belongs to no folder of this window. Open the folder that holds its articles.'));
    await exportFrom(session, notebook, host);
  } catch (error) {
    sayFailure(error, host);
  }
}

async function exportFrom(session: CorpusSession, notebook: vscode.NotebookDocument, host: ExportHost): Promise<void> {
  const problem = stopsRunning(liveNotebook(notebook).document);
  if (problem !== undefined) return void notify.warning(translateMessage(vscode.l10n, problem.message));
  const format = await askForFormat();
  if (format === undefined) return;
  const { label, extension } = NOTEBOOK_FORMATS[format];
  const target = await askForFile(session, notebook.isUntitled ? session.folder.uri : vscode.Uri.joinPath(notebook.uri, '..'), notebookName(notebook), label, extension);
  if (target === undefined) return;
  const live = liveNotebook(notebook);
  const exported = await run(session, notebook, live, format, target);
  if (exported.document === null) return sayFailed(notebook, live, exported);
  const outdated = outdatedCells(live, exported);
  const answer = outdated.length === 0 ? 'export' : await askAboutOutdated(outdated.map(({ cell }) => cell));
  if (answer === undefined) return;
  await saveDocument(session, target, exported.document, host);
  if (answer === 'run') await runOutdated(notebook, live, outdated.map(({ at }) => at));
}

async function notebookOf(from: unknown): Promise<vscode.NotebookDocument | undefined> {
  const uri = from instanceof vscode.Uri ? from : (from as { readonly notebookEditor?: { readonly notebookUri?: unknown } } | undefined)?.notebookEditor?.notebookUri;
  if (!(uri instanceof vscode.Uri)) return activeNotebook();
  const notebook = await vscode.workspace.openNotebookDocument(uri);
  return notebook.notebookType === NOTEBOOK_TYPE ? notebook : activeNotebook();
}

async function askForFormat(): Promise<NotebookFormat | undefined> {
  const items = [
    { format: 'html' as const, label: NOTEBOOK_FORMATS.html.label, description: vscode.l10n.t('One file to read anywhere and to print') },
    { format: 'markdown' as const, label: NOTEBOOK_FORMATS.markdown.label, description: vscode.l10n.t('With footnotes, for Pandoc and GitHub') },
  ];
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Export notebook'), placeHolder: vscode.l10n.t('Format') }))?.format;
}

function run(session: CorpusSession, notebook: vscode.NotebookDocument, { text, document }: LiveNotebook, format: NotebookFormat, target: vscode.Uri): Promise<ExportedNotebook> {
  const path = session.pathOf(target);
  const { base } = runOptions(session, notebook, document.rows, 0);
  const ways = path === undefined ? { links: null, folder: null } : documentLinks(path, session.pathOf(notebook.uri) ?? null);
  return withExportProgress(async (options) => {
    await session.ready();
    return session.engine.exportNotebook({ cells: queryCells(document).map(({ value }) => value) }, { format, text, name: notebookName(notebook), rows: document.rows, saved: { base }, ...ways }, options);
  });
}

function queryCells({ cells }: LiveNotebook['document']): readonly QueryCell[] {
  return cells.filter((cell) => cell.kind === 'query');
}

function sayFailed(notebook: vscode.NotebookDocument, { document }: LiveNotebook, { outcomes }: ExportedNotebook): void {
  const at = outcomes.findIndex(({ failed }) => failed);
  const report = queryErrorReport(queryCells(document)[at]?.value ?? '', outcomes[at]?.diagnostics ?? [], ({ message }) => translateMessage(vscode.l10n, message));
  const show = vscode.l10n.t('Show Cell');
  void notify.error(vscode.l10n.t('Nothing was exported, as this cell has no result: {0}', oneLine(report.split('\n').slice(0, 2).join(' '))), show).then(async (choice) => {
    if (choice !== show) return;
    const index = indexOfQuery(notebook, document, at);
    const selections = index === undefined ? [] : [new vscode.NotebookRange(index, index + 1)];
    const editor = await vscode.window.showNotebookDocument(notebook, { selections });
    if (selections[0] !== undefined) editor.revealRange(selections[0], vscode.NotebookEditorRevealType.InCenterIfOutsideViewport);
  });
}

/** Cells in which the notebook shows no result or another one than the document would. */
function outdatedCells({ document }: LiveNotebook, { outcomes }: ExportedNotebook): readonly { readonly cell: QueryCell; readonly at: number }[] {
  return queryCells(document).flatMap((cell, at) => {
    const fresh = outcomes[at]?.saved ?? null;
    return fresh === null || resultDifferences(cell.result?.saved ?? null, fresh).length === 0 ? [] : [{ cell, at }];
  });
}

async function askAboutOutdated(cells: readonly QueryCell[]): Promise<'run' | 'export' | undefined> {
  const names = cells.slice(0, NAMED).map(({ value }) => `“${shorten(oneLine(value), 60)}”`);
  const more = cells.length > NAMED ? [vscode.l10n.t('and {0} more', cells.length - NAMED)] : [];
  const [run, only] = [vscode.l10n.t('Export and Run Cells'), vscode.l10n.t('Export Only')];
  const choice = await notify.ask(vscode.l10n.t('The notebook shows no result, or an older one, where the export has a fresh one.'), [...names, ...more].join('\n'), run, only);
  return choice === run ? 'run' : choice === only ? 'export' : undefined;
}

async function runOutdated(notebook: vscode.NotebookDocument, { document }: LiveNotebook, queries: readonly number[]): Promise<void> {
  await vscode.window.showNotebookDocument(notebook);
  await executeCells(queries.flatMap((at) => indexOfQuery(notebook, document, at) ?? []).map((index) => notebook.cellAt(index)));
}

/** The cell of the editor that a query of the file stands in; `undefined` where the file has other cells, as a fence within prose makes. */
function indexOfQuery(notebook: vscode.NotebookDocument, document: LiveNotebook['document'], at: number): number | undefined {
  const cells = notebook.getCells().filter((cell) => isQuery(cell.document));
  return cells.length === queryCells(document).length ? cells[at]?.index : undefined;
}

function notebookName({ uri }: vscode.NotebookDocument): string {
  return nameOf(uri).replace(/\.korpus\.md$|\.md$/i, '');
}
