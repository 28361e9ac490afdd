// The longest turn that the extension host's side of Korpus takes with 100,000 articles and 300,000 entities: processor time of its thread, by the clock beside.
// Without VS Code (npm run bench:host has that); needs Node 24.  Usage: node scripts/measure/turns.mjs
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';

const TICK = 2;
const here = import.meta.dirname;
const folder = mkdtempSync(path.join(os.tmpdir(), 'korpus-turns-'));
const common = { bundle: true, platform: 'node', logLevel: 'error', outdir: folder };
await build({ ...common, format: 'esm', outExtension: { '.js': '.mjs' }, entryPoints: [path.join(here, 'turnsCore.ts')] });
await build({ ...common, format: 'cjs', outExtension: { '.js': '.cjs' }, entryPoints: [path.join(here, 'turnsThread.ts')] });
const { ArticleFilter, CorpusTree, WorkerEngine, fittingNames, inTurns } = await import(pathToFileURL(path.join(folder, 'turnsCore.mjs')));

const engine = new WorkerEngine({ spawn, patience: 1000, onDeath: (reason) => { throw new Error(reason); } });
try {
  const state = await measure('opened', () => engine.open());
  for (const grouping of ['folder', 'source', 'month']) await tree(grouping, state);
  const entities = await measure('entities', () => engine.entities());
  await measure('Go to Symbol', () => inTurns(fittingNames(entities, 'name 299999', 300), () => true));
} finally {
  engine.dispose();
  rmSync(folder, { recursive: true });
}

async function tree(grouping, state) {
  let redrawn;
  const rows = new CorpusTree({ state, folder: { uri: 'file:///corpus' } }, undefined, { grouping, filter: new ArticleFilter('') }, () => redrawn());
  const arranged = async (change) => {
    const done = new Promise((resolve) => { redrawn = resolve; });
    change();
    await done;
    rows.children(undefined);
  };
  await measure(`grouped by ${grouping}`, () => arranged(() => rows.children(undefined)));
  for (const text of ['munition', 'nummer 777']) await measure(`  filtered by "${text}"`, () => arranged(() => rows.apply({ grouping, filter: new ArticleFilter(text) })));
  await measure('  found a row', async () => rows.find('99/077799.txt'));
  const next = await measure('  one article changed: sent', () => engine.open());
  await measure('  one article changed: arranged', () => arranged(() => rows.update(next)));
}

function spawn() {
  const worker = new Worker(path.join(folder, 'turnsThread.cjs'));
  return { post: (request) => worker.postMessage(request), onMessage: (listener) => worker.on('message', listener), onEnd: (listener) => worker.once('exit', () => listener('ended')), terminate: () => void worker.terminate() };
}

async function measure(name, work) {
  const longest = { cpu: 0, ms: 0 };
  let last = now();
  const timer = setInterval(() => {
    const at = now();
    longest.cpu = Math.max(longest.cpu, at.cpu - last.cpu);
    longest.ms = Math.max(longest.ms, at.ms - last.ms - TICK);
    last = at;
  }, TICK);
  const started = performance.now();
  const value = await work();
  const whole = performance.now() - started;
  await new Promise((resolve) => { setTimeout(resolve, 50); });
  clearInterval(timer);
  console.log(`${name.padEnd(36)}${longest.cpu.toFixed(1).padStart(8)} ms, by the clock ${longest.ms.toFixed(0).padStart(4)} ms; all of it ${whole.toFixed(0).padStart(5)} ms`);
  return value;
}

function now() {
  const { user, system } = process.threadCpuUsage();
  return { cpu: (user + system) / 1000, ms: performance.now() };
}
