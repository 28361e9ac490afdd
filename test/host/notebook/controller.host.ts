import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { parseNotebook } from '../../../src/core/notebook/parseNotebook';
import { RESULT_MIME, type ResultOutput } from '../../../src/protocol/renderer';
import { bytesOf, discard, freshName, inWorkspace, mimesOf, openNotebook, openText, outputText, replaceCell, runCells, until } from './support';

const succeeded = (cell: vscode.NotebookCell): boolean | undefined => cell.executionSummary?.success;

describe('running a notebook', () => {
  let name = '';
  beforeEach(() => { name = freshName(); });
  afterEach(() => discard(name));

  it('answers each query of a sample in three MIME types, and saves what was saved', async () => {
    const before = await bytesOf(inWorkspace('munition.korpus.md'));
    const notebook = await openNotebook(inWorkspace('munition.korpus.md'));
    const queries = notebook.getCells().filter((cell) => cell.kind === vscode.NotebookCellKind.Code);
    await runCells(notebook, 0, notebook.cellCount);
    await until('all cells ran', () => queries.every((cell) => succeeded(cell) === true));
    for (const cell of queries.filter((query) => !query.document.getText().startsWith('$munition ='))) assert.deepEqual(mimesOf(cell), [RESULT_MIME, 'text/markdown', 'text/plain']);
    assert.deepEqual(queries.map((cell) => cell.executionSummary?.executionOrder), queries.map((_, index) => (queries[0]?.executionSummary?.executionOrder ?? 0) + index));
    assert.ok(await notebook.save());
    assert.equal((await bytesOf(inWorkspace('munition.korpus.md'))).toString(), before.toString());
  });

  it('gives the renderer hits with exact spans', async () => {
    const notebook = await openText(name, '```korpus\nMunition | kwic\n```\n');
    await runCells(notebook, 0, 1);
    await until('the cell ran', () => succeeded(notebook.cellAt(0)) === true);
    const { result, corpus } = JSON.parse(outputText(notebook.cellAt(0), RESULT_MIME)) as ResultOutput;
    assert.equal(corpus, vscode.workspace.workspaceFolders?.[0]?.uri.toString());
    assert.equal(result.kind, 'hits');
    for (const row of result.kind === 'hits' ? result.rows : []) {
      const text = (await bytesOf(inWorkspace(row.path))).toString();
      assert.equal(text.slice(row.start, row.end), 'Munition');
    }
    assert.ok(await notebook.save());
    const [cell] = parseNotebook((await bytesOf(inWorkspace(name))).toString()).cells;
    assert.equal(cell?.kind === 'query' ? cell.result?.saved.total : undefined, result.total);
  });

  it('sends a page and keeps the rest behind a handle', async () => {
    const notebook = await openText(name, '```korpus\n* | frequency\n```\n');
    await runCells(notebook, 0, 1);
    await until('the cell ran', () => succeeded(notebook.cellAt(0)) === true);
    const output = JSON.parse(outputText(notebook.cellAt(0), RESULT_MIME)) as ResultOutput;
    assert.equal(output.result.rows.length, 50);
    assert.equal(output.result.total > 500, true);
    assert.notEqual(output.handle, null);
  });

  it('puts an error at its place in the cell, and keeps the result in the file', async () => {
    const notebook = await openText(name, '```korpus\nMunition\n```\n');
    const cell = notebook.cellAt(0);
    await runCells(notebook, 0, 1);
    await until('the cell ran', () => succeeded(cell) === true);
    assert.ok(await notebook.save());
    const saved = (await bytesOf(inWorkspace(name))).toString();
    await replaceCell(notebook, 0, 'Munition | kwik');
    await runCells(notebook, 0, 1);
    await until('the cell failed', () => succeeded(cell) === false);
    assert.deepEqual(mimesOf(cell), ['application/vnd.code.notebook.error']);
    assert.match(outputText(cell, 'application/vnd.code.notebook.error'), /1:12 .*kwic/);
    const [diagnostic] = vscode.languages.getDiagnostics(cell.document.uri);
    assert.deepEqual(diagnostic?.range, new vscode.Range(0, 11, 0, 15));
    assert.ok(await notebook.save());
    assert.equal((await bytesOf(inWorkspace(name))).toString(), saved.replace('\nMunition\n', '\nMunition | kwik\n'));
  });

  it('has no output for definitions alone, and runs on after a failing cell', async () => {
    const notebook = await openText(name, '```korpus\n$a = Munition\n```\n\n```korpus\nMunition |\n```\n\n```korpus\n$a | kwic\n```\n');
    await runCells(notebook, 0, 3);
    await until('all cells ran', () => notebook.getCells().every((cell) => succeeded(cell) !== undefined));
    assert.deepEqual(notebook.getCells().map(succeeded), [true, false, true]);
    assert.deepEqual(notebook.cellAt(0).outputs, []);
  });

  it('does not run a notebook in conflict, and says why', async () => {
    const notebook = await openText(name, '<<<<<<< HEAD\nA\n=======\nB\n>>>>>>> other\n\n```korpus\nMunition\n```\n');
    await runCells(notebook, 1, 2);
    await until('the cell failed', () => succeeded(notebook.cellAt(1)) === false);
    assert.match(outputText(notebook.cellAt(1), 'application/vnd.code.notebook.error'), /merge-conflict/);
  });

  it('is interrupted at once, keeps the output, and runs again', async function () {
    this.timeout(120000);
    const large = inWorkspace('large.txt');
    // Enough different words to keep the worker busy for seconds.
    const words = Array.from({ length: 300_000 }, (_, index) => `w${((index * 2654435761) >>> 0).toString(36)}${index % 12 === 0 ? '.\n' : ''}`);
    await vscode.workspace.fs.writeFile(large, Buffer.from(words.join(' ')));
    try {
      const notebook = await openText(name, '```korpus\npath:large.txt | count\n```\n');
      const cell = notebook.cellAt(0);
      await until('the large article was read', async () => {
        await runCells(notebook, 0, 1);
        return (JSON.parse(outputText(cell, RESULT_MIME)) as ResultOutput).result.method.scope.articles === 1;
      }, 60000);
      const before = outputText(cell, RESULT_MIME);
      await replaceCell(notebook, 0, '*a* OR *b* OR *c* OR *1* | kwic sort=1R,2R');
      const running = runCells(notebook, 0, 1);
      await new Promise((resolve) => setTimeout(resolve, 1500));
      assert.equal(succeeded(cell), undefined);
      const started = Date.now();
      await vscode.commands.executeCommand('notebook.cell.cancelExecution', { ranges: [{ start: 0, end: 1 }], document: notebook.uri });
      await running;
      assert.ok(Date.now() - started < 3000, `${Date.now() - started} ms`);
      assert.equal(succeeded(cell), undefined);
      assert.equal(outputText(cell, RESULT_MIME), before);
      await replaceCell(notebook, 0, 'Munition');
      await runCells(notebook, 0, 1);
      await until('the cell runs again', () => succeeded(cell) === true);
    } finally {
      await vscode.workspace.fs.delete(large);
    }
  });
});
