// Kills a real extension host, or the whole server, or has the window start its extensions anew, while it indexes, saves and decides; looks at what is left each time.
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, watch, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseDocument } from 'yaml';
import { seededRandom } from '../seededRandom.mjs';
import { offerRestart, outliveTests, restartExtensions, startExtensions } from './extensionRestart.mjs';
import { temporaryFolder, testPayload, windowUrl } from './hostSession.mjs';
import { Journal } from './Journal.mjs';
import { startServer } from './startServer.mjs';

const NOTEBOOK = 'absturz.korpus.md';
const CONFIG = 'korpus.yaml';
const ARTICLES = 30;
/** Kept in step with test/host/crash/actor.host.ts. */
const SAVES_BETWEEN_RUNS = 4;
/** Kills after which a server, its data and korpus.yaml are begun anew, so that no round costs more than the first. */
const FRESH_AFTER = 25;

/** A corpus, a server over it, and window after window whose host is killed. */
export class Crashes {
  figures = { host: 0, server: 0, restarts: 0, overruled: 0, old: 0, new: 0, cut: {}, decisions: 0, saves: 0 };
  faults = [];
  #temporary = temporaryFolder('crash');
  #round = 0;
  #number = 2;
  #templates = [];
  /** What the next window must show, or have made whole. */
  #left;
  /** A window that is still open, with the actor at work in it. */
  #opened;

  constructor(host, browser, { root, seed, log }) {
    Object.assign(this, { host, browser, root, log, random: seededRandom(seed), seed });
    this.workspace = path.join(this.#temporary.folder, 'workspace');
    this.cache = path.join(this.#temporary.folder, 'cache');
    this.plan = path.join(this.#temporary.folder, 'plan.json');
    this.#makeCorpus();
  }

  /** `only`: one of the three kinds, in place of all in turn. */
  async run(kills, only) {
    try {
      await this.#open();
      await this.#rehearse();
      for (let turn = 1; turn <= kills && this.faults.length < 5; turn++) {
        if (turn % FRESH_AFTER === 0) await this.#startAnew();
        await this.#turn(only ?? ['server', 'host', 'restarts', 'host'][turn % 4]);
        if (turn % 10 === 0) this.log(`${turn} times: ${JSON.stringify(this.figures)}`);
      }
      await this.#lookOnceMore();
    } finally {
      await this.context?.close().catch(() => undefined);
      await this.server?.stop();
      this.#temporary.remove();
    }
    return { figures: this.figures, faults: this.faults };
  }

  #makeCorpus() {
    mkdirSync(this.cache);
    cpSync(path.join(this.root, 'seeds'), this.workspace, { recursive: true });
    const text = readFileSync(path.join(this.workspace, '002_0e38799f239c3e12.txt'), 'utf8');
    for (let number = 0; number < ARTICLES; number++) writeFileSync(path.join(this.workspace, `weitere-${number}.txt`), `${text}\n\nNummer ${number}.\n`);
    for (let number = 0; number < 3; number++) writeFileSync(path.join(this.workspace, `fest-${number}.txt`), text);
    writeFileSync(path.join(this.workspace, NOTEBOOK), '---\nrows: 0\n---\n\nNummer 0.\n\n```korpus\nder path:fest* | kwic\n```\n\nNummer 0.\n');
    this.config = readFileSync(path.join(this.workspace, CONFIG), 'utf8');
  }

  async #open() {
    this.data ??= temporaryFolder('crash-data');
    const env = { KORPUS_CRASH_PLAN: this.plan, XDG_CACHE_HOME: this.cache, XDG_DATA_HOME: path.join(this.#temporary.folder, 'share') };
    this.server = await startServer(this.host, { data: this.data.folder, env, smokeTestDriver: true });
    if (this.context) return;
    this.context = await this.browser.newContext({ viewport: { width: 1200, height: 800 } });
    await offerRestart(this.context);
  }

  async #startAnew() {
    await this.context.close();
    await this.server.stop();
    this.data.remove();
    this.context = this.data = this.#opened = undefined;
    writeFileSync(path.join(this.workspace, CONFIG), this.config);
    this.#left.decided = '';
    await this.#open();
  }

  /** A window with the actor at work in it. Its journal says how far it is. */
  async #window(rehearsal) {
    const started = this.#plan({ rehearsal, resumes: false });
    const page = await this.context.newPage();
    await page.exposeFunction('codeAutomationLog', () => undefined);
    await page.exposeFunction('codeAutomationExit', () => undefined);
    const tests = path.join(this.root, 'out/test/host/crash/actor.host.js');
    await page.goto(windowUrl(this.server, { folder: this.workspace, payload: testPayload(this.server, this.root, tests) }));
    return { page, ...started };
  }

  /** What the actor that starts next is to do. */
  #plan(kind) {
    const journal = new Journal(path.join(this.#temporary.folder, `journal-${++this.#round}`));
    this.#number += 10_000 - (this.#number % 10_000);
    const fresh = path.join(this.#temporary.folder, `fresh-${this.#round}`);
    writeFileSync(this.plan, JSON.stringify({ ...kind, journal: journal.file, seed: this.seed * 1000 + this.#round, from: this.#number, fresh, thorough: this.#round % 5 === 0 }));
    return { journal, fresh };
  }

  async #rehearse() {
    const { page, journal } = await this.#window(true);
    await journal.until('rehearsed');
    this.#templates = journal.all('template').map(({ number, text }) => text.replaceAll(`Nummer ${number}.`, 'Nummer N.'));
    this.#left = { notebooks: [this.#text(SAVES_BETWEEN_RUNS)], decided: '' };
    await page.close();
  }

  #text(number) {
    return this.#templates[Math.floor(number / SAVES_BETWEEN_RUNS) % 2].replaceAll('Nummer N.', `Nummer ${number}.`);
  }

  async #turn(what) {
    const window = this.#opened ?? await this.#window(false);
    await window.journal.until('ready');
    this.#judgeOpening(window.journal);
    await this.#moment(window.journal);
    if (what === 'restarts') this.#opened = await this.#restart(window);
    else await this.#kill(what, window);
    this.figures[what]++;
    rmSync(window.fresh, { recursive: true, force: true });
  }

  async #kill(what, { page, journal }) {
    this.#opened = undefined;
    if (what === 'server') await this.#killServer();
    else await killProcess(journal.all('started')[0].pid);
    await page.close();
    this.#judgeDisk(what, journal);
    if (what === 'server') await this.#open();
  }

  /** The window stays, with what is not saved in it, and starts its extensions anew: because somebody wants it, or because they were killed. Answers it with the next actor in it. */
  async #restart({ page, journal }) {
    const next = this.#plan({ rehearsal: false, resumes: true });
    const { pid } = journal.all('started')[0];
    await outliveTests(page);
    if (this.random() < 0.5) {
      if (await restartExtensions(page)) this.figures.overruled++;
    } else {
      await killProcess(pid);
      await startExtensions(page);
    }
    await next.journal.until('resumed');
    await ended(pid);
    this.#judgeResumed(journal, next.journal);
    return { page, ...next };
  }

  /** Some kills come at any time, more of them when a file is just being written; half after something has been saved. */
  async #moment(journal) {
    if (this.random() < 0.5) await journal.until('saved');
    await wait(this.random() * 3000);
    if (this.random() < 0.4) return;
    const folder = this.random() < 0.8 ? this.workspace : path.join(this.cache, 'korpus');
    const after = this.random() * 3;
    await new Promise((resolve) => {
      const timer = setTimeout(resolve, 5000);
      const watcher = watch(folder, (_event, name) => {
        if (![NOTEBOOK, CONFIG].includes(name) && !name?.endsWith('.tmp')) return;
        watcher.close();
        clearTimeout(timer);
        if (after < 1) resolve();
        else setTimeout(resolve, after - 1);
      });
    });
  }

  async #killServer() {
    this.server.kill();
    await this.server.exited;
    await this.server.stop();
  }

  /** What a window found when it opened: answers of an empty cache, and files that were made whole. */
  #judgeOpening(journal) {
    const { difference } = journal.all('answers')[0];
    if (difference !== undefined) this.#fault(`the index: ${difference}`);
    const notebook = this.#read(NOTEBOOK);
    if (this.#left.cut?.includes(NOTEBOOK) && this.#left.notebooks.every((text) => text !== notebook)) this.#fault(`the notebook stays cut short (${notebook.length} characters)`);
    if (this.#left.cut?.includes(CONFIG)) this.#judgeConfig(this.#left.decided, 'stays cut short');
  }

  #countWork(journal) {
    this.figures.saves += journal.all('saved').filter(({ saved }) => saved).length;
    this.figures.decisions += journal.all('decided').length;
  }

  #judgeDisk(what, journal) {
    const saved = journal.all('saved').filter((line) => line.saved).map(({ number }) => number);
    const begun = journal.all('saving').map(({ number }) => number);
    const fault = journal.all('fault')[0];
    if (fault) this.#fault(fault.error);
    this.#countWork(journal);
    const old = saved.length > 0 ? this.#text(saved.at(-1)) : this.#left.notebooks.find((text) => text === this.#read(NOTEBOOK)) ?? this.#left.notebooks[0];
    const now = begun.length > saved.length ? this.#text(begun.at(-1)) : old;
    const decided = journal.all('decided').at(-1)?.text ?? this.#left.decided;
    this.#left = { notebooks: [old, now], decided, cut: [] };
    this.#judgeNotebook(what, old, now);
    if (isCut(this.#read(CONFIG), decided)) this.#countCut(what, CONFIG);
    else this.#judgeConfig(decided, 'lost decisions');
  }

  /** A window whose extensions were started anew can save all that it showed. */
  #judgeResumed(before, after) {
    this.#countWork(before);
    const { notebook, numbers, faults, config } = after.all('resumed')[0];
    const allowed = [...before.all('saving').map(({ number }) => number).slice(-2), ...before.all('saving').map(({ number }) => number + 1).slice(-1)];
    for (const fault of faults) this.#fault(`after a restart: ${fault}`);
    if (before.all('saving').length > 0 && numbers.some((number) => !allowed.includes(number))) this.#fault(`after a restart the notebook has ${numbers.join()} where ${allowed.join()} was saved`);
    this.#left = { notebooks: [notebook], decided: before.all('decided').at(-1)?.text ?? this.#left.decided, cut: [] };
    this.#judgeConfig(this.#left.decided, 'lost decisions in a restart', config);
  }

  #judgeNotebook(what, old, now) {
    const notebook = this.#read(NOTEBOOK);
    if (notebook === old) this.figures.old++;
    else if (notebook === now) this.figures.new++;
    else if (now.startsWith(notebook)) this.#countCut(what, NOTEBOOK);
    else this.#fault(`the notebook is neither the old nor the new one:\n${notebook.slice(0, 400)}\n…\n${notebook.slice(-300)}`);
  }

  #countCut(what, file) {
    const key = `${file} by a killed ${what}`;
    this.figures.cut[key] = (this.figures.cut[key] ?? 0) + 1;
    this.#left.cut.push(file);
  }

  /** Everything that was acknowledged stands in it, and it is YAML. */
  #judgeConfig(decided, what, text = this.#read(CONFIG)) {
    const { errors } = parseDocument(text);
    const missing = linesOf(decided).filter((line) => !linesOf(text).includes(line));
    if (errors.length > 0 || missing.length > 0) this.#fault(`korpus.yaml ${what}: ${errors.map(String).join('; ')} ${missing.join('\n')}\n${text.slice(-300)}`);
  }

  async #lookOnceMore() {
    if (this.faults.length > 0) return;
    const { page, journal } = this.#opened ?? await this.#window(false);
    await journal.until('ready');
    this.#judgeOpening(journal);
    await page.close();
    const leftovers = [this.workspace, path.join(this.cache, 'korpus')].filter((folder) => existsSync(folder)).flatMap((folder) => readdirSync(folder)).filter((name) => name.endsWith('.tmp'));
    if (leftovers.length > 3) this.#fault(`left behind: ${leftovers.join()}`);
  }

  #read(name) {
    return readFileSync(path.join(this.workspace, name), 'utf8');
  }

  #fault(text) {
    const line = `window ${this.#round}: ${text}`;
    this.faults.push(line);
    this.log(line);
  }
}

async function killProcess(pid) {
  process.kill(pid, 'SIGKILL');
  await ended(pid);
}

async function ended(pid) {
  const lives = () => { try { process.kill(pid, 0); return true; } catch { return false; } };
  while (lives()) await wait(5);
}

/** The beginning of what it should be, or nothing. */
function isCut(text, whole) {
  return text.length < whole.length && whole.startsWith(text);
}

const linesOf = (text) => text.split('\n').filter((line) => line.startsWith('  - '));
