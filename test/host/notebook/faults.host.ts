import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { RESULT_MIME, type ResultOutput } from '../../../src/protocol/renderer';
import { tapWorkers, type Tap } from '../tapWorkers';
import { bytesOf, closeAll, freshName, inWorkspace, mimesOf, openNotebook, openText, outputText, replaceCell, runCells, until } from './support';

const ERROR_MIME = 'application/vnd.code.notebook.error';
const succeeded = (cell: vscode.NotebookCell): boolean | undefined => cell.executionSummary?.success;
const totalOf = (cell: vscode.NotebookCell): number => (JSON.parse(outputText(cell, RESULT_MIME)) as ResultOutput).result.total;

describe('running a notebook when things go wrong', () => {
  const files: string[] = [];
  let tap: Tap | undefined;
  const fresh = (name = freshName()): string => { files.push(name); return name; };
  const notebookOf = (...queries: readonly string[]): string => queries.map((query) => `\`\`\`korpus\n${query}\n\`\`\`\n`).join('\n');
  afterEach(async () => {
    tap?.release();
    tap = undefined;
    await closeAll();
    for (const file of files.splice(0)) await vscode.workspace.fs.delete(inWorkspace(file)).then(undefined, () => undefined);
  });

  it('shows an error in the cell whose worker died, keeps its saved result, and runs the next one', async () => {
    const name = fresh();
    const notebook = await openText(name, notebookOf('Munition | kwic', 'Rakete | kwic'));
    await runCells(notebook, 0, 2);
    await until('both ran', () => notebook.getCells().every((cell) => succeeded(cell) === true));
    assert.ok(await notebook.save());
    const saved = (await bytesOf(inWorkspace(name))).toString();
    let killed = 0;
    tap = tapWorkers((call) => (call === 'run' && killed++ === 0 ? 'kill' : 'pass'));
    await runCells(notebook, 0, 2);
    await until('the first failed, the second ran', () => succeeded(notebook.cellAt(0)) === false && succeeded(notebook.cellAt(1)) === true);
    assert.deepEqual(mimesOf(notebook.cellAt(0)), [ERROR_MIME]);
    assert.match(outputText(notebook.cellAt(0), ERROR_MIME), /ended unexpectedly/);
    assert.ok(await notebook.save());
    assert.equal((await bytesOf(inWorkspace(name))).toString(), saved);
    await runCells(notebook, 0, 1);
    await until('it runs again', () => succeeded(notebook.cellAt(0)) === true);
  });

  it('says how long a cell took though the clock is set back while it runs', async () => {
    const notebook = await openText(fresh(), notebookOf('Munition | kwic'));
    const { now } = Date;
    tap = tapWorkers((call) => {
      if (call === 'run') Date.now = () => now() - 3_600_000;
      return 'pass';
    });
    try {
      await runCells(notebook, 0, 1);
      await until('it ran', () => succeeded(notebook.cellAt(0)) === true);
    } finally {
      Date.now = now;
    }
    const { milliseconds } = JSON.parse(outputText(notebook.cellAt(0), RESULT_MIME)) as ResultOutput;
    assert.ok(milliseconds >= 0 && milliseconds < 60_000, String(milliseconds));
  });

  it('says after the second death what to do, and Refresh gives the worker another chance', async () => {
    const notebook = await openText(fresh(), notebookOf('Munition | kwic'));
    const cell = notebook.cellAt(0);
    tap = tapWorkers((call) => (call === 'run' || call === 'open' ? 'kill' : 'pass'));
    for (let turn = 0; turn < 3; turn++) {
      await runCells(notebook, 0, 1);
      await until('the cell failed', () => succeeded(cell) === false && cell.executionSummary?.timing !== undefined);
    }
    assert.match(outputText(cell, ERROR_MIME), /Refresh/);
    tap.release();
    await vscode.commands.executeCommand('korpus.refresh');
    await runCells(notebook, 0, 1);
    await until('it runs again', () => succeeded(cell) === true);
  });

  it('is interrupted at once while the worker hangs, and the next run gets another worker', async () => {
    const notebook = await openText(fresh(), notebookOf('Munition | kwic'));
    const cell = notebook.cellAt(0);
    let hold = true;
    const holding = (tap = tapWorkers((call) => (call === 'run' && hold ? 'hold' : 'pass')));
    const running = runCells(notebook, 0, 1);
    await until('the worker hangs', () => holding.held === 1);
    hold = false;
    const started = Date.now();
    await vscode.commands.executeCommand('notebook.cell.cancelExecution', { ranges: [{ start: 0, end: 1 }], document: notebook.uri });
    await running;
    assert.ok(Date.now() - started < 4000, `${Date.now() - started} ms`);
    await runCells(notebook, 0, 1);
    await until('the cell runs', () => succeeded(cell) === true);
  });

  it('runs on after a running and a waiting cell were deleted', async () => {
    const notebook = await openText(fresh(), notebookOf('Munition | kwic', 'Rakete | kwic', 'Krieg | kwic'));
    const last = notebook.cellAt(2);
    let hold = true;
    const holding = (tap = tapWorkers((call) => (call === 'run' && hold ? 'hold' : 'pass')));
    void runCells(notebook, 0, 3);
    await until('the worker hangs', () => holding.held === 1);
    hold = false;
    const edit = new vscode.WorkspaceEdit();
    edit.set(notebook.uri, [vscode.NotebookEdit.deleteCells(new vscode.NotebookRange(0, 2))]);
    assert.ok(await vscode.workspace.applyEdit(edit));
    await until('the last cell ran', () => succeeded(last) === true);
    await runCells(notebook, 0, 1);
    await until('and runs again', () => succeeded(last) === true);
    assert.equal(notebook.cellCount, 1);
  });

  it('runs two notebooks at once, each with its own answer', async () => {
    const one = await openText(fresh(), notebookOf('$wort = Munition', '$wort | kwic', '$wort | count'));
    const two = await openText(fresh(), notebookOf('$wort = Rakete', '$wort | kwic', '$wort | count'));
    await vscode.commands.executeCommand('notebook.selectKernel', { id: 'korpus', extension: 'korpus.korpus' });
    await Promise.all([runCells(one, 0, 3), runCells(two, 0, 3)]);
    const done = (notebook: vscode.NotebookDocument) => notebook.getCells().every((cell) => succeeded(cell) === true);
    await until('both ran', () => done(one) && done(two));
    assert.notEqual(totalOf(one.cellAt(1)), totalOf(two.cellAt(1)));
    for (const [notebook, word] of [[one, 'Munition'], [two, 'Rakete']] as const) {
      const { result } = JSON.parse(outputText(notebook.cellAt(1), RESULT_MIME)) as ResultOutput;
      assert.ok(result.kind === 'hits' && result.rows.every(({ match }) => match.startsWith(word)), word);
    }
  });

  it('counts what was saved a moment before, and what was created and deleted in the editor', async () => {
    const article = fresh('frisch.txt');
    await vscode.workspace.fs.writeFile(inWorkspace(article), Buffer.from('Ein Anfang ohne das Wort.\n'));
    const notebook = await openText(fresh(), notebookOf('Zwiebelfisch | kwic'));
    const cell = notebook.cellAt(0);
    const count = async () => { await runCells(notebook, 0, 1); await until('ran', () => succeeded(cell) === true); return totalOf(cell); };
    await count();
    const document = await vscode.workspace.openTextDocument(inWorkspace(article));
    for (let turn = 1; turn <= 3; turn++) {
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, new vscode.Position(0, 0), 'Zwiebelfisch ');
      assert.ok(await vscode.workspace.applyEdit(edit));
      assert.ok(await document.save());
      assert.equal(await count(), turn);
    }
    const remove = new vscode.WorkspaceEdit();
    remove.deleteFile(inWorkspace(article));
    assert.ok(await vscode.workspace.applyEdit(remove));
    assert.equal(await count(), 0);
  });

  it('saves every row with rows: 0 while the output stays small enough for the editor to back the notebook up', async function () {
    this.timeout(60_000);
    const hits = 20_000;
    await vscode.workspace.fs.writeFile(inWorkspace(fresh('viel.txt')), Buffer.from(Array.from({ length: hits }, (_, number) => `Zwiebelfisch nummer${number} und mehr.${number % 5 === 0 ? '\n\n' : ' '}`).join('')));
    const name = fresh();
    const notebook = await openText(name, `---\nrows: 0\n---\n\n${notebookOf('Zwiebelfisch in:all path:viel.txt | kwic')}`);
    const cell = notebook.cellAt(1);
    await until('the article is read', async () => {
      await runCells(notebook, 1, 2);
      return succeeded(cell) === true && totalOf(cell) === hits;
    }, 30_000);
    assert.ok(cell.outputs.flatMap(({ items }) => items).reduce((size, { data }) => size + data.length, 0) < 3_000_000);
    assert.ok(await notebook.save());
    const saved = (await bytesOf(inWorkspace(name))).toString();
    assert.equal(saved.split('\n').filter((line) => line.startsWith('|')).length, hits + 2);
    await replaceCell(notebook, 0, '---\nrows: 0 # alle\n---');
    assert.ok(await notebook.save());
    assert.equal((await bytesOf(inWorkspace(name))).toString(), saved.replace('rows: 0', 'rows: 0 # alle'));
  });

  it('makes no HTML of a query in the error about it, which the editor would put into its page', async () => {
    const notebook = await openText(fresh(), notebookOf('Munition | <A href="command:korpus.find" onmouseover="x()">y</a>'));
    await runCells(notebook, 0, 1);
    await until('the cell failed', () => succeeded(notebook.cellAt(0)) === false);
    const shown = outputText(notebook.cellAt(0), ERROR_MIME);
    assert.match(shown, /onmouseover/);
    assert.doesNotMatch(shown, /<a\s/i);
  });

  it('says in the cell of a notebook outside of every folder what is missing, and saves it all the same', async () => {
    const outside = vscode.Uri.joinPath(inWorkspace(), '..', freshName());
    await vscode.workspace.fs.writeFile(outside, Buffer.from('```korpus\nMunition\n```\n'));
    try {
      const notebook = await openNotebook(outside);
      await runCells(notebook, 0, 1);
      await until('the cell failed', () => succeeded(notebook.cellAt(0)) === false);
      assert.match(outputText(notebook.cellAt(0), ERROR_MIME), /Open the folder/);
      await replaceCell(notebook, 0, 'Rakete');
      assert.ok(await notebook.save());
      assert.equal((await bytesOf(outside)).toString(), '```korpus\nRakete\n```\n');
      await closeAll();
    } finally {
      await vscode.workspace.fs.delete(outside);
    }
  });

  it('runs a notebook that has no file yet over the only folder', async () => {
    const data = new vscode.NotebookData([new vscode.NotebookCellData(vscode.NotebookCellKind.Code, 'Munition | kwic', 'korpus')]);
    const notebook = await vscode.workspace.openNotebookDocument('korpus-notebook', data);
    await vscode.window.showNotebookDocument(notebook);
    await runCells(notebook, 0, 1);
    await until('ran', () => succeeded(notebook.cellAt(0)) === true);
    assert.ok(totalOf(notebook.cellAt(0)) > 0);
  });
});
