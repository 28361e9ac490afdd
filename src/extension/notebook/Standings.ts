import * as vscode from 'vscode';
import type { SavedResult } from '../../protocol/engine';
import type { CellStanding } from '../../protocol/standing';
import type { Corpora, CorpusSession } from '../corpora';
import { NOTEBOOK_TYPE } from '../ids';
import { isQuery, sessionFor, sourceOfNotebook } from '../language/querySource';
import { savedOfOutput } from './liveNotebook';
import { stalenessOf, type Staleness } from './staleness';

const ERROR_MIME = 'application/vnd.code.notebook.error';
/** Milliseconds of quiet before the marks follow what is typed. */
const QUIET = 300;

/** A query cell and what is known of it without running it. */
export interface StandingCell extends CellStanding {
  readonly cell: vscode.NotebookCell;
  readonly staleness: Staleness | undefined;
}

interface Known {
  readonly version: number;
  readonly changes: number;
  readonly cells: Promise<readonly StandingCell[]>;
}

/** What of the notebooks' results still holds. Asks the engine once for each state of a notebook and its corpus; never runs a cell. */
export class Standings implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;
  readonly #changes = new WeakMap<CorpusSession, number>();
  readonly #known = new WeakMap<vscode.NotebookDocument, Known>();
  /** Outputs that a check has found to be no more what a run gives. */
  readonly #refuted = new WeakSet<vscode.NotebookCellOutput>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #disposables: vscode.Disposable;

  constructor(private readonly corpora: Corpora) {
    this.#disposables = vscode.Disposable.from(
      this.#changed,
      corpora.onDidChangeState((session) => {
        this.#changes.set(session, this.#changesOf(session) + 1);
        this.#changed.fire();
      }),
      vscode.workspace.onDidChangeNotebookDocument(({ notebook }) => { if (notebook.notebookType === NOTEBOOK_TYPE) this.#later(); }),
    );
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#disposables.dispose();
  }

  /** The query cells in the order of the notebook. Reads the folder where nobody has; rejects where it cannot be read. Empty where the notebook belongs to none. */
  of(notebook: vscode.NotebookDocument): Promise<readonly StandingCell[]> {
    const session = sessionFor(this.corpora, notebook.uri);
    if (session === undefined) return Promise.resolve([]);
    const known = this.#known.get(notebook);
    const { version } = notebook;
    const changes = this.#changesOf(session);
    if (known?.version === version && known.changes === changes) return known.cells;
    const asked: Known = { version, changes, cells: this.#ask(session, notebook) };
    this.#known.set(notebook, asked);
    // A worker that died, say, may answer the next time.
    asked.cells.catch(() => { if (this.#known.get(notebook) === asked) this.#known.delete(notebook); });
    return asked.cells;
  }

  /** Marks results that a run would not give any more. */
  refute(outputs: readonly vscode.NotebookCellOutput[]): void {
    for (const output of outputs) this.#refuted.add(output);
    for (const notebook of vscode.workspace.notebookDocuments) this.#known.delete(notebook);
    this.#changed.fire();
  }

  async #ask(session: CorpusSession, notebook: vscode.NotebookDocument): Promise<readonly StandingCell[]> {
    await session.ready();
    const cells = notebook.getCells().filter(({ document }) => isQuery(document));
    const saved = cells.map(savedBelow);
    const standings = await session.engine.standing(sourceOfNotebook(notebook).source, saved.map((each) => each && { query: each.query, used: each.used }));
    return cells.map((cell, at) => ({ ...standings[at]!, cell, staleness: stalenessOf(standings[at]!, this.#below(cell)) }));
  }

  #below({ outputs }: vscode.NotebookCell): Parameters<typeof stalenessOf>[1] {
    return { isError: outputs.some(({ items }) => items.some(({ mime }) => mime === ERROR_MIME)), isRefuted: outputs.some((output) => this.#refuted.has(output)) };
  }

  #later(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#changed.fire(), QUIET);
  }

  #changesOf(session: CorpusSession): number {
    return this.#changes.get(session) ?? 0;
  }
}

export function savedBelow({ outputs }: vscode.NotebookCell): SavedResult | null {
  return outputs.map(savedOfOutput).find((saved) => saved !== undefined) ?? null;
}
