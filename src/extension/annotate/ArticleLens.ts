import * as vscode from 'vscode';
import type { Corpora } from '../corpora';
import { COMMANDS, INTERNAL_COMMANDS, SETTINGS } from '../ids';
import type { ArticleNames } from './ArticleNames';
import { byEntity, ENTITY_TYPES, typeCount } from './entityText';
import { mentionsInText } from './structureText';

/** The one line above an article: how many places, people, organisations and other names, and "query this article". */
export class ArticleLens implements vscode.CodeLensProvider, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChangeCodeLenses = this.#changed.event;
  readonly #disposables: vscode.Disposable;

  constructor(private readonly names: ArticleNames, corpora: Corpora) {
    this.#disposables = vscode.Disposable.from(
      this.#changed,
      corpora.onDidChangeState(() => this.#changed.fire()),
      vscode.workspace.onDidChangeConfiguration((change) => { if (change.affectsConfiguration(SETTINGS.annotations)) this.#changed.fire(); }),
    );
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  async provideCodeLenses(document: vscode.TextDocument, token: vscode.CancellationToken): Promise<vscode.CodeLens[] | undefined> {
    if (!vscode.workspace.getConfiguration().get(SETTINGS.annotations, true)) return undefined;
    const annotations = await this.names.annotationsOf(document);
    if (annotations === undefined || token.isCancellationRequested) return undefined;
    const entities = byEntity(mentionsInText(annotations));
    const top = new vscode.Range(0, 0, 0, 0);
    const counts = ENTITY_TYPES.flatMap((type) => {
      const count = entities.filter((entity) => entity.type === type).length;
      if (count === 0) return [];
      return new vscode.CodeLens(top, { command: INTERNAL_COMMANDS.pickName, title: typeCount(type, count, vscode.l10n), arguments: [document.uri, type] });
    });
    return [...counts, new vscode.CodeLens(top, { command: COMMANDS.queryArticle, title: vscode.l10n.t('query this article'), arguments: [document.uri] })];
  }
}
