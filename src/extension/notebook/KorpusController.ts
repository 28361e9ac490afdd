import * as vscode from 'vscode';
import { stopsRunning } from '../../core/notebook/NotebookDocument';
import { Cancelled, type RunOutcome } from '../../protocol/engine';
import type { Corpora, CorpusSession } from '../corpora';
import { NOTEBOOK_TYPE, QUERY_LANGUAGE } from '../ids';
import { observeToken } from '../thread/observeToken';
import { translateMessage } from '../translate';
import { liveNotebook } from './liveNotebook';
import { EarlyOutput, savedBefore } from './EarlyOutput';
import { errorOutput, freshOutput } from './outputs';
import type { QueryChecker } from '../language/QueryChecker';
import { queryErrorReport } from './queryErrorReport';
import { sessionFor, sourceOfNotebook } from '../language/querySource';
import type { ResultHandles } from './ResultHandles';
import { reasonOf } from '../reasonOf';
import { noCorpus } from './noCorpus';
import { runOptions } from './runOptions';
import { runOrder } from './staleness';
import type { StandingCell, Standings } from './Standings';

/** Rows that an output carries; the renderer asks for more. */
const PAGE_ROWS = 50;

/** Runs the query cells of a notebook, one after the other, each behind those that it needs; of these also those that are not up to date. */
export class KorpusController implements vscode.Disposable {
  private readonly controller = vscode.notebooks.createNotebookController('korpus', NOTEBOOK_TYPE, 'Korpus', (cells, notebook) => this.execute(cells, notebook));
  private readonly queues = new WeakMap<vscode.NotebookDocument, Promise<void>>();
  private order = 0;
  /** What cells of definitions alone read when they ran last: nothing below them tells. */
  private readonly ran = new WeakMap<vscode.NotebookCell, string>();

  constructor(private readonly corpora: Corpora, private readonly checker: QueryChecker, private readonly handles: ResultHandles, private readonly standings: Standings) {
    this.controller.supportedLanguages = [QUERY_LANGUAGE];
    this.controller.supportsExecutionOrder = true;
    this.controller.description = vscode.l10n.t('Queries over the articles of this folder');
  }

  dispose(): void {
    this.controller.dispose();
  }

  private execute(cells: readonly vscode.NotebookCell[], notebook: vscode.NotebookDocument): Promise<void> {
    const asked = new Map(cells.map((cell) => [cell, this.controller.createNotebookCellExecution(cell)]));
    const before = this.queues.get(notebook) ?? Promise.resolve();
    const run = before.then(async () => {
      for (const cell of await this.plan(notebook, asked)) {
        const execution = asked.get(cell) ?? this.alsoRun(cell, asked);
        asked.delete(cell);
        if (execution !== undefined) await this.runCell(notebook, execution);
      }
    });
    this.queues.set(notebook, run);
    return run;
  }

  /** The cells to run, in order. Never rejects: where it cannot be told what they need they run as they stand, and say themselves what is wrong. */
  private async plan(notebook: vscode.NotebookDocument, asked: ReadonlyMap<vscode.NotebookCell, vscode.NotebookCellExecution>): Promise<readonly vscode.NotebookCell[]> {
    const cells = [...asked.keys()];
    const last = [...asked.values()].at(-1);
    if (last === undefined || stopsRunning(liveNotebook(notebook).document) !== undefined) return cells;
    try {
      const standings = await orCancelled(this.standings.of(notebook), last.token);
      const numbers = new Map(standings.map(({ cell }, number) => [cell, number]));
      const known = cells.flatMap((cell) => numbers.get(cell) ?? []);
      const order = runOrder(known, standings, (number) => this.isDue(standings[number]!)).map((number) => standings[number]!.cell);
      return [...order, ...cells.filter((cell) => !numbers.has(cell))];
    } catch {
      return cells;
    }
  }

  private isDue({ cell, makesResult, staleness }: StandingCell): boolean {
    return makesResult ? staleness !== undefined : this.ran.get(cell) !== cell.document.getText();
  }

  /** A cell that nobody asked for runs for those that are left; `undefined` when these are interrupted, or it is gone. */
  private alsoRun(cell: vscode.NotebookCell, asked: ReadonlyMap<vscode.NotebookCell, vscode.NotebookCellExecution>): vscode.NotebookCellExecution | undefined {
    if ([...asked.values()].every(({ token }) => token.isCancellationRequested)) return undefined;
    try {
      return this.controller.createNotebookCellExecution(cell);
    } catch {
      // It was deleted meanwhile, or runs already.
      return undefined;
    }
  }

  /** Never rejects: whatever happens ends the execution. */
  private async runCell(notebook: vscode.NotebookDocument, execution: vscode.NotebookCellExecution): Promise<void> {
    if (execution.token.isCancellationRequested) return execution.end(undefined);
    try {
      execution.executionOrder = ++this.order;
      execution.start(Date.now());
      const success = await this.answer(notebook, execution);
      execution.end(success, Date.now());
    } catch (error) {
      await this.endFailed(execution, error);
    }
  }

  /** Never rejects: a cell that was deleted while it ran has no place left to say anything in, and the cells after it are to run. */
  private async endFailed(execution: vscode.NotebookCellExecution, error: unknown): Promise<void> {
    const cancelled = error instanceof Cancelled;
    try {
      if (!cancelled) await this.showFailure(execution, reasonOf(error));
    } catch {
      // Nobody sees this cell any more.
    }
    try {
      execution.end(cancelled ? undefined : false, Date.now());
    } catch {
      // It never started, or the editor has ended it.
    }
  }

  /** Shows the outcome; answers whether it is a success. */
  private async answer(notebook: vscode.NotebookDocument, execution: vscode.NotebookCellExecution): Promise<boolean> {
    // A clock may be set while a cell runs.
    const started = performance.now();
    const live = liveNotebook(notebook).document;
    const problem = stopsRunning(live);
    const session = sessionFor(this.corpora, notebook.uri);
    const why = problem !== undefined ? translateMessage(vscode.l10n, problem.message) : session === undefined ? noCorpus(notebook) : undefined;
    if (session === undefined || why !== undefined) {
      await this.showFailure(execution, why ?? '');
      return false;
    }
    const early = new EarlyOutput(session, execution, started);
    const outcome = await this.ask(session, notebook, execution, live.rows, early);
    return this.show(session, execution, outcome, { early, milliseconds: Math.round(performance.now() - started) });
  }

  private async ask(session: CorpusSession, notebook: vscode.NotebookDocument, execution: vscode.NotebookCellExecution, savedRows: number, early: EarlyOutput): Promise<RunOutcome> {
    await orCancelled(session.ready(), execution.token);
    try {
      const outcome = await this.run(session, notebook, execution, savedRows, early);
      if (execution.token.isCancellationRequested) throw new Cancelled();
      return outcome;
    } catch (error) {
      if (error instanceof Cancelled) await early.takeBack();
      throw error;
    }
  }

  private async run(session: CorpusSession, notebook: vscode.NotebookDocument, { cell, token }: vscode.NotebookCellExecution, savedRows: number, early: EarlyOutput): Promise<RunOutcome> {
    const { source, documents } = sourceOfNotebook(notebook);
    const options = runOptions(session, notebook, savedRows, PAGE_ROWS);
    return vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Korpus is running a cell') }, (progress) =>
      session.engine.run(source, documents.indexOf(cell.document), options, {
        cancellation: observeToken(token),
        progress: ({ done, total }) => progress.report({ message: `${done}/${total}` }),
        firstRows: (rows) => early.show(rows),
      }));
  }

  private async show(session: CorpusSession, execution: vscode.NotebookCellExecution, outcome: RunOutcome, { early, milliseconds }: { readonly early: EarlyOutput; readonly milliseconds: number }): Promise<boolean> {
    const { cell } = execution;
    // An empty cell has no result, which is no mistake while a notebook is written.
    this.checker.publish(cell.document, cell.document.getText().trim() === '' ? [] : outcome.diagnostics);
    if (outcome.kind === 'error') {
      const report = queryErrorReport(cell.document.getText(), outcome.diagnostics, ({ message }) => translateMessage(vscode.l10n, message));
      await this.showFailure(execution, report);
      return false;
    }
    this.ran.set(cell, cell.document.getText());
    this.handles.replace(cell, session.engine, outcome.kind === 'result' ? outcome.cell.handle : null);
    if (outcome.kind === 'result') await early.replaceBy(freshOutput(session, outcome.cell, milliseconds));
    else await execution.replaceOutput([]);
    return true;
  }

  private async showFailure(execution: vscode.NotebookCellExecution, report: string): Promise<void> {
    await execution.replaceOutput(errorOutput(vscode.l10n.t('This cell has no result'), report, savedBefore(execution.cell)));
  }
}

/** The folder goes on being read for others; this cell need not wait for it. */
function orCancelled<T>(work: Promise<T>, token: vscode.CancellationToken): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const listener = token.onCancellationRequested(() => reject(new Cancelled()));
    if (token.isCancellationRequested) reject(new Cancelled());
    work.then(resolve, reject).finally(() => listener.dispose());
  });
}
