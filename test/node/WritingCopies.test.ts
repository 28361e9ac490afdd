import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WritingCopies } from '../../src/node/WritingCopies';

const OLD = 'alt und etwas länger als das, was kommt';
const NEW = Buffer.from('neu: „ä“\r\n');

describe('WritingCopies', () => {
  let folder = '';
  let gone = 0;
  const file = (): string => join(folder, 'merkwürdig\n"name".korpus.md');
  const copies = (writer = process.pid): WritingCopies => new WritingCopies(join(folder, 'copies'), writer);
  const left = (): readonly string[] => readdirSync(join(folder, 'copies'));
  before(() => { gone = spawnSync(process.execPath, ['-e', '']).pid; });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'korpus-copies-'));
    writeFileSync(file(), OLD);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  for (let cut = 0; cut < NEW.length; cut += 3) {
    it(`makes a file whole whose writer was killed after ${cut} bytes`, () => {
      copies(gone).keep(file(), NEW);
      writeFileSync(file(), NEW.subarray(0, cut));
      assert.deepEqual(copies().mend(), [file()]);
      assert.deepEqual(readFileSync(file()), NEW);
      assert.deepEqual(left(), []);
    });
  }

  it('leaves alone what was not begun, what was finished and what somebody else wrote', () => {
    for (const text of [OLD, NEW.toString(), 'von anderen']) {
      copies(gone).keep(file(), NEW);
      writeFileSync(file(), text);
      assert.deepEqual(copies().mend(), []);
      assert.equal(readFileSync(file(), 'utf8'), text);
      assert.deepEqual(left(), []);
    }
  });

  it('takes an old file that the new one merely goes on from, and one that was emptied long after, for what they are', () => {
    for (const [text, seconds] of [[NEW.toString().slice(0, 4), -60], ['', 600]] as const) {
      copies(gone).keep(file(), NEW);
      writeFileSync(file(), text);
      utimesSync(file(), Date.now() / 1000 + seconds, Date.now() / 1000 + seconds);
      assert.deepEqual(copies().mend(), []);
      assert.equal(readFileSync(file(), 'utf8'), text);
    }
  });

  it('waits for a process that lives, and forgets what was written', () => {
    const own = copies();
    own.keep(file(), NEW);
    writeFileSync(file(), '');
    assert.deepEqual(copies().mend(), []);
    assert.equal(left().length, 1);
    writeFileSync(file(), NEW);
    assert.equal(own.forget(file(), NEW), true);
    assert.deepEqual(left(), []);
  });

  it('drops a copy whose writer is gone once somebody else writes the file, which may end shorter on purpose', () => {
    copies(gone).keep(file(), NEW);
    writeFileSync(file(), NEW);
    const own = copies();
    own.keep(file(), NEW.subarray(0, 4));
    writeFileSync(file(), NEW.subarray(0, 4));
    assert.equal(own.forget(file(), NEW.subarray(0, 4)), true);
    assert.deepEqual(copies().mend(), []);
    assert.deepEqual([readFileSync(file()), left()], [NEW.subarray(0, 4), []]);
  });

  it('keeps the copy of a file that is said to be written and holds only its beginning, as where a disk was full', () => {
    copies(gone).keep(file(), NEW);
    writeFileSync(file(), NEW.subarray(0, 4));
    assert.equal(copies(gone).forget(file(), NEW), false);
    assert.deepEqual(copies().mend(), [file()]);
    assert.deepEqual(readFileSync(file()), NEW);
    copies(gone).keep(file(), NEW);
    writeFileSync(file(), NEW.subarray(0, 4));
    assert.equal(copies(gone).forget(file(), NEW.subarray(0, 4)), true, 'something else made it shorter on its way');
    assert.deepEqual(left(), []);
  });

  it('does nothing with a copy that was itself cut short, is no copy, or whose file has gone', () => {
    copies(gone).keep(file(), NEW);
    writeFileSync(file(), '');
    const [copy] = left();
    truncateSync(join(folder, 'copies', copy!), readFileSync(join(folder, 'copies', copy!)).length - 1);
    writeFileSync(join(folder, 'copies', `00-${gone}.writing`), '{"path":');
    assert.deepEqual(copies().mend(), []);
    assert.equal(readFileSync(file(), 'utf8'), '');
    copies(gone).keep(file(), NEW);
    rmSync(file());
    assert.deepEqual(copies().mend(), []);
    assert.deepEqual(left(), [], 'and keeps none of them');
  });

  it('throws nothing where its folder cannot be made', () => {
    writeFileSync(join(folder, 'copies'), 'no folder');
    copies().keep(file(), NEW);
    copies().forget(file(), NEW);
    assert.deepEqual(copies().mend(), []);
  });
});
