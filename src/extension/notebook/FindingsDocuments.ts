import * as vscode from 'vscode';

/** Scheme of the documents that a check compares: never files, gone with the window. */
export const FINDINGS_SCHEME = 'korpus-findings';

/** Texts that stand beside each other in a diff editor, two for each notebook. A new check takes the place of the one before. */
export class FindingsDocuments implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.#changed.event;
  readonly #texts = new Map<string, string>();
  readonly #registration = vscode.workspace.registerTextDocumentContentProvider(FINDINGS_SCHEME, this);

  dispose(): void {
    this.#registration.dispose();
    this.#changed.dispose();
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.#texts.get(uri.toString()) ?? vscode.l10n.t('This comparison is gone. Check the findings again.');
  }

  /** A Markdown document for the notebook at this path; `side` tells the two of a comparison apart. */
  set(path: string, side: 'saved' | 'now', text: string): vscode.Uri {
    const uri = vscode.Uri.from({ scheme: FINDINGS_SCHEME, path: `/${path.replace(/^\/+/, '')}.md`, query: side });
    this.#texts.set(uri.toString(), text);
    this.#changed.fire(uri);
    return uri;
  }
}
