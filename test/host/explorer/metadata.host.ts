import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { writeMetadata } from '../../../src/extension/commands/writeMetadata';
import type { CorpusSession } from '../../../src/extension/corpora';
import { WorkspaceCorpora } from '../../../src/extension/WorkspaceCorpora';
import { extensionUri, until } from './support';

describe('metadata by hand', () => {
  let corpora: WorkspaceCorpora;
  let session: CorpusSession;
  let config: vscode.Uri;
  let original: Uint8Array | undefined;
  let paths: readonly string[];
  before(async () => {
    corpora = new WorkspaceCorpora(extensionUri());
    session = corpora.all[0]!;
    config = session.uriOf('korpus.yaml');
    original = await Promise.resolve(vscode.workspace.fs.readFile(config)).catch(() => undefined);
    paths = (await session.ready()).articles.map(({ path }) => path);
  });
  after(() => corpora.dispose());
  beforeEach(() => write(new TextEncoder().encode(TEXT)));
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    if (original === undefined) await vscode.workspace.fs.delete(config);
    else await write(original);
  });

  const TEXT = '# ours\nversion: 1\nkeep: me # and this\n';
  const onDisk = async () => new TextDecoder().decode(await vscode.workspace.fs.readFile(config));
  /** Until the editor has learnt of it: an edit before that would be in conflict with the disk, and a second write could be read together with the first. */
  const write = async (bytes: Uint8Array) => {
    await vscode.workspace.fs.writeFile(config, bytes);
    const text = new TextDecoder().decode(bytes);
    const open = () => vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === config.toString());
    await until(() => (open()?.getText() ?? text) === text);
  };
  const known = (path: string) => session.state?.articles.find((article) => article.path === path);

  it('is one edit of korpus.yaml for many articles, saved, with comments and order kept', async () => {
    const [a, b] = paths as [string, string];
    assert.ok(await writeMetadata(session, [{ paths: [a, b], patch: { source: 'dpa' } }, { paths: [b], patch: { tags: ['x', 'y z'] } }]));
    const text = await onDisk();
    assert.ok(text.startsWith(TEXT.trimEnd()), text);
    assert.equal(known(a)?.sources[0]?.name, 'dpa');
    assert.deepEqual(known(b)?.tags, ['x', 'y z']);
  });

  it('is undone in the editor of korpus.yaml by one step, and by the notification', async () => {
    const written = await writeMetadata(session, [{ paths: paths.slice(0, 3), patch: { published: '2023-09' } }]);
    const editor = await vscode.window.showTextDocument(config);
    assert.equal(editor.document.isDirty, false);
    const after = editor.document.getText();
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), TEXT);
    await vscode.commands.executeCommand('redo');
    assert.equal(editor.document.getText(), after);
    await editor.document.save();
    await written?.undo();
    assert.equal(await onDisk(), TEXT);
    assert.equal(known(paths[0]!)?.published, null);
  });

  it('edits the text of an unsaved korpus.yaml, not the one on disk', async () => {
    const editor = await vscode.window.showTextDocument(config);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '# unsaved\n'));
    assert.ok(await writeMetadata(session, [{ paths: paths.slice(0, 1), patch: { author: 'A. B.' } }]));
    const text = await onDisk();
    assert.ok(text.startsWith(`# unsaved\n${TEXT.trimEnd()}`), text);
    assert.ok(text.includes('A. B.'));
  });

  it('makes the file where there is none, and undoing takes it away', async () => {
    await vscode.workspace.fs.delete(config);
    const written = await writeMetadata(session, [{ paths: paths.slice(0, 1), patch: { title: 'Ein Titel' } }]);
    assert.ok((await onDisk()).includes('Ein Titel'));
    await until(() => known(paths[0]!)?.title === 'Ein Titel');
    await written?.undo();
    await assert.rejects(onDisk());
    await write(new TextEncoder().encode(TEXT));
  });

  it('changes nothing in a damaged korpus.yaml', async () => {
    const damaged = 'articles: { a: [\n';
    await write(new TextEncoder().encode(damaged));
    assert.equal(await writeMetadata(session, [{ paths: paths.slice(0, 1), patch: { title: 'Ein Titel' } }]), undefined);
    assert.equal(await onDisk(), damaged);
  });

  it('changes nothing in a damaged korpus.yaml that stands unsaved in an editor, nor in one with a merge conflict', async () => {
    for (const damage of ['articles: { a: [\n', '<<<<<<< HEAD\nkeep: 1\n=======\nkeep: 2\n>>>>>>> other\n']) {
      const editor = await vscode.window.showTextDocument(config);
      await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), damage));
      assert.equal(await writeMetadata(session, [{ paths: paths.slice(0, 1), patch: { title: 'Ein Titel' } }]), undefined);
      assert.equal(editor.document.getText(), damage + TEXT);
      assert.equal(editor.document.isDirty, true);
      assert.equal(await onDisk(), TEXT);
      await vscode.commands.executeCommand('workbench.action.files.revert');
    }
  });

  it('loses no character of a korpus.yaml that is no UTF-8: it is left alone', async () => {
    const latin = Buffer.from('version: 1\nkeep: S\xfcddeutsche\n', 'latin1');
    await vscode.workspace.fs.writeFile(config, latin);
    assert.equal(await writeMetadata(session, [{ paths: paths.slice(0, 1), patch: { title: 'Ein Titel' } }]), undefined);
    assert.equal(Buffer.from(await vscode.workspace.fs.readFile(config)).equals(latin), true);
  });

  it('removes what is empty', async () => {
    await writeMetadata(session, [{ paths: paths.slice(0, 1), patch: { author: 'A. B.' } }]);
    await writeMetadata(session, [{ paths: paths.slice(0, 1), patch: { author: null } }]);
    assert.ok(!(await onDisk()).includes('A. B.'));
  });
});
