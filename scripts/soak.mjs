// npm run soak [-- SEED MINUTES]: random actions of a person in the real extension host, the same for the same seed; memory on the way, fails on any error.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runHostTests } from './host/runHostTests.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const [seed = '1', minutes = '10'] = process.argv.slice(2);
if (!/^\d+$/.test(seed) || !(Number(minutes) > 0)) {
  console.error('usage: npm run soak [-- SEED MINUTES]');
  process.exit(2);
}
const built = spawnSync(process.execPath, [path.join(root, 'scripts/build.mjs'), '--tests'], { stdio: 'inherit' });
if (built.status !== 0) process.exit(1);
// The window's server takes over the environment.
Object.assign(process.env, { KORPUS_SOAK_SEED: seed, KORPUS_SOAK_MINUTES: minutes });
const { passed, failed, report, errors } = await runHostTests({ root, only: ['rough'], grep: 'random actions' });
console.log([report, ...errors, `${passed} passed, ${failed} failed, ${errors.length} errors in the logs of VS Code`].join('\n'));
process.exit(failed + errors.length === 0 ? 0 : 1);
