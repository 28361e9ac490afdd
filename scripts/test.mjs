// npm test: everything, from a bare clone. Ends with `N passed, N failed`; exits with 1 when any part failed or said nothing.
// For developers: npm test -- --only types|lint|unit|package|host|crash|windows|journey (may be given several times).
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureBrowser } from './host/ensureBrowser.mjs';
import { ensureDependencies } from './host/ensureDependencies.mjs';
import { ensureHost } from './host/ensureHost.mjs';
import { runPart } from './host/runPart.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const script = (...parts) => [path.join(root, ...parts)];
const minutes = (count) => count * 60000;

/** `counts`: the program's own last line says how many; the others count as one. */
const PARTS = [
  { name: 'types', args: [...script('node_modules/typescript/bin/tsc'), '-b'], timeout: minutes(3) },
  { name: 'lint', args: [...script('node_modules/eslint/bin/eslint.js'), '--max-warnings', '0', '.'], timeout: minutes(3) },
  { name: 'unit', args: script('scripts/testUnit.mjs'), counts: true, timeout: minutes(15) },
  { name: 'package', args: [...script('scripts/package.mjs'), '--list'], timeout: minutes(2) },
  { name: 'host', args: [...script('scripts/testHost.mjs'), '--no-build'], counts: true, timeout: minutes(15) },
  { name: 'crash', args: [...script('scripts/crash.mjs'), '6', '6', '--no-build'], counts: true, timeout: minutes(8) },
  { name: 'windows', args: [...script('scripts/windows.mjs'), '--no-build'], counts: true, timeout: minutes(6) },
  { name: 'journey', args: script('test/journey/journey.mjs'), counts: true, timeout: minutes(8) },
];
const NEED_BUILD = ['unit', 'host', 'crash', 'windows'];
const NEED_HOST = ['host', 'crash', 'windows', 'journey'];

const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } });
const unknown = (values.only ?? []).filter((name) => !PARTS.some((part) => part.name === name));
if (unknown.length > 0) {
  console.error(`No part named ${unknown.join(', ')}: ${PARTS.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}
const parts = PARTS.filter(({ name }) => !values.only || values.only.includes(name));
const totals = await runAll(parts).catch((error) => {
  console.error(error.message);
  return { passed: 0, failed: parts.length, faults: [] };
});
// Once more at the end, where whoever sees only that finds them.
for (const fault of totals.faults) console.log(`${fault}\n`);
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exit(totals.failed === 0 && totals.passed > 0 ? 0 : 1);

async function runAll(chosen) {
  await ensureDependencies(root);
  const needsHost = chosen.some(({ name }) => NEED_HOST.includes(name));
  // The download of VS Code leaves a processor free; what fails here fails again, with its reason, in the part that needs it.
  const prepared = needsHost ? Promise.allSettled([ensureHost(), ensureBrowser()]) : undefined;
  const total = { passed: 0, failed: 0, faults: [] };
  const built = chosen.some(({ name }) => NEED_BUILD.includes(name))
    ? await runPart({ name: 'build', args: [...script('scripts/build.mjs'), '--production', '--tests'], timeout: minutes(3), cwd: root, quiet: true })
    : { failed: 0 };
  total.failed += built.failed;
  for (const part of chosen) {
    if (NEED_HOST.includes(part.name)) await prepared;
    const { passed, failed, faults } = await runPart({ ...part, cwd: root });
    total.passed += passed;
    total.failed += failed;
    total.faults.push(...faults);
  }
  return total;
}
