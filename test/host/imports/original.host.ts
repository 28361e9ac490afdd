import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { originalOf, pageOf } from '../../../src/extension/imports/originalOf';
import { articleFile } from '../../../src/core/imports/articleFile';
import { COMMANDS } from '../../../src/extension/ids';
import { WorkspaceCorpora } from '../../../src/extension/WorkspaceCorpora';
import { extensionUri, until } from '../explorer/support';

const file = (original: string) => articleFile({ metadata: { title: 'T' }, text: 'one\n\n\ftwo', firstPage: 4 }, { original, entry: '', item: '', read: 'a' });

describe('the original of an imported article', () => {
  it('is named by front matter that an import wrote, with its pages', async () => {
    const text = file('../a.pdf');
    const original = (await originalOf(text))!;
    assert.equal(original.path, '../a.pdf');
    assert.deepEqual(['one', 'two'].map((part) => pageOf(original, text.indexOf(part))), [4, 5]);
    for (const other of ['plain', '---\noriginal: ../a.pdf\n---\nx', file('//server/a.pdf'), file('\\\\server\\a.pdf'), file('https://x.org/a.pdf'), file('../a.exe'), file('../a.desktop')]) assert.equal(await originalOf(other), undefined, other);
  });

  it('opens beside the article by the command', async () => {
    const corpora = new WorkspaceCorpora(extensionUri());
    const { folder } = corpora.all[0]!;
    const [source, article] = ['quelle.html', 'quelle-artikel.md'].map((name) => vscode.Uri.joinPath(folder.uri, name)) as [vscode.Uri, vscode.Uri];
    try {
      await vscode.workspace.fs.writeFile(source, Buffer.from('<p>x</p>'));
      await vscode.workspace.fs.writeFile(article, Buffer.from(file('quelle.html')));
      await vscode.window.showTextDocument(article);
      await vscode.commands.executeCommand(COMMANDS.openOriginal);
      await until(() => vscode.window.visibleTextEditors.some(({ document }) => document.uri.toString() === source.toString()));
    } finally {
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      for (const uri of [source, article]) await vscode.workspace.fs.delete(uri);
      corpora.dispose();
    }
  });
});
