// npm run fuzz: the properties of test/fuzz over at least 100,000 cases. Ends with `N cases, N failed`; exits with 1 when any failed.
// Usage: node scripts/fuzz.mjs [--seed N] [--cases N] [--property "part of a name"] [--path P]
//   --seed     another run of cases (today's seconds by default); printed, so that a run can be repeated
//   --cases    so many in all instead, shared out in proportion
//   --path     with the --seed and --property of a report: its one case alone
import { build } from 'esbuild';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';

const PART = 500;
/** A case that takes longer than this never ends. */
const HANGS_AFTER = 60_000;
const TRIAL_BYTES = 1 << 20;

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
process.chdir(root);
const { values } = parseArgs({ options: { seed: { type: 'string' }, cases: { type: 'string' }, property: { type: 'string' }, path: { type: 'string' } } });
const seed = Number(values.seed ?? Math.floor(Date.now() / 1000));
await build({ entryPoints: ['test/fuzz/thread.ts'], outfile: 'out/fuzz/thread.js', bundle: true, platform: 'node', format: 'cjs', target: 'node20', sourcemap: 'inline', logLevel: 'warning', logOverride: { 'empty-import-meta': 'silent' } });

const first = await startThread();
const chosen = first.properties.map((property, number) => ({ ...property, number, done: 0, failed: false })).filter(({ name }) => name.includes(values.property ?? ''));
if (chosen.length === 0) {
  console.error(`No property named so: ${first.properties.map(({ name }) => name).join('; ')}`);
  process.exit(2);
}
const share = values.cases === undefined ? 1 : Number(values.cases) / chosen.reduce((sum, { cases }) => sum + cases, 0);
for (const property of chosen) property.cases = values.path === undefined ? Math.max(1, Math.round(property.cases * share)) : 1;
const tasks = chosen.flatMap((property) => Array.from({ length: Math.ceil(property.cases / PART) }, (_, part) => ({ property, part, runs: Math.min(PART, property.cases - part * PART) })));
console.log(`${tasks.reduce((sum, { runs }) => sum + runs, 0)} cases of ${chosen.length} properties, --seed ${seed}`);

const threads = values.path === undefined ? Math.min(availableParallelism(), 4, tasks.length) : 1;
const others = await Promise.all(Array.from({ length: threads - 1 }, startThread));
await Promise.all([first, ...others].map(work));
const tried = chosen.reduce((sum, { done }) => sum + done, 0);
const failed = chosen.filter((property) => property.failed).length;
console.log(`${tried} cases, ${failed} ${failed === 1 ? 'property' : 'properties'} failed`);
process.exit(failed === 0 ? 0 : 1);

async function startThread() {
  const memory = new SharedArrayBuffer(TRIAL_BYTES);
  const worker = new Worker(path.join(root, 'out/fuzz/thread.js'), { workerData: memory });
  const { properties } = await answer(worker);
  return { worker, memory, properties };
}

function answer(worker) {
  return new Promise((resolve, reject) => {
    const settle = (end) => (value) => {
      worker.off('message', onMessage).off('error', onError);
      end(value);
    };
    const [onMessage, onError] = [settle(resolve), settle(reject)];
    worker.on('message', onMessage).on('error', onError);
  });
}

/** Takes tasks until none is left. A property that failed once is not tried further. */
async function work(thread) {
  for (let task = tasks.shift(); task; task = tasks.shift()) {
    const { property, part, runs } = task;
    if (property.failed) continue;
    const ownSeed = seed + part;
    const report = await tryCases(thread, { property: property.number, seed: ownSeed, runs, path: values.path });
    property.done += runs;
    if (report !== undefined) {
      property.failed = true;
      console.log(`✗ ${property.name} (--seed ${ownSeed} --property "${property.name}")\n${report}\n`);
    } else if (property.done >= property.cases) console.log(`✓ ${property.name}: ${property.done}`);
  }
  await thread.worker.terminate();
}

/** The report of a failure, also of a case that never ends; its thread is then replaced. */
async function tryCases(thread, task) {
  const trial = Buffer.from(thread.memory);
  const shown = () => trial.toString('utf8', 4, 4 + trial.readUInt32LE(0));
  let timer;
  const hanging = new Promise((resolve) => {
    let before = shown();
    timer = setInterval(() => {
      const now = shown();
      if (now === before) resolve(`never ends: ${now}`);
      before = now;
    }, HANGS_AFTER);
  });
  const done = answer(thread.worker).then(({ report }) => ({ report }), (error) => ({ report: error.stack }));
  thread.worker.postMessage(task);
  const first = await Promise.race([done, hanging]);
  clearInterval(timer);
  if (typeof first !== 'string') return first.report;
  await thread.worker.terminate();
  Object.assign(thread, await startThread());
  return first;
}
