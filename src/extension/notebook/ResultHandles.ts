import * as vscode from 'vscode';
import type { Engine } from '../../protocol/engine';

/** Frees the full results that the engine keeps for outputs that are gone. */
export class ResultHandles implements vscode.Disposable {
  private readonly held = new Map<string, { readonly notebook: string; readonly engine: Engine; readonly handle: string }>();
  private readonly listener = vscode.workspace.onDidCloseNotebookDocument(({ uri }) => this.releaseAll(uri.toString()));

  replace(cell: vscode.NotebookCell, engine: Engine, handle: string | null): void {
    const key = cell.document.uri.toString();
    this.release(key);
    if (handle !== null) this.held.set(key, { notebook: cell.notebook.uri.toString(), engine, handle });
  }

  /** The cell of a notebook whose result that is. */
  cellOf(notebook: vscode.NotebookDocument, handle: string | null): vscode.NotebookCell | undefined {
    return notebook.getCells().find(({ document }) => handle !== null && this.held.get(document.uri.toString())?.handle === handle);
  }

  dispose(): void {
    this.listener.dispose();
  }

  private releaseAll(notebook: string): void {
    for (const [key, entry] of this.held) if (entry.notebook === notebook) this.release(key);
  }

  private release(key: string): void {
    const entry = this.held.get(key);
    this.held.delete(key);
    // A worker that died keeps nothing anyway.
    entry?.engine.release(entry.handle).catch(() => undefined);
  }
}
