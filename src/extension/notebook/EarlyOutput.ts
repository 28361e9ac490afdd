import * as vscode from 'vscode';
import type { FirstRows, SavedResult } from '../../protocol/engine';
import type { CorpusSession } from '../corpora';
import { savedOfOutput } from './liveNotebook';
import { firstOutput } from './outputs';

/** The first rows of a large result, shown while the run goes on. */
export class EarlyOutput {
  private shown: vscode.NotebookCellOutput | undefined;
  private before: readonly vscode.NotebookCellOutput[] = [];
  private showing: Thenable<void> = Promise.resolve();

  /** `started` by `performance.now`. */
  constructor(private readonly session: CorpusSession, private readonly execution: vscode.NotebookCellExecution, private readonly started: number) {}

  show(rows: FirstRows): void {
    const { cell, token } = this.execution;
    if (token.isCancellationRequested) return;
    if (this.shown === undefined) this.before = cell.outputs.map(({ items, metadata }) => new vscode.NotebookCellOutput(items, metadata));
    this.shown = firstOutput(this.session, rows, Math.round(performance.now() - this.started), savedBefore(cell));
    // A cell that was deleted meanwhile says so at the end of its run.
    this.showing = this.execution.replaceOutput(this.shown).then(undefined, () => undefined);
  }

  /** Brings back what stood there: the rows of a run that was interrupted are no result. */
  async takeBack(): Promise<void> {
    await this.showing;
    if (this.shown !== undefined) await this.execution.replaceOutput([...this.before]);
  }

  /** Puts the whole result in place: what is drawn of the first rows stays, unless there is more about the output than its texts. */
  async replaceBy(output: vscode.NotebookCellOutput): Promise<void> {
    await this.showing;
    const { shown } = this;
    if (shown === undefined || shown.metadata !== undefined || output.metadata !== undefined) await this.execution.replaceOutput(output);
    else await this.execution.replaceOutputItems(output.items, shown);
  }
}

export function savedBefore(cell: vscode.NotebookCell): SavedResult | undefined {
  return cell.outputs.map(savedOfOutput).find((saved) => saved !== undefined);
}
