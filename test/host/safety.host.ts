import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import * as vscode from 'vscode';
import { isAboutCache } from '../../src/core/engine/corpusWarnings';
import { FolderSession } from '../../src/extension/FolderSession';
import { keepWhole } from '../../src/extension/keepWhole';
import { notebookBytes } from '../../src/extension/notebook/liveNotebook';
import { nodeCodec } from '../../src/node/nodeCodec';
import { WritingCopies } from '../../src/node/WritingCopies';
import { Cancelled } from '../../src/protocol/engine';
import { RESULT_MIME, type ResultOutput } from '../../src/protocol/renderer';
import { WorkerDied } from '../../src/extension/thread/WorkerEngine';
import { randomFrom } from '../support/randomFrom';
import { bytesOf, closeAll, freshName, inWorkspace, openNotebook, openText, outputText, replaceCell, runCells, until } from './notebook/support';
import { tapWorkers, type Tap } from './tapWorkers';

const ARTICLES = 150;
const SWITCHED = 5000;

describe('Nothing is lost', function () {
  this.timeout(120_000);
  let folder = '';
  let dist = '';
  const sessions: FolderSession[] = [];
  before(() => { dist = join(vscode.extensions.getExtension('korpus.korpus')!.extensionPath, 'dist'); });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'korpus-safety-'));
    mkdirSync(join(folder, 'corpus'));
    for (let number = 0; number < ARTICLES; number++) write(number, 'Munition');
  });
  afterEach(() => {
    for (const session of sessions.splice(0)) session.dispose();
    rmSync(folder, { recursive: true, force: true });
  });

  const write = (number: number, word: string): void => writeFileSync(join(folder, 'corpus', `${number}.txt`), `Bericht ${number}\n\n${`${word} und anderes. `.repeat(20)}\n`);
  /** As a window of its own has it: a thread and a watcher of its own, over the same folder and cache. */
  function open(cache = join(folder, 'cache')): FolderSession {
    const session = new FolderSession({ uri: vscode.Uri.file(join(folder, 'corpus')), name: 'corpus', index: 0 }, { script: join(dist, 'worker.js'), resourceDirectory: dist, cacheDirectory: cache });
    sessions.push(session);
    return session;
  }
  async function count(session: FolderSession, word: string): Promise<number> {
    const outcome = await session.engine.run({ cells: [word] }, 0, { limit: 1, base: '', savedRows: 1 });
    assert.equal(outcome.kind, 'result', JSON.stringify(outcome));
    return outcome.kind === 'result' ? outcome.cell.result.total : -1;
  }

  it('when the worker is ended at random moments of indexing and querying: the next call answers, the index opens', async () => {
    const random = randomFrom(6);
    let ended = 0;
    for (let turn = 0; turn < 10; turn++) {
      const session = open();
      const started = performance.now();
      const timers: NodeJS.Timeout[] = [];
      const endings: Promise<unknown>[] = [];
      const tap = tapWorkers((_call, worker) => { timers.push(setTimeout(() => endings.push(worker.terminate()), random() * 600)); return 'pass'; });
      write(turn, `Rakete${turn}`);
      const end = await session.refresh({ rebuild: turn % 2 === 0 }).then(() => count(session, 'Munition')).catch((error: unknown) => error);
      tap.release();
      // None is to strike the calls below.
      for (const timer of timers) clearTimeout(timer);
      await Promise.all(endings);
      if (end instanceof WorkerDied) ended++;
      else assert.equal(end, ARTICLES - turn - 1, `turn ${turn} after ${performance.now() - started} ms: ${String(end)}`);
      await session.refresh({ retry: true });
      assert.equal(await count(session, `Rakete${turn}`), 1);
      session.dispose();
      const next = open();
      assert.deepEqual((await next.refresh()).warnings, [], `turn ${turn}: the index is whole`);
      next.dispose();
    }
    assert.ok(ended >= 2, `${ended} were ended in time`);
    const leftovers = readdirSync(join(folder, 'cache')).filter((name) => name.endsWith('.tmp'));
    assert.ok(leftovers.length <= ended, leftovers.join());
  });

  it('when the cache’s folder goes, or a file stands in its place, while the window is open', async () => {
    const session = open();
    assert.equal((await session.refresh()).articles.length, ARTICLES);
    rmSync(join(folder, 'cache'), { recursive: true, force: true });
    write(0, 'Rakete');
    await session.refresh();
    assert.equal(await count(session, 'Rakete'), 1);
    rmSync(join(folder, 'cache'), { recursive: true, force: true });
    writeFileSync(join(folder, 'cache'), 'no folder');
    write(1, 'Rakete');
    await session.refresh();
    assert.equal(await count(session, 'Rakete'), 2);
    assert.ok((await session.engine.entities()).length >= 0);
    rmSync(join(folder, 'cache'));
    write(2, 'Rakete');
    await session.refresh();
    const next = open();
    assert.deepEqual((await next.refresh()).warnings, []);
    assert.equal(await count(next, 'Rakete'), 3);
  });

  it('when the corpus’s own folder goes and comes back: what was known stays until then', async () => {
    const session = open();
    await session.refresh();
    renameSync(join(folder, 'corpus'), join(folder, 'elsewhere'));
    await assert.rejects(session.refresh());
    assert.equal(session.state?.articles.length, ARTICLES);
    renameSync(join(folder, 'elsewhere'), join(folder, 'corpus'));
    assert.equal((await session.refresh()).articles.length, ARTICLES);
  });

  it('when two windows read, change and analyse one corpus at once: both answer the same, a third opens the index', async () => {
    const [one, two] = [open(), open()];
    await Promise.all([one.refresh(), two.refresh()]);
    for (let turn = 0; turn < 4; turn++) {
      for (let number = turn * 20; number < turn * 20 + 20; number++) write(number, 'Rakete');
      await Promise.all([one.refresh(), two.refresh(), one.engine.entities().catch(ignoreCancelled), two.engine.entities().catch(ignoreCancelled)]);
      await Promise.all([one.refresh(), two.refresh()]);
      assert.deepEqual(await Promise.all([one, two].map((session) => count(session, 'Rakete'))), [(turn + 1) * 20, (turn + 1) * 20]);
    }
    const third = open();
    assert.deepEqual((await third.refresh()).warnings.filter(isAboutCache), []);
    assert.deepEqual(third.state?.articles, one.state?.articles);
  });

  it(`when another process switches a branch with ${SWITCHED} files while queries run: every answer comes, and the window ends by itself as a new one begins`, async () => {
    const nameOf = (number: number, branch: string): string => (number % 10 === 0 ? `${branch}-${number}.txt` : `${number}.txt`);
    const switchTo = (branch: string, other: string): string => `
      const { rmSync, writeFileSync } = require('node:fs');
      const [folder, branch, other] = ${JSON.stringify([join(folder, 'corpus'), branch, other])};
      const nameOf = ${String(nameOf)};
      for (let number = 0; number < ${SWITCHED}; number++) {
        rmSync(folder + '/' + nameOf(number, other), { force: true });
        writeFileSync(folder + '/' + nameOf(number, branch), 'Bericht ' + number + '\\n\\nMunition auf dem Zweig ' + branch + '. ' + 'Mehr davon. '.repeat(number % 40) + '\\n');
      }`;
    rmSync(join(folder, 'corpus'), { recursive: true });
    mkdirSync(join(folder, 'corpus'));
    spawnSync(process.execPath, ['-e', switchTo('Birke', 'Ahorn')]);
    const session = open();
    await session.refresh();
    assert.equal(await count(session, 'Birke'), SWITCHED);
    for (const [branch, other] of [['Ahorn', 'Birke'], ['Birke', 'Ahorn']] as const) {
      const switched = new Promise<number | null>((done) => void spawn(process.execPath, ['-e', switchTo(branch, other)]).once('exit', done));
      let ended = false;
      void switched.then(() => { ended = true; });
      do assert.ok((await count(session, 'Munition')) <= SWITCHED); while (!ended);
      assert.equal(await switched, 0);
      await until('the window has followed', async () => await count(session, branch) === SWITCHED && await count(session, other) === 0, 60_000);
    }
    const fresh = open(join(folder, 'fresh'));
    await fresh.refresh();
    await until('nothing is under way', () => session.state?.articles.length === SWITCHED);
    assert.deepEqual(session.state?.articles, fresh.state?.articles);
    for (const query of ['Munition', 'Mehr', 'Ahorn']) assert.equal(await count(session, query), await count(fresh, query));
  });

  describe('of a notebook that changes on disk', () => {
    const names: string[] = [];
    let tap: Tap | undefined;
    const fence = (...queries: readonly string[]): string => queries.map((query) => `\`\`\`korpus\n${query}\n\`\`\`\n`).join('\n');
    const fresh = (): string => { names.push(freshName()); return names.at(-1)!; };
    const pathOf = (name: string): string => inWorkspace(name).fsPath;
    afterEach(async () => {
      tap?.release();
      tap = undefined;
      await closeAll();
      for (const name of names.splice(0)) await vscode.workspace.fs.delete(inWorkspace(name)).then(undefined, () => undefined);
    });

    it('while one of its cells runs: the text from disk is taken in, the run ends, and saving loses nothing of it', async () => {
      const name = fresh();
      const notebook = await openText(name, fence('Munition | kwic', 'Rakete | kwic'));
      let hold = true;
      const holding = (tap = tapWorkers((call) => (call === 'run' && hold ? 'hold' : 'pass')));
      void runCells(notebook, 0, 1);
      await until('it runs', () => holding.held === 1);
      writeFileSync(pathOf(name), `Vom anderen Fenster\n\n${fence('Munition | kwic', 'Rakete | kwic', 'Krieg | kwic')}`);
      await until('the editor follows', () => notebook.getCells().some((cell) => cell.document.getText().includes('Krieg')));
      hold = false;
      await vscode.commands.executeCommand('notebook.cancelExecution', notebook.uri).then(undefined, () => undefined);
      const last = notebook.cellCount - 1;
      await runCells(notebook, last, last + 1);
      await until('the new cell ran', () => notebook.cellAt(last).executionSummary?.success === true);
      assert.ok((JSON.parse(outputText(notebook.cellAt(last), RESULT_MIME)) as ResultOutput).result.total > 0);
      assert.ok(await notebook.save());
      const saved = (await bytesOf(inWorkspace(name))).toString();
      for (const part of ['Vom anderen Fenster', 'Munition | kwic', 'Rakete | kwic', 'Krieg | kwic', 'korpus:result']) assert.ok(saved.includes(part), `${part}: ${saved}`);
    });

    it('just when a result arrives, at random moments: the other window’s text stays on disk or is in what is saved', async () => {
      const random = randomFrom(9);
      for (let turn = 0; turn < 6; turn++) {
        const name = fresh();
        const notebook = await openText(name, fence('Munition | kwic'));
        tap = tapWorkers((call) => {
          if (call === 'run') setTimeout(() => writeFileSync(pathOf(name), `Vom anderen Fenster ${turn}\n\n${fence('Munition | kwic')}`), random() * 150);
          return 'pass';
        });
        await runCells(notebook, 0, notebook.cellCount);
        await until('the other window has written', () => readFileSync(pathOf(name), 'utf8').startsWith('Vom'));
        tap.release();
        await Promise.race([Promise.resolve(notebook.save()).catch(() => false), wait(1500)]);
        const onDisk = readFileSync(pathOf(name), 'utf8');
        assert.ok(onDisk.startsWith(`Vom anderen Fenster ${turn}\n\n\`\`\`korpus\nMunition | kwic\n\`\`\`\n`), `turn ${turn}: ${onDisk}`);
        await closeAll();
      }
    });

    it('because the editor was killed while it wrote: it is whole again when Korpus starts, as it was to be saved', async () => {
      const folderOfCopies = join(folder, 'writing');
      const gone = spawnSync('sh', ['-c', '']).pid;
      const guard = keepWhole(new WritingCopies(folderOfCopies, gone));
      const name = fresh();
      const notebook = await openText(name, fence('Munition | kwic'));
      await runCells(notebook, 0, 1);
      await until('it ran', () => notebook.cellAt(0).executionSummary?.success === true);
      // As a killed editor leaves it: nobody says that the file was written, and it was not.
      const kept = new Promise<string>((done) => { const listener = vscode.workspace.onWillSaveNotebookDocument(() => { listener.dispose(); done(readdirSync(folderOfCopies).join()); }); });
      assert.ok(await notebook.save());
      assert.match(await kept, /\.writing$/);
      await until('the copy goes once the file is written', () => readdirSync(folderOfCopies).length === 0);
      const saved = readFileSync(pathOf(name), 'utf8');
      const copies = new WritingCopies(folderOfCopies, gone);
      copies.keep(pathOf(name), notebookBytes(notebook, nodeCodec));
      writeFileSync(pathOf(name), '');
      guard.dispose();
      keepWhole(copies).dispose();
      assert.equal(readFileSync(pathOf(name), 'utf8'), saved);
      await until('the editor follows', () => notebook.cellCount === 1 && outputText(notebook.cellAt(0), 'text/markdown') !== '');
    });

    it('because its disk is full when it is saved: what it was to be is kept elsewhere and in the editor, and is saved once there is room', async function () {
      const small = join(folder, 'small');
      mkdirSync(small);
      // Only Linux has such a disk, and only for who may mount it.
      if (process.platform !== 'linux' || spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'korpus', small]).status !== 0) this.skip();
      const gone = spawnSync('sh', ['-c', '']).pid;
      const folderOfCopies = join(folder, 'writing');
      const guard = keepWhole(new WritingCopies(folderOfCopies, gone));
      try {
        const file = join(small, 'voll.korpus.md');
        writeFileSync(file, fence('Munition | kwic'));
        const notebook = await openNotebook(vscode.Uri.file(file));
        await replaceCell(notebook, 0, `Munition | kwic\n${'# '.repeat(20_000)}`);
        assert.throws(() => writeFileSync(join(small, 'rest'), Buffer.alloc(1_000_000)), /ENOSPC/);
        const wanted = Buffer.from(notebookBytes(notebook, nodeCodec)).toString();
        // VS Code takes a write that ends early for a success.
        await Promise.race([Promise.resolve(notebook.save()).catch(() => false), wait(5000)]);
        assert.equal(Buffer.from(notebookBytes(notebook, nodeCodec)).toString(), wanted, 'the editor has it all');
        assert.notEqual(readFileSync(file, 'utf8'), wanted);
        // As the next window does it, were this one killed now.
        rmSync(join(small, 'rest'));
        new WritingCopies(folderOfCopies).mend();
        assert.ok([wanted, fence('Munition | kwic')].includes(readFileSync(file, 'utf8')), readFileSync(file, 'utf8').slice(0, 200));
        await until('it is saved', async () => await notebook.save() && readFileSync(file, 'utf8') === wanted);
      } finally {
        guard.dispose();
        await closeAll();
        spawnSync('umount', ['-l', small]);
      }
    });

    it('while it has unsaved changes: the other window’s text is not written over unasked', async () => {
      const name = fresh();
      const notebook = await openText(name, fence('Munition | kwic'));
      await replaceCell(notebook, 0, 'Rakete | kwic');
      assert.ok(notebook.isDirty);
      const theirs = `Vom anderen Fenster, das länger ist\n\n${fence('Munition | kwic')}`;
      await wait(50);
      writeFileSync(pathOf(name), theirs);
      const saving = Promise.resolve(notebook.save()).catch(() => false);
      // The editor asks the person, who is not there.
      const end = await Promise.race([saving, wait(3000, 'asks' as const)]);
      assert.notEqual(end, true);
      assert.equal(readFileSync(pathOf(name), 'utf8'), theirs);
      assert.equal(notebook.cellAt(0).document.getText(), 'Rakete | kwic', 'nor are the own changes lost');
    });
  });
});

function ignoreCancelled(error: unknown): readonly [] {
  if (error instanceof Cancelled) return [];
  throw error;
}
