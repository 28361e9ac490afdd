import assert from 'node:assert/strict';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { FolderSession } from '../../../src/extension/FolderSession';
import { COMMANDS } from '../../../src/extension/ids';
import { notebookBytes } from '../../../src/extension/notebook/liveNotebook';
import { nodeCodec } from '../../../src/node/nodeCodec';
import { cacheDirectory } from '../../../src/node/cacheDirectory';
import { randomFrom } from '../../support/randomFrom';
import { inWorkspace, openNotebook, replaceCell, runCells, until } from '../notebook/support';

/** What scripts/host/Crashes.mjs wants of this window. */
interface Plan {
  readonly journal: string;
  readonly seed: number;
  /** The number that the first saved notebook bears. */
  readonly from: number;
  /** A folder for a cache that nobody has used. */
  readonly fresh: string;
  /** Asks for names too. */
  readonly thorough: boolean;
  /** Saves one notebook of each kind and works no further. */
  readonly rehearsal: boolean;
  /** The window was open before, and only its extensions were started anew. */
  readonly resumes: boolean;
}

const NOTEBOOK = 'absturz.korpus.md';
const ARTICLE = 'fest-0.txt';
const QUERIES = ['der path:fest* | kwic', 'und path:fest* | kwic'] as const;
const QUESTIONS = ['Munition | count by=path', '"Kim Jong Un"', 'Nachtrag | count by=path'];
/** Kept in step with scripts/host/Crashes.mjs. */
const SAVES_BETWEEN_RUNS = 4;
/** The names of all articles, which a new cache takes a while to know. */
const SLOW_QUESTION = '* | entities type=organisation';
/** Files that are changed while the corpus is indexed. */
const CHANGING = 30;

/**
 * Works in the extension host until somebody kills it, and says in a journal what it is about to do and what was acknowledged.
 * The journal outlives the process: a line is handed to the system before the next step begins.
 */
export async function run(): Promise<void> {
  const plan = JSON.parse(readFileSync(process.env.KORPUS_CRASH_PLAN!, 'utf8')) as Plan;
  const actor = new Actor(plan);
  await (plan.rehearsal ? actor.rehearse() : actor.work()).catch((error: unknown) => actor.tell({ kind: 'fault', error: error instanceof Error ? (error.stack ?? error.message) : String(error) }));
}

class Actor {
  readonly #random: () => number;
  #hasRun = false;
  readonly #dist = join(vscode.extensions.getExtension('korpus.korpus')!.extensionPath, 'dist');

  constructor(private readonly plan: Plan) {
    this.#random = randomFrom(plan.seed);
  }

  tell(line: object): void {
    appendFileSync(this.plan.journal, `${JSON.stringify(line)}\n`);
  }

  async rehearse(): Promise<void> {
    const notebook = await this.#start();
    for (const number of [0, SAVES_BETWEEN_RUNS]) {
      await this.#saveNotebook(notebook, number);
      this.tell({ kind: 'template', number, text: readFileSync(inWorkspace(NOTEBOOK).fsPath, 'utf8') });
    }
    this.tell({ kind: 'rehearsed' });
  }

  async work(): Promise<void> {
    const notebook = await (this.plan.resumes ? this.#resume() : this.#start());
    await this.#compareAnswers();
    this.tell({ kind: 'ready' });
    await Promise.all([this.#index(), this.#decide(), this.#saveAgainAndAgain(notebook)]);
  }

  /** What the editor has kept of an earlier window's unsaved changes goes: what is on disk counts. */
  async #start(): Promise<vscode.NotebookDocument> {
    this.tell({ kind: 'started', pid: process.pid });
    await vscode.commands.executeCommand(COMMANDS.refresh);
    await vscode.window.showTextDocument(inWorkspace('korpus.yaml'));
    await vscode.commands.executeCommand('workbench.action.files.revert');
    const notebook = await openNotebook(inWorkspace(NOTEBOOK));
    await vscode.commands.executeCommand('workbench.action.files.revert');
    return notebook;
  }

  /** What the window showed before its extensions were started anew stays, and can be saved: what of it was not is no longer known on this side. */
  async #resume(): Promise<vscode.NotebookDocument> {
    this.tell({ kind: 'started', pid: process.pid });
    const faults: string[] = [];
    if (vscode.workspace.notebookDocuments.every(({ uri }) => !uri.path.endsWith(NOTEBOOK))) faults.push('the notebook is not open any more');
    const notebook = await openNotebook(inWorkspace(NOTEBOOK));
    const config = await vscode.workspace.openTextDocument(inWorkspace('korpus.yaml'));
    for (const document of [notebook, config]) if (!(await document.save())) faults.push(`${document.uri.path} cannot be saved`);
    const onDisk = readFileSync(inWorkspace(NOTEBOOK).fsPath, 'utf8');
    const shown = Buffer.from(notebookBytes(notebook, nodeCodec)).toString();
    if (onDisk !== shown) faults.push(`the notebook on disk:\n${onDisk.slice(0, 300)}\nis not the one shown:\n${shown.slice(0, 300)}`);
    const numbers = [1, notebook.cellCount - 1].map((at) => Number(/^Nummer (\d+)\.$/.exec(notebook.cellAt(at).document.getText())?.[1]));
    await this.#run(notebook);
    if (!(await notebook.save())) faults.push('the notebook cannot be saved after its cell ran');
    this.tell({ kind: 'resumed', faults, numbers, notebook: readFileSync(inWorkspace(NOTEBOOK).fsPath, 'utf8'), config: readFileSync(inWorkspace('korpus.yaml').fsPath, 'utf8') });
    await this.#renewCells(notebook);
    return notebook;
  }

  /** VS Code tells a host that it started anew nothing of the versions of the cells' texts, and refuses that host's edits of them: cells that are new it knows. */
  async #renewCells(notebook: vscode.NotebookDocument): Promise<void> {
    const cells = notebook.getCells().map(({ kind, document, metadata, outputs }) => Object.assign(new vscode.NotebookCellData(kind, document.getText(), document.languageId), { metadata, outputs: [...outputs] }));
    const edit = new vscode.WorkspaceEdit();
    edit.set(notebook.uri, [vscode.NotebookEdit.replaceCells(new vscode.NotebookRange(0, notebook.cellCount), cells)]);
    assert.ok(await vscode.workspace.applyEdit(edit));
  }

  #session(cache: string): FolderSession {
    return new FolderSession(vscode.workspace.workspaceFolders![0]!, { script: join(this.#dist, 'worker.js'), resourceDirectory: this.#dist, cacheDirectory: cache });
  }

  async #answers(cache: string): Promise<object> {
    const session = this.#session(cache);
    try {
      const { articles, warnings, unread } = await session.refresh();
      const outcomes = [];
      for (const question of this.plan.thorough ? [...QUESTIONS, SLOW_QUESTION] : QUESTIONS) outcomes.push(await session.engine.run({ cells: [question] }, 0, { limit: 100, base: '', savedRows: 5 }));
      return { articles: articles.length, unread, warnings, rows: outcomes.map((outcome) => (outcome.kind === 'result' ? [outcome.cell.result.total, outcome.cell.result] : outcome)) };
    } finally {
      session.dispose();
    }
  }

  async #compareAnswers(): Promise<void> {
    const found = await this.#answers(cacheDirectory());
    const wanted = await this.#answers(this.plan.fresh);
    let difference: string | undefined;
    try {
      assert.deepEqual(found, wanted);
    } catch (error) {
      difference = String(error).slice(0, 2000);
    }
    this.tell({ kind: 'answers', difference });
  }

  async #saveAgainAndAgain(notebook: vscode.NotebookDocument): Promise<void> {
    for (let number = this.plan.from; ; number++) await this.#saveNotebook(notebook, number);
  }

  /** Its first and last cell bear the number; the query between them, which is run when it changes, goes by the number too. */
  async #saveNotebook(notebook: vscode.NotebookDocument, number: number): Promise<void> {
    for (const at of [1, notebook.cellCount - 1]) await replaceCell(notebook, at, `Nummer ${number}.`);
    const query = QUERIES[Math.floor(number / SAVES_BETWEEN_RUNS) % 2]!;
    if (notebook.cellAt(2).document.getText() !== query || !this.#hasRun) await this.#runQuery(notebook, query);
    this.tell({ kind: 'saving', number });
    const saved = await notebook.save();
    this.tell({ kind: 'saved', number, saved });
  }

  async #runQuery(notebook: vscode.NotebookDocument, query: string): Promise<void> {
    await replaceCell(notebook, 2, query);
    await this.#run(notebook);
    this.#hasRun = true;
  }

  async #run(notebook: vscode.NotebookDocument): Promise<void> {
    const cell = notebook.cellAt(2);
    const before = cell.executionSummary?.timing?.startTime;
    await runCells(notebook, 2, 3);
    await until('the cell has run', () => cell.executionSummary?.success === true && cell.executionSummary.timing?.startTime !== before);
  }

  async #decide(): Promise<void> {
    const document = await vscode.workspace.openTextDocument(inWorkspace(ARTICLE));
    const words = [...document.getText().matchAll(/\p{L}{4,}/gu)];
    for (;;) {
      const word = words[Math.floor(this.#random() * words.length)]!;
      const place = { uri: document.uri, start: word.index, end: word.index + word[0].length };
      if (this.#random() < 0.8) await vscode.commands.executeCommand(COMMANDS.markEntity, place, this.#random() < 0.5 ? 'organisation' : 'place');
      else await vscode.commands.executeCommand(COMMANDS.rejectMention, place);
      this.tell({ kind: 'decided', text: readFileSync(inWorkspace('korpus.yaml').fsPath, 'utf8') });
    }
  }

  async #index(): Promise<void> {
    const session = this.#session(cacheDirectory());
    for (let turn = 0; ; turn++) {
      const path = inWorkspace(`weitere-${Math.floor(this.#random() * CHANGING)}.txt`).fsPath;
      writeFileSync(path, `${readFileSync(path, 'utf8').slice(0, 20_000)}\nNachtrag ${turn} über Munition.\n`);
      if (this.#random() < 0.15) await session.refresh({ rebuild: true });
      else await vscode.commands.executeCommand(COMMANDS.refresh);
      this.tell({ kind: 'indexed' });
    }
  }
}
