import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, discard, freshName, openText, until } from '../notebook/support';
import { openQuery } from './openQuery';

const UNTIDY = '$s=Kim   Munition\r\n\r\n\r\n\r\n$s|kwic|top 5';
const TIDY = '$s = Kim Munition\n\n$s | kwic | top 5';
const OPTIONS = { tabSize: 4, insertSpaces: false };

const textOf = (document: vscode.TextDocument): string => document.getText().replace(/\r/g, '');

async function apply(document: vscode.TextDocument, edits: readonly vscode.TextEdit[] | undefined): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.set(document.uri, [...(edits ?? [])]);
  // A document that has just been opened counts another version before the window has taken the last one over, and refuses the edit.
  await until('the edit is taken', async () => vscode.workspace.applyEdit(edit));
}

describe('the layout of queries', () => {
  afterEach(closeAll);

  for (const session of ['', ' @untrusted', ' @nofolder']) {
    it(`is tidied in a .korpus file, and then left alone${session}`, async () => {
      const document = await openQuery(UNTIDY);
      const ask = (): Thenable<vscode.TextEdit[] | undefined> => vscode.commands.executeCommand('vscode.executeFormatDocumentProvider', document.uri, OPTIONS);
      await apply(document, await ask());
      assert.equal(textOf(document), TIDY);
      assert.equal((await ask() ?? []).length, 0);
    });
  }

  it('is tidied in a selection alone', async () => {
    const document = await openQuery(UNTIDY);
    await apply(document, await vscode.commands.executeCommand('vscode.executeFormatRangeProvider', document.uri, new vscode.Range(4, 0, 4, 3), OPTIONS));
    assert.equal(textOf(document), '$s=Kim   Munition\n\n\n\n$s | kwic | top 5');
  });

  it('folds statements over several lines and comments', async () => {
    const document = await openQuery('// a\n// b\nKim\n  | kwic\n  | top 5\nPutin');
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri);
    assert.deepEqual(folds.map(({ start, end, kind }) => [start, end, kind === vscode.FoldingRangeKind.Comment]), [[0, 1, true], [2, 4, false]]);
  });
});

describe('the layout of cells', () => {
  let name = '';
  beforeEach(() => { name = freshName(); });
  afterEach(async () => {
    await vscode.workspace.getConfiguration('notebook').update('formatOnSave.enabled', undefined, vscode.ConfigurationTarget.Global);
    await discard(name);
  });

  it('is tidied on saving where the user wants that', async () => {
    const notebook = await openText(name, '```korpus\nKim|kwic\n```\n\n```korpus\nKim  |  top 5\n```\n');
    await vscode.workspace.getConfiguration('notebook').update('formatOnSave.enabled', true, vscode.ConfigurationTarget.Global);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(notebook.cellAt(0).document.uri, new vscode.Position(0, 0), '  ');
    assert.ok(await vscode.workspace.applyEdit(edit));
    await vscode.commands.executeCommand('workbench.action.files.save');
    await until('it is saved', () => !notebook.isDirty);
    assert.deepEqual(notebook.getCells().map(({ document }) => document.getText()), ['Kim | kwic', 'Kim | top 5']);
  });
});
