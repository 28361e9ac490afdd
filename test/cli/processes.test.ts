import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const CLI = resolve('dist/cli.js');
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'korpus-processes-'));
  cpSync('seeds', join(folder, 'seeds'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface End {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

function korpus(...args: readonly string[]): Promise<End> {
  return ended(process.execPath, [CLI, ...args, '--cache', join(folder, 'cache')]);
}

function ended(program: string, args: readonly string[]): Promise<End> {
  return new Promise((done, failed) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    const texts = { out: '', error: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => { texts.out += text; });
    child.stderr.setEncoding('utf8').on('data', (text: string) => { texts.error += text; });
    child.on('error', failed).on('close', (code) => done({ code, ...texts }));
  });
}

const seeds = (): string => join(folder, 'seeds');
const notebook = (): string => join(seeds(), 'munition.korpus.md');
const leftovers = (): readonly string[] => readdirSync(join(folder, 'cache')).filter((name) => name.endsWith('.tmp'));

describe('several processes over one folder and one cache', function () {
  this.timeout(120_000);

  it('ends as it would when nobody reads its messages any more', async () => {
    const child = spawn(process.execPath, [CLI, 'query', 'nirgends', '--corpus', seeds(), '--cache', join(folder, 'cache')], { stdio: ['ignore', 'ignore', 'pipe'] });
    child.stderr.destroy();
    assert.equal(await new Promise((done) => child.on('close', done)), 0);
  });

  // Only Linux has a device that is always full.
  (existsSync('/dev/full') ? it : it.skip)('ends with 3, not with the 1 of a difference, when its result cannot be written', async () => {
    const child = spawn(process.execPath, [CLI, 'query', 'Kim', '--corpus', seeds(), '--cache', join(folder, 'cache')], { stdio: ['ignore', openSync('/dev/full', 'w'), 'ignore'] });
    assert.equal(await new Promise((done) => child.on('close', done)), 3);
  });

  // A limit on the size of files is what a full disk is, without needing one.
  (process.platform === 'win32' ? it.skip : it)('leaves the notebook as it was and says so where there is no room for it, and answers without room for an index', async () => {
    const stale = readFileSync(notebook(), 'utf8').replaceAll(/rows=\w{8}/g, 'rows=00000000');
    writeFileSync(notebook(), stale);
    const limited = (...args: readonly string[]): Promise<End> => ended('sh', ['-c', 'ulimit -f 1; exec "$@"', 'sh', process.execPath, CLI, ...args, '--cache', join(folder, 'cache')]);
    const end = await limited('run', notebook(), '--write');
    assert.deepEqual([end.code, readFileSync(notebook(), 'utf8') === stale], [2, true], end.error);
    assert.match(end.error, /cannot write/);
    assert.deepEqual(readdirSync(seeds()).sort(), readdirSync('seeds').sort());
    const query = ['query', 'Munition', '--corpus', seeds(), '--format', 'json'] as const;
    const answer = await limited(...query);
    assert.equal(answer.code, 0, answer.error);
    assert.equal(answer.out, (await korpus(...query)).out);
    assert.deepEqual(leftovers(), []);
  });

  it('each give what one alone gives, from an empty cache, a full one, and while one builds it anew', async () => {
    const alone = (await korpus('query', 'speaker:Peskow | quotes', '--corpus', seeds(), '--format', 'json')).out;
    assert.ok(JSON.parse(alone).total > 0);
    rmSync(join(folder, 'cache'), { recursive: true });
    for (const rebuild of [false, true]) {
      const ends = await Promise.all([
        ...(rebuild ? [korpus('index', seeds(), '--rebuild')] : []),
        ...Array.from({ length: 3 }, () => korpus('query', 'speaker:Peskow | quotes', '--corpus', seeds(), '--format', 'json')), korpus('run', notebook(), '--check'),
      ]);
      for (const { code, error } of ends) assert.deepEqual([code, error.replace(/^[\d.]+ s\n$/, '')], [0, '']);
      assert.deepEqual(ends.slice(-4, -1).map(({ out }) => out), [alone, alone, alone]);
    }
    assert.deepEqual(leftovers(), []);
  });

  it('never read half of what another writes, though the corpus changes between them', async () => {
    const article = join(seeds(), '002_0e38799f239c3e12.txt');
    const text = readFileSync(article, 'utf8');
    const totals = new Set<number>();
    for (let turn = 0; turn < 3; turn++) {
      writeFileSync(article, `${text}\n${'Munition. '.repeat(turn + 1)}\n`);
      const ends = await Promise.all(Array.from({ length: 3 }, () => korpus('query', 'Munition | kwic', '--corpus', seeds(), '--format', 'json')));
      for (const { code, error, out } of ends) {
        assert.equal(code, 0, error);
        totals.add(JSON.parse(out).total as number);
      }
    }
    assert.deepEqual([...totals], [8, 9, 10]);
  });

  it('that write one notebook leave it whole: one of them or both say what they did', async () => {
    const stale = readFileSync(notebook(), 'utf8').replaceAll(/rows=\w{8}/g, 'rows=00000000');
    writeFileSync(notebook(), stale);
    const ends = await Promise.all([korpus('run', notebook(), '--write'), korpus('run', notebook(), '--write')]);
    assert.ok(ends.some(({ code }) => code === 0), JSON.stringify(ends));
    for (const { code, error } of ends) assert.ok(code === 0 || (code === 2 && /was changed while its cells ran/.test(error)), error);
    assert.equal(readFileSync(notebook(), 'utf8'), readFileSync('seeds/munition.korpus.md', 'utf8'));
    assert.deepEqual(readdirSync(seeds()).sort(), readdirSync('seeds').sort());
  });

  it('remember together which articles their results used', async () => {
    const copy = join(seeds(), 'zwei.korpus.md');
    writeFileSync(copy, '```korpus\npath:000* Kim | kwic\n```\n');
    writeFileSync(join(seeds(), 'eins.korpus.md'), '```korpus\npath:001* Kim | kwic\n```\n');
    const files = [copy, join(seeds(), 'eins.korpus.md')];
    await Promise.all(files.map((file) => korpus('run', file, '--write')));
    for (const name of ['000_94948d54b16cd0b3.txt', '001_96b6eba5b60b899a.txt']) writeFileSync(join(seeds(), name), `${readFileSync(join(seeds(), name), 'utf8')}\n\nKim und Kim.\n`);
    const named = (await Promise.all(files.map((file) => korpus('run', file, '--check')))).map(({ out }) => /Changed since: (\w{3})/.exec(out)?.[1] ?? 'unknown');
    // Written at the same moment one list may be lost, which costs a name and nothing else.
    assert.ok(named.includes('000') || named.includes('001'), named.join());
    for (const [at, name] of named.entries()) assert.ok([at === 0 ? '000' : '001', 'unknown'].includes(name), named.join());
  });
});
