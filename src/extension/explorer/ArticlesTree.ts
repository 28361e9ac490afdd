import * as vscode from 'vscode';
import type { CorpusState } from '../../protocol/engine';
import type { Corpora, CorpusSession } from '../corpora';
import { sayUnread } from '../sayUnread';
import { articleItem } from './articleItem';
import { CorpusTree, type Redrawn, type TreeSettings } from './CorpusTree';
import type { EmptyReason } from './contextKeys';
import { isEntityGrouping } from './groupArticles';
import type { ArticlesNode, CorpusNode } from './nodes';

type Reading = 'reading' | 'stopped';

/** The Articles view's data: the corpora of the window, their groups and articles. Reads a corpus when its rows are first asked for. */
export class ArticlesTree implements vscode.TreeDataProvider<ArticlesNode>, vscode.Disposable {
  readonly #redraw = new vscode.EventEmitter<ArticlesNode | ArticlesNode[] | undefined>();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #disposables: vscode.Disposable[] = [this.#redraw, this.#changed];
  readonly #reading = new Map<CorpusSession, Reading>();
  #trees: readonly CorpusTree[] = [];

  readonly onDidChangeTreeData = this.#redraw.event;
  /** Counts, or the reason for emptiness, may have changed. */
  readonly onDidChange = this.#changed.event;

  constructor(private readonly corpora: Corpora, private settings: TreeSettings) {
    this.#trees = this.#plant();
    this.#disposables.push(
      corpora.onDidChangeCorpora(() => this.#replant()),
      corpora.onDidKnowPaths((session) => this.#trees.find((tree) => tree.session === session)?.foresee(session.lastPaths ?? [])),
      corpora.onDidChangeState((session) => session.state !== undefined && this.#update(session, session.state)),
    );
  }

  /** Articles that the view shows and all that there are. */
  get counts(): { readonly shown: number; readonly total: number } {
    const total = this.corpora.all.reduce((sum, { state }) => sum + (state === undefined ? 0 : state.articles.length + state.unread.length), 0);
    const shown = this.settings.filter.isEmpty ? total : this.#matching();
    return { shown, total };
  }

  get emptyReason(): EmptyReason {
    const states = this.#trees.map(({ session, shown }) => (shown === undefined ? (this.#reading.get(session) ?? 'reading') : 'read'));
    if (states.length > 0 && states.every((state) => state === 'stopped')) return 'stopped';
    if (states.some((state) => state !== 'read')) return 'reading';
    const { shown, total } = this.counts;
    if (total === 0) return 'none';
    return shown === 0 ? 'filter' : '';
  }

  apply(settings: TreeSettings): void {
    this.settings = settings;
    for (const tree of this.#trees) tree.apply(settings);
    for (const { session } of this.#trees) this.#readEntities(session);
    this.#redraw.fire(undefined);
    this.#changed.fire();
  }

  /** The row of a file, if the view shows it. */
  find(uri: vscode.Uri): ArticlesNode | undefined {
    const session = this.corpora.of(uri);
    const path = session?.pathOf(uri);
    return path === undefined ? undefined : this.#trees.find((tree) => tree.session === session)?.find(path);
  }

  getTreeItem(node: ArticlesNode): vscode.TreeItem {
    return articleItem(node);
  }

  getParent(node: ArticlesNode): ArticlesNode | undefined {
    return node.parent;
  }

  getChildren(node?: ArticlesNode): readonly ArticlesNode[] & ArticlesNode[] {
    if (node !== undefined) return [...this.#childrenOf(node)];
    for (const { session } of this.#trees) this.#read(session);
    if (this.#trees.length > 1) return this.emptyReason === 'filter' ? [] : this.#trees.flatMap(({ top }) => top ?? []);
    return [...(this.#trees[0]?.children(undefined) ?? [])];
  }

  /** Nothing but the item's tooltip would be left to resolve. */
  dispose(): void {
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  #childrenOf(node: ArticlesNode): readonly ArticlesNode[] {
    return this.#trees.find(({ session }) => session === node.session)?.children(node) ?? [];
  }

  #matching(): number {
    return this.#trees.reduce((sum, tree) => sum + (tree.shown ?? 0), 0);
  }

  #plant(): readonly CorpusTree[] {
    const several = this.corpora.all.length > 1;
    return this.corpora.all.map((session) => {
      const top: CorpusNode = { kind: 'corpus', id: session.folder.uri.toString(), parent: undefined, session };
      return new CorpusTree(session, several ? top : undefined, this.settings, (rows) => this.#draw(rows));
    });
  }

  #replant(): void {
    this.#trees = this.#plant();
    for (const { session } of this.#trees) this.#readEntities(session);
    for (const session of this.#reading.keys()) if (!this.corpora.all.includes(session)) this.#reading.delete(session);
    this.#redraw.fire(undefined);
    this.#changed.fire();
  }

  #update(session: CorpusSession, state: CorpusState): void {
    this.#draw(this.#trees.find((tree) => tree.session === session)?.update(state) ?? []);
    this.#readEntities(session);
  }

  #draw(rows: Redrawn): void {
    if (rows.includes(undefined)) this.#redraw.fire(undefined);
    else if (rows.length > 0) this.#redraw.fire(rows as ArticlesNode[]);
    this.#changed.fire();
  }

  /** Asks for the entities that articles are grouped by; what was known before is shown until the answer comes. */
  #readEntities(session: CorpusSession): void {
    const { grouping } = this.settings;
    const { state } = session;
    if (!isEntityGrouping(grouping) || state === undefined) return;
    this.#reading.set(session, 'reading');
    session.engine.articlesByEntity(grouping, state.revision).then(
      (entities) => {
        // Of another state there will be news right away.
        if (entities !== undefined && this.settings.grouping === grouping && session.state === state) this.#draw(this.#trees.find((tree) => tree.session === session)?.setEntities(entities) ?? []);
      },
      (error: unknown) => {
        this.#reading.set(session, 'stopped');
        sayUnread(session.folder, error);
        this.#changed.fire();
      },
    );
  }

  /** Has the corpus read once; a reading that was stopped is taken up again by Refresh. */
  #read(session: CorpusSession): void {
    if (this.#reading.has(session)) return;
    if (session.state !== undefined) return this.#readEntities(session);
    this.#reading.set(session, 'reading');
    session.ready().then(
      (state) => this.#update(session, state),
      (error: unknown) => {
        this.#reading.set(session, 'stopped');
        sayUnread(session.folder, error);
        this.#changed.fire();
      },
    );
  }
}
