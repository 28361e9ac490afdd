// npm run test:desktop [-- --session NAME] [--grep TEXT]: the host suites in a desktop VS Code, which @vscode/test-electron downloads.
//   KORPUS_VSCODE=/path/to/code   takes that program instead, e.g. scripts/host/code.mjs, which is code-server in a headless browser.
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { cacheFolder } from './host/cacheFolder.mjs';
import { temporaryFolder } from './host/hostSession.mjs';
import { outcomeOf, prepareSession, wantedSessions } from './host/runHostTests.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const { values } = parseArgs({ options: { session: { type: 'string', multiple: true }, grep: { type: 'string' } } });
// A desktop VS Code speaks German only with a language pack from the marketplace; test:host covers that window.
// And test-electron switches workspace trust off: the untrusted window is test:host's too.
const asked = values.session ?? ['plain', 'nofolder', 'fixtures'];

const built = spawnSync(process.execPath, [path.join(root, 'scripts/build.mjs'), '--tests'], { stdio: 'inherit' });
if (built.status !== 0) process.exit(1);
const program = process.env.KORPUS_VSCODE ?? (await download());
let [passed, failed] = [0, 0];
for (const session of wantedSessions(root, asked)) {
  const outcome = await runOnDesktop(session);
  console.log(outcome.report);
  passed += outcome.passed;
  failed += outcome.failed;
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);

async function download() {
  try {
    return await downloadAndUnzipVSCode({ cachePath: path.join(root, '.vscode-test') });
  } catch (error) {
    console.error(`A desktop VS Code could not be downloaded (${error.message}).\nName an installed one: KORPUS_VSCODE=/path/to/code npm run test:desktop; or use \`npm run test:host\`, which needs npm alone.`);
    process.exit(1);
  }
}

async function runOnDesktop(session) {
  const { folder, remove } = temporaryFolder(`desktop-${session.name}`);
  try {
    const { result, progress, env, workspace } = prepareSession(root, session, folder, values.grep);
    const launchArgs = [...(workspace ? [workspace] : []), '--disable-extensions', `--user-data-dir=${path.join(folder, 'user-data')}`];
    const code = await runTests({ vscodeExecutablePath: program, extensionDevelopmentPath: root, extensionTestsPath: path.join(root, 'out/test/host/index.host.js'), launchArgs, extensionTestsEnv: { KORPUS_HOST_CACHE: process.env.KORPUS_HOST_CACHE ?? cacheFolder(), ...env } }).catch(() => 1);
    return outcomeOf(session, { result, progress, code, log: '', timeout: 0 });
  } finally {
    remove();
  }
}
