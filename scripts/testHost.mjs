// npm run test:host [-- --session plain|de|untrusted|nofolder|fixtures] [--grep TEXT] [--vscode current|oldest] [--no-build]: the suites in the real extension host.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runHostTests } from './host/runHostTests.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const { values } = parseArgs({ options: { 'session': { type: 'string', multiple: true }, 'grep': { type: 'string' }, 'vscode': { type: 'string' }, 'no-build': { type: 'boolean' } } });
if (!values['no-build']) {
  const built = spawnSync(process.execPath, [path.join(root, 'scripts/build.mjs'), '--tests'], { stdio: 'inherit' });
  if (built.status !== 0) process.exit(1);
}
const { passed, failed, report } = await runHostTests({ root, version: values.vscode, only: values.session, grep: values.grep });
console.log(`${report}\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
