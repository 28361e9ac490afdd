// One window of the real VS Code that runs an extension's tests in its extension host.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { atExit } from './processes.mjs';
import { startServer } from './startServer.mjs';

/** A folder for one run that is gone afterwards, whatever happens. Returns { folder, remove() }. */
export function temporaryFolder(name) {
  const folder = mkdtempSync(path.join(os.tmpdir(), `korpus-${name}-`));
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  const forget = atExit(remove);
  return { folder, remove: () => { remove(); forget(); } };
}

/**
 * Opens `folder` (undefined: an empty window) with the extension under development and runs `tests` (a module with `run()`).
 * `opening` gets the page in which the window is about to open. Resolves with { code, log, errors }, the last those of VS Code's own logs:
 * code is undefined when for `timeout` ms the tests neither ended nor wrote to the file `progress`.
 */
export async function runSession(host, browser, { extension, tests, folder, env = {}, locale, trust = false, settings = {}, progress, opening = () => undefined, timeout = 180000 }) {
  const data = temporaryFolder('host-data');
  const server = await startServer(host, { data: data.folder, env, settings: { ...settings }, trust, smokeTestDriver: true });
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
  const lines = [];
  try {
    const code = await reportOf(context, server, { extension, tests, folder, locale, progress, opening, timeout, lines });
    return { code, log: `${lines.slice(-60).join('\n')}\n${server.log().slice(-4000)}`, errors: errorsIn(path.join(data.folder, 'user-data', 'logs')) };
  } finally {
    await context.close().catch(() => undefined);
    await server.stop();
    data.remove();
  }
}

function errorsIn(folder) {
  const logs = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.log')) : [];
  return logs.flatMap((name) => readFileSync(path.join(folder, name), 'utf8').split('\n').filter((line) => /\[error\]/.test(line)).map((line) => `${name}: ${line}`));
}

async function reportOf(context, server, { extension, tests, folder, locale, progress, opening, timeout, lines }) {
  const page = await context.newPage();
  if (locale) await useLocale(context, locale);
  page.on('console', (message) => { if (message.type() === 'error' || message.type() === 'warning') lines.push(message.text()); });
  const exit = new Promise((resolve) => {
    void page.exposeFunction('codeAutomationExit', resolve);
    page.on('crash', () => { lines.push('The page crashed.'); resolve(1); });
    void server.exited.then((code) => { lines.push(`The server ended (${code}).`); resolve(1); });
  });
  await page.exposeFunction('codeAutomationLog', (type, args) => lines.push(`${type}: ${args.map(String).join(' ')}`));
  opening(page);
  await page.goto(windowUrl(server, { folder, payload: testPayload(server, extension, tests) }));
  const silence = new Silence(progress, timeout, Date.now());
  let timer;
  const late = new Promise((resolve) => { timer = setInterval(() => { if (silence.isOver(Date.now())) resolve(); }, 1000); });
  const code = await Promise.race([exit, late]);
  clearInterval(timer);
  return code;
}

/** Nothing has been added to `file` for `limit` ms. How long all suites take depends on the machine, how long one test may does not. */
export class Silence {
  #size = 0;
  #since;

  constructor(file, limit, now) {
    this.file = file;
    this.limit = limit;
    this.#since = now;
  }

  isOver(now) {
    const size = (this.file && statSync(this.file, { throwIfNoEntry: false })?.size) ?? 0;
    if (size !== this.#size) [this.#size, this.#since] = [size, now];
    return now - this.#since >= this.limit;
  }
}

/** What a window is told to run tests in its extension host. */
export function testPayload(server, extension, tests) {
  return [['extensionDevelopmentPath', remote(server, extension)], ['extensionTestsPath', remote(server, tests)], ['skipWelcome', 'true']];
}

/** The address of a file on the server as the workbench knows it. */
export function remote(server, file) {
  return `vscode-remote://127.0.0.1:${server.port}${file.split(path.sep).map(encodeURIComponent).join('/')}`;
}

/** The URL of a window: `folder` undefined opens an empty one. */
export function windowUrl(server, { folder, payload = [] }) {
  const where = folder === undefined ? 'ew=true' : `folder=${encodeURIComponent(folder)}`;
  const rest = payload.length === 0 ? '' : `&payload=${encodeURIComponent(JSON.stringify(payload))}`;
  return `${server.origin}/?${where}${rest}`;
}

/**
 * The workbench takes its language from the translation file it loaded; there is none offline. Naming the language
 * alone makes VS Code ask extensions for theirs: package.nls.LOCALE.json and l10n/bundle.l10n.LOCALE.json.
 */
export async function useLocale(context, locale) {
  await context.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(locale)};`);
}
