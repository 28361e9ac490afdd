import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { cellSource } from '../../../src/core/notebook/NotebookDocument';
import { parseNotebook } from '../../../src/core/notebook/parseNotebook';
import { KorpusSerializer } from '../../../src/extension/notebook/KorpusSerializer';
import { nodeCodec } from '../../../src/node/nodeCodec';
import { bytesOf, closeAll, discard, freshName, inWorkspace, mimesOf, openBytes, openText, outputText, replaceCell, touch, until } from './support';

const MARKER = '<!-- korpus:result v=1 query=0123456789abcdef used=1123456789abcdef rows=2123456789abcdef total=2 -->';
const BLOCK = `${MARKER}\n\n**2 hits**\n\n| a |\n| --- |\n| b |\n\n<!-- /korpus:result -->`;
const MIXED = Buffer.from(`\uFEFF# Titel  \r\n\r\n\r\nText\n\n~~~korpus   \r\nMunition\n~~~\r\n${BLOCK}\r\n\nText ohne Abstand\n\`\`\`korpus\nRakete\r\n\`\`\``);

async function apply(notebook: vscode.NotebookDocument, change: vscode.NotebookEdit): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.set(notebook.uri, [change]);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

describe('a notebook file', () => {
  let name = '';
  beforeEach(() => { name = freshName(); });
  afterEach(() => discard(name));

  it('opens with prose, queries and saved results, marked as saved', async () => {
    const notebook = await openBytes(name, await bytesOf(inWorkspace('munition.korpus.md')));
    const kinds = new Set(notebook.getCells().map((cell) => `${cell.kind} ${cell.document.languageId}`));
    assert.deepEqual([...kinds].sort(), ['1 markdown', '2 korpus']);
    const saved = notebook.getCells().filter((cell) => cell.outputs.length > 0);
    assert.ok(saved.length > 3);
    for (const cell of saved) {
      assert.deepEqual(mimesOf(cell), ['text/markdown']);
      assert.match(outputText(cell, 'text/markdown'), /^\*Saved result\./);
    }
  });

  for (const sample of ['munition.korpus.md', 'erste-schritte.korpus.md']) {
    it(`is byte for byte the same after a save without a change: ${sample}`, async () => {
      const before = await bytesOf(inWorkspace(sample));
      const notebook = await openBytes(name, before);
      await touch(notebook);
      assert.equal(notebook.isDirty, true);
      assert.ok(await notebook.save());
      assert.equal((await bytesOf(inWorkspace(name))).equals(before), true);
    });
  }

  it('keeps byte order mark, mixed line ends and a missing last one', async () => {
    const notebook = await openBytes(name, MIXED);
    await touch(notebook);
    assert.ok(await notebook.save());
    assert.equal((await bytesOf(inWorkspace(name))).toString('hex'), MIXED.toString('hex'));
  });

  it('keeps a windows-1252 file one', async () => {
    const bytes = Buffer.from('Gr\xfc\xdfe \x84hier\x93\n\n```korpus\nGr\xfc\xdfe\n```\n', 'latin1');
    const notebook = await openBytes(name, bytes);
    assert.equal(notebook.cellAt(0).document.getText(), 'Grüße „hier“');
    await replaceCell(notebook, 1, 'Übermut');
    assert.ok(await notebook.save());
    assert.equal((await bytesOf(inWorkspace(name))).toString('latin1'), 'Gr\xfc\xdfe \x84hier\x93\n\n```korpus\n\xdcbermut\n```\n');
  });

  it('changes no byte of the other cells when one was edited', async () => {
    const before = parseNotebook(MIXED.toString());
    for (let edited = 0; edited < before.cells.length; edited++) {
      await discard(name);
      name = freshName();
      const notebook = await openBytes(name, MIXED);
      assert.equal(notebook.cellCount, before.cells.length);
      await replaceCell(notebook, edited, 'Waffe\nKrieg');
      assert.ok(await notebook.save());
      const after = parseNotebook((await bytesOf(inWorkspace(name))).toString());
      before.cells.forEach((cell, index) => assert.equal(cellSource(after.cells[index]!) === cellSource(cell), index !== edited, `cell ${index} after an edit of ${edited}`));
      await closeAll();
    }
  });

  it('loses a saved result when its output is cleared, and only then', async () => {
    const notebook = await openText(name, `\`\`\`korpus\nA\n\`\`\`\n\n${BLOCK}\n\nText\n`);
    await vscode.commands.executeCommand('notebook.clearAllCellsOutputs');
    await until('the output is gone', () => notebook.cellAt(0).outputs.length === 0);
    assert.ok(await notebook.save());
    assert.equal((await bytesOf(inWorkspace(name))).toString(), '```korpus\nA\n```\n\nText\n');
  });

  it('shows front matter as source, and keeps what is edited there', async () => {
    const notebook = await openText(name, '---\nrows: 7\n---\n\n# Titel\n');
    assert.deepEqual(notebook.getCells().map((cell) => [cell.kind, cell.document.languageId]), [[vscode.NotebookCellKind.Code, 'yaml'], [vscode.NotebookCellKind.Markup, 'markdown']]);
    await replaceCell(notebook, 0, '---\nrows: 9\n---');
    assert.ok(await notebook.save());
    assert.equal((await bytesOf(inWorkspace(name))).toString(), '---\nrows: 9\n---\n\n# Titel\n');
  });

  it('stays UTF-16 when its first cell, which holds the mark, is deleted', async () => {
    const bytes = Buffer.from('\uFEFF# Größe\n\n```korpus\nMunition\n```\n', 'utf16le');
    const notebook = await openBytes(name, bytes);
    await apply(notebook, vscode.NotebookEdit.deleteCells(new vscode.NotebookRange(0, 1)));
    assert.ok(await notebook.save());
    assert.equal((await bytesOf(inWorkspace(name))).toString('utf16le'), '\uFEFF```korpus\nMunition\n```\n');
  });

  it('loses no saved result when cells are moved, doubled, deleted, and the deletion is undone', async () => {
    const text = `\`\`\`korpus\nA\n\`\`\`\n\n${BLOCK}\n\nText\n\n\`\`\`korpus\nB\n\`\`\`\n\n${BLOCK.replace('total=2', 'total=7')}\n`;
    const notebook = await openText(name, text);
    await apply(notebook, vscode.NotebookEdit.deleteCells(new vscode.NotebookRange(0, 2)));
    await vscode.commands.executeCommand('undo');
    await until('the cells are back', () => notebook.cellCount === 3);
    await vscode.window.showNotebookDocument(notebook, { selections: [new vscode.NotebookRange(0, 1)] });
    await vscode.commands.executeCommand('notebook.cell.moveDown');
    await until('the cell moved', () => notebook.cellAt(1).document.getText() === 'A');
    await vscode.window.showNotebookDocument(notebook, { selections: [new vscode.NotebookRange(2, 3)] });
    await vscode.commands.executeCommand('notebook.cell.copyDown');
    await until('the cell is doubled', () => notebook.cellCount === 4);
    assert.ok(await notebook.save());
    const cells = parseNotebook((await bytesOf(inWorkspace(name))).toString()).cells;
    assert.deepEqual(cells.map((cell) => (cell.kind === 'query' ? `${cell.value.trim()} ${cell.result?.saved.total}` : cell.value.trim())), ['Text', 'A 2', 'B 7', 'B 7']);
  });

  it('takes a cell and its saved result from another notebook', async () => {
    const other = freshName();
    try {
      const from = await openText(other, `\uFEFF\`\`\`korpus\r\nA\r\n\`\`\`\r\n\r\n${BLOCK}\r\n`);
      const [cell] = from.getCells();
      assert.ok(cell);
      const copy = new vscode.NotebookCellData(cell.kind, cell.document.getText(), cell.document.languageId);
      copy.metadata = cell.metadata;
      copy.outputs = [...cell.outputs];
      const notebook = await openText(name, 'Text\n');
      await apply(notebook, vscode.NotebookEdit.insertCells(1, [copy]));
      assert.ok(await notebook.save());
      const saved = (await bytesOf(inWorkspace(name))).toString();
      assert.equal(saved.includes('\uFEFF'), false);
      assert.deepEqual(parseNotebook(saved).cells.map((each) => (each.kind === 'query' ? each.result?.saved.total : each.value)), ['Text', 2]);
    } finally {
      await discard(other);
    }
  });

  it('follows its file when something else writes it, also where only the saved result differs', async () => {
    const notebook = await openText(name, `\`\`\`korpus\nA\n\`\`\`\n\n${BLOCK}\n`);
    const text = `\uFEFF# Neu\r\n\r\n\`\`\`korpus\r\nA\r\n\`\`\`\r\n\r\n${BLOCK.replace('total=2', 'total=9').replaceAll('\n', '\r\n')}\r\n`;
    await vscode.workspace.fs.writeFile(inWorkspace(name), Buffer.from(text));
    await until('the editor shows it', () => notebook.cellCount === 2 && outputText(notebook.cellAt(1), 'text/markdown').includes('total=9'));
    await touch(notebook);
    assert.ok(await notebook.save());
    assert.equal((await bytesOf(inWorkspace(name))).toString(), text);
  });

  it('keeps what was edited, and its saved results, when its file is renamed before saving', async () => {
    const text = `\`\`\`korpus\nA\n\`\`\`\n\n${BLOCK}\n\nText\n`;
    const notebook = await openText(name, text);
    await replaceCell(notebook, 1, 'Anderer Text');
    const renamed = freshName();
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(inWorkspace(name), inWorkspace(renamed));
    assert.ok(await vscode.workspace.applyEdit(edit));
    try {
      const moved = await vscode.workspace.openNotebookDocument(inWorkspace(renamed));
      if (moved.isDirty) assert.ok(await moved.save());
      assert.equal((await bytesOf(inWorkspace(renamed))).toString(), text.replace('\nText', '\nAnderer Text'));
    } finally {
      await discard(renamed);
    }
  });

  it('differs from another version of it in nothing but the cells that were changed, as the editor compares two', () => {
    const serializer = new KorpusSerializer(nodeCodec);
    const cellsOf = (text: string) => serializer.deserializeNotebook(Buffer.from(text)).cells.map(({ value, metadata, outputs }) => ({
      value, metadata, outputs: outputs?.map((output) => ({ metadata: output.metadata, items: output.items.map(({ mime, data }) => [mime, Buffer.from(data).toString()]) })),
    }));
    const text = `# Titel\n\n\`\`\`korpus\nA\n\`\`\`\n\n${BLOCK}\n\nText\n\n\`\`\`korpus\nB\n\`\`\`\n\n${BLOCK}\n\nEnde\n`;
    const before = cellsOf(text);
    const after = cellsOf(text.replace('# Titel', 'Neu\n\n```korpus\nC\n```\n\n# Titel').replace('\nB\n', '\nB | kwic\n').replace('\nEnde\n', '\nEnde\n\n```korpus\nD\n```\n'));
    assert.deepEqual(after.slice(2, 5), before.slice(0, 3), 'moved down by two cells');
    assert.deepEqual(after[6], before[4], 'no longer the last');
    assert.deepEqual({ ...after[5], value: 'B' }, before[3], 'only its text');
    for (const { metadata, outputs } of before) assert.deepEqual([metadata, outputs?.map((output) => output.metadata)], [undefined, outputs?.map(() => undefined)]);
  });

  it('parts new cells from old ones', async () => {
    const notebook = await openText(name, 'Text\n```korpus\nA\n```');
    const edit = new vscode.WorkspaceEdit();
    edit.set(notebook.uri, [vscode.NotebookEdit.insertCells(1, [new vscode.NotebookCellData(vscode.NotebookCellKind.Code, 'B', 'korpus'), new vscode.NotebookCellData(vscode.NotebookCellKind.Code, 'print()', 'python')])]);
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.ok(await notebook.save());
    assert.equal((await bytesOf(inWorkspace(name))).toString(), 'Text\n\n```korpus\nB\n```\n\n```python\nprint()\n```\n\n```korpus\nA\n```');
  });
});

describe('a damaged notebook file', () => {
  let name = '';
  beforeEach(() => { name = freshName(); });
  afterEach(() => discard(name));

  const shown = (notebook: vscode.NotebookDocument): string => notebook.getCells().map((cell) => cell.document.getText()).join('\n');
  const problems = (notebook: vscode.NotebookDocument): readonly string[] => notebook.getCells().flatMap((cell) => vscode.languages.getDiagnostics(cell.document.uri)).map(({ code }) => String(code));

  for (const [what, text, code] of [
    ['an unclosed fence', 'Text\n\n```korpus\nMunition\n\nmehr Text\n', 'unclosed-fence'],
    ['a saved result without an end', `\`\`\`korpus\nMunition\n\`\`\`\n\n${MARKER}\n\n| b |\n\nText\n`, 'unfinished-result'],
    ['a marker cut short', `\`\`\`korpus\nMunition\n\`\`\`\n\n${BLOCK.replace('rows=', 'ro')}\n`, 'damaged-result'],
    ['merge-conflict markers', `Text\n\n<<<<<<< HEAD\n\`\`\`korpus\nMunition\n\`\`\`\n=======\n\`\`\`korpus\nRakete\n\`\`\`\n>>>>>>> other\n`, 'merge-conflict'],
  ] as const) {
    it(`opens with all of it in view, says so, and comes back whole: ${what}`, async () => {
      const notebook = await openText(name, text);
      const visible = shown(notebook);
      for (const line of text.split('\n').filter((part) => !/^(```\w*|<!-- \/.*)?$/.test(part))) assert.ok(visible.includes(line), line);
      await until('the problem is shown', () => problems(notebook).includes(code));
      await touch(notebook);
      assert.ok(await notebook.save());
      assert.equal((await bytesOf(inWorkspace(name))).toString(), text);
    });
  }

  it('says no more once the conflict was resolved in its cell', async () => {
    const notebook = await openText(name, '<<<<<<< HEAD\nA\n=======\nB\n>>>>>>> other\n');
    await until('the conflict is shown', () => problems(notebook).includes('merge-conflict'));
    await replaceCell(notebook, 0, 'A');
    await until('the conflict is gone', () => problems(notebook).length === 0);
  });

  it('is one cell of text when the parser fails, and saves as it was', async () => {
    const serializer = new KorpusSerializer(nodeCodec, () => { throw new Error('broken'); });
    const data = serializer.deserializeNotebook(MIXED);
    assert.equal(data.cells.length, 1);
    assert.equal(data.cells[0]?.value, MIXED.toString());
    assert.equal(Buffer.from(serializer.serializeNotebook(data)).equals(MIXED), true);
  });
});
