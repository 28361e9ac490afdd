// Time to load dist/extension.js and activate it in a bare Node, with a stand-in for `vscode`, and to load what the first use brings, beside
// require('minisearch'): one fresh process a measurement.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const ROUNDS = 9;

const MEASURE = `
const Module = require('node:module');
const stub = new Proxy(function () {}, { get: (_, key) => (key === Symbol.toPrimitive ? () => '' : stub), construct: () => ({}), apply: () => stub, getPrototypeOf: () => stub });
const load = Module._load;
Module._load = (name, ...rest) => (name === 'vscode' ? stub : load(name, ...rest));
const started = process.hrtime.bigint();
const loaded = require(process.argv[1]);
if (loaded.activate) loaded.activate({ subscriptions: [] });
console.log(Number(process.hrtime.bigint() - started) / 1e6);
process.exit();
`;

function measure(file, root) {
  return Number(execFileSync(process.execPath, ['-e', MEASURE, file], { cwd: root, encoding: 'utf8' }));
}

/** Median milliseconds of each, or a note why not. */
export function measureActivation(root) {
  const extension = path.join(root, 'dist', 'extension.js');
  if (!existsSync(extension)) return { note: 'dist/extension.js is absent (npm run build)' };
  const times = { extension: [], firstUse: [], minisearch: [] };
  for (let round = 0; round < ROUNDS; round++) {
    times.extension.push(measure(extension, root));
    times.firstUse.push(measure(path.join(root, 'dist', 'korpus.js'), root));
    times.minisearch.push(measure('minisearch', root));
  }
  const median = (list) => list.sort((a, b) => a - b)[list.length >> 1];
  return { extension: median(times.extension), firstUse: median(times.firstUse), minisearch: median(times.minisearch) };
}
