import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openAll } from '../../../src/extension/commands/openArticleCommands';
import { copySample } from '../../../src/extension/commands/openSample';
import { queryInNotebook } from '../../../src/extension/commands/notebookTarget';
import type { CorpusSession } from '../../../src/extension/corpora';
import { COMMANDS, NOTEBOOK_TYPE } from '../../../src/extension/ids';
import { WorkspaceCorpora } from '../../../src/extension/WorkspaceCorpora';
import { extensionUri, until } from './support';

const scratch = () => vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, '.scratch');

describe('commands around the Articles view', () => {
  let corpora: WorkspaceCorpora;
  let session: CorpusSession;
  before(async () => {
    corpora = new WorkspaceCorpora(extensionUri());
    session = corpora.all[0]!;
    await session.ready();
  });
  after(() => corpora.dispose());
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  const first = () => ({ session, path: session.state!.articles[0]!.path, info: session.state!.articles[0] });

  it('opens an article in place and beside', async () => {
    await openAll([first()], { beside: false });
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), session.uriOf(first().path).toString());
    await openAll([first()], { beside: true });
    assert.equal(vscode.window.visibleTextEditors.length, 2);
  });

  it('opens a windows-1252 file with the encoding that it was read with', async () => {
    const path = 'latin.txt';
    await vscode.workspace.fs.writeFile(session.uriOf(path), Uint8Array.from(Buffer.from('Größe und Übermut, zum Schluß\n', 'latin1')));
    try {
      await until(() => session.state?.articles.some((article) => article.path === path) ?? false);
      const info = session.state!.articles.find((article) => article.path === path);
      assert.equal(info?.encoding, 'windows-1252');
      await openAll([{ session, path, info }], { beside: false });
      assert.equal(vscode.window.activeTextEditor?.document.getText(), 'Größe und Übermut, zum Schluß\n');
    } finally {
      await vscode.workspace.fs.delete(session.uriOf(path));
    }
  });

  it('copies the sample beside what is there and overwrites nothing', async () => {
    await vscode.workspace.fs.createDirectory(scratch());
    try {
      const one = await copySample(extensionUri(), scratch());
      const two = await copySample(extensionUri(), scratch());
      assert.notEqual(one.toString(), two.toString());
      const names = (await vscode.workspace.fs.readDirectory(two)).map(([name]) => name);
      assert.equal(names.filter((name) => name.endsWith('.txt')).length, 5);
    } finally {
      await vscode.workspace.fs.delete(scratch(), { recursive: true });
    }
  });

  it('queries an article in a new notebook, and the next one in the same', async () => {
    const one = await queryInNotebook(corpora, session, 'path:"a.txt"', { run: false });
    assert.equal(one.notebook.notebookType, NOTEBOOK_TYPE);
    assert.equal(one.document.getText(), 'path:"a.txt"');
    assert.match(one.notebook.uri.path, /\.korpus\.md$/, 'a name under which it can be saved');
    const two = await queryInNotebook(corpora, session, 'path:"b.txt"', { run: false });
    assert.equal(two.notebook, one.notebook);
    assert.equal(two.index, 1);
  });

  it('shows the concordance of a selection without a notebook, and continues in one', async () => {
    await openAll([first()], { beside: false });
    const editor = vscode.window.activeTextEditor!;
    const start = editor.document.getText().indexOf('heiligen Kampf');
    editor.selection = new vscode.Selection(editor.document.positionAt(start), editor.document.positionAt(start + 'heiligen Kampf'.length));
    await vscode.commands.executeCommand(COMMANDS.concordance);
    await vscode.commands.executeCommand(COMMANDS.continueInNotebook);
    await until(() => vscode.window.activeNotebookEditor !== undefined);
    assert.equal(vscode.window.activeNotebookEditor?.notebook.cellAt(0).document.getText(), '"heiligen Kampf" | kwic');
    await until(() => (vscode.window.activeNotebookEditor?.notebook.cellAt(0).outputs.length ?? 0) > 0, 20);
  });
});
