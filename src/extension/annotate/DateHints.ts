import * as vscode from 'vscode';
import { SETTINGS } from '../ids';
import { translateMessage } from '../translate';
import type { ArticleNames } from './ArticleNames';

/** Which day, month or year a date means that the text does not say in full. */
export class DateHints implements vscode.InlayHintsProvider, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChangeInlayHints = this.#changed.event;
  readonly #listener: vscode.Disposable;

  constructor(private readonly names: ArticleNames, onDidChange: vscode.Event<unknown>) {
    this.#listener = vscode.Disposable.from(
      onDidChange(() => this.#changed.fire()),
      vscode.workspace.onDidChangeConfiguration((change) => { if (change.affectsConfiguration(SETTINGS.annotations)) this.#changed.fire(); }),
    );
  }

  dispose(): void {
    vscode.Disposable.from(this.#listener, this.#changed).dispose();
  }

  async provideInlayHints(document: vscode.TextDocument, range: vscode.Range): Promise<vscode.InlayHint[] | undefined> {
    if (!vscode.workspace.getConfiguration().get(SETTINGS.annotations, true)) return undefined;
    const annotations = await this.names.annotationsOf(document);
    const [from, to] = [document.offsetAt(range.start), document.offsetAt(range.end)];
    return annotations?.dates?.filter(({ end }) => end >= from && end <= to).flatMap(({ end, value, reason }) => {
      if (reason === undefined || value === null) return [];
      const hint = new vscode.InlayHint(document.positionAt(end), `→ ${value}`);
      hint.paddingLeft = true;
      hint.tooltip = translateMessage(vscode.l10n, reason);
      return [hint];
    });
  }
}
