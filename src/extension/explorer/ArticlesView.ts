import * as vscode from 'vscode';
import type { Corpora } from '../corpora';
import { SETTINGS, VIEWS } from '../ids';
import { ArticleFilter } from './ArticleFilter';
import { ArticlesTree } from './ArticlesTree';
import { formatNumber } from './articleText';
import { SourceDrop } from '../imports/SourceDrop';
import { setContext } from './contextKeys';
import { GROUPINGS, type Grouping } from './groupArticles';
import type { ArticlesNode } from './nodes';

const GROUPING_KEY = 'korpus.grouping';

/** The Articles view: its tree, grouping, filter, message, and the article of the active editor. */
export class ArticlesView implements vscode.Disposable {
  readonly #tree: ArticlesTree;
  readonly #view: vscode.TreeView<ArticlesNode>;
  readonly #disposables: vscode.Disposable[] = [];
  #filter = new ArticleFilter('');
  #grouping: Grouping;
  #followed: string | undefined;

  constructor(private readonly corpora: Corpora, private readonly memory: vscode.Memento) {
    this.#grouping = groupingOf(memory.get(GROUPING_KEY));
    this.#tree = new ArticlesTree(corpora, { grouping: this.#grouping, filter: this.#filter });
    this.#view = vscode.window.createTreeView(VIEWS.articles, { treeDataProvider: this.#tree, canSelectMany: true, showCollapseAll: true, dragAndDropController: new SourceDrop<ArticlesNode>() });
    this.#disposables.push(
      this.#view,
      this.#tree,
      this.#tree.onDidChange(() => {
        this.#describe();
        this.#follow();
      }),
      this.#view.onDidChangeVisibility(() => this.#follow()),
      vscode.window.onDidChangeActiveTextEditor(() => this.#follow()),
      vscode.workspace.onDidGrantWorkspaceTrust(() => this.#describe()),
    );
    void setContext('grouping', this.#grouping);
    this.#describe();
  }

  get filter(): string {
    return this.#filter.text;
  }

  get selection(): readonly ArticlesNode[] {
    return this.#view.selection;
  }

  setFilter(text: string): void {
    if (text.trim() === this.#filter.text) return;
    this.#filter = new ArticleFilter(text.trim());
    this.#apply();
  }

  async setGrouping(grouping: Grouping): Promise<void> {
    this.#grouping = grouping;
    this.#apply();
    await setContext('grouping', grouping);
    await this.memory.update(GROUPING_KEY, grouping);
  }

  /** Shows the row of a file and answers whether there is one. */
  async reveal(uri: vscode.Uri, options: { readonly focus: boolean }): Promise<boolean> {
    await this.corpora.of(uri)?.ready();
    const node = this.#tree.find(uri);
    if (node === undefined) return false;
    await this.#view.reveal(node, { select: true, focus: options.focus, expand: false });
    return true;
  }

  dispose(): void {
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  #apply(): void {
    void setContext('filtered', !this.#filter.isEmpty);
    this.#tree.apply({ grouping: this.#grouping, filter: this.#filter });
  }

  /** The view's message and the context keys that follow from what it shows. */
  #describe(): void {
    const { shown, total } = this.#tree.counts;
    const number = (value: number) => formatNumber(value, vscode.env.language);
    const lines = [
      ...(this.#filter.isEmpty ? [] : [vscode.l10n.t('Filter: {0} ({1} of {2} articles)', this.#filter.text, number(shown), number(total))]),
      ...(vscode.workspace.isTrusted || this.corpora.all.length === 0 ? [] : [vscode.l10n.t('Restricted mode: running a notebook cell asks for trust first; all else works.')]),
    ];
    const { emptyReason } = this.#tree;
    this.#view.message = emptyReason === 'none' || emptyReason === 'stopped' ? undefined : lines.join(' · ') || undefined;
    this.#view.description = total > 0 ? number(shown) : emptyReason === 'reading' ? vscode.l10n.t('reading…') : undefined;
    void setContext('emptyReason', emptyReason);
  }

  /** Selects the article of the active editor, once for each time that another editor becomes active. */
  #follow(): void {
    const uri = vscode.window.activeTextEditor?.document.uri;
    if (uri === undefined) this.#followed = undefined;
    if (uri === undefined || this.#followed === uri.toString() || !this.#view.visible || !vscode.workspace.getConfiguration().get(SETTINGS.autoReveal, true)) return;
    const node = this.#tree.find(uri);
    if (node === undefined) return;
    this.#followed = uri.toString();
    // The editor rejects where the tree has been grouped anew, or the article has gone, before it is there.
    if (!this.#view.selection.some(({ id }) => id === node.id)) void Promise.resolve(this.#view.reveal(node, { select: true, focus: false })).catch(() => undefined);
  }
}

function groupingOf(value: unknown): Grouping {
  return GROUPINGS.find((grouping) => grouping === value) ?? 'folder';
}
