import * as vscode from 'vscode';
import { changeSentences, resultDifferences } from '../../core/notebook/compareResults';
import { stopsRunning } from '../../core/notebook/NotebookDocument';
import { Cancelled, type SavedResult } from '../../protocol/engine';
import type { Corpora, CorpusSession } from '../corpora';
import { sessionFor, sourceOfNotebook } from '../language/querySource';
import { notify } from '../notify';
import { oneLine, shorten } from '../plainText';
import { reasonOf } from '../reasonOf';
import { observeToken } from '../thread/observeToken';
import { translateMessage } from '../translate';
import type { FindingsDocuments } from './FindingsDocuments';
import { liveNotebook } from './liveNotebook';
import { noCorpus } from './noCorpus';
import { activeNotebook, executeCells } from './runStaleCells';
import { runOptions } from './runOptions';
import { savedBelow, type StandingCell, type Standings } from './Standings';

/** Changed articles that are named of one cell, at most, and length of a query in the name of its comparison. */
const MOST_PATHS = 20;
const NAME_LENGTH = 60;

/** What a check found out about one cell. */
interface Finding {
  readonly standing: StandingCell;
  readonly saved: SavedResult | null;
  /** `failed` for a cell with an error. */
  readonly fresh: SavedResult | null | 'failed';
}

export interface FindingsContext {
  readonly corpora: Corpora;
  readonly standings: Standings;
  readonly documents: FindingsDocuments;
}

/** What a check came to; cells by their number in the notebook. */
export interface FindingsReport {
  readonly same: readonly number[];
  readonly different: readonly number[];
  readonly failed: readonly number[];
}

/** Runs the active notebook beside its outputs, which stay as they are, and shows in which cells a run gives something else. `undefined` where nothing was checked. */
export async function checkFindings(context: FindingsContext): Promise<FindingsReport | undefined> {
  const notebook = activeNotebook();
  if (notebook === undefined) return undefined;
  const session = sessionFor(context.corpora, notebook.uri);
  const stop = stopsRunning(liveNotebook(notebook).document);
  const why = session === undefined ? noCorpus(notebook) : stop && translateMessage(vscode.l10n, stop.message);
  if (session === undefined || why !== undefined) {
    void notify.warning(why ?? '');
    return undefined;
  }
  try {
    return await report(context, notebook, await runBeside(context.standings, session, notebook));
  } catch (error) {
    if (!(error instanceof Cancelled)) void notify.error(vscode.l10n.t('The findings could not be checked: {0}', reasonOf(error)));
    return undefined;
  }
}

function runBeside(standings: Standings, session: CorpusSession, notebook: vscode.NotebookDocument): Thenable<readonly Finding[]> {
  const title = vscode.l10n.t('Checking the findings of {0}', nameOf(notebook));
  return vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title, cancellable: true }, async (progress, token) => {
    // All cells as they read now: what is typed meanwhile is another matter.
    const { source } = sourceOfNotebook(notebook);
    const options = runOptions(session, notebook, liveNotebook(notebook).document.rows, 0);
    const cells = await standings.of(notebook);
    const findings: Finding[] = [];
    for (const [at, standing] of cells.entries()) {
      if (token.isCancellationRequested) throw new Cancelled();
      progress.report({ message: `${at + 1}/${cells.length}`, increment: 100 / cells.length });
      const outcome = await session.engine.run(source, at, options, { cancellation: observeToken(token) });
      if (outcome.kind === 'result' && outcome.cell.handle !== null) await session.engine.release(outcome.cell.handle);
      findings.push({ standing, saved: savedBelow(standing.cell), fresh: outcome.kind === 'error' ? 'failed' : outcome.kind === 'result' ? outcome.cell.saved : null });
    }
    return findings;
  });
}

async function report(context: FindingsContext, notebook: vscode.NotebookDocument, findings: readonly Finding[]): Promise<FindingsReport> {
  const failed = findings.filter(({ fresh }) => fresh === 'failed');
  const made = findings.filter(({ saved, fresh }) => fresh !== 'failed' && (saved !== null || fresh !== null));
  const different = made.filter(({ saved, fresh }) => fresh !== 'failed' && resultDifferences(saved, fresh).length > 0);
  if (different.length > 0) {
    context.standings.refute(different.flatMap(({ standing }) => standing.cell.outputs));
    await showDifferences(context.documents, notebook, different);
  }
  void say({ made: made.length, failed: failed.length }, different.map(({ standing }) => standing.cell));
  const numbers = (of: readonly Finding[]): number[] => of.map(({ standing }) => standing.cell.index);
  return { same: numbers(made.filter((finding) => !different.includes(finding))), different: numbers(different), failed: numbers(failed) };
}

async function say({ made, failed }: { readonly made: number; readonly failed: number }, different: readonly vscode.NotebookCell[]): Promise<void> {
  const note = failed === 0 ? '' : ` ${vscode.l10n.t('Cells that cannot be run: {0}.', failed)}`;
  if (different.length === 0) {
    const text = made === 0 ? vscode.l10n.t('This notebook has no results to check.') : made === 1 ? vscode.l10n.t('Nothing has changed: a run gives the same as the saved result.') : vscode.l10n.t('Nothing has changed: a run gives the same as all {0} saved results.', made);
    await (failed > 0 ? notify.warning : notify.information)(text + note);
    return;
  }
  const refresh = vscode.l10n.t('Refresh These Results');
  const text = different.length === 1 ? vscode.l10n.t('1 of {0} results is not what a run gives now.', made) : vscode.l10n.t('{0} of {1} results are not what a run gives now.', different.length, made);
  if ((await notify.warning(text + note, refresh)) === refresh) await executeCells(different);
}

/** One document a side, with a headline for each cell: what is compared lies side by side, line by line, in every window. */
async function showDifferences(documents: FindingsDocuments, notebook: vscode.NotebookDocument, different: readonly Finding[]): Promise<void> {
  const sections = different.map(({ standing, saved, fresh }) => {
    const now = fresh === 'failed' ? null : fresh;
    const head = `# ${headline(standing.cell)}\n\n`;
    return { saved: `${head}${saved?.markdown ?? ''}\n`, now: `${head}${reasons(standing, saved, now)}\n\n${now?.markdown ?? ''}\n` };
  });
  const [saved, now] = (['saved', 'now'] as const).map((side) => documents.set(notebook.uri.path, side, sections.map((section) => section[side]).join('\n')));
  await vscode.commands.executeCommand('vscode.diff', saved, now, vscode.l10n.t('Findings of {0}: saved ↔ now', nameOf(notebook)));
}

function headline(cell: vscode.NotebookCell): string {
  const [first = ''] = cell.document.getText().trim().split('\n');
  return vscode.l10n.t('Cell {0}: {1}', cell.index + 1, shorten(oneLine(first), NAME_LENGTH));
}

/** Why they differ, as the first line of what stands there now. */
function reasons({ saved: known }: StandingCell, saved: SavedResult | null, now: SavedResult | null): string {
  const articles = known?.used.kind === 'changed' ? changeSentences(known.used.changes, MOST_PATHS, oneLine) : [];
  return `> ${[...resultDifferences(saved, now), ...articles].map((message) => translateMessage(vscode.l10n, message)).join(' · ')}`;
}

function nameOf(notebook: vscode.NotebookDocument): string {
  return notebook.uri.path.split('/').at(-1) ?? '';
}
