// npm run crash [-- SEED TIMES [host|server|restarts]]: kills the extension host of a real VS Code, each fourth time the whole server, and each fourth time restarts it in the same window, while it indexes, saves and decides. See docs/safety.md.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Crashes } from './host/Crashes.mjs';
import { ensureHost } from './host/ensureHost.mjs';
import { openBrowser } from './host/openBrowser.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const [seed = '6', times = '200', only] = process.argv.slice(2).filter((arg) => !arg.startsWith('-'));
if (!/^\d+$/.test(seed) || !/^[1-9]\d*$/.test(times) || ![undefined, 'host', 'server', 'restarts'].includes(only)) {
  console.error('usage: npm run crash [-- SEED TIMES [host|server|restarts]]');
  process.exit(2);
}
if (!process.argv.includes('--no-build') && spawnSync(process.execPath, [path.join(root, 'scripts/build.mjs'), '--tests'], { stdio: 'inherit' }).status !== 0) process.exit(1);
const host = await ensureHost();
const browser = await openBrowser();
const { figures, faults } = await new Crashes(host, browser, { root, seed: Number(seed), log: console.log }).run(Number(times), only);
await browser.close();
const kills = figures.host + figures.server + figures.restarts;
console.log(`${kills} kills and restarts (seed ${seed}): ${JSON.stringify(figures)}`);
console.log(`${kills - faults.length} passed, ${faults.length} failed`);
process.exit(faults.length === 0 && kills > 0 ? 0 : 1);
