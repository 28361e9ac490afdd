import * as vscode from 'vscode';
import { normalizeLineEnds } from '../../core/notebook/lines';
import { stopsRunning } from '../../core/notebook/NotebookDocument';
import type { Diagnostic } from '../../protocol/diagnostic';
import { NOTEBOOK_TYPE } from '../ids';
import { translateMessage } from '../translate';
import { liveNotebook, type LiveNotebook } from './liveNotebook';
import { notify } from '../notify';

const QUIET = 400;

/** Conflicts and damage of notebook files, shown at their place in the cells; a notebook that opens with one says so once. */
export class NotebookProblems implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection('korpus-notebook');
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly disposables: vscode.Disposable[];

  constructor() {
    this.disposables = [
      this.collection,
      vscode.workspace.onDidOpenNotebookDocument((notebook) => this.opened(notebook)),
      vscode.workspace.onDidChangeNotebookDocument(({ notebook }) => this.schedule(notebook)),
      vscode.workspace.onDidCloseNotebookDocument((notebook) => this.forget(notebook)),
    ];
    for (const notebook of vscode.workspace.notebookDocuments) this.opened(notebook);
  }

  dispose(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    for (const disposable of this.disposables) disposable.dispose();
  }

  private opened(notebook: vscode.NotebookDocument): void {
    if (notebook.notebookType !== NOTEBOOK_TYPE) return;
    const live = liveNotebook(notebook);
    this.publish(notebook, live);
    const problem = stopsRunning(live.document);
    if (problem !== undefined) void this.warn(notebook, live, problem);
  }

  private async warn(notebook: vscode.NotebookDocument, live: LiveNotebook, problem: Diagnostic): Promise<void> {
    const show = vscode.l10n.t('Show');
    const name = vscode.workspace.asRelativePath(notebook.uri);
    const answer = await notify.warning(`${name}: ${translateMessage(vscode.l10n, problem.message)}`, show);
    if (answer !== show) return;
    const cell = cellAt(live.offsets, problem.start);
    const range = new vscode.NotebookRange(cell, cell + 1);
    const editor = await vscode.window.showNotebookDocument(notebook, { selections: [range] });
    editor.revealRange(range, vscode.NotebookEditorRevealType.InCenterIfOutsideViewport);
  }

  private schedule(notebook: vscode.NotebookDocument): void {
    if (notebook.notebookType !== NOTEBOOK_TYPE) return;
    const key = notebook.uri.toString();
    clearTimeout(this.timers.get(key));
    this.timers.set(key, setTimeout(() => {
      this.timers.delete(key);
      if (!notebook.isClosed) this.publish(notebook, liveNotebook(notebook));
    }, QUIET));
  }

  private publish(notebook: vscode.NotebookDocument, live: LiveNotebook): void {
    const found = notebook.getCells().map((): vscode.Diagnostic[] => []);
    for (const problem of live.document.problems) found[cellAt(live.offsets, problem.start)]?.push(toDiagnostic(notebook, live, problem));
    notebook.getCells().forEach((cell, index) => this.collection.set(cell.document.uri, found[index]));
  }

  private forget(notebook: vscode.NotebookDocument): void {
    if (notebook.notebookType !== NOTEBOOK_TYPE) return;
    clearTimeout(this.timers.get(notebook.uri.toString()));
    for (const cell of notebook.getCells()) this.collection.delete(cell.document.uri);
  }
}

/** The cell whose text starts last before an offset. */
function cellAt(offsets: readonly number[], offset: number): number {
  const after = offsets.findIndex((start) => start > offset);
  return Math.max(0, (after < 0 ? offsets.length : after) - 1);
}

/** A line of the file is a line of the cell; a problem outside the cell's text (a marker of its result) is shown at its end. */
function toDiagnostic(notebook: vscode.NotebookDocument, { text, offsets }: LiveNotebook, problem: Diagnostic): vscode.Diagnostic {
  const index = cellAt(offsets, problem.start);
  const { document } = notebook.cellAt(index);
  const line = normalizeLineEnds(text.slice(offsets[index], problem.start)).split('\n').length - 1;
  const range = document.lineAt(Math.min(line, document.lineCount - 1)).range;
  const severity = problem.severity === 'error' ? vscode.DiagnosticSeverity.Error : vscode.DiagnosticSeverity.Warning;
  const diagnostic = new vscode.Diagnostic(range, translateMessage(vscode.l10n, problem.message), severity);
  diagnostic.source = 'Korpus';
  diagnostic.code = problem.code;
  return diagnostic;
}
