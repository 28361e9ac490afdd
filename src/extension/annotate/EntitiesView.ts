import * as vscode from 'vscode';
import type { Corpora } from '../corpora';
import { setContext } from '../explorer/contextKeys';
import { VIEWS } from '../ids';
import type { CorpusEntities } from './CorpusEntities';
import { EntitiesTree } from './EntitiesTree';

/** The Entities view. Nothing is counted before it is first shown. */
export class EntitiesView implements vscode.Disposable {
  readonly #disposables: vscode.Disposable;

  constructor(corpora: Corpora, entities: CorpusEntities) {
    const tree = new EntitiesTree(corpora, entities);
    const view = vscode.window.createTreeView(VIEWS.entities, { treeDataProvider: tree, showCollapseAll: true });
    this.#disposables = vscode.Disposable.from(view, tree, tree.onDidChangeEmpty((reason) => void setContext('entitiesEmpty', reason)));
  }

  dispose(): void {
    this.#disposables.dispose();
  }
}
