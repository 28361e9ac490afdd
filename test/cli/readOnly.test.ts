import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const CLI = resolve('dist/cli.js');
const NOTEBOOK = 'munition.korpus.md';
/** Permissions hold for everybody but the superuser, who becomes nobody here. */
const NOBODY = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
const QUERY = ['speaker:Peskow | quotes', '--format', 'json'] as const;

interface End {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

describe('the command line where nothing may be written', function () {
  this.timeout(120_000);
  let folder = '';
  const seeds = (...path: readonly string[]): string => join(folder, 'seeds', ...path);
  const cache = (): string => join(folder, 'cache');
  before(function () {
    const canRead = spawnSync(process.execPath, ['-e', `require('fs').readFileSync(${JSON.stringify(CLI)})`], NOBODY).status === 0;
    // A build in a home that is closed to others is not nobody's to read.
    if (process.platform === 'win32' || !canRead) this.skip();
  });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'korpus-readonly-'));
    cpSync('seeds', seeds(), { recursive: true });
    mkdirSync(cache());
    chmodSync(folder, 0o755);
  });
  afterEach(() => {
    for (const each of [folder, seeds(), cache()]) chmodSync(each, 0o755);
    rmSync(folder, { recursive: true, force: true });
  });

  function korpus(...args: readonly string[]): End {
    const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args, '--cache', cache()], { encoding: 'utf8', cwd: tmpdir(), ...NOBODY });
    return { code: status, out: stdout, error: stderr };
  }
  const query = (): End => korpus('query', QUERY[0], '--corpus', seeds(), ...QUERY.slice(1));
  function lock(root: string): void {
    for (const entry of readdirSync(root, { withFileTypes: true })) chmodSync(join(root, entry.name), entry.isDirectory() ? 0o555 : 0o444);
    chmodSync(root, 0o555);
  }
  const contents = (): Readonly<Record<string, string>> => Object.fromEntries([seeds(), cache()].flatMap((root) => readdirSync(root, { recursive: true, encoding: 'utf8' }).sort().map((name) => [`${root}/${name}`, /\.(txt|md|yaml)$/.test(name) ? readFileSync(join(root, name), 'utf8') : ''])));

  it('answers as ever without a place for its index, and says that it keeps none', () => {
    chmodSync(cache(), 0o777);
    const wanted = query();
    assert.deepEqual([wanted.code, wanted.error], [0, '']);
    rmSync(cache(), { recursive: true });
    mkdirSync(cache());
    lock(seeds());
    lock(cache());
    const [indexed, found] = [korpus('index', seeds()), query()];
    assert.deepEqual([indexed.code, found.code, found.out], [0, 0, wanted.out]);
    for (const { error } of [indexed, found]) assert.match(error, /^warning: What was read of the articles could not be saved.*has room\.$/m);
    assert.deepEqual(readdirSync(cache()), []);
  });

  it('uses an index that it may only read', () => {
    chmodSync(cache(), 0o777);
    const wanted = query();
    lock(cache());
    const before = contents();
    assert.deepEqual(query(), wanted);
    assert.deepEqual(contents(), before);
  });

  it('writes no notebook, export or import, says which and why, and leaves nothing behind', () => {
    writeFileSync(seeds(NOTEBOOK), readFileSync(seeds(NOTEBOOK), 'utf8').replaceAll(/rows=\w{8}/g, 'rows=00000000'));
    writeFileSync(join(folder, 'neu.txt'), 'Bericht\n\nEin neuer Artikel.\n');
    lock(seeds());
    chmodSync(folder, 0o555);
    const before = contents();
    for (const [args, said] of [
      [['run', seeds(NOTEBOOK), '--write'], /munition\.korpus\.md is read-only; nothing was written/],
      [['run', seeds(NOTEBOOK), '--export', seeds('x.html')], /cannot write .*x\.html: /],
      [['import', join(folder, 'neu.txt'), '--into', seeds('neu')], /cannot write to .*permissions forbid it; nothing was written/],
      [['query', 'Kim | kwic', '--corpus', seeds(), '--format', 'brat', '--out', join(folder, 'brat')], /cannot write to /],
    ] as const) {
      const { code, out, error } = korpus(...args);
      assert.deepEqual([code, out], [2, ''], `${args.join(' ')}: ${error}`);
      assert.match(error, said);
    }
    assert.match(korpus('import', join(folder, 'neu.txt'), '--into', seeds()).error, /^neu\.txt: Nothing can be written at neu\.md \(EACCES\)\./m);
    chmodSync(seeds(NOTEBOOK), 0o666);
    const { code, error } = korpus('run', seeds(NOTEBOOK), '--write');
    assert.equal(code, 2, error);
    assert.match(error, /cannot write .*munition\.korpus\.md: /);
    assert.deepEqual(contents(), before);
  });

  it('names an article, and a folder, that it may not read, and finds the others', () => {
    mkdirSync(seeds('zu'));
    chmodSync(seeds('002_0e38799f239c3e12.txt'), 0);
    chmodSync(seeds('zu'), 0);
    const { code, out, error } = korpus('query', 'Kim', '--corpus', seeds(), '--format', 'csv');
    chmodSync(seeds('zu'), 0o755);
    assert.equal(code, 0, error);
    for (const name of ['002_0e38799f239c3e12.txt', 'zu']) assert.match(error, new RegExp(`^warning: ${name}: `, 'm'));
    assert.match(out, /003_57ba06d548828de3\.txt/);
  });
});
