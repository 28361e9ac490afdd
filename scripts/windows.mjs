// npm run windows: two windows of a real VS Code on one folder, each with an extension host of its own. See docs/safety.md.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { ensureHost } from './host/ensureHost.mjs';
import { temporaryFolder, testPayload, windowUrl } from './host/hostSession.mjs';
import { openBrowser } from './host/openBrowser.mjs';
import { startServer } from './host/startServer.mjs';

const PATIENCE = 240_000;
const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
if (!process.argv.includes('--no-build') && spawnSync(process.execPath, [path.join(root, 'scripts/build.mjs'), '--tests'], { stdio: 'inherit' }).status !== 0) process.exit(1);

const { folder, remove } = temporaryFolder('windows');
const [workspace, meeting, data] = ['workspace', 'meeting', 'data'].map((name) => path.join(folder, name));
mkdirSync(meeting);
cpSync(path.join(root, 'seeds'), workspace, { recursive: true });
writeFileSync(path.join(workspace, 'wechselnd.txt'), 'Bericht\n\nNoch nichts.\n');
writeFileSync(path.join(workspace, 'fenster.korpus.md'), 'Zug.\n\n```korpus\nZwiebelfisch\n```\n');
const host = await ensureHost();
const browser = await openBrowser();
const server = await startServer(host, { data, smokeTestDriver: true, env: { KORPUS_WINDOWS_FOLDER: meeting, XDG_CACHE_HOME: path.join(folder, 'cache'), XDG_DATA_HOME: path.join(folder, 'share') } });
let faults;
try {
  await Promise.all([openWindow(), openWindow()]);
  faults = judge(await ends());
} finally {
  await browser.close();
  await server.stop();
  remove();
}
for (const fault of faults) console.log(fault);
console.log(`${faults.length === 0 ? 1 : 0} passed, ${faults.length} failed`);
process.exit(faults.length === 0 ? 0 : 1);

/** A browser of its own, so that the two share nothing but the server. */
async function openWindow() {
  const page = await (await browser.newContext({ viewport: { width: 1200, height: 800 } })).newPage();
  await page.exposeFunction('codeAutomationLog', () => undefined);
  await page.exposeFunction('codeAutomationExit', () => undefined);
  await page.goto(windowUrl(server, { folder: workspace, payload: testPayload(server, root, path.join(root, 'out/test/host/windows/window.host.js')) }));
}

async function ends() {
  const files = [0, 1].map((role) => path.join(meeting, `end-${role}`));
  for (const until = Date.now() + PATIENCE; !files.every((file) => existsSync(file)) && Date.now() < until;) await wait(100);
  return files.map((file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { fault: `no end within ${PATIENCE / 1000} s` }));
}

/** Nobody is told of anything that went wrong. */
function judge(outcomes) {
  return outcomes.flatMap(({ fault, told }, role) => (fault ? [fault] : told).map((text) => `window ${role}: ${text}`));
}
