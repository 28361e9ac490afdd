import * as vscode from 'vscode';
import { NOTEBOOK_TYPE } from '../ids';
import { notify } from '../notify';
import { reasonOf } from '../reasonOf';
import { Cancelled } from '../../protocol/engine';
import type { Standings } from './Standings';

/** Runs the cells of the active notebook whose result is out of date or missing, and no others. */
export async function runStaleCells(standings: Standings): Promise<void> {
  const notebook = activeNotebook();
  if (notebook === undefined) return;
  try {
    const stale = (await standings.of(notebook)).filter(({ staleness }) => staleness !== undefined).map(({ cell }) => cell);
    if (stale.length > 0) await executeCells(stale);
    else void notify.information(vscode.l10n.t('Every result of this notebook is up to date.'));
  } catch (error) {
    if (!(error instanceof Cancelled)) void notify.error(vscode.l10n.t('Korpus could not tell which cells are out of date: {0}', reasonOf(error)));
  }
}

/** The notebook of ours that is active; says so where there is none. */
export function activeNotebook(): vscode.NotebookDocument | undefined {
  const notebook = vscode.window.activeNotebookEditor?.notebook;
  if (notebook?.notebookType === NOTEBOOK_TYPE) return notebook;
  void notify.information(vscode.l10n.t('Open a Korpus notebook first.'));
  return undefined;
}

/** Runs cells of one notebook as if the user had. */
export async function executeCells(cells: readonly vscode.NotebookCell[]): Promise<void> {
  const [first] = cells;
  if (first === undefined) return;
  await vscode.commands.executeCommand('notebook.cell.execute', { ranges: cells.map(({ index }) => ({ start: index, end: index + 1 })), document: first.notebook.uri });
}
