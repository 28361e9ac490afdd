import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createEngine } from '../../src/core/engine/createEngine';
import { nodePorts } from '../../src/node/nodePorts';
import type { Engine } from '../../src/protocol/engine';
import type { HitRow } from '../../src/protocol/result';

/** `npm run safety -- switch` takes 5,000. */
const ARTICLES = Number(process.env['KORPUS_CHANGED_FILES'] ?? 400);
/** As git does it: files are removed and made anew, in another process, some only on one branch. */
const SWITCH = `const fs = require('node:fs'), path = require('node:path');
const [, folder, branch, from, to] = process.argv;
for (let at = Number(from); at < Number(to); at++) {
  const file = path.join(folder, String(at % 50), at + '.txt');
  fs.rmSync(file, { force: true });
  if (branch === 'main' || at % 10 > 0) fs.writeFileSync(file, 'Bericht ' + at + '\\n\\nDer Zweig ' + branch + ' hat ' + branch + branch + '.\\n');
}`;

function switchTo(folder: string, branch: string, from = 0, to = ARTICLES): Promise<unknown> {
  return new Promise((done) => spawn(process.execPath, ['-e', SWITCH, folder, branch, String(from), String(to)], { stdio: 'inherit' }).on('close', done));
}

async function hits(engine: Engine, query: string): Promise<readonly HitRow[]> {
  const outcome = await engine.run({ cells: [query] }, 0, { limit: null, base: '', savedRows: 0 });
  assert.equal(outcome.kind, 'result', JSON.stringify(outcome));
  return outcome.kind === 'result' ? outcome.cell.result.rows as HitRow[] : [];
}

describe(`a branch switched with ${ARTICLES} files while queries run`, function () {
  this.timeout(120_000);
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'korpus-branch-'));
    for (let at = 0; at < 50; at++) mkdirSync(join(folder, 'corpus', String(at)), { recursive: true });
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const open = (cache: string): Engine => createEngine(nodePorts({ root: join(folder, 'corpus'), cacheDirectory: join(folder, cache), resourceDirectory: resolve('dist') }), { cacheName: 'c' });

  it('shows each article as it is on one of both, all of a result from one state, and ends as if built afresh', async () => {
    await switchTo(join(folder, 'corpus'), 'main');
    const engine = open('cache');
    assert.equal((await engine.open()).articles.length, ARTICLES);
    let isDone = false;
    const switching = switchTo(join(folder, 'corpus'), 'neben').then(() => { isDone = true; });
    let asked = 0;
    while (asked < 2 || (!isDone && asked < 5)) {
      const refreshing = engine.open();
      const rows = await hits(engine, 'mainmain OR nebenneben | kwic').catch((error: Error) => {
        // An article that has changed again under each of four attempts is said, never shown.
        assert.match(error.message, /changes all the time/);
        return [];
      });
      const seen = new Set<string>();
      for (const { path, match, left } of rows) {
        assert.ok(!seen.has(path), `${path} twice`);
        seen.add(path);
        assert.ok(left.endsWith(`Der Zweig ${match.slice(0, match.length / 2)} hat `), `${path}: ${left}|${match}`);
      }
      await refreshing;
      asked++;
    }
    await switching;
    const fresh = open('other');
    const [state, expected] = [await engine.open(), await fresh.open()];
    assert.deepEqual([state.articles, state.unread, state.warnings, state.tokens], [expected.articles, expected.unread, expected.warnings, expected.tokens]);
    assert.equal(state.articles.length, ARTICLES * 0.9);
    for (const query of ['* | frequency', 'nebenneben | kwic', 'mainmain']) assert.deepEqual(await hits(engine, query), await hits(fresh, query), query);
  });
});
