import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const load = async (file: string): Promise<Record<string, (...args: unknown[]) => unknown>> =>
  (await import(pathToFileURL(path.resolve('scripts/host', file)).href)) as Record<string, (...args: unknown[]) => unknown>;

describe('the host scripts', () => {
  let folder = '';
  beforeEach(() => { folder = mkdtempSync(path.join(os.tmpdir(), 'korpus-scripts-')); });
  afterEach(() => { rmSync(folder, { recursive: true }); });

  const lock = (name: string, packages: object): void => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), JSON.stringify({ packages }));
  };

  it('install packages only when one is missing or has another version', async () => {
    const { needsInstall } = await load('ensureDependencies.mjs');
    assert.ok(needsInstall);
    lock('package-lock.json', { '': {}, 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '2.0.0', optional: true } });
    assert.equal(needsInstall(folder), true);
    lock('node_modules/.package-lock.json', { 'node_modules/a': { version: '1.0.0' } });
    assert.equal(needsInstall(folder), false);
    lock('node_modules/.package-lock.json', { 'node_modules/a': { version: '1.0.1' } });
    assert.equal(needsInstall(folder), true);
  });

  it('put what they install into the user\'s cache folder', async () => {
    const { cacheFolder } = await load('cacheFolder.mjs');
    assert.ok(cacheFolder);
    assert.equal(cacheFolder({ XDG_CACHE_HOME: '/x' }, 'linux', '/home/a'), path.join('/x', 'korpus'));
    assert.equal(cacheFolder({ XDG_CACHE_HOME: 'relative' }, 'linux', '/home/a'), path.join('/home/a', '.cache', 'korpus'));
    assert.equal(cacheFolder({}, 'darwin', '/Users/a'), path.join('/Users/a', 'Library', 'Caches', 'korpus'));
  });

  it('hand a nested npm no setting of the outer one, but its registry', async () => {
    const { npmEnvironment } = await load('ensureHost.mjs');
    assert.ok(npmEnvironment);
    const kept = npmEnvironment({ PATH: '/bin', npm_config_registry: 'r', npm_config_ignore_scripts: 'true', npm_lifecycle_event: 'test', npm_package_name: 'korpus' });
    assert.deepEqual(kept, { PATH: '/bin', npm_config_registry: 'r' });
  });

  const outcome = async (files: Record<string, string>, code: number | undefined): Promise<unknown> => {
    const { outcomeOf } = await load('runHostTests.mjs');
    assert.ok(outcomeOf);
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
    const { passed, failed } = outcomeOf({ name: 'plain' }, { result: path.join(folder, 'result.json'), progress: path.join(folder, 'progress.log'), code, log: '', timeout: 1000 }) as { passed: number; failed: number };
    return { passed, failed };
  };

  it('count a window without a result as a failure', async () => {
    assert.deepEqual(await outcome({}, undefined), { passed: 0, failed: 1 });
    assert.deepEqual(await outcome({}, 0), { passed: 0, failed: 1 });
  });

  it('wait for suites as long as they go on, however slow the machine is', async () => {
    const { Silence } = (await load('hostSession.mjs')) as unknown as { Silence: new (file: string, limit: number, now: number) => { isOver: (now: number) => boolean } };
    const progress = path.join(folder, 'progress.log');
    const silence = new Silence(progress, 90, 1000);
    assert.equal(silence.isOver(1089), false);
    writeFileSync(progress, 'one test');
    assert.equal(silence.isOver(1095), false);
    assert.equal(silence.isOver(1184), false);
    assert.equal(silence.isOver(1185), true);
  });

  it('count an entry that throws at load, and a window where no test ran, as a failure', async () => {
    assert.deepEqual(await outcome({ 'result.json': '{"passed":0,"failed":0,"pending":0,"crash":"Error: at load"}' }, 1), { passed: 0, failed: 1 });
    assert.deepEqual(await outcome({ 'result.json': '{"passed":0,"failed":0,"pending":0}' }, 0), { passed: 0, failed: 1 });
  });

  it('run one at a time behind a lock, and take over the lock of a dead process', async () => {
    const { withLock } = await load('lock.mjs');
    assert.ok(withLock);
    const place = path.join(folder, 'x.lock');
    mkdirSync(place);
    writeFileSync(path.join(place, 'pid'), '999999999');
    const order: string[] = [];
    const work = (name: string) => async (): Promise<void> => {
      order.push(`${name} in`);
      await new Promise((resolve) => setTimeout(resolve, 50));
      order.push(`${name} out`);
    };
    await Promise.all([withLock(place, work('a')), withLock(place, work('b'))]);
    assert.match(order.join(', '), /^(a in, a out, b in, b out|b in, b out, a in, a out)$/);
  });
});
