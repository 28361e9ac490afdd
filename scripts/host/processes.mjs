// Child processes: run one to its end, or stop a whole group of them.
import { spawn } from 'node:child_process';

/** Runs a program and resolves with { code, output } (stdout and stderr together). `echo` passes the output on as it comes. */
export function run(command, args, { cwd, env, echo = false, timeout = 0 } = {}) {
  return new Promise((resolve) => {
    // npm is a script there, not a program.
    const shell = process.platform === 'win32' && command === 'npm';
    const child = spawn(command, args, { cwd, env, shell, stdio: ['ignore', 'pipe', 'pipe'], detached: !shell });
    const chunks = [];
    let timedOut = false;
    const timer = timeout > 0 ? setTimeout(() => { timedOut = true; void stopGroup(child); }, timeout) : undefined;
    const forget = atExit(() => signalGroup(child, 'SIGKILL'));
    const done = (code, extra = '') => {
      clearTimeout(timer);
      forget();
      resolve({ code, timedOut, output: Buffer.concat(chunks).toString('utf8') + extra });
    };
    for (const [stream, sink] of [[child.stdout, process.stdout], [child.stderr, process.stderr]]) {
      stream.on('data', (chunk) => { chunks.push(chunk); if (echo) sink.write(chunk); });
    }
    child.on('error', (error) => done(-1, `${command}: ${error.message}\n`));
    child.on('close', (code) => done(timedOut ? -1 : (code ?? -1), timedOut ? `\n${command} gave no result within ${Math.round(timeout / 1000)} s\n` : ''));
  });
}

/** Like `run`, but throws with the program's last lines when it fails. */
export async function mustRun(command, args, options = {}) {
  const { code, output } = await run(command, args, options);
  if (code !== 0) throw new Error(`${[command, ...args].join(' ')} failed (${code}):\n${options.echo ? '' : lastLines(output, 30)}`);
  return output;
}

/** The last `count` lines of a text. */
function lastLines(text, count) {
  return text.trimEnd().split('\n').slice(-count).join('\n');
}

/** Ends a detached child with all of its descendants: politely, then after 5 s for good. Resolves when none is left. */
export async function stopGroup(child) {
  signalGroup(child, 'SIGTERM');
  for (let waited = 0; groupLives(child); waited += 50) {
    if (waited === 5000) signalGroup(child, 'SIGKILL');
    if (waited > 10000) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function signalGroup(child, signal) {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, signal);
  } catch {
    // The group is gone already.
  }
}

function groupLives(child) {
  try {
    if (child.pid === undefined) return false;
    process.kill(-child.pid, 0);
    return true;
  } catch {
    return false;
  }
}

const cleanups = new Set();
const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };
let listening = false;

/** Registers synchronous work for the process's end, also on Ctrl+C and on a crash. Returns a function that takes it back. */
export function atExit(cleanup) {
  if (!listening) listen();
  cleanups.add(cleanup);
  return () => cleanups.delete(cleanup);
}

function listen() {
  listening = true;
  process.on('exit', () => {
    for (const cleanup of [...cleanups].reverse()) {
      try { cleanup(); } catch { /* The rest must still be cleaned up. */ }
    }
  });
  for (const [signal, code] of Object.entries(signals)) process.once(signal, () => process.exit(code));
}
