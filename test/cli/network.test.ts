import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Loaded ahead of the program and in each of its threads: whatever would leave the machine or start a program is written down, and fails. */
const WATCH = `
const { appendFileSync } = require('node:fs');
const refuse = (name) => (...args) => { appendFileSync(process.env.WATCHED, name + '\\n'); throw new Error('no network: ' + name); };
for (const [name, keys] of Object.entries({ net: ['connect', 'createConnection'], tls: ['connect'], http: ['request', 'get'], https: ['request', 'get'], http2: ['connect'], dgram: ['createSocket'], dns: ['lookup', 'resolve', 'resolve4', 'resolve6'], child_process: ['spawn', 'exec', 'execFile', 'fork', 'spawnSync', 'execSync', 'execFileSync'] })) {
  const module = require('node:' + name);
  for (const key of keys) module[key] = refuse(name + '.' + key);
}
require('node:net').Socket.prototype.connect = refuse('Socket.connect');
globalThis.fetch = refuse('fetch');
globalThis.WebSocket = refuse('WebSocket');
`;
const CLI = resolve('dist/cli.js');

describe('the command line and the network', function () {
  this.timeout(120_000);
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'korpus-network-'));
    writeFileSync(join(folder, 'watch.cjs'), WATCH);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));
  const commands = (): readonly (readonly string[])[] => [
    ['index', 'seeds', '--rebuild'], ['analyze', 'seeds'], ['query', '* | network', '--corpus', 'seeds'], ['query', '* | map', '--corpus', 'seeds', '--format', 'json'], ['query', 'Kim', '--corpus', 'seeds', '--format', 'bibtex'],
    ['run', 'seeds/munition.korpus.md', '--export', join(folder, 'x.html')], ['query', 'nichts', '--corpus', 'nirgends'],
  ].map((argv) => [CLI, ...argv, '--cache', join(folder, 'cache')]);

  it('asks nobody and starts nothing', () => {
    const watched = join(folder, 'watched.txt');
    const run = (argv: readonly string[]) => spawnSync(process.execPath, ['--require', join(folder, 'watch.cjs'), ...argv], { encoding: 'utf8', env: { ...process.env, WATCHED: watched } });
    for (const argv of commands()) {
      const { status, stderr } = run(argv);
      assert.ok(status === 0 || status === 2, stderr);
    }
    assert.equal(existsSync(watched) ? readFileSync(watched, 'utf8') : '', '');
    for (const asks of ['require("node:http").get("http://127.0.0.1:1/")', 'fetch("http://127.0.0.1:1/")', 'require("node:child_process").spawn("true")']) run(['-e', asks]);
    assert.equal(readFileSync(watched, 'utf8'), 'http.get\nfetch\nchild_process.spawn\n');
  });

  // Only Linux has strace, and not everywhere; the test above watches without it.
  const canTrace = spawnSync('strace', ['-qq', '-e', 'trace=socket', 'true']).status === 0;
  (canTrace ? it : it.skip)('opens no socket, as the kernel has it', () => {
    const trace = join(folder, 'trace.txt');
    const sockets = (argv: readonly string[]): readonly string[] => {
      spawnSync('strace', ['-f', '-qq', '-e', 'trace=socket,connect', '-o', trace, process.execPath, ...argv]);
      return readFileSync(trace, 'utf8').split('\n').filter((line) => /AF_INET/.test(line));
    };
    for (const argv of commands().slice(2, 4)) assert.deepEqual(sockets(argv), []);
    assert.notDeepEqual(sockets(['-e', 'require("node:http").get("http://127.0.0.1:1/").on("error", () => {})']), []);
  });
});
