// The unit tests as `npm test` runs them: failures in full, then `N passed, N failed`. `npm run unit` is mocha as it is.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from './host/hostSession.mjs';
import { run } from './host/processes.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const mocha = createRequire(import.meta.url).resolve('mocha/bin/mocha.js');
const { folder, remove } = temporaryFolder('unit');
const file = path.join(folder, 'result.json');
const { code, output } = await run(process.execPath, [mocha, '--reporter', 'json', '--reporter-option', `output=${file}`, '--forbid-only'], { cwd: root });
const result = readResult();
remove();
if (!result) {
  console.log(output);
  process.exit(1);
}
for (const { fullTitle, err } of result.failures) console.log(`✗ ${fullTitle}\n${err.stack ?? err.message}\n`);
const { passes, failures, pending } = result.stats;
if (pending > 0) console.log(`${pending} skipped`);
console.log(`${passes} passed, ${failures} failed`);
process.exit(code === 0 ? 0 : 1);

function readResult() {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
