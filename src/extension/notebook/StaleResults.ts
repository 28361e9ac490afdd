import * as vscode from 'vscode';
import { sameFindings } from '../../core/notebook/savedResult';
import type { SavedResult } from '../../protocol/engine';
import type { Corpora, CorpusSession } from '../corpora';
import { NOTEBOOK_TYPE } from '../ids';
import { observeToken } from '../thread/observeToken';
import { liveNotebook, savedOfOutput } from './liveNotebook';
import { sessionFor, sourceOfNotebook } from '../language/querySource';
import { runOptions } from './runOptions';

interface Seen {
  /** Changes of the corpus when the output came, or when it was last compared. */
  readonly changes: number;
  readonly isStale: boolean;
}

/**
 * Says below a cell that its result is not what a run would give now: an article, its metadata or a decision has changed while the notebook
 * was open. Only cells in view are compared, after a change, and once everything has been analysed; a mere opening costs nothing.
 */
export class StaleResults implements vscode.NotebookCellStatusBarItemProvider, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChangeCellStatusBarItems = this.#changed.event;
  readonly #changes = new WeakMap<CorpusSession, number>();
  readonly #seen = new WeakMap<vscode.NotebookCellOutput, Seen>();
  readonly #disposables: vscode.Disposable;

  constructor(private readonly corpora: Corpora) {
    this.#disposables = vscode.Disposable.from(
      this.#changed,
      corpora.onDidChangeState((session) => {
        this.#changes.set(session, this.#changesOf(session) + 1);
        this.#changed.fire();
      }),
      vscode.workspace.onDidOpenNotebookDocument((notebook) => this.#see(notebook, notebook.getCells())),
      vscode.workspace.onDidChangeNotebookDocument(({ notebook, cellChanges }) => this.#see(notebook, cellChanges.flatMap(({ cell, outputs }) => (outputs === undefined ? [] : [cell])))),
      vscode.notebooks.registerNotebookCellStatusBarItemProvider(NOTEBOOK_TYPE, this),
    );
    for (const notebook of vscode.workspace.notebookDocuments) this.#see(notebook, notebook.getCells());
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  async provideCellStatusBarItems(cell: vscode.NotebookCell, token: vscode.CancellationToken): Promise<vscode.NotebookCellStatusBarItem[]> {
    const session = sessionFor(this.corpora, cell.notebook.uri);
    const output = cell.outputs.find((each) => savedOfOutput(each) !== undefined);
    const seen = output && this.#seen.get(output);
    if (session?.state === undefined || output === undefined || seen === undefined) return [];
    const changes = this.#changesOf(session);
    // A comparison must not start what the user has stopped, nor wait for what is under way: its end is a change, too.
    if (seen.changes === changes || session.analysis.state.kind !== 'idle') return seen.isStale ? [itemFor(cell)] : [];
    const isStale = await this.#isStale(session, cell, savedOfOutput(output)!, token);
    if (isStale === undefined) return [];
    this.#seen.set(output, { changes, isStale });
    return isStale ? [itemFor(cell)] : [];
  }

  /** `undefined` where the cell has no result to compare now, or nobody waits for it any more. */
  async #isStale(session: CorpusSession, cell: vscode.NotebookCell, saved: SavedResult, token: vscode.CancellationToken): Promise<boolean | undefined> {
    const { source, documents } = sourceOfNotebook(cell.notebook);
    const options = runOptions(session, cell.notebook, liveNotebook(cell.notebook).document.rows, 0);
    try {
      const outcome = await session.engine.run(source, documents.indexOf(cell.document), options, { cancellation: observeToken(token) });
      if (outcome.kind !== 'result') return undefined;
      if (outcome.cell.handle !== null) await session.engine.release(outcome.cell.handle);
      // Of a query that has been changed since, its saved result is known to be another's.
      return outcome.cell.saved.query === saved.query && !sameFindings(saved, outcome.cell.saved);
    } catch {
      // What is wrong is said when the cell is run.
      return undefined;
    }
  }

  #changesOf(session: CorpusSession): number {
    return this.#changes.get(session) ?? 0;
  }

  #see(notebook: vscode.NotebookDocument, cells: readonly vscode.NotebookCell[]): void {
    const session = notebook.notebookType === NOTEBOOK_TYPE ? sessionFor(this.corpora, notebook.uri) : undefined;
    if (session === undefined) return;
    for (const output of cells.flatMap(({ outputs }) => outputs)) if (!this.#seen.has(output)) this.#seen.set(output, { changes: this.#changesOf(session), isStale: false });
  }
}

function itemFor(cell: vscode.NotebookCell): vscode.NotebookCellStatusBarItem {
  const item = new vscode.NotebookCellStatusBarItem(`$(history) ${vscode.l10n.t('Out of date')}`, vscode.NotebookCellStatusBarAlignment.Left);
  const title = vscode.l10n.t('The corpus has changed since: a run would give another result. Click to run the cell.');
  item.tooltip = title;
  item.accessibilityInformation = { label: `${vscode.l10n.t('Out of date')}. ${title}`, role: 'button' };
  item.command = { command: 'notebook.cell.execute', title, arguments: [{ ranges: [{ start: cell.index, end: cell.index + 1 }], document: cell.notebook.uri }] };
  return item;
}
