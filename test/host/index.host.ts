import { appendFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import Mocha from 'mocha';

/**
 * Entry of the tests inside VS Code's extension host. Loads every built suite beside it, runs those that the window is for, and
 * writes { passed, failed, pending, crash? } to the file named by KORPUS_TEST_RESULT. Rejects when a test failed.
 */
export async function run(): Promise<void> {
  try {
    const counts = await runSuites();
    report(counts);
    if (counts.failed > 0) throw new Error(`${counts.failed} failed`);
  } catch (error) {
    if (!reported) report({ passed: 0, failed: 0, pending: 0, crash: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    throw error;
  }
}

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly pending: number;
  readonly crash?: string;
}

let reported = false;

function report(counts: Counts): void {
  reported = true;
  const file = process.env.KORPUS_TEST_RESULT;
  if (file) writeFileSync(file, JSON.stringify(counts));
}

function runSuites(): Promise<Counts> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 30000, color: false, forbidOnly: true, reporter: Mocha.reporters.Base });
  for (const file of suiteFiles()) load(mocha, file);
  keepWanted(mocha.suite);
  return new Promise((resolve) => {
    const runner = mocha.run((failed) => resolve({ passed: runner.stats?.passes ?? 0, failed, pending: runner.stats?.pending ?? 0 }));
    runner.on('test', (test) => progress(`  … ${test.fullTitle()}`));
    runner.on('pass', (test) => progress(`  ✓ ${test.fullTitle()} (${test.duration ?? 0} ms)`));
    runner.on('pending', (test) => progress(`  - ${test.fullTitle()} (skipped)`));
    runner.on('fail', (test, error: Error) => progress(`  ✗ ${test.fullTitle()}\n${indent(error.stack ?? String(error))}`));
  });
}

function suiteFiles(): readonly string[] {
  const names = readdirSync(__dirname, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.host.js') && name !== 'index.host.js').sort().map((name) => path.join(__dirname, name));
}

/** Not `mocha.addFile`: the suites must stand before `run`, which would load them, so that they can be chosen from. */
function load(mocha: Mocha, file: string): void {
  mocha.suite.emit('pre-require', globalThis, file, mocha);
  mocha.suite.emit('require', createRequire(__filename)(file), file, mocha);
  mocha.suite.emit('post-require', globalThis, file, mocha);
}

/** Removes the tests that belong to another kind of window, or that KORPUS_TEST_GREP does not name. */
function keepWanted(suite: Mocha.Suite): void {
  const own = process.env.KORPUS_TEST_TAG ?? '';
  const others = (process.env.KORPUS_TEST_TAGS ?? '').split(' ').filter((tag) => tag !== '' && tag !== own);
  const text = process.env.KORPUS_TEST_GREP ?? '';
  const has = (title: string, tag: string): boolean => new RegExp(`${tag}\\b`).test(title);
  const wanted = (test: Mocha.Test): boolean => {
    const title = test.fullTitle();
    return (own === '' || has(title, own)) && !others.some((tag) => has(title, tag)) && title.includes(text);
  };
  suite.tests = suite.tests.filter(wanted);
  for (const child of suite.suites) keepWanted(child);
  // Hooks of a suite without tests do not run.
  suite.suites = suite.suites.filter((child) => child.total() > 0);
}

function progress(line: string): void {
  const file = process.env.KORPUS_TEST_PROGRESS;
  if (file) appendFileSync(file, `${line}\n`);
}

function indent(text: string): string {
  return text.split('\n').map((line) => `      ${line}`).join('\n');
}
