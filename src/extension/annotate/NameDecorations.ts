import * as vscode from 'vscode';
import type { EntityType, Mention } from '../../protocol/article';
import { Cancelled } from '../../protocol/engine';
import type { Corpora } from '../corpora';
import { rangeOf } from '../commands/openPassage';
import { SETTINGS } from '../ids';
import type { ArticleNames } from './ArticleNames';
import { ENTITY_TYPES } from './entityText';
import { notify } from '../notify';
import { reasonOf } from '../reasonOf';

/** Milliseconds of quiet before a changed document is read again. */
const SETTLING = 300;
/** From this many names on, only those in view are marked. */
const MANY = 5_000;
const MARGIN_LINES = 100;

/** Lines of different kinds, so that colour is not the only difference. */
const LINES: Readonly<Record<EntityType, string>> = { person: 'dotted', place: 'solid', organisation: 'dashed', other: 'double' };
const COLOURS: Readonly<Record<EntityType, string>> = {
  person: 'korpus.personUnderline',
  place: 'korpus.placeUnderline',
  organisation: 'korpus.organisationUnderline',
  other: 'korpus.otherUnderline',
};

/** Underlines names in visible articles by their type. */
export class NameDecorations implements vscode.Disposable {
  readonly #styles = new Map(ENTITY_TYPES.map((type) => [type, vscode.window.createTextEditorDecorationType({
    borderColor: new vscode.ThemeColor(COLOURS[type]),
    borderStyle: LINES[type],
    borderWidth: LINES[type] === 'double' ? '0 0 3px 0' : '0 0 1px 0',
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  })]));
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #disposables: vscode.Disposable;
  #failed = false;

  constructor(private readonly names: ArticleNames, corpora: Corpora) {
    const all = (): void => { for (const editor of vscode.window.visibleTextEditors) void this.#draw(editor); };
    this.#disposables = vscode.Disposable.from(
      ...this.#styles.values(),
      vscode.window.onDidChangeVisibleTextEditors(all),
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.#later(textEditor.document, true)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#later(document, false)),
      corpora.onDidChangeState(all),
      vscode.workspace.onDidChangeConfiguration((change) => { if (change.affectsConfiguration(SETTINGS.annotations)) all(); }),
    );
    all();
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#disposables.dispose();
  }

  /** Scrolling matters only to articles with very many names; those were drawn in part. */
  #later(document: vscode.TextDocument, scrolled: boolean): void {
    if (this.names.articleOf(document) === undefined || (scrolled && !this.#partly.has(document))) return;
    const key = document.uri.toString();
    clearTimeout(this.#timers.get(key));
    this.#timers.set(key, setTimeout(() => {
      this.#timers.delete(key);
      for (const editor of vscode.window.visibleTextEditors) if (editor.document === document) void this.#draw(editor);
    }, SETTLING));
  }

  readonly #partly = new WeakSet<vscode.TextDocument>();

  async #draw(editor: vscode.TextEditor): Promise<void> {
    const { document } = editor;
    const version = document.version;
    const enabled = vscode.workspace.getConfiguration().get(SETTINGS.annotations, true);
    try {
      const mentions = (enabled ? await this.names.mentionsIn(document) : undefined) ?? [];
      if (document.version === version) this.#mark(editor, mentions);
    } catch (error) {
      this.#say(error);
    }
  }

  #mark(editor: vscode.TextEditor, mentions: readonly Mention[]): void {
    const { document } = editor;
    if (mentions.length > MANY) this.#partly.add(document);
    else this.#partly.delete(document);
    const shown = mentions.length > MANY ? mentions.filter(inView(editor)) : mentions;
    for (const [type, style] of this.#styles) editor.setDecorations(style, shown.filter((mention) => mention.type === type).map((mention) => rangeOf(document, mention)));
  }

  /** Once in a window: the editor stays usable without marks. */
  #say(error: unknown): void {
    if (error instanceof Cancelled || this.#failed) return;
    this.#failed = true;
    void notify.warning(vscode.l10n.t('Names in articles could not be marked: {0}', reasonOf(error)));
  }
}

function inView({ document, visibleRanges }: vscode.TextEditor): (mention: Mention) => boolean {
  const views = visibleRanges.map(({ start, end }) => ({
    from: document.offsetAt(new vscode.Position(Math.max(0, start.line - MARGIN_LINES), 0)),
    to: document.offsetAt(new vscode.Position(end.line + MARGIN_LINES, 0)),
  }));
  return ({ start, end }) => views.some(({ from, to }) => start < to && end > from);
}
