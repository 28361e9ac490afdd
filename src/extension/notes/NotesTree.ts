import * as vscode from 'vscode';
import type { CorpusNote } from '../../protocol/notes';
import type { Corpora, CorpusSession } from '../corpora';
import type { NotesEmpty } from '../explorer/contextKeys';
import type { WordFilter } from '../explorer/WordFilter';
import type { CorpusNotes } from './CorpusNotes';
import { groupNotes, rowsOf, type NotesGrouping } from './groupNotes';
import { noteItem } from './noteItem';
import type { NotesNode } from './noteNodes';

export interface NotesShown {
  readonly grouping: NotesGrouping;
  readonly filter: WordFilter;
}

/** Orphans, then notes by tag or by article; below them the passages. */
export class NotesTree implements vscode.TreeDataProvider<NotesNode>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<NotesNode | undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #counted = new vscode.EventEmitter<{ readonly shown: number; readonly total: number; readonly orphans: number; readonly empty: NotesEmpty }>();
  /** What the rows come to, after they have been made. */
  readonly onDidCount = this.#counted.event;
  readonly #listener: vscode.Disposable;

  constructor(private readonly corpora: Corpora, private readonly notes: CorpusNotes, private shown: NotesShown) {
    this.#listener = vscode.Disposable.from(corpora.onDidChangeState(() => this.#refresh()), corpora.onDidChangeCorpora(() => this.#refresh()));
  }

  apply(shown: NotesShown): void {
    this.shown = shown;
    this.#refresh();
  }

  dispose(): void {
    vscode.Disposable.from(this.#listener, this.#changed, this.#counted).dispose();
  }

  getTreeItem(node: NotesNode): vscode.TreeItem {
    return noteItem(node);
  }

  async getChildren(node?: NotesNode): Promise<NotesNode[]> {
    if (node === undefined) return this.#roots();
    switch (node.kind) {
      case 'corpus': return [...groupNotes(node.session, (await this.notes.of(node.session)).filter((note) => this.#fits(note)), this.shown.grouping)];
      case 'note': return [];
      default: return [...rowsOf(node)];
    }
  }

  async #roots(): Promise<NotesNode[]> {
    const { all } = this.corpora;
    const [only] = all;
    if (only === undefined) return [];
    const each = await Promise.all(all.map((session) => this.notes.of(session)));
    const total = each.flat();
    const shown = total.filter((note) => this.#fits(note));
    const empty = total.length === 0 ? 'none' : shown.length === 0 ? 'filter' : '';
    this.#counted.fire({ shown: shown.length, total: total.length, orphans: total.filter(({ orphan }) => orphan !== null).length, empty });
    if (all.length === 1) return [...groupNotes(only, shown, this.shown.grouping)];
    return all.flatMap((session: CorpusSession, at): NotesNode[] => (each[at]!.some((note) => this.#fits(note)) ? [{ kind: 'corpus', id: `note ${session.folder.uri.toString()}`, session }] : []));
  }

  #fits({ entry: { quote, note, tags, path }, title }: CorpusNote): boolean {
    return this.shown.filter.fits([quote, note ?? '', ...tags, path, title ?? ''].join('\n'));
  }

  #refresh(): void {
    this.#changed.fire(undefined);
  }
}
