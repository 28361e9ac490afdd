import assert from 'node:assert/strict';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

interface Outcome {
  readonly passed: number;
  readonly failed: number;
  readonly note?: string;
}

interface RunPart {
  runPart(part: { name: string; args: readonly string[]; cwd: string; timeout: number; counts?: boolean; quiet?: boolean }): Promise<Outcome>;
  countsOf(code: number, output: string): Outcome;
  faultsIn(report: string): readonly string[];
}

describe('a part of npm test', () => {
  let module: RunPart;
  const log = console.log;
  before(async () => {
    module = (await import(pathToFileURL(path.resolve('scripts/host/runPart.mjs')).href)) as RunPart;
  });
  beforeEach(() => { console.log = () => undefined; });
  afterEach(() => { console.log = log; });

  const program = (code: string, timeout = 20000): Promise<Outcome> => module.runPart({ name: 'x', args: ['-e', code], cwd: process.cwd(), timeout, counts: true });

  it('counts what its program counted', async () => {
    assert.deepEqual(await program('console.log("text\\n3 passed, 0 failed")'), { passed: 3, failed: 0, faults: [] });
  });

  it('fails with the program\'s failures', async () => {
    assert.deepEqual(await program('console.log("3 passed, 2 failed"); process.exitCode = 1'), { passed: 3, failed: 2, faults: [] });
  });

  it('fails when the program crashed after its last test', async () => {
    const { passed, failed } = await program('console.log("3 passed, 0 failed"); process.exitCode = 1');
    assert.deepEqual({ passed, failed }, { passed: 3, failed: 1 });
  });

  it('fails when the program says nothing', async () => {
    assert.equal((await program('console.log("all is well")')).failed, 1);
  });

  it('tells which tests failed, and why', () => {
    const report = '--- window: 2 passed, 2 failed\n  ✓ one (3 ms)\n  ✗ two\n    Error: no\n        at here\n  ✓ three (1 ms)\n  ✗ four\n    AssertionError: so\n\n--- next window';
    assert.deepEqual(module.faultsIn(report), ['  ✗ two\n    Error: no\n        at here', '  ✗ four\n    AssertionError: so']);
  });

  it('fails when nothing ran', () => {
    assert.equal(module.countsOf(0, '0 passed, 0 failed').failed, 1);
  });

  it('fails when no result comes in time, and leaves no process behind', async () => {
    const started = Date.now();
    assert.equal((await program('require("child_process").spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "inherit" }); setInterval(() => {}, 1000)', 800)).failed, 1);
    assert.ok(Date.now() - started < 8000);
  }).timeout(20000);

  it('does not take a line in the middle for the result', () => {
    assert.equal(module.countsOf(0, '3 passed, 0 failed\nTypeError: …').failed, 1);
  });
});
