import assert from 'node:assert/strict';
import { fork, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withLock } from '../../src/node/withLock';

/** A process of the test below: reads, lets the others come, writes. Without the lock lines are lost. */
async function addLines(lock: string, file: string): Promise<void> {
  for (let turn = 0; turn < 25; turn++) {
    await withLock(lock, async () => {
      const before = readFileSync(file, 'utf8');
      await new Promise((resolve) => setImmediate(resolve));
      writeFileSync(file, `${before}${process.pid} ${turn}\n`);
    });
  }
}

if (process.argv[2] === 'adds') void addLines(process.argv[3]!, process.argv[4]!);
else describe('withLock', () => {
  let folder = '';
  const lock = (): string => join(folder, 'deep', 'a.lock');
  beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'korpus-lock-')); });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('lets one work after the other, answers what each does, and leaves nothing', async () => {
    let working = 0;
    const answers = await Promise.all([1, 2, 3].map((number) => withLock(lock(), async () => {
      assert.equal(++working, 1);
      await new Promise((resolve) => setImmediate(resolve));
      working--;
      return number;
    })));
    assert.deepEqual(answers, [1, 2, 3]);
    assert.deepEqual(readdirSync(join(folder, 'deep')), []);
  });

  it('is released when the work fails', async () => {
    await assert.rejects(withLock(lock(), () => Promise.reject(new Error('fails'))), /fails/);
    assert.ok(!existsSync(lock()));
  });

  it('keeps every line that processes add at once by reading all and writing all', async () => {
    const file = join(folder, 'lines');
    writeFileSync(file, '');
    const others = [1, 2, 3, 4].map(() => fork(__filename, ['adds', lock(), file]));
    const ends = await Promise.all(others.map((other) => new Promise((resolve) => other.once('exit', resolve))));
    assert.deepEqual(ends, [0, 0, 0, 0]);
    assert.equal(new Set(readFileSync(file, 'utf8').trimEnd().split('\n')).size, 100);
  });

  it('takes over what a process that is gone has left', async () => {
    const gone = spawnSync(process.execPath, ['-e', '']).pid;
    await withLock(lock(), () => Promise.resolve());
    writeFileSync(lock(), String(gone));
    assert.equal(await withLock(lock(), () => Promise.resolve(readFileSync(lock(), 'utf8'))), String(process.pid));
    assert.deepEqual(readdirSync(join(folder, 'deep')), []);
  });

  it('takes over what was killed before it named its owner, when that is long ago', async () => {
    await withLock(lock(), () => Promise.resolve());
    writeFileSync(lock(), '');
    utimesSync(lock(), 0, 0);
    assert.equal(await withLock(lock(), () => Promise.resolve(readFileSync(lock(), 'utf8'))), String(process.pid));
  });

  it('goes on without the lock of an owner that hangs, and leaves it to that one', async () => {
    await withLock(lock(), async () => {
      assert.equal(await withLock(lock(), () => Promise.resolve('done'), { patience: 50 }), 'done');
      assert.equal(readFileSync(lock(), 'utf8'), String(process.pid));
    });
  });

  it('goes on where no lock can be made', async () => {
    writeFileSync(join(folder, 'file'), '');
    assert.equal(await withLock(join(folder, 'file', 'a.lock'), () => Promise.resolve('done')), 'done');
  });
});
