// Finds a Chromium-based browser, the one that is there first; installs one only where that is a matter of one command.
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { cacheFolder } from './cacheFolder.mjs';
import { withLock } from './lock.mjs';
import { run } from './processes.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge', 'microsoft-edge-stable', 'brave-browser'];
const MAC_APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser'].map((name) => `Applications/${name}.app/Contents/MacOS/${name}`);
const PLACES = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome', '/opt/microsoft/msedge'];
const HELP = 'No Chromium-based browser was found. Install Chromium, Chrome or Edge, or name one in KORPUS_BROWSER=/path/to/browser.';

/** The path of a browser that starts. Throws with what to do where there is none. */
export async function ensureBrowser({ log = console.log } = {}) {
  const wanted = process.env.KORPUS_BROWSER;
  if (wanted) {
    if (await starts(wanted)) return wanted;
    throw new Error(`KORPUS_BROWSER=${wanted} is no browser that starts.`);
  }
  const found = await findBrowser();
  if (found) return found;
  if (!canUseApt()) throw new Error(HELP);
  return withLock(path.join(cacheFolder(), 'apt.lock'), async () => (await findBrowser()) ?? installByApt(log));
}

/** The first browser of the usual places that starts, or undefined. */
export async function findBrowser() {
  for (const candidate of candidates()) {
    if (isExecutable(candidate) && (await starts(candidate))) return candidate;
  }
  return undefined;
}

function candidates() {
  const folders = [...(process.env.PATH ?? '').split(path.delimiter).filter(Boolean), ...PLACES];
  return [
    ...[process.env.CHROME_PATH, process.env.CHROME_BIN].filter(Boolean),
    ...NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))),
    ...(process.platform === 'darwin' ? MAC_APPS.flatMap((app) => [path.join('/', app), path.join(os.homedir(), app)]) : []),
    ...downloadedByPlaywright(),
  ];
}

function downloadedByPlaywright() {
  const folder = process.env.PLAYWRIGHT_BROWSERS_PATH ?? path.join(path.dirname(cacheFolder()), 'ms-playwright');
  if (!existsSync(folder)) return [];
  const programs = ['chrome-linux/chrome', 'chrome-linux64/chrome', 'chrome-mac/Chromium.app/Contents/MacOS/Chromium'];
  return readdirSync(folder).filter((name) => /^chromium-\d/.test(name)).flatMap((name) => programs.map((program) => path.join(folder, name, program)));
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A name on the PATH can be a stub that only tells how to install the real one: ask it. */
async function starts(file) {
  const { code, output } = await run(file, ['--version'], { timeout: 20000 });
  return code === 0 && /\d+\.\d+\.\d+/.test(output);
}

function canUseApt() {
  return process.platform === 'linux' && process.getuid?.() === 0 && ['/usr/bin/apt-get', '/bin/apt-get'].some(isExecutable);
}

async function installByApt(log) {
  log('No browser found: installing Chromium with apt-get; once, about a minute …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = ['-o', 'DPkg::Lock::Timeout=180', '-qq', '-y'];
  const update = await run('apt-get', ['update', ...options], { env, timeout: 300000 });
  const install = await run('apt-get', ['install', '--no-install-recommends', ...options, 'chromium', 'fonts-dejavu-core'], { env, timeout: 600000 });
  const found = await findBrowser();
  if (!found) throw new Error(`${HELP}\napt-get said:\n${(update.code === 0 ? '' : update.output) + install.output}`);
  return found;
}
