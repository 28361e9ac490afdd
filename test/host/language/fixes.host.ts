import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { QUERY_LANGUAGE } from '../../../src/extension/ids';
import { closeAll, discard, freshName, openText, until } from '../notebook/support';
import { openQuery } from './openQuery';

const { QuickFix, SourceFixAll } = vscode.CodeActionKind;

function whole(document: vscode.TextDocument): vscode.Range {
  return new vscode.Range(document.positionAt(0), document.positionAt(document.getText().length));
}

function actions(document: vscode.TextDocument, kind: vscode.CodeActionKind, range = whole(document)): Thenable<vscode.CodeAction[]> {
  return vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range, kind.value);
}

async function checked(document: vscode.TextDocument): Promise<void> {
  await vscode.window.showTextDocument(document);
  // A change is what makes a folder that nobody has read yet be read.
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, document.positionAt(document.getText().length), ' ');
  await vscode.workspace.applyEdit(edit);
  await until('the mistakes are said', () => vscode.languages.getDiagnostics(document.uri).length > 0, 20_000);
}

async function fixesAll(document: vscode.TextDocument, expected: string): Promise<void> {
  await checked(document);
  const found = await actions(document, SourceFixAll);
  assert.deepEqual(found.map(({ kind }) => kind?.value), ['source.fixAll.korpus']);
  assert.ok(await vscode.workspace.applyEdit(found[0]!.edit!));
  assert.equal(document.getText().trimEnd(), expected);
}

describe('fixes of a query', () => {
  let name = '';
  afterEach(async () => {
    await closeAll();
    if (name !== '') await discard(name);
    name = '';
  });

  async function cell(content: string): Promise<vscode.TextDocument> {
    name = freshName();
    const notebook = await openText(name, `\`\`\`korpus\n${content}\n\`\`\`\n`);
    return notebook.getCells().map(({ document }) => document).find(({ languageId }) => languageId === QUERY_LANGUAGE)!;
  }

  const MISTAKEN = 'quelle:Toi UND datum:13.09.2023 | konkordanz context = 5';
  const MEANT = 'source:Toi AND date:2023-09-13 | kwic context=5';

  it('mend a cell at once where they are surely meant', async () => fixesAll(await cell(MISTAKEN), MEANT));
  it('mend a .korpus file at once', async () => fixesAll(await openQuery(MISTAKEN), MEANT));
  it('mend a .korpus file in a window that is not trusted @untrusted', async () => fixesAll(await openQuery(MISTAKEN), MEANT));

  it('are offered one by one, and together where several of a kind stand in a cell', async () => {
    const document = await cell('quelle:Toi titel:Kim Kim | kwic');
    await checked(document);
    const titles = (await actions(document, QuickFix, new vscode.Range(0, 1, 0, 1))).map(({ title }) => title);
    assert.deepEqual(titles, ['Replace with source:', 'Fix all 2 mistakes of this kind']);
    const all = (await actions(document, QuickFix, new vscode.Range(0, 1, 0, 1)))[1]!;
    assert.ok(await vscode.workspace.applyEdit(all.edit!));
    assert.equal(document.getText().trimEnd(), 'source:Toi title:Kim Kim | kwic');
  });

  it('leave alone what may be meant otherwise', async () => {
    const document = await cell('wer:Kim "Putin');
    await checked(document);
    assert.deepEqual(await actions(document, SourceFixAll), []);
    assert.ok((await actions(document, QuickFix)).length >= 3);
  });
});
