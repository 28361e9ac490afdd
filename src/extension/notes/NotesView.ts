import * as vscode from 'vscode';
import type { Corpora } from '../corpora';
import { formatNumber } from '../explorer/articleText';
import { setContext } from '../explorer/contextKeys';
import { WordFilter } from '../explorer/WordFilter';
import { VIEWS } from '../ids';
import type { CorpusNotes } from './CorpusNotes';
import type { NotesGrouping } from './groupNotes';
import type { NotesNode } from './noteNodes';
import { NotesTree } from './NotesTree';

const GROUPING_KEY = 'korpus.notesGrouping';

/** The Notes view: its tree, grouping, filter, and the number of orphans as a badge. */
export class NotesView implements vscode.Disposable {
  readonly #tree: NotesTree;
  readonly #view: vscode.TreeView<NotesNode>;
  #filter = new WordFilter('');
  #grouping: NotesGrouping;

  constructor(corpora: Corpora, notes: CorpusNotes, private readonly memory: vscode.Memento) {
    this.#grouping = memory.get(GROUPING_KEY) === 'article' ? 'article' : 'tag';
    this.#tree = new NotesTree(corpora, notes, { grouping: this.#grouping, filter: this.#filter });
    this.#tree.onDidCount((counts) => this.#describe(counts));
    this.#view = vscode.window.createTreeView(VIEWS.notes, { treeDataProvider: this.#tree, canSelectMany: true, showCollapseAll: true });
    void setContext('notesGrouping', this.#grouping);
  }

  get filter(): string {
    return this.#filter.text;
  }

  get selection(): readonly NotesNode[] {
    return this.#view.selection;
  }

  setFilter(text: string): void {
    if (text.trim() === this.#filter.text) return;
    this.#filter = new WordFilter(text.trim());
    void setContext('notesFiltered', !this.#filter.isEmpty);
    this.#tree.apply({ grouping: this.#grouping, filter: this.#filter });
  }

  async setGrouping(grouping: NotesGrouping): Promise<void> {
    this.#grouping = grouping;
    this.#tree.apply({ grouping, filter: this.#filter });
    await setContext('notesGrouping', grouping);
    await this.memory.update(GROUPING_KEY, grouping);
  }

  dispose(): void {
    vscode.Disposable.from(this.#view, this.#tree).dispose();
  }

  #describe({ shown, total, orphans, empty }: Parameters<Parameters<NotesTree['onDidCount']>[0]>[0]): void {
    const number = (value: number): string => formatNumber(value, vscode.env.language);
    this.#view.description = total > 0 ? number(shown) : undefined;
    this.#view.message = this.#filter.isEmpty || total === 0 ? undefined : vscode.l10n.t('Filter: {0} ({1} of {2} notes)', this.#filter.text, number(shown), number(total));
    const tooltip = orphans === 1 ? vscode.l10n.t('1 note has lost its place') : vscode.l10n.t('{0} notes have lost their place', orphans);
    this.#view.badge = orphans === 0 ? undefined : { value: orphans, tooltip };
    void setContext('notesEmpty', empty);
  }
}
