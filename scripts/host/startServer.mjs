// Starts the host on 127.0.0.1 and stops it with all its processes.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { atExit, mustRun, stopGroup } from './processes.mjs';

const SETTINGS = {
  'workbench.startupEditor': 'none',
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  // A desktop VS Code saves when told to; one in a browser would after a second.
  'files.autoSave': 'off',
  // Two questions about what lies around the corpus: a repository above it, other programs that listen on this machine.
  'git.openRepositoryInParentFolders': 'never',
  'remote.autoForwardPorts': false,
  // A window that opens straight on a notebook would show it as text: it does not wait for the extensions to be known otherwise.
  'workbench.editorAssociations': { '*.korpus.md': 'korpus-notebook' },
};

/**
 * Starts the server and resolves when it answers.
 * `data` is a folder for user data and extensions; `settings` go on top of quiet defaults; what stands in the settings file already wins.
 * Returns { port, origin, stop(), kill(), log() }: the origin is `http://127.0.0.1:PORT`.
 */
export async function startServer(host, { data, port = 0, env = {}, settings, trust = false, smokeTestDriver = false }) {
  const chosen = await freePort(port);
  writeSettings(data, settings);
  const child = spawn(host.node, [host.entry, ...serverArguments(data, chosen, trust, smokeTestDriver && !host.alwaysDriven)], {
    detached: true, stdio: ['ignore', 'pipe', 'pipe'], env: { ...cleanEnvironment(), ...env },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => { output = (output + chunk).slice(-200000); });
  const forget = atExit(() => { try { process.kill(-child.pid, 'SIGKILL'); } catch { /* gone */ } });
  const server = {
    port: chosen,
    origin: `http://127.0.0.1:${chosen}`,
    log: () => output,
    exited: new Promise((resolve) => child.once('exit', (code) => resolve(code))),
    stop: async () => { await stopGroup(child); forget(); },
    /** As by a crash: all of its processes at once. */
    kill: () => { process.kill(-child.pid, 'SIGKILL'); },
  };
  try {
    await untilHealthy(server, child);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return server;
}

/** Installs a .vsix into `data`'s extensions, as a user's "Install from VSIX" does. */
export async function installExtension(host, { data, vsix }) {
  await mustRun(host.node, [host.entry, ...dataArguments(data), '--install-extension', vsix, '--force'], { env: cleanEnvironment(), timeout: 120000 });
}

function dataArguments(data) {
  return ['--config', '/dev/null', '--user-data-dir', path.join(data, 'user-data'), '--extensions-dir', path.join(data, 'extensions')];
}

function serverArguments(data, port, trust, smokeTestDriver) {
  return [
    ...dataArguments(data), '--bind-addr', `127.0.0.1:${port}`, '--auth', 'none',
    '--disable-telemetry', '--disable-update-check', '--disable-getting-started-override',
    ...(trust ? [] : ['--disable-workspace-trust']),
    ...(smokeTestDriver ? ['--vscode-option', 'enable-smoke-test-driver'] : []),
  ];
}

/** No gallery to ask, nothing inherited from a VS Code around us or from an outer npm. */
function cleanEnvironment() {
  const foreign = /^(VSCODE_|ELECTRON_|npm_|NODE_OPTIONS$|PASSWORD$|HASHED_PASSWORD$|PORT$|INIT_CWD$)/;
  const kept = Object.entries(process.env).filter(([name]) => !foreign.test(name));
  return { ...Object.fromEntries(kept), EXTENSIONS_GALLERY: '{"serviceUrl":""}' };
}

function writeSettings(data, settings) {
  const folder = path.join(data, 'user-data', 'User');
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, 'settings.json');
  writeFileSync(file, JSON.stringify({ ...SETTINGS, ...settings, ...presentSettings(file) }, null, 2));
}

/** What a person changed in an earlier window stays; a file that is no plain JSON (comments) counts as absent. */
function presentSettings(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}

async function untilHealthy(server, child) {
  const deadline = Date.now() + 60000;
  while (Date.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`VS Code's server ended at once:\n${server.log()}`);
    const healthy = await fetch(`${server.origin}/healthz`, { signal: AbortSignal.timeout(2000) }).then((response) => response.ok, () => false);
    if (healthy) return;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  throw new Error(`VS Code's server gave no answer within 60 s:\n${server.log()}`);
}

/** `wanted` if it is free, else the next free one above it; 0 takes any. */
async function freePort(wanted) {
  for (let port = wanted; port < wanted + 50; port++) {
    const got = await tryPort(port);
    if (got !== undefined) return got;
  }
  throw new Error(`No free port between ${wanted} and ${wanted + 49}.`);
}

function tryPort(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(undefined));
    probe.listen(port, '127.0.0.1', () => {
      const { port: got } = probe.address();
      probe.close(() => resolve(got));
    });
  });
}
