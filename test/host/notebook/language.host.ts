import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { COMMANDS, NOTEBOOK_TYPE } from '../../../src/extension/ids';
import { discard, freshName, openText, replaceCell, until } from './support';

describe('help while a query is typed', () => {
  let name = '';
  beforeEach(() => { name = freshName(); });
  afterEach(() => discard(name));

  it('underlines a mistake and mends it', async () => {
    const notebook = await openText(name, '```korpus\nMunition\n```\n');
    const { document } = notebook.cellAt(0);
    await replaceCell(notebook, 0, 'Munition | kwik');
    await until('the mistake is shown', () => vscode.languages.getDiagnostics(document.uri).length > 0);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, new vscode.Range(0, 12, 0, 12));
    const fix = actions.find((action) => action.edit?.has(document.uri));
    assert.ok(fix?.edit);
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    assert.equal(document.getText(), 'Munition | kwic');
    await until('the mistake is gone', () => vscode.languages.getDiagnostics(document.uri).length === 0);
  });

  it('offers a fix that is asked for before the pause after which a query is checked', async () => {
    const notebook = await openText(name, '```korpus\nMunition\n```\n');
    const { document } = notebook.cellAt(0);
    await replaceCell(notebook, 0, 'Munitoin');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, new vscode.Range(0, 2, 0, 2));
    assert.deepEqual(actions.filter((action) => action.edit?.has(document.uri)).map(({ edit }) => edit?.get(document.uri)[0]?.newText), ['Munition']);
  });

  it('knows names that other cells define', async () => {
    const notebook = await openText(name, '```korpus\n$a = Munition\n```\n\n```korpus\n$b\n```\n');
    await replaceCell(notebook, 1, '$c');
    const { document } = notebook.cellAt(1);
    await until('the unknown name is shown', () => vscode.languages.getDiagnostics(document.uri).length > 0);
    await replaceCell(notebook, 1, '$a');
    await until('the known one is not', () => vscode.languages.getDiagnostics(document.uri).length === 0);
  });

  it('offers words with counts, and verbs behind a bar', async () => {
    const notebook = await openText(name, '```korpus\nMunit\n```\n');
    const { document } = notebook.cellAt(0);
    const labels = async (line: number, column: number): Promise<readonly string[]> => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, new vscode.Position(line, column));
      return list.items.map(({ label }) => (typeof label === 'string' ? label : `${label.label} ${label.description ?? ''}`.trim()));
    };
    assert.ok((await labels(0, 5)).some((label) => /^Munition \D*\d/i.test(label)), (await labels(0, 5)).join());
    await replaceCell(notebook, 0, 'Munition | ');
    assert.ok((await labels(0, 11)).some((label) => label.startsWith('kwic')));
    await replaceCell(notebook, 0, '[');
    assert.ok((await labels(0, 1)).includes('lemma='), (await labels(0, 1)).join());
    await replaceCell(notebook, 0, '[word="Munit');
    assert.ok((await labels(0, 12)).some((label) => /^Munition \D*\d/i.test(label)), (await labels(0, 12)).join());
  });

  it('makes a new notebook with a query cell', async () => {
    await vscode.commands.executeCommand(COMMANDS.newNotebook);
    const editor = vscode.window.activeNotebookEditor;
    assert.equal(editor?.notebook.notebookType, NOTEBOOK_TYPE);
    assert.deepEqual(editor?.notebook.getCells().map((cell) => cell.document.languageId), ['markdown', 'korpus']);
    assert.match(editor?.notebook.uri.path ?? '', /^Untitled-\d+\.korpus\.md$/, 'a name under which it can be saved');
    await until('the cursor stands in the query', () => vscode.window.activeTextEditor?.document === editor?.notebook.cellAt(1).document);
  });
});
