import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { COMMANDS } from '../../../src/extension/ids';
import { cacheDirectory } from '../../../src/node/cacheDirectory';
import { FolderSession } from '../../../src/extension/FolderSession';
import { inWorkspace, openNotebook, outputText, replaceCell, runCells, until } from '../notebook/support';

/** Where scripts/windows.mjs looks; the two windows meet there, too. */
const MEETING = process.env.KORPUS_WINDOWS_FOLDER!;
const NOTEBOOK = 'fenster.korpus.md';
const ARTICLE = '002_0e38799f239c3e12.txt';
const CHANGING = 'wechselnd.txt';
const TURNS = 12;
const TOGETHER = 24;
/** Milliseconds for the other window's part of a turn. */
const PATIENCE = 60_000;

/** One of two windows on one folder: they work in turn, then both at once. Says how it went in `MEETING/end-ROLE`. */
export async function run(): Promise<void> {
  const role = claimRole();
  const end = await new Window(role).work().then((told) => ({ told }), (error: unknown) => ({ fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }));
  writeFileSync(join(MEETING, `end-${role}`), JSON.stringify(end));
}

function claimRole(): 0 | 1 {
  try {
    writeFileSync(join(MEETING, 'role-0'), '', { flag: 'wx' });
    return 0;
  } catch {
    return 1;
  }
}

class Window {
  readonly #told: string[] = [];
  readonly #decided: string[] = [];

  constructor(private readonly role: 0 | 1) {
    for (const kind of ['showErrorMessage', 'showWarningMessage'] as const) {
      Object.assign(vscode.window, { [kind]: (...said: unknown[]) => { this.#told.push(String(said[0])); return Promise.resolve(undefined); } });
    }
  }

  /** What the person was told that is no success. */
  async work(): Promise<readonly string[]> {
    await vscode.commands.executeCommand(COMMANDS.refresh);
    const notebook = await openNotebook(inWorkspace(NOTEBOOK));
    await this.#meet('open');
    for (let turn = 0; turn < TURNS; turn++) {
      if (turn % 2 === this.role) await this.#take(turn, notebook);
      await this.#meet(`turn-${turn}`);
      await until(`window ${this.role} shows turn ${turn}`, () => notebook.cellAt(0).document.getText() === `Zug ${turn}.` && !notebook.isDirty, PATIENCE);
    }
    await Promise.all(Array.from({ length: TOGETHER }, (_, number) => this.#decide(TURNS + 2 * number + this.role)));
    await this.#meet('together');
    await this.#lookAtDecisions();
    await this.#compareAnswers();
    return this.#told;
  }

  /** A changed article, a query that counts it, a saved notebook, a decision. */
  async #take(turn: number, notebook: vscode.NotebookDocument): Promise<void> {
    writeFileSync(inWorkspace(CHANGING).fsPath, `Bericht\n\n${'Zwiebelfisch. '.repeat(turn + 1)}\n`);
    await replaceCell(notebook, 0, `Zug ${turn}.`);
    const cell = notebook.cellAt(1);
    await until(`turn ${turn} is counted`, async () => {
      const before = cell.executionSummary?.timing?.startTime;
      await runCells(notebook, 1, 2);
      await until('the cell has run', () => cell.executionSummary?.success === true && cell.executionSummary.timing?.startTime !== before);
      return (outputText(cell, 'text/markdown').match(/Zwiebelfisch/g)?.length ?? 0) > turn;
    }, PATIENCE);
    assert.ok(await notebook.save(), `turn ${turn}: the notebook could not be saved`);
    await this.#decide(turn);
    assert.ok(onDisk().includes(this.#decided.at(-1)!), `turn ${turn}: the decision is not saved`);
  }

  /** Each number has a word of its own. */
  async #decide(number: number): Promise<void> {
    const document = await vscode.workspace.openTextDocument(inWorkspace(ARTICLE));
    const words = new Map([...document.getText().matchAll(/(?<!\p{L})\p{Ll}{5,}(?!\p{L})/gu)].map((match) => [match[0], match.index]));
    const [word, start] = [...words][number]!;
    await vscode.commands.executeCommand(COMMANDS.markEntity, { uri: document.uri, start, end: start + word.length }, 'organisation');
    this.#decided.push(`quote: ${word},`);
  }

  async #lookAtDecisions(): Promise<void> {
    const missing = this.#decided.filter((decision) => !onDisk().includes(decision));
    assert.deepEqual(missing, [], `not saved; told: ${this.#told.join('; ')}`);
    const config = await vscode.workspace.openTextDocument(inWorkspace('korpus.yaml'));
    await until('the editor shows what is on disk', () => config.getText() === onDisk()).catch(() => assert.fail(`the editor shows ${config.isDirty ? 'unsaved' : 'saved'} lines ${missingIn(onDisk(), config.getText())} that the disk has not, and not its ${missingIn(config.getText(), onDisk())}`));
  }

  async #compareAnswers(): Promise<void> {
    const dist = join(vscode.extensions.getExtension('korpus.korpus')!.extensionPath, 'dist');
    const answers = [];
    for (const cache of [cacheDirectory(), join(MEETING, `fresh-${this.role}`)]) {
      const session = new FolderSession(vscode.workspace.workspaceFolders![0]!, { script: join(dist, 'worker.js'), resourceDirectory: dist, cacheDirectory: cache });
      const { articles, warnings, unread } = await session.refresh();
      const rows = [];
      for (const query of ['Zwiebelfisch', '* | entities type=organisation']) rows.push(await session.engine.run({ cells: [query] }, 0, { limit: 100, base: '', savedRows: 5 }));
      answers.push({ articles, warnings, unread, rows: rows.map((outcome) => (outcome.kind === 'result' ? outcome.cell.result : outcome)) });
      session.dispose();
    }
    assert.deepEqual(answers[0], answers[1]);
  }

  /** Goes on when both are here. */
  async #meet(where: string): Promise<void> {
    writeFileSync(join(MEETING, `${where}-${this.role}`), '');
    await until(`the other window comes to ${where}`, () => existsSync(join(MEETING, `${where}-${1 - this.role}`)) || existsSync(join(MEETING, `end-${1 - this.role}`)), 2 * PATIENCE);
    assert.ok(existsSync(join(MEETING, `${where}-${1 - this.role}`)), `the other window ended before ${where}`);
  }
}

/** Lines of `text` that `other` has not. */
const missingIn = (other: string, text: string): string => text.split('\n').filter((line) => !other.split('\n').includes(line)).join('\n');
const onDisk = (): string => readFileSync(inWorkspace('korpus.yaml').fsPath, 'utf8');
