import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const CLI = resolve('dist/cli.js');
const YEAR = 365 * 24 * 3600;
const ARTICLE = '002_0e38799f239c3e12.txt';

/** Loaded ahead of the program and in each of its threads: its clock is so many seconds off. */
const CLOCK = `
const off = Number(process.env.CLOCK_OFF) * 1000;
const [now, Real] = [Date.now, Date];
Date.now = () => now() + off;
globalThis.Date = class extends Real { constructor(...given) { super(...(given.length === 0 ? [Real.now()] : given)); } };
`;

describe('a clock that was moved', function () {
  this.timeout(120_000);
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'korpus-clock-'));
    cpSync('seeds', join(folder, 'seeds'), { recursive: true });
    writeFileSync(join(folder, 'clock.cjs'), CLOCK);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function korpus(off: number, cache: string, ...args: readonly string[]): string {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--require', join(folder, 'clock.cjs'), CLI, ...args, '--cache', join(folder, cache)], { encoding: 'utf8', env: { ...process.env, CLOCK_OFF: String(off) } });
    assert.equal(status, 0, stderr);
    assert.doesNotMatch(stderr, /damaged|could not/);
    return stdout;
  }
  const query = (off: number, cache: string): string => korpus(off, cache, 'query', 'in:all Nachtrag | kwic', '--corpus', join(folder, 'seeds'), '--format', 'json');
  const change = (turn: number, seconds: number): void => {
    const file = join(folder, 'seeds', ARTICLE);
    writeFileSync(file, `${readFileSync(file, 'utf8')}\nNachtrag ${turn}.\n`);
    utimesSync(file, Date.now() / 1000 + seconds, Date.now() / 1000 + seconds);
  };

  it('forwards, back and forwards again between runs and changes, with times of files from the future and the past: every answer is that of an empty cache', () => {
    for (const [turn, off] of [0, YEAR, -YEAR, -3600].entries()) {
      change(turn, -off);
      const found = query(off, 'cache');
      assert.equal((JSON.parse(found) as { total: number }).total, turn + 1);
      assert.equal(found, query(0, `fresh-${turn}`));
    }
  });

  it('does not keep a notebook from being written', () => {
    const notebook = join(folder, 'seeds', 'munition.korpus.md');
    const wanted = readFileSync(notebook, 'utf8');
    for (const off of [-YEAR, YEAR]) {
      writeFileSync(notebook, wanted.replaceAll(/rows=\w{8}/g, 'rows=00000000'));
      korpus(off, 'cache', 'run', notebook, '--write');
      assert.equal(readFileSync(notebook, 'utf8'), wanted);
    }
  });
});
