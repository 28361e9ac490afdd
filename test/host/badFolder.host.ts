import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CorpusState } from '../../src/protocol/engine';
import * as vscode from 'vscode';
import { articleItem } from '../../src/extension/explorer/articleItem';
import { ArticleFilter } from '../../src/extension/explorer/ArticleFilter';
import { CorpusTree } from '../../src/extension/explorer/CorpusTree';
import { FolderSession } from '../../src/extension/FolderSession';

const RUN = { limit: null, base: '', savedRows: 50 };

describe('a folder with bad input', () => {
  let home: string;
  let root: string;
  const sessions: FolderSession[] = [];
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'korpus-host-'));
    mkdirSync((root = join(home, 'corpus')));
  });
  afterEach(() => {
    for (const session of sessions.splice(0)) session.dispose();
    rmSync(home, { recursive: true, force: true });
  });

  const write = (name: string, content: string | Uint8Array) => writeFileSync(join(root, name), content);
  function open(): FolderSession {
    const extension = vscode.extensions.getExtension('korpus.korpus');
    assert.ok(extension);
    const dist = join(extension.extensionPath, 'dist');
    const session = new FolderSession({ uri: vscode.Uri.file(root), name: 'corpus', index: 0 }, { script: join(dist, 'worker.js'), resourceDirectory: dist, cacheDirectory: join(home, 'cache') });
    sessions.push(session);
    return session;
  }
  async function hits(session: FolderSession, query: string): Promise<number> {
    const outcome = await session.engine.run({ cells: [query] }, 0, RUN);
    assert.equal(outcome.kind, 'result');
    return outcome.kind === 'result' ? outcome.cell.result.total : -1;
  }
  const unreadOf = (session: FolderSession) => session.state?.unread.map(({ path, reason }) => `${path}: ${reason.template}`);
  function rowOf(session: FolderSession, path: string): vscode.TreeItem {
    const node = new CorpusTree(session, undefined, { grouping: 'folder', filter: new ArticleFilter('') }).find(path);
    assert.ok(node);
    return articleItem(node);
  }

  it('is empty where the folder is empty, and answers with nothing instead of failing', async () => {
    const session = open();
    const state = await session.ready();
    assert.deepEqual([state.articles, state.unread, state.warnings], [[], [], []]);
    assert.equal(await hits(session, 'Munition'), 0);
  });

  it('is looked at again where that is asked for while less of it is looked at', async () => {
    write('a.txt', 'Munition');
    const session = open();
    await session.ready();
    const less = session['reading'](false, []) as Promise<CorpusState>;
    write('b.txt', 'Mehr Munition');
    assert.deepEqual((await session.refresh()).articles.map(({ path }) => path), ['a.txt', 'b.txt']);
    assert.deepEqual((await less).articles.map(({ path }) => path), ['a.txt']);
  });

  it('names a file of 50 MB in one line in the tree, and reads one of 20 MB', async function () {
    this.timeout(120_000);
    write('riesig.txt', Buffer.alloc(50 * 1024 * 1024, 'Munition '));
    write('zeile.txt', Buffer.alloc(20 * 1024 * 1024, 'Munition und '));
    write('klein.txt', 'Die Munition ist knapp.');
    const session = open();
    await session.ready();
    assert.deepEqual(unreadOf(session), ['riesig.txt: At {0} MB the file is too large; Korpus reads articles of up to {1} MB.']);
    const row = rowOf(session, 'riesig.txt');
    assert.match(String(row.tooltip), /riesig\.txt[^]*50 MB[^]*exclude/);
    assert.equal(await hits(session, 'knapp | kwic'), 1);
    assert.ok((await hits(session, 'Munition | count')) > 0);
  });

  it('names a file with invalid bytes and keeps its other words', async () => {
    write('kaputt.txt', Buffer.concat([Buffer.from('Die Munition '), Buffer.from([0xff, 0xfe, 0xc3, 0x28, 0x81]), Buffer.from(' ist knapp.')]));
    const session = open();
    await session.ready();
    assert.equal(await hits(session, 'knapp | kwic'), 1);
    assert.match(String(rowOf(session, 'kaputt.txt').tooltip), /kaputt\.txt[^]*windows-1252/);
  });

  it('names a binary called .txt, with its reason and what to do', async () => {
    write('bild.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0, 1, 2, 3]));
    write('klein.txt', 'Die Munition ist knapp.');
    const session = open();
    await session.ready();
    assert.match(String(rowOf(session, 'bild.txt').tooltip), /bild\.txt[^]*binary data[^]*exclude/);
    assert.equal(await hits(session, 'Munition | kwic'), 1);
  });

  it('leaves an article that vanished before its text was needed out of the answer', async () => {
    write('a.txt', 'Die Munition ist knapp.');
    write('b.txt', 'Die Munition reicht.');
    const session = open();
    await session.ready();
    unlinkSync(join(root, 'b.txt'));
    assert.equal(await hits(session, 'Munition | kwic'), 1);
  });

  it('builds a damaged index anew, says so, and loses nothing', async () => {
    write('a.txt', 'Die Munition ist knapp.');
    await open().ready();
    const [index] = readdirSync(join(home, 'cache'));
    assert.ok(index);
    for (const damage of ['', 'kein Index', Buffer.alloc(100_000, 7)]) {
      writeFileSync(join(home, 'cache', index), damage);
      const session = open();
      const state = await session.ready();
      assert.match(state.warnings.map(({ message }) => message.template).join(), /saved index was damaged/);
      assert.equal(await hits(session, 'Munition | kwic'), 1);
    }
    assert.deepEqual((await open().ready()).warnings, []);
  });

  it('reads on with a damaged korpus.yaml and one in conflict, and names the line', async () => {
    write('a.txt', 'Die Munition ist knapp.');
    for (const [text, line] of [['version: 1\narticles: { a.txt: {\n', 3], ['version: 1\n<<<<<<< HEAD\nexclude: [ a.txt ]\n=======\n>>>>>>> x\n', 2]] as const) {
      write('korpus.yaml', text);
      const session = open();
      const state = await session.ready();
      assert.deepEqual(state.warnings.map((warning) => [warning.path, warning.line]), [['korpus.yaml', line]]);
      assert.equal(await hits(session, 'Munition | kwic'), 1);
    }
  });

  it('keeps its articles while the folder is gone', async () => {
    write('a.txt', 'Die Munition ist knapp.');
    const session = open();
    const state = await session.ready();
    rmSync(root, { recursive: true });
    await assert.rejects(session.refresh());
    assert.equal(session.state, state);
    mkdirSync(root);
    write('a.txt', 'Die Munition ist knapp.');
    await session.refresh();
    assert.equal(await hits(session, 'Munition | kwic'), 1);
  });
});
