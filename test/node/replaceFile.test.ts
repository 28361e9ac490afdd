import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NodeCache } from '../../src/node/NodeCache';
import { replaceFile } from '../../src/node/replaceFile';
import { ReadOnlyFile, rewriteFile } from '../../src/node/rewriteFile';
import { Faulty, Killed } from './Faulty';
import { ModelDisk } from './ModelDisk';

const OLD = 'old content';
const NEW = ['new ', '', 'content, which is longer'];
const parts = NEW.map((part) => Buffer.from(part));

describe('replaceFile', () => {
  let folder = '';
  const target = (): string => join(folder, 'file');
  const others = (): readonly string[] => readdirSync(folder).filter((name) => name !== 'file');
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'korpus-replace-'));
    writeFileSync(target(), OLD);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('has replaced the file when it returns, and left nothing beside it', () => {
    replaceFile(target(), parts, { mode: 0o664 });
    assert.equal(readFileSync(target(), 'utf8'), NEW.join(''));
    if (process.platform !== 'win32') assert.equal(statSync(target()).mode & 0o777, 0o664, 'whatever the umask');
    assert.deepEqual(others(), []);
  });

  for (const code of ['ENOSPC', 'EROFS', 'EACCES', 'EIO']) {
    it(`leaves the old content and nothing else where any step fails with ${code}, and says so`, () => {
      let seen = 0;
      for (let at = 0; at === seen; at++) {
        writeFileSync(target(), OLD);
        const faulty = new Faulty(at, 'fails', code);
        const failed = threw(() => replaceFile(target(), parts, { files: faulty.files, mode: 0o600 }));
        if (faulty.happened) seen++;
        assert.equal(readFileSync(target(), 'utf8'), failed ? OLD : NEW.join(''), `step ${at}, ${faulty.names.join()}`);
        assert.deepEqual(others(), [], `step ${at}`);
      }
      assert.ok(seen >= 9, String(seen));
    });
  }

  it('leaves the old or the new content where it is killed at any step', () => {
    let seen = 0;
    const ends = new Set<string>();
    for (let at = 0; at === seen; at++) {
      for (const name of others()) rmSync(join(folder, name));
      writeFileSync(target(), OLD);
      const faulty = new Faulty(at, 'is killed');
      threw(() => replaceFile(target(), parts, { files: faulty.files, mode: 0o600 }));
      if (faulty.happened) seen++;
      const now = readFileSync(target(), 'utf8');
      ends.add(now);
      assert.ok([OLD, NEW.join('')].includes(now), `step ${at}: ${now}`);
      assert.ok(others().length <= 1, `step ${at}`);
    }
    assert.deepEqual([ends.size, seen >= 9], [2, true]);
  });

  it('leaves the old or the new content where the power goes at any step, and the new one once it has returned', () => {
    let seen = 0;
    for (let at = 0; at === seen; at++) {
      const disk = new ModelDisk({ '/file': OLD });
      const faulty = new Faulty(at, 'is killed', '', disk.files);
      threw(() => replaceFile('/file', parts, { files: faulty.files }));
      if (faulty.happened) seen++;
      for (const text of disk.afterPowerCut('/file')) assert.ok(text === OLD || text === NEW.join(''), `step ${at}: ${String(text)}`);
      if (!faulty.happened) assert.deepEqual([...disk.afterPowerCut('/file')], [NEW.join('')]);
    }
    assert.ok(seen >= 8, String(seen));
  });

  it('would be found out by the model of a disk without its syncs', () => {
    const disk = new ModelDisk({ '/file': OLD });
    replaceFile('/file', parts, { files: { ...disk.files, fsyncSync: () => undefined } });
    assert.ok(disk.afterPowerCut('/file').size > 2);
  });

  it('clears away what a process that is gone has left, and what is old, but nobody else’s work or file', () => {
    const gone = spawnSync(process.execPath, ['-e', '']).pid;
    const [dead, old, future, alive, foreign] = [`.korpus-${gone}-0123abcd.tmp`, `.korpus-${process.pid}-0123abcd.tmp`, `.korpus-${process.pid}-1123abcd.tmp`, `.korpus-${process.ppid}-0123abcd.tmp`, '.korpus-notes.tmp'] as const;
    for (const name of [dead, old, future, alive, foreign]) writeFileSync(join(folder, name), 'half');
    utimesSync(join(folder, old), Date.now() / 1000 - 3600, Date.now() / 1000 - 3600);
    utimesSync(join(folder, future), Date.now() / 1000 + 3600, Date.now() / 1000 + 3600);
    replaceFile(target(), parts);
    assert.deepEqual([...others()].sort(), [alive, foreign].sort());
  });

  it('does not pile up leftovers, however often the writer is killed', () => {
    const script = `const { appendFileSync } = require('node:fs'); appendFileSync(process.argv[1] + '/.korpus-' + process.pid + '-0123abcd.tmp', 'half'); process.kill(process.pid, 'SIGKILL')`;
    for (let turn = 0; turn < 4; turn++) {
      spawnSync(process.execPath, ['-e', script, folder]);
      assert.equal(others().length, 1);
      replaceFile(target(), parts);
    }
    assert.deepEqual(others(), []);
  });

  it('keeps permissions and links of a user’s file, and refuses one that is read-only', function () {
    if (process.platform === 'win32') this.skip();
    chmodSync(target(), 0o666);
    symlinkSync('file', join(folder, 'link'));
    rewriteFile(join(folder, 'link'), Buffer.from('x'));
    assert.deepEqual([readFileSync(target(), 'utf8'), statSync(target()).mode & 0o777, others()], ['x', 0o666, ['link']]);
    chmodSync(target(), 0o444);
    assert.throws(() => rewriteFile(target(), Buffer.from('y')), ReadOnlyFile);
    assert.equal(readFileSync(target(), 'utf8'), 'x');
  });

  it('is how the cache writes: an entry is old or new, whatever step fails, and false says that it is old', () => {
    let seen = 0;
    for (let at = 0; at === seen; at++) {
      writeFileSync(target(), OLD);
      const faulty = new Faulty(at, 'fails');
      const cache = new NodeCache(folder, faulty.files);
      const kept = cache.store('file', parts);
      if (faulty.happened) seen++;
      assert.equal(Buffer.from(cache.load('file')!).toString(), kept ? NEW.join('') : OLD);
    }
    assert.ok(seen >= 8);
  });

  it('makes the cache anew where its folder is removed meanwhile', () => {
    const cache = new NodeCache(join(folder, 'cache'));
    assert.ok(cache.store('one', parts));
    rmSync(join(folder, 'cache'), { recursive: true });
    assert.equal(cache.load('one'), undefined);
    assert.ok(cache.store('one', parts));
    assert.equal(Buffer.from(cache.load('one')!).toString(), NEW.join(''));
  });
});

/** A kill is not heard of by anybody, which the code under test may not come to depend on. */
function threw(action: () => void): boolean {
  try {
    action();
    return false;
  } catch (error) {
    assert.ok(error instanceof Killed || (error instanceof Error && 'code' in error), String(error));
    return true;
  }
}

