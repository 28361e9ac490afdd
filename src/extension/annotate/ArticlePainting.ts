import * as vscode from 'vscode';
import type { Annotations } from '../../protocol/article';
import { Cancelled } from '../../protocol/engine';
import type { Corpora } from '../corpora';
import { SETTINGS } from '../ids';
import { notify } from '../notify';
import { reasonOf } from '../reasonOf';
import type { ArticleNames } from './ArticleNames';

/** Milliseconds of quiet before a changed document is read again. */
const SETTLING = 300;

/** Draws one layer over the articles in view. */
export interface Painter extends vscode.Disposable {
  /** `undefined` where nothing is to be drawn. Answers whether only what is in view was drawn, so that scrolling draws again. */
  paint(editor: vscode.TextEditor, annotations: Annotations | undefined): boolean;
}

/** Brings what is known of visible articles to the painters: when they are shown, changed, scrolled, or known better. */
export class ArticlePainting implements vscode.Disposable {
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #disposables: vscode.Disposable;
  readonly #partly = new WeakSet<vscode.TextDocument>();
  #failed = false;

  constructor(private readonly names: ArticleNames, corpora: Corpora, private readonly painters: readonly Painter[]) {
    const all = (): void => { for (const editor of vscode.window.visibleTextEditors) void this.#draw(editor); };
    this.#disposables = vscode.Disposable.from(
      ...painters,
      vscode.window.onDidChangeVisibleTextEditors(all),
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.#later(textEditor.document, true)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#later(document, false)),
      corpora.onDidChangeState(all),
      vscode.workspace.onDidChangeConfiguration((change) => { if (change.affectsConfiguration(SETTINGS.annotations) || change.affectsConfiguration(SETTINGS.structureProblems)) all(); }),
    );
    all();
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#disposables.dispose();
  }

  #later(document: vscode.TextDocument, scrolled: boolean): void {
    if (this.names.articleOf(document) === undefined || (scrolled && !this.#partly.has(document))) return;
    const key = document.uri.toString();
    clearTimeout(this.#timers.get(key));
    this.#timers.set(key, setTimeout(() => {
      this.#timers.delete(key);
      for (const editor of vscode.window.visibleTextEditors) if (editor.document === document) void this.#draw(editor);
    }, SETTLING));
  }

  async #draw(editor: vscode.TextEditor): Promise<void> {
    const { document } = editor;
    const version = document.version;
    const enabled = vscode.workspace.getConfiguration().get(SETTINGS.annotations, true);
    try {
      const annotations = enabled ? await this.names.annotationsOf(document) : undefined;
      if (document.version !== version) return;
      const parts = this.painters.map((painter) => painter.paint(editor, annotations));
      if (parts.includes(true)) this.#partly.add(document);
      else this.#partly.delete(document);
    } catch (error) {
      this.#say(error);
    }
  }

  /** Once in a window: the editor stays usable without marks. */
  #say(error: unknown): void {
    if (error instanceof Cancelled || this.#failed) return;
    this.#failed = true;
    void notify.warning(vscode.l10n.t('Names in articles could not be marked: {0}', reasonOf(error)));
  }
}
