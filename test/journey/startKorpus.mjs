// `npm start` as a newcomer runs it, on a copy of the seeds or another folder: it builds, packages, installs the .vsix and serves.
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder } from '../../scripts/host/cacheFolder.mjs';
import { temporaryFolder } from '../../scripts/host/hostSession.mjs';
import { atExit, stopGroup } from '../../scripts/host/processes.mjs';

export const root = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));

/** Resolves with { url, notebookUrl, folder, setSettings(), stop() } once the server answers. */
export async function startKorpus({ fill = (folder) => cpSync(path.join(root, 'seeds'), folder, { recursive: true }), port = '8860' } = {}) {
  const temporary = temporaryFolder('journey');
  const folder = path.join(temporary.folder, 'seeds');
  const data = path.join(temporary.folder, 'data');
  fill(folder);
  const child = spawn(process.execPath, [path.join(root, 'scripts/start.mjs'), '--folder', folder, '--data', data, '--port', port], { detached: true, stdio: ['ignore', 'pipe', 'pipe'], env: ownHome(temporary.folder) });
  const forget = atExit(() => { try { process.kill(child.pid, 'SIGTERM'); } catch { /* gone */ } });
  const stop = async () => { await interrupt(child); forget(); temporary.remove(); };
  try {
    const output = await readyOutput(child);
    const [url, notebookUrl] = output.match(/http:\/\/127\.0\.0\.1:\d+\/\S+/g) ?? [];
    return { url, notebookUrl, folder, output, stop, setSettings: (settings) => setSettings(data, settings) };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The user's cache and data folders stay as they are, but for the installed VS Code. */
function ownHome(folder) {
  return { ...process.env, KORPUS_HOST_CACHE: process.env.KORPUS_HOST_CACHE ?? cacheFolder(), XDG_CACHE_HOME: path.join(folder, 'cache'), XDG_DATA_HOME: path.join(folder, 'share') };
}

const stopping = new WeakSet();

function readyOutput(child) {
  return new Promise((resolve, reject) => {
    let output = '';
    const timer = setTimeout(() => reject(new Error(`npm start gave no URL within 240 s:\n${output}`)), 240000);
    const read = (chunk) => {
      output += chunk;
      if (output.includes('Stop with Ctrl+C')) { clearTimeout(timer); resolve(output); }
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('exit', (code, signal) => { clearTimeout(timer); if (!stopping.has(child)) console.log(`npm start ended early (${code ?? signal}):\n${output}`); reject(new Error(`npm start ended (${code}):\n${output}`)); });
  });
}

/** Ctrl+C, and what is left of the group after it. */
async function interrupt(child) {
  const exited = child.exitCode !== null || child.signalCode !== null ? Promise.resolve() : new Promise((resolve) => child.once('exit', resolve));
  stopping.add(child);
  child.kill('SIGINT');
  await Promise.race([exited, new Promise((resolve) => setTimeout(resolve, 10000))]);
  await stopGroup(child);
}

function setSettings(data, settings) {
  const file = path.join(data, 'user-data/User/settings.json');
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), ...settings }, null, 2));
}
