import * as vscode from 'vscode';
import { NOTEBOOK_TYPE } from '../ids';
import { withoutIcons } from '../plainText';
import type { Standings } from './Standings';
import { stalenessText } from './stalenessText';

/** Says below a cell why its result is not, or may not be, what a run would give now, and which articles have changed. Runs nothing. */
export class StaleResults implements vscode.NotebookCellStatusBarItemProvider, vscode.Disposable {
  readonly onDidChangeCellStatusBarItems: vscode.Event<void>;
  readonly #registration: vscode.Disposable;

  constructor(private readonly standings: Standings) {
    this.onDidChangeCellStatusBarItems = standings.onDidChange;
    this.#registration = vscode.notebooks.registerNotebookCellStatusBarItemProvider(NOTEBOOK_TYPE, this);
  }

  dispose(): void {
    this.#registration.dispose();
  }

  async provideCellStatusBarItems(cell: vscode.NotebookCell): Promise<vscode.NotebookCellStatusBarItem[]> {
    // Without a result there is nothing to compare, and no reason to read a folder.
    if (cell.outputs.length === 0) return [];
    try {
      const standing = (await this.standings.of(cell.notebook)).find((each) => each.cell === cell);
      const text = standing?.staleness && stalenessText(standing.staleness, vscode.l10n);
      return text === undefined ? [] : [itemFor(cell, text)];
    } catch {
      // What is wrong with the folder is said where it is read.
      return [];
    }
  }
}

function itemFor(cell: vscode.NotebookCell, { mark, why }: { readonly mark: string; readonly why: string }): vscode.NotebookCellStatusBarItem {
  const item = new vscode.NotebookCellStatusBarItem(`$(history) ${withoutIcons(mark)}`, vscode.NotebookCellStatusBarAlignment.Left);
  const title = vscode.l10n.t('Click to run the cell.');
  item.tooltip = `${why}\n${title}`;
  item.accessibilityInformation = { label: `${mark}. ${title}`, role: 'button' };
  item.command = { command: 'notebook.cell.execute', title, arguments: [{ ranges: [{ start: cell.index, end: cell.index + 1 }], document: cell.notebook.uri }] };
  return item;
}
