// npm start: from a bare clone to Korpus in a real VS Code in the browser, as a user would have it: packaged, installed, on `seeds/`.
//   --port N       where to serve (8760, or the next free one)      --folder DIR   what to open (seeds/)
//   --data DIR     user data and extensions (the cache folder)      --no-serve     get everything ready and end
//   --build-only   packages and build alone, for F5                 --trust        VS Code asks whether to trust the folder
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { cacheFolder } from './host/cacheFolder.mjs';
import { ensureDependencies } from './host/ensureDependencies.mjs';
import { ensureHost, hostSupported } from './host/ensureHost.mjs';
import { remote, windowUrl } from './host/hostSession.mjs';
import { withLock } from './host/lock.mjs';
import { mustRun } from './host/processes.mjs';
import { installExtension, startServer } from './host/startServer.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
/** What the package is made of; when none of it changed, the last package stands. */
const INPUTS = ['src', 'media', 'seeds', 'l10n', 'scripts/build.mjs', 'scripts/gazetteer.mjs', 'scripts/gazetteer', 'scripts/words.mjs', 'scripts/words', 'scripts/world.mjs', 'scripts/package.mjs', '.vscodeignore', 'package.json', 'package.nls.json', 'package.nls.de.json', 'package-lock.json', 'README.md', 'CHANGELOG.md', 'LICENSE', 'NOTICE'];
const { values: options } = parseArgs({
  options: {
    'port': { type: 'string', default: '8760' }, 'folder': { type: 'string' }, 'data': { type: 'string' },
    'no-serve': { type: 'boolean' }, 'build-only': { type: 'boolean' }, 'trust': { type: 'boolean' },
  },
});

try {
  await main();
} catch (error) {
  console.error(`\n${error.message}`);
  process.exit(1);
}

async function main() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) throw new Error(`Node 20.19 or later is needed; this is ${process.version}.`);
  await ensureDependencies(root);
  if (options['build-only']) return void (await mustRun(process.execPath, [path.join(root, 'scripts/build.mjs')], { echo: true }));
  if (!hostSupported()) throw new Error(`In the browser Korpus runs on Linux and macOS. Here: open this folder in a desktop VS Code and press F5, or \`npm run package\` and "Install from VSIX…".`);
  const data = path.resolve(options.data ?? path.join(cacheFolder(), `start-${digest(root).slice(0, 12)}`));
  const [host] = await Promise.all([ensureHost(), packageIfChanged(data)]);
  await withLock(path.join(data, 'install.lock'), () => installIfChanged(host, data));
  if (!options['no-serve']) await serve(host, data);
}

/** The name of a state of the inputs, and where the package for it lies. */
function current() {
  const { name, version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const hash = createHash('sha256');
  for (const input of INPUTS) hashInto(hash, path.join(root, input));
  return { vsix: path.join(root, `${name}-${version}.vsix`), state: hash.digest('hex') };
}

function hashInto(hash, file) {
  const stat = statSync(file, { throwIfNoEntry: false });
  hash.update(`${path.relative(root, file)}\0`);
  if (stat?.isDirectory()) for (const name of readdirSync(file).sort()) hashInto(hash, path.join(file, name));
  else if (stat?.isFile()) hash.update(readFileSync(file));
}

async function packageIfChanged(data) {
  const { vsix, state } = current();
  if (noted(data, 'packaged') === `${state} ${digestOf(vsix)}`) return;
  console.log('Building and packaging …');
  const output = await mustRun(process.execPath, [path.join(root, 'scripts/package.mjs')], { timeout: 300000 });
  console.log(output.trim().split('\n').at(-1));
  note(data, 'packaged', `${state} ${digestOf(vsix)}`);
}

async function installIfChanged(host, data) {
  const { vsix } = current();
  const extensions = path.join(data, 'extensions');
  if (noted(data, 'installed') === digestOf(vsix) && existsSync(path.join(extensions, 'extensions.json'))) return;
  console.log(`Installing ${path.basename(vsix)} into VS Code …`);
  rmSync(extensions, { recursive: true, force: true });
  await installExtension(host, { data, vsix });
  note(data, 'installed', digestOf(vsix));
}

function noted(data, name) {
  const file = path.join(data, name);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

function note(data, name, text) {
  mkdirSync(data, { recursive: true });
  writeFileSync(path.join(data, name), text);
}

function digestOf(file) {
  return existsSync(file) ? digest(readFileSync(file)) : 'absent';
}

function digest(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}

async function serve(host, data) {
  const folder = path.resolve(options.folder ?? path.join(root, 'seeds'));
  const server = await startServer(host, { data, port: Number(options.port), trust: options.trust });
  const notebook = sampleNotebook(folder);
  console.log(`\nKorpus runs at  ${windowUrl(server, { folder })}`);
  if (notebook) {
    console.log(`With the sample notebook ${path.basename(notebook)} open:\n                ${windowUrl(server, { folder, payload: [['openFile', remote(server, notebook)]] })}`);
  }
  console.log('\nClick the Korpus icon in the bar at the left for the articles. Stop with Ctrl+C.');
  const code = await server.exited;
  throw new Error(`VS Code's server ended (${code}):\n${server.log().slice(-2000)}`);
}

/** The first notebook of the folder by name, if it has one. */
function sampleNotebook(folder) {
  const name = readdirSync(folder).filter((file) => file.endsWith('.korpus.md')).sort()[0];
  return name === undefined ? undefined : path.join(folder, name);
}
