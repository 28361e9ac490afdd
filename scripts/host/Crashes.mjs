// Kills a real extension host, or the whole server, while it indexes, saves and decides; looks at what is left after each kill.
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, watch, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseDocument } from 'yaml';
import { seededRandom } from '../seededRandom.mjs';
import { temporaryFolder, testPayload, windowUrl } from './hostSession.mjs';
import { startServer } from './startServer.mjs';

const NOTEBOOK = 'absturz.korpus.md';
const CONFIG = 'korpus.yaml';
const ARTICLES = 30;
/** Kept in step with test/host/crash/actor.host.ts. */
const SAVES_BETWEEN_RUNS = 4;
/** Milliseconds for a window to open and compare its answers, on a machine that does other things too. */
const PATIENCE = 120_000;
/** Kills after which a server, its data and korpus.yaml are begun anew, so that no round costs more than the first. */
const FRESH_AFTER = 25;

/** A corpus, a server over it, and window after window whose host is killed. */
export class Crashes {
  figures = { host: 0, server: 0, old: 0, new: 0, cut: {}, decisions: 0, saves: 0 };
  faults = [];
  #temporary = temporaryFolder('crash');
  #round = 0;
  #number = 2;
  #templates = [];
  /** What the next window must show, or have made whole. */
  #left;

  constructor(host, browser, { root, seed, log }) {
    Object.assign(this, { host, browser, root, log, random: seededRandom(seed), seed });
    this.workspace = path.join(this.#temporary.folder, 'workspace');
    this.cache = path.join(this.#temporary.folder, 'cache');
    this.plan = path.join(this.#temporary.folder, 'plan.json');
    this.#makeCorpus();
  }

  async run(kills) {
    try {
      await this.#open();
      await this.#rehearse();
      for (let turn = 1; turn <= kills && this.faults.length < 5; turn++) {
        if (turn % FRESH_AFTER === 0) await this.#startAnew();
        await this.#killOne(turn % 4 === 0 ? 'server' : 'host');
        if (turn % 10 === 0) this.log(`${turn} kills: ${JSON.stringify(this.figures)}`);
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
    this.context ??= await this.browser.newContext({ viewport: { width: 1200, height: 800 } });
  }

  async #startAnew() {
    await this.context.close();
    await this.server.stop();
    this.data.remove();
    this.context = this.data = undefined;
    writeFileSync(path.join(this.workspace, CONFIG), this.config);
    this.#left.decided = '';
    await this.#open();
  }

  /** A window with the actor at work in it. Its journal says how far it is. */
  async #window(rehearsal) {
    const journal = new Journal(path.join(this.#temporary.folder, `journal-${++this.#round}`));
    this.#number += 10_000 - (this.#number % 10_000);
    const fresh = path.join(this.#temporary.folder, `fresh-${this.#round}`);
    writeFileSync(this.plan, JSON.stringify({ journal: journal.file, seed: this.seed * 1000 + this.#round, from: this.#number, fresh, rehearsal, thorough: this.#round % 5 === 0 }));
    const page = await this.context.newPage();
    await page.exposeFunction('codeAutomationLog', () => undefined);
    await page.exposeFunction('codeAutomationExit', () => undefined);
    const tests = path.join(this.root, 'out/test/host/crash/actor.host.js');
    await page.goto(windowUrl(this.server, { folder: this.workspace, payload: testPayload(this.server, this.root, tests) }));
    return { page, journal, fresh };
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

  async #killOne(what) {
    const { page, journal, fresh } = await this.#window(false);
    await journal.until('ready');
    this.#judgeOpening(journal);
    await this.#moment(journal);
    if (what === 'server') await this.#killServer();
    else await killProcess(journal.all('started')[0].pid);
    this.figures[what]++;
    await page.close();
    this.#judgeDisk(what, journal);
    rmSync(fresh, { recursive: true, force: true });
    if (what === 'server') await this.#open();
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

  #judgeDisk(what, journal) {
    const saved = journal.all('saved').filter((line) => line.saved).map(({ number }) => number);
    const begun = journal.all('saving').map(({ number }) => number);
    const fault = journal.all('fault')[0];
    if (fault) this.#fault(fault.error);
    this.figures.saves += saved.length;
    this.figures.decisions += journal.all('decided').length;
    const old = saved.length > 0 ? this.#text(saved.at(-1)) : this.#left.notebooks.find((text) => text === this.#read(NOTEBOOK)) ?? this.#left.notebooks[0];
    const now = begun.length > saved.length ? this.#text(begun.at(-1)) : old;
    const decided = journal.all('decided').at(-1)?.text ?? this.#left.decided;
    this.#left = { notebooks: [old, now], decided, cut: [] };
    this.#judgeNotebook(what, old, now);
    if (isCut(this.#read(CONFIG), decided)) this.#countCut(what, CONFIG);
    else this.#judgeConfig(decided, 'lost decisions');
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
  #judgeConfig(decided, what) {
    const text = this.#read(CONFIG);
    const { errors } = parseDocument(text);
    const missing = linesOf(decided).filter((line) => !linesOf(text).includes(line));
    if (errors.length > 0 || missing.length > 0) this.#fault(`korpus.yaml ${what}: ${errors.map(String).join('; ')} ${missing.join('\n')}\n${text.slice(-300)}`);
  }

  async #lookOnceMore() {
    if (this.faults.length > 0) return;
    const { page, journal } = await this.#window(false);
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

/** Lines of JSON that the actor wrote before it died; the last one may be half a line. */
class Journal {
  constructor(file) {
    this.file = file;
  }

  all(kind) {
    if (!existsSync(this.file)) return [];
    const lines = readFileSync(this.file, 'utf8').split('\n').slice(0, -1);
    return lines.map((line) => JSON.parse(line)).filter((line) => line.kind === kind);
  }

  async until(kind) {
    for (const end = Date.now() + PATIENCE; this.all(kind).length === 0;) {
      const [fault] = this.all('fault');
      if (fault) throw new Error(`the window failed: ${fault.error}`);
      if (Date.now() > end) throw new Error(`not within ${PATIENCE / 1000} s: ${kind}`);
      await wait(30);
    }
  }
}

async function killProcess(pid) {
  process.kill(pid, 'SIGKILL');
  const lives = () => { try { process.kill(pid, 0); return true; } catch { return false; } };
  while (lives()) await wait(5);
}

/** The beginning of what it should be, or nothing. */
function isCut(text, whole) {
  return text.length < whole.length && whole.startsWith(text);
}

const linesOf = (text) => text.split('\n').filter((line) => line.startsWith('  - '));
