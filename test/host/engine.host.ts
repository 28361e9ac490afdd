import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';

import { FolderSession } from '../../src/extension/FolderSession';
import { spawnThread } from '../../src/extension/thread/spawnThread';
import { Cancelled } from '../../src/protocol/engine';
import { tapWorkers } from './tapWorkers';
import { WorkerDied, WorkerEngine, type Thread } from '../../src/extension/thread/WorkerEngine';

const RUN = { limit: null, base: '', savedRows: 50 };

function distFolder(): string {
  const extension = vscode.extensions.getExtension('korpus.korpus');
  assert.ok(extension);
  return join(extension.extensionPath, 'dist');
}

/** A read-only file system that lives in memory, as a virtual workspace has it. */
class MemoryFileSystem implements vscode.FileSystemProvider {
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;
  constructor(private readonly files: ReadonlyMap<string, string>) {}
  watch(): vscode.Disposable { return new vscode.Disposable(() => undefined); }
  stat(uri: vscode.Uri): vscode.FileStat {
    const text = this.files.get(uri.path);
    if (text !== undefined) return { type: vscode.FileType.File, size: Buffer.byteLength(text), ctime: 0, mtime: 1 };
    if (this.namesIn(uri.path).length === 0) throw vscode.FileSystemError.FileNotFound(uri);
    return { type: vscode.FileType.Directory, size: 0, ctime: 0, mtime: 1 };
  }
  readDirectory(uri: vscode.Uri): [string, vscode.FileType][] {
    return this.namesIn(uri.path).map((name) => [name, this.files.has(`${uri.path}/${name}`) ? vscode.FileType.File : vscode.FileType.Directory]);
  }
  readFile(uri: vscode.Uri): Uint8Array {
    const text = this.files.get(uri.path);
    if (text === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    return new TextEncoder().encode(text);
  }
  createDirectory(): void { throw vscode.FileSystemError.NoPermissions(); }
  writeFile(): void { throw vscode.FileSystemError.NoPermissions(); }
  delete(): void { throw vscode.FileSystemError.NoPermissions(); }
  rename(): void { throw vscode.FileSystemError.NoPermissions(); }
  private namesIn(folder: string): string[] {
    const below = [...this.files.keys()].filter((path) => path.startsWith(`${folder}/`)).map((path) => path.slice(folder.length + 1).split('/')[0] as string);
    return [...new Set(below)];
  }
}

describe('The engine in its thread', () => {
  let cacheDirectory: string;
  beforeEach(() => { cacheDirectory = mkdtempSync(join(tmpdir(), 'korpus-host-')); });
  afterEach(() => rmSync(cacheDirectory, { recursive: true, force: true }));

  it('answers again after its thread was killed in the middle of a call', async () => {
    const root = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath;
    assert.ok(root);
    const threads: Thread[] = [];
    const deaths: boolean[] = [];
    const engine = new WorkerEngine({
      spawn: () => {
        const thread = spawnThread(join(distFolder(), 'worker.js'), { root, cacheName: 'test', cacheDirectory, resourceDirectory: distFolder() });
        threads.push(thread);
        return thread;
      },
      patience: 1000,
      onDeath: (_reason, restarted) => deaths.push(restarted),
    });
    const pending = engine.open();
    threads[0]?.terminate();
    await assert.rejects(pending, WorkerDied);
    const state = await engine.open();
    assert.ok(state.articles.length >= 5);
    assert.equal(threads.length, 2);
    assert.deepEqual(deaths, [true]);
    engine.dispose();
  });

  it('is read anew by a replaced thread, which counts its states from one as the first did', async () => {
    const folder = { uri: vscode.Uri.file(mkdtempSync(join(cacheDirectory, 'corpus-'))), name: 'corpus', index: 0 };
    const session = new FolderSession(folder, { script: join(distFolder(), 'worker.js'), resourceDirectory: distFolder(), cacheDirectory: join(cacheDirectory, 'cache') });
    try {
      const first = await session.refresh();
      const tap = tapWorkers(() => 'kill');
      await assert.rejects(session.refresh(), WorkerDied);
      tap.release();
      writeFileSync(join(folder.uri.fsPath, 'a.txt'), 'Ein Wort');
      const second = await session.refresh();
      assert.equal(second.revision, first.revision);
      assert.deepEqual(session.state?.articles.map(({ path }) => path), ['a.txt']);
    } finally {
      session.dispose();
    }
  });

  it('ends its thread and its watchers when its folder is removed', async () => {
    const folder = { uri: vscode.Uri.file(mkdtempSync(join(cacheDirectory, 'corpus-'))), name: 'corpus', index: 0 };
    const session = new FolderSession(folder, { script: join(distFolder(), 'worker.js'), resourceDirectory: distFolder(), cacheDirectory: join(cacheDirectory, 'cache') });
    const threads = new Map<unknown, Promise<unknown>>();
    const tap = tapWorkers((_call, worker) => { if (!threads.has(worker)) threads.set(worker, once(worker, 'exit')); return 'pass'; });
    try {
      await session.refresh();
      let states = 0;
      session.onDidChangeState(() => states++);
      session.dispose();
      await Promise.all(threads.values());
      const calls = tap.calls.length;
      const file = vscode.Uri.joinPath(folder.uri, 'a.txt');
      const edit = new vscode.WorkspaceEdit();
      edit.createFile(file, { contents: Buffer.from('Ein Wort') });
      assert.ok(await vscode.workspace.applyEdit(edit));
      await assert.rejects(session.engine.find('Wort'), Cancelled);
      assert.deepEqual([threads.size, states, tap.calls.length], [1, 0, calls]);
    } finally {
      tap.release();
    }
  });

  it('reads a virtual workspace through workspace.fs', async () => {
    const files = new Map([['/press/eins.txt', 'Bericht aus Wladiwostok\n\nDie Munition ist knapp.'], ['/press/archiv/zwei.txt', 'Anderer Bericht\n\nKeine Rede davon.']]);
    const registered = vscode.workspace.registerFileSystemProvider('korpus-memory', new MemoryFileSystem(files), { isReadonly: true });
    const folder = { uri: vscode.Uri.parse('korpus-memory:/press'), name: 'press', index: 0 };
    const session = new FolderSession(folder, { script: join(distFolder(), 'worker.js'), resourceDirectory: distFolder(), cacheDirectory });
    try {
      assert.deepEqual((await session.refresh()).articles.map((article) => article.path), ['archiv/zwei.txt', 'eins.txt']);
      const outcome = await session.engine.run({ cells: ['Munition | kwic'] }, 0, RUN);
      assert.equal(outcome.kind === 'result' && outcome.cell.result.total, 1);
      assert.equal(session.pathOf(session.uriOf('archiv/zwei.txt')), 'archiv/zwei.txt');
    } finally {
      session.dispose();
      registered.dispose();
    }
  });

  it('follows files that are created, changed and deleted', async () => {
    const folder = { uri: vscode.Uri.file(mkdtempSync(join(cacheDirectory, 'corpus-'))), name: 'corpus', index: 0 };
    const session = new FolderSession(folder, { script: join(distFolder(), 'worker.js'), resourceDirectory: distFolder(), cacheDirectory: join(cacheDirectory, 'cache') });
    const next = () => new Promise<readonly string[]>((resolve) => {
      const before = session.state?.revision;
      const listener = session.onDidChangeState((state) => {
        if (state.revision === before) return;
        listener.dispose();
        resolve(state.articles.map((article) => `${article.path} ${article.tokens}`));
      });
    });
    const file = vscode.Uri.joinPath(folder.uri, 'a.txt');
    const write = (text: string) => vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
    try {
      await session.refresh();
      for (const [step, expected] of [
        [() => write('Ein Wort'), ['a.txt 2']], [() => write('Nun sind es vier'), ['a.txt 4']], [() => vscode.workspace.fs.delete(file), []],
      ] as const) {
        const seen = next();
        await step();
        assert.deepEqual(await seen, expected);
      }
    } finally {
      session.dispose();
    }
  });
});
