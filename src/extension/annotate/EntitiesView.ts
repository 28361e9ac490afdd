import * as vscode from 'vscode';
import type { Corpora } from '../corpora';
import { setContext } from '../explorer/contextKeys';
import { VIEWS } from '../ids';
import type { CorpusEntities } from './CorpusEntities';
import { EntitiesTree } from './EntitiesTree';
import type { EntitiesNode } from './entityNodes';

/** The Entities view. Nothing is counted before it is first shown. */
export class EntitiesView implements vscode.Disposable {
  readonly #disposables: vscode.Disposable;
  readonly #view: vscode.TreeView<EntitiesNode>;

  constructor(corpora: Corpora, entities: CorpusEntities) {
    const tree = new EntitiesTree(corpora, entities);
    const view = vscode.window.createTreeView(VIEWS.entities, { treeDataProvider: tree, canSelectMany: true, showCollapseAll: true });
    this.#view = view;
    this.#disposables = vscode.Disposable.from(view, tree, tree.onDidChangeEmpty((reason) => void setContext('entitiesEmpty', reason)));
  }

  get selection(): readonly EntitiesNode[] {
    return this.#view.selection;
  }

  dispose(): void {
    this.#disposables.dispose();
  }
}
