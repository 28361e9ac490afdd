import { readdirSync } from 'node:fs';
import { sep } from 'node:path';
import * as vscode from 'vscode';
import { COMMANDS, NOTEBOOK_TYPE } from '../../../src/extension/ids';
import { bytesOf, inWorkspace } from '../notebook/support';

const QUERIES = [
  'Munition | kwic', 'Kim Putin', '* | entities type=person', '* | quotes | top 5', 'Putin | collocates', '* | network', '* | timeline', 'Munition | kwic sort=1R,2R group=article', '* | count by=source | chart bar',
  '* | keywords', '$k = Kim OR Putin', '$k Rakete | kwic', 'nirgends', 'Munition | kwc', '"offen', '* | claims', '* | ngrams n=2', '', 'speaker:Peskow | quotes', '* | dispersion Kim', 'date:2023 | dates',
];
const WORDS = ['Munition', 'Kim', 'und', 'Putin sagte: „Ja.“', '\n\n', '<b>', '|', '```korpus\n', 'ü\u0308', '😀', '\u202e', 'am Mittwoch'];
const GROUPINGS = [COMMANDS.groupByFolder, COMMANDS.groupBySource, COMMANDS.groupByMonth, COMMANDS.groupByPerson, COMMANDS.groupByPlace, COMMANDS.groupByLanguage];
const NOTEBOOKS = ['soak-eins.korpus.md', 'soak-zwei.korpus.md'];
const QUICK = 40;

type Action = () => Promise<unknown>;

/** A person at the editor, with the will of a seeded number. Only files that begin with `soak-` are created, renamed and deleted. */
export class Reader {
  readonly counts = new Map<string, number>();
  #made = 0;
  readonly #actions: readonly (readonly [weight: number, name: string, act: Action])[] = [
    [10, 'open an article', () => this.#openArticle()], [8, 'edit', () => this.#edit()], [4, 'undo', () => this.#do('undo')], [2, 'redo', () => this.#do('redo')], [5, 'save', () => this.#save()],
    [2, 'revert', () => this.#do('workbench.action.files.revert')], [8, 'open a notebook', () => this.#openNotebook()], [8, 'write a query', () => this.#writeQuery()], [8, 'run a cell', () => this.#run()],
    [4, 'run all', () => this.#runAll()], [6, 'run and interrupt', () => this.#interrupt()], [3, 'add a cell', () => this.#addCell()], [3, 'delete a cell', () => this.#deleteCell()], [6, 'hover', () => this.#hover()],
    [6, 'complete', () => this.#complete()], [4, 'ask for names', () => this.#names()], [4, 'rename a $name', () => this.#renameName()], [2, 'rename an entity', () => this.#renameEntity()], [2, 'undo the decision', () => this.#do(COMMANDS.undoDecision)],
    [3, 'create an article', () => this.#create()], [3, 'rename an article', () => this.#rename()], [2, 'delete an article', () => this.#delete()], [4, 'group the explorer', () => this.#do(this.#one(GROUPINGS))], [3, 'filter the explorer', () => this.#quickly(COMMANDS.filterArticles)],
    [2, 'clear the filter', () => this.#do(COMMANDS.clearFilter)], [2, 'find', () => this.#quickly(COMMANDS.find)], [2, 'overview', () => this.#do(COMMANDS.showOverview)], [2, 'close an editor', () => this.#do('workbench.action.revertAndCloseActiveEditor')], [2, 'refresh', () => this.#do(COMMANDS.refresh)],
    [2, 'concordance', () => this.#do(COMMANDS.concordance)], [1, 'stop the analysis', () => this.#do(COMMANDS.stopAnalysis)], [2, 'resume the analysis', () => this.#do(COMMANDS.resumeAnalysis)], [1, 'run stale cells', () => this.#do(COMMANDS.runStaleCells)],
    [1, 'toggle annotations', () => this.#do(COMMANDS.toggleAnnotations)], [2, 'format', () => this.#do('editor.action.formatDocument')], [2, 'paste over all', () => this.#replaceAll()],
  ];

  constructor(private readonly random: () => number) {}

  static async prepare(): Promise<void> {
    for (const [at, name] of NOTEBOOKS.entries()) await vscode.workspace.fs.writeFile(inWorkspace(name), Buffer.from(`# Probe ${at}\n\n\`\`\`korpus\n$k = Kim OR Putin\n\`\`\`\n\n\`\`\`korpus\n$k Munition | kwic\n\`\`\`\n`));
  }

  /** Does one thing; answers what. */
  async act(): Promise<string> {
    const total = this.#actions.reduce((sum, [weight]) => sum + weight, 0);
    let left = this.random() * total;
    const [, name, act] = this.#actions.find(([weight]) => (left -= weight) < 0) ?? this.#actions[0]!;
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
    await inTime(name, act()).catch((error: unknown) => { if (!isOvertaken(error)) throw error; });
    return name;
  }

  #one<T>(list: readonly T[]): T {
    return list[Math.floor(this.random() * list.length)]!;
  }

  /** Anything that the editor may refuse in this state, as it would a person's key. */
  async #do(command: string): Promise<void> {
    await vscode.commands.executeCommand(command);
  }

  /** A box that is opened and left again. */
  async #quickly(command: string): Promise<void> {
    void vscode.commands.executeCommand(command);
    await new Promise((resolve) => setTimeout(resolve, QUICK));
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
  }

  /** Not by the editor's own search, which takes a name with a line break for two. */
  #articles(own = false): readonly vscode.Uri[] {
    const names = readdirSync(inWorkspace().fsPath, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.txt') && (!own || name.startsWith('soak-')));
    return names.sort().map((name) => inWorkspace(...name.split(sep)));
  }

  async #openArticle(): Promise<vscode.TextEditor | undefined> {
    const uri = this.#one(this.#articles());
    return uri && vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: this.random() < 0.5, ...(this.random() < 0.2 && { viewColumn: vscode.ViewColumn.Beside }) });
  }

  async #edit(): Promise<void> {
    const editor = vscode.window.activeTextEditor ?? await this.#openArticle();
    if (editor === undefined || editor.document.uri.scheme === 'output') return;
    const at = editor.document.positionAt(Math.floor(this.random() * editor.document.getText().length));
    const edit = new vscode.WorkspaceEdit();
    if (this.random() < 0.7) edit.insert(editor.document.uri, at, this.#one(WORDS));
    else edit.delete(editor.document.uri, new vscode.Range(at, at.translate(this.random() < 0.3 ? 1 : 0, 3)));
    await vscode.workspace.applyEdit(edit);
  }

  async #save(): Promise<void> {
    const dirty = [...vscode.workspace.textDocuments, ...vscode.workspace.notebookDocuments].filter(({ isDirty, isUntitled }) => isDirty && !isUntitled);
    await this.#one(dirty)?.save();
  }

  async #openNotebook(): Promise<vscode.NotebookDocument> {
    const notebook = await vscode.workspace.openNotebookDocument(inWorkspace(this.#one(NOTEBOOKS)));
    await vscode.window.showNotebookDocument(notebook);
    await vscode.commands.executeCommand('notebook.selectKernel', { id: 'korpus', extension: 'korpus.korpus' });
    return notebook;
  }

  async #notebook(): Promise<vscode.NotebookDocument> {
    const active = vscode.window.activeNotebookEditor?.notebook;
    return active?.notebookType === NOTEBOOK_TYPE ? active : this.#openNotebook();
  }

  async #queryCell(): Promise<vscode.NotebookCell | undefined> {
    return this.#one((await this.#notebook()).getCells().filter(({ kind }) => kind === vscode.NotebookCellKind.Code));
  }

  async #writeQuery(): Promise<void> {
    const document = (await this.#queryCell())?.document;
    if (document === undefined) return;
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), this.#one(QUERIES));
    await vscode.workspace.applyEdit(edit);
  }

  async #run(): Promise<void> {
    const cell = await this.#queryCell();
    if (cell !== undefined) await vscode.commands.executeCommand('notebook.cell.execute', { ranges: [{ start: cell.index, end: cell.index + 1 }], document: cell.notebook.uri });
  }

  async #runAll(): Promise<void> {
    await vscode.commands.executeCommand('notebook.cell.execute', { ranges: [{ start: 0, end: (await this.#notebook()).cellCount }], document: (await this.#notebook()).uri });
  }

  async #interrupt(): Promise<void> {
    const { uri, cellCount } = await this.#notebook();
    const whole = { ranges: [{ start: 0, end: cellCount }], document: uri };
    const running = vscode.commands.executeCommand('notebook.cell.execute', whole);
    await new Promise((resolve) => setTimeout(resolve, this.random() * QUICK));
    await vscode.commands.executeCommand('notebook.cell.cancelExecution', whole);
    await running;
  }

  async #addCell(): Promise<void> {
    const notebook = await this.#notebook();
    if (notebook.cellCount > 12) return;
    const cell = this.random() < 0.7 ? new vscode.NotebookCellData(vscode.NotebookCellKind.Code, this.#one(QUERIES), 'korpus') : new vscode.NotebookCellData(vscode.NotebookCellKind.Markup, `Prosa ${this.#one(WORDS)}`, 'markdown');
    await this.#change(notebook, vscode.NotebookEdit.insertCells(Math.floor(this.random() * (notebook.cellCount + 1)), [cell]));
  }

  async #deleteCell(): Promise<void> {
    const notebook = await this.#notebook();
    if (notebook.cellCount < 4) return;
    const at = Math.floor(this.random() * notebook.cellCount);
    await this.#change(notebook, vscode.NotebookEdit.deleteCells(new vscode.NotebookRange(at, at + 1)));
  }

  async #change(notebook: vscode.NotebookDocument, change: vscode.NotebookEdit): Promise<void> {
    const edit = new vscode.WorkspaceEdit();
    edit.set(notebook.uri, [change]);
    await vscode.workspace.applyEdit(edit);
  }

  #somewhere(document: vscode.TextDocument): vscode.Position {
    return document.positionAt(Math.floor(this.random() * document.getText().length));
  }

  async #hover(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document ?? (await this.#queryCell())?.document;
    if (document !== undefined) await vscode.commands.executeCommand('vscode.executeHoverProvider', document.uri, this.#somewhere(document));
  }

  async #complete(): Promise<void> {
    const document = (await this.#queryCell())?.document;
    if (document !== undefined) await vscode.commands.executeCommand('vscode.executeCompletionItemProvider', document.uri, this.#somewhere(document));
  }

  async #names(): Promise<void> {
    const document = (await this.#openArticle())?.document;
    if (document === undefined) return;
    const position = this.#somewhere(document);
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    await Promise.all([
      vscode.commands.executeCommand('vscode.executeReferenceProvider', document.uri, position), vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', document.uri), vscode.commands.executeCommand('vscode.executeInlayHintProvider', document.uri, whole),
      vscode.commands.executeCommand('vscode.executeCodeActionProvider', document.uri, new vscode.Range(position, position)), vscode.commands.executeCommand('vscode.executeFoldingRangeProvider', document.uri), vscode.commands.executeCommand('vscode.executeWorkspaceSymbolProvider', 'Kim'),
    ]);
  }

  async #renameName(): Promise<void> {
    for (const { document } of (await this.#notebook()).getCells()) {
      const at = document.getText().search(/\$\w/);
      if (at >= 0 && document.languageId === 'korpus') return this.#applyRename(document, document.positionAt(at + 1), `$${this.#one(['k', 'beide', 'wer'])}`);
    }
  }

  async #renameEntity(): Promise<void> {
    const document = (await this.#openArticle())?.document;
    const at = document?.getText().search(/Kim|Putin/) ?? -1;
    if (document !== undefined && at >= 0) await this.#applyRename(document, document.positionAt(at + 1), this.#one(['Kim Jong-un', 'Putin', '<b>Kim</b>']));
  }

  /** Where nothing can be renamed, the editor rejects, as it would say to a person. */
  async #applyRename(document: vscode.TextDocument, position: vscode.Position, name: string): Promise<void> {
    const edit = await Promise.resolve(vscode.commands.executeCommand<vscode.WorkspaceEdit | undefined>('vscode.executeDocumentRenameProvider', document.uri, position, name)).catch(() => undefined);
    if (edit !== undefined) await vscode.workspace.applyEdit(edit);
  }

  async #create(): Promise<void> {
    if ((this.#articles(true)).length > 8) return;
    await vscode.workspace.fs.writeFile(inWorkspace(`soak-${++this.#made}.txt`), Buffer.from(`Bericht ${this.#made}\n\nKim sagte am ${1 + this.#made % 28}. September 2023, er liefere Munition. ${this.#one(WORDS)}\n`));
  }

  async #rename(): Promise<void> {
    const uri = this.#one(this.#articles(true));
    if (uri === undefined) return;
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(uri, inWorkspace(`soak-${++this.#made}.txt`), { overwrite: true });
    await vscode.workspace.applyEdit(edit);
  }

  async #delete(): Promise<void> {
    const uri = this.#one(this.#articles(true));
    if (uri === undefined) return;
    const edit = new vscode.WorkspaceEdit();
    edit.deleteFile(uri, { ignoreIfNotExists: true });
    await vscode.workspace.applyEdit(edit);
  }

  /** Somebody else wrote the file, as after a pull. */
  async #replaceAll(): Promise<void> {
    const uri = inWorkspace(this.#one(NOTEBOOKS));
    const text = (await bytesOf(uri)).toString();
    await vscode.workspace.fs.writeFile(uri, Buffer.from(`${text.slice(0, 20_000)}\nNoch ein Satz.\n`));
  }
}

/** What the editor says of a cell that has gone since it was looked up, as when the file was written anew. */
function isOvertaken(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('Unable to resolve text model content for resource vscode-notebook-cell:');
}

/** Longer than anything that a person would wait for without a sign. */
const MOST = 30_000;

async function inTime(name: string, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((_, reject) => { timer = setTimeout(() => reject(new Error(`no end after ${MOST / 1000} s: ${name}`)), MOST); });
  await Promise.race([work, late]).finally(() => clearTimeout(timer));
}
