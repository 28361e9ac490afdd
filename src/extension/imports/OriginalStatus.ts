import * as vscode from 'vscode';
import type { Corpora } from '../corpora';
import { COMMANDS } from '../ids';
import { notify } from '../notify';
import { oneLine, shorten, withoutIcons } from '../plainText';
import { originalPath } from '../../node/imports/originalPath';
import { originalOf, pageOf, type Original } from './originalOf';

/** Code units of a file's name in the status bar. */
const NAME = 40;
/** What the system has a reader for; all else is shown as the editor shows it. */
const DOCUMENT = /\.(?:pdf|docx|odt)$/i;

/** Where an imported article came from, in the status bar: its source, with the page that the cursor is on. A click opens the source. */
export class OriginalStatus implements vscode.Disposable {
  readonly #item = vscode.window.createStatusBarItem('korpus.original', vscode.StatusBarAlignment.Right, 90);
  readonly #disposables: vscode.Disposable;
  /** Of the version of the document that was looked at last. */
  #last: { readonly document: vscode.TextDocument; readonly version: number; readonly original: Promise<Original | undefined> } | undefined;

  constructor(private readonly corpora: Corpora) {
    this.#item.name = vscode.l10n.t('Original of the Article');
    this.#item.command = COMMANDS.openOriginal;
    this.#disposables = vscode.Disposable.from(
      this.#item,
      vscode.commands.registerCommand(COMMANDS.openOriginal, () => this.#open()),
      vscode.window.onDidChangeActiveTextEditor(() => void this.#show()),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => { if (textEditor === vscode.window.activeTextEditor) void this.#show(); }),
      corpora.onDidChangeState(() => void this.#show()),
    );
    void this.#show();
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  async #show(): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    const original = editor && await this.#originalOf(editor.document);
    if (editor !== vscode.window.activeTextEditor) return;
    if (editor === undefined || original === undefined) return this.#item.hide();
    const name = withoutIcons(shorten(oneLine(nameOf(original)), NAME));
    const page = pageOf(original, editor.document.offsetAt(editor.selection.active));
    this.#item.text = page === undefined ? `$(link) ${name}` : `$(link) ${vscode.l10n.t('p. {0}', page)} · ${name}`;
    this.#item.tooltip = `${vscode.l10n.t('Open the original')}: ${oneLine(original.path)}${original.entry === '' ? '' : ` › ${oneLine(original.entry)}`}`;
    this.#item.accessibilityInformation = { label: page === undefined ? vscode.l10n.t('Original: {0}', name) : vscode.l10n.t('Original: {0}, page {1}', name, page), role: 'button' };
    this.#item.show();
  }

  #originalOf(document: vscode.TextDocument): Promise<Original | undefined> {
    if (this.#last?.document !== document || this.#last.version !== document.version) {
      const original = this.corpora.of(document.uri) === undefined ? Promise.resolve(undefined) : originalOf(document.getText());
      this.#last = { document, version: document.version, original };
    }
    return this.#last.original;
  }

  async #open(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    const original = document && await this.#originalOf(document);
    const root = document && this.corpora.of(document.uri)?.folder.uri;
    if (original === undefined || root?.scheme !== 'file') return void notify.information(vscode.l10n.t('The active editor shows no article that was imported.'));
    const path = originalPath(root.fsPath, original.path);
    if (path === undefined) return void notify.warning(vscode.l10n.t('The original is not there any more: {0}', oneLine(original.path)));
    const uri = vscode.Uri.file(path);
    const isHere = vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined;
    if (isHere && DOCUMENT.test(path)) await vscode.env.openExternal(uri);
    else await vscode.commands.executeCommand('vscode.open', uri, { viewColumn: vscode.ViewColumn.Beside, preview: true });
  }
}

function nameOf({ path, entry }: Original): string {
  return (entry === '' ? path : entry).replace(/^.*\//, '');
}
