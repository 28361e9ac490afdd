// Installs the repository's own packages when they are missing or do not match the lock file. Imports only Node's own modules.
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { npmEnvironment } from './ensureHost.mjs';
import { mustRun } from './processes.mjs';

/** Runs `npm ci` in `root` if it is needed. Returns whether it did. */
export async function ensureDependencies(root, { log = console.log } = {}) {
  if (!needsInstall(root)) return false;
  if (existsSync(path.join(root, 'node_modules')) && lstatSync(path.join(root, 'node_modules')).isSymbolicLink()) {
    log('node_modules is a link and differs from package-lock.json; it is left as it is.');
    return false;
  }
  log('Installing packages (npm ci) …');
  await mustRun('npm', ['ci', '--no-fund', '--no-audit', '--no-update-notifier', '--loglevel=error'], { cwd: root, env: npmEnvironment(), timeout: 900000 });
  return true;
}

/** Whether a package that package-lock.json asks for is absent or has another version. */
export function needsInstall(root) {
  const wanted = packagesOf(path.join(root, 'package-lock.json'));
  const present = packagesOf(path.join(root, 'node_modules/.package-lock.json'));
  if (!wanted) throw new Error('package-lock.json is missing or damaged: get it back with git.');
  if (!present) return true;
  return Object.entries(wanted).some(([name, { version, optional, link }]) => {
    if (name === '' || link) return false;
    const found = present[name];
    return found ? found.version !== version : !optional;
  });
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}
