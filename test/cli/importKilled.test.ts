import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const CLI = resolve('dist/cli.js');
const SOURCES = 600;

describe('an import that is killed after its first articles', function () {
  this.timeout(60_000);
  let folder = '';
  const corpus = (): string => join(folder, 'corpus');
  const articles = (): readonly string[] => readdirSync(corpus()).filter((name) => name.endsWith('.md'));

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'korpus-killed-'));
    for (const name of ['in', 'corpus']) mkdirSync(join(folder, name));
    for (let number = 0; number < SOURCES; number++) writeFileSync(join(folder, 'in', `${number}.txt`), `Ein kurzer Text mit der Nummer ${number}.`);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const korpus = (args: readonly string[], watched?: (kill: () => void) => { close(): void }) => new Promise<{ signal: string | null; out: string }>((done, failed) => {
    const child = spawn(process.execPath, [CLI, 'import', ...args, '--into', corpus(), '--cache', join(folder, 'cache')], { stdio: ['ignore', 'pipe', 'ignore'] });
    const watcher = watched?.(() => child.kill('SIGKILL'));
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (part: string) => { out += part; });
    child.on('error', failed).on('close', (_code, signal) => {
      watcher?.close();
      done({ signal, out });
    });
  });

  it('has kept how it is run again, and does so', async () => {
    const { signal } = await korpus([join(folder, 'in')], (kill) => watch(corpus(), (_event, name) => { if (name?.endsWith('.md') === true) kill(); }));
    assert.equal(signal, 'SIGKILL');
    const written = articles().length;
    assert.ok(written > 0 && written < SOURCES, `${written} were written`);
    assert.match(readFileSync(join(corpus(), 'korpus.yaml'), 'utf8'), /^imports:\n {2}- \{ from: \[ \.\.\/in \], into: "" \}$/m);
    assert.match((await korpus([])).out, new RegExp(`^${SOURCES - written} new, ${written} unchanged$`, 'm'));
    assert.equal(articles().length, SOURCES);
  });
});
