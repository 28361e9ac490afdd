import * as vscode from 'vscode';
import type { Corpora, CorpusSession } from '../corpora';
import { Cancelled } from '../../protocol/engine';
import type { EntitiesEmpty } from '../explorer/contextKeys';
import type { CorpusEntities } from './CorpusEntities';
import { entityItem } from './entityItem';
import type { EntitiesNode, EntityArticleNode, EntityNode, MoreNode, TypeNode } from './entityNodes';
import { ENTITY_TYPES } from './entityText';

/** The editor asks for all rows below a row at once; longer lists end in a row that opens the rest. */
const PART = 500;

/** Type → entity → article → mention, each level made when it is opened. */
export class EntitiesTree implements vscode.TreeDataProvider<EntitiesNode>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<EntitiesNode | undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #emptied = new vscode.EventEmitter<EntitiesEmpty>();
  /** Why there are no rows, where there are none. */
  readonly onDidChangeEmpty = this.#emptied.event;
  readonly #listener: vscode.Disposable;
  #stopped = 0;

  constructor(private readonly corpora: Corpora, private readonly entities: CorpusEntities) {
    this.#listener = vscode.Disposable.from(
      corpora.onDidChangeState(() => this.refresh()), corpora.onDidChangeCorpora(() => this.refresh()),
      corpora.onDidChangeAnalysis(() => this.#followStops()),
    );
  }

  refresh(): void {
    this.#changed.fire(undefined);
  }

  /** Goes on reading when the user has the analysis go on. */
  #followStops(): void {
    const stopped = this.corpora.all.filter(isStopped).length;
    if (stopped < this.#stopped) this.refresh();
    this.#stopped = stopped;
  }

  dispose(): void {
    vscode.Disposable.from(this.#listener, this.#changed, this.#emptied).dispose();
  }

  getTreeItem(node: EntitiesNode): vscode.TreeItem {
    return entityItem(node);
  }

  async getChildren(node?: EntitiesNode): Promise<EntitiesNode[]> {
    return node === undefined ? this.#roots() : this.#below(node);
  }

  async #roots(): Promise<EntitiesNode[]> {
    const { all } = this.corpora;
    if (all.length > 1) return all.map((session) => ({ kind: 'corpus', id: session.folder.uri.toString(), session }));
    const [session] = all;
    if (session === undefined) return [];
    this.#emptied.fire('reading');
    try {
      const types = await this.#types(session);
      this.#emptied.fire(types.length === 0 ? 'none' : '');
      return types;
    } catch (error) {
      if (!(error instanceof Cancelled)) throw error;
      this.#emptied.fire(isStopped(session) ? 'paused' : 'stopped');
      return [];
    }
  }

  async #below(node: EntitiesNode): Promise<EntitiesNode[]> {
    switch (node.kind) {
      case 'corpus': return this.#types(node.session).catch(noneIfCancelled);
      case 'type': return this.#entitiesOf(node, 0, node).catch(noneIfCancelled);
      case 'entity': return this.#articles(node);
      case 'article': return mentionsOf(node);
      case 'more': return Promise.resolve(node.below()).catch(noneIfCancelled);
      case 'mention': return [];
    }
  }

  async #types(session: CorpusSession): Promise<EntitiesNode[]> {
    const counts = await this.entities.lastCounts(session, this.corpora.onDidKnowPaths) ?? await this.entities.counts(session);
    return ENTITY_TYPES.flatMap((type): EntitiesNode[] => (counts[type] === 0 ? [] : [{ kind: 'type', id: `${session.folder.uri.toString()} ${type}`, session, type, count: counts[type] }]));
  }

  /** Those of a type from a place on: asked for part by part, as there may be hundreds of thousands. */
  async #entitiesOf(type: TypeNode, from: number, parent: EntitiesNode): Promise<EntitiesNode[]> {
    const { session, count } = type;
    const part = await this.entities.part(session, type.type, from, PART);
    const rows = part.map((entity): EntitiesNode => ({ kind: 'entity', id: `${session.folder.uri.toString()} ${entity.id}`, session, entity }));
    const left = count - from - rows.length;
    if (left <= 0 || rows.length === 0) return rows;
    const more: MoreNode = { kind: 'more', id: `${parent.id} …`, session, count: left, below: () => this.#entitiesOf(type, from + rows.length, more) };
    return [...rows, more];
  }

  async #articles(node: EntityNode): Promise<EntitiesNode[]> {
    const found = leftOutLast(await this.entities.mentionsOf(node.session, node.entity.id), ({ mentions }) => mentions.every(({ leftOut }) => leftOut));
    return inParts(node, found, (article): EntityArticleNode => ({ kind: 'article', id: `${node.id} ${article.path}`, session: node.session, entity: node.entity, found: article }));
  }
}

function isStopped({ analysis }: CorpusSession): boolean {
  return analysis.state.kind === 'stopped';
}

function noneIfCancelled(error: unknown): EntitiesNode[] {
  if (error instanceof Cancelled) return [];
  throw error;
}

function mentionsOf(node: EntityArticleNode): EntitiesNode[] {
  const { id, session, entity, found } = node;
  return inParts(node, leftOutLast(found.mentions, ({ leftOut }) => leftOut), (passage) => ({ kind: 'mention', id: `${id} ${passage.mention.start}`, session, entity, path: found.path, passage }));
}

/** What queries leave out stands below what the numbers beside the rows count. */
function leftOutLast<T>(rows: readonly T[], isLeftOut: (row: T) => boolean): readonly T[] {
  return [...rows.filter((row) => !isLeftOut(row)), ...rows.filter(isLeftOut)];
}

function inParts<T>(parent: EntitiesNode, items: readonly T[], row: (item: T) => EntitiesNode): EntitiesNode[] {
  if (items.length <= PART) return items.map(row);
  const more: MoreNode = { kind: 'more', id: `${parent.id} …`, session: parent.session, count: items.length - PART, below: () => inParts(more, items.slice(PART), row) };
  return [...items.slice(0, PART).map(row), more];
}
