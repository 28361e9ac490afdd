import * as vscode from 'vscode';
import { COMMANDS, INTERNAL_COMMANDS, NOTEBOOK_TYPE, OVERVIEW_PANEL, QUERY_LANGUAGE, VIEWS } from './ids';
import type { Korpus } from './korpus';

const TREES = [VIEWS.articles, VIEWS.entities, VIEWS.notes];
const ARTICLE = /\.(txt|md)$/i;

/**
 * What VS Code loads at start. It stands in for Korpus until somebody asks for it: by a command, a view, a notebook, an overview, or by looking at
 * what may be an article or a query. Then Korpus takes the place of the stand-ins, and whoever asked gets its answer.
 */
export class Doorstep implements vscode.Disposable {
  #korpus: Promise<Korpus> | undefined;
  /** Of which Korpus registers its own under the same names. */
  readonly #standIns: vscode.Disposable;
  readonly #lasting: vscode.Disposable;
  #soon: NodeJS.Immediate | undefined;

  constructor(private readonly context: vscode.ExtensionContext) {
    this.#standIns = vscode.Disposable.from(
      ...Object.values({ ...COMMANDS, ...INTERNAL_COMMANDS }).map((id) => this.#command(id)),
      ...TREES.map((id) => this.#tree(id)),
      vscode.workspace.onDidOpenTextDocument((document) => this.#look([document])),
      vscode.workspace.onDidOpenNotebookDocument(() => void this.#open()),
    );
    this.#lasting = vscode.Disposable.from(this.#serializer(), this.#panels());
    this.#look(vscode.workspace.textDocuments);
    if (vscode.workspace.notebookDocuments.length > 0) this.#openSoon();
  }

  dispose(): void {
    clearImmediate(this.#soon);
    this.#standIns.dispose();
    this.#lasting.dispose();
  }

  #open(): Promise<Korpus> {
    return (this.#korpus ??= this.#load());
  }

  /** Loads in one turn and starts in another: together they would hold up the other extensions. */
  async #load(): Promise<Korpus> {
    const { startKorpus } = await import('./korpus');
    await new Promise<void>((resolve) => void setImmediate(resolve));
    this.#standIns.dispose();
    return startKorpus(this.context);
  }

  /** Nobody waits for it: other extensions and what the window shows go first. */
  #openSoon(): void {
    this.#soon ??= setImmediate(() => void this.#open());
  }

  #look(documents: readonly vscode.TextDocument[]): void {
    const concerns = ({ languageId, uri }: vscode.TextDocument) => languageId === QUERY_LANGUAGE || (ARTICLE.test(uri.path) && vscode.workspace.getWorkspaceFolder(uri) !== undefined);
    if (documents.some(concerns)) this.#openSoon();
  }

  #command(id: string): vscode.Disposable {
    return vscode.commands.registerCommand(id, async (...args: unknown[]) => {
      await this.#open();
      return vscode.commands.executeCommand(id, ...args);
    });
  }

  /** Shows nothing itself: Korpus's own tree is asked for its rows when it takes the place. */
  #tree(id: string): vscode.Disposable {
    return vscode.window.registerTreeDataProvider<never>(id, {
      getTreeItem: (row) => row,
      getChildren: async () => {
        await this.#open();
        return [];
      },
    });
  }

  #serializer(): vscode.Disposable {
    return vscode.workspace.registerNotebookSerializer(NOTEBOOK_TYPE, {
      deserializeNotebook: async (content) => (await this.#open()).serializer.deserializeNotebook(content),
      serializeNotebook: async (data) => (await this.#open()).serializer.serializeNotebook(data),
    }, { transientOutputs: false });
  }

  #panels(): vscode.Disposable {
    return vscode.window.registerWebviewPanelSerializer(OVERVIEW_PANEL, {
      deserializeWebviewPanel: async (panel, state) => (await this.#open()).restoreOverview(panel, state),
    });
  }
}
