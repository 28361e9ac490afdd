// The figures of a run: printed as they come, kept for JSON and the report.
import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const PEERS = { minisearch: 'MiniSearch', flexsearch: 'FlexSearch', sqlite: 'SQLite', sqliteTexts: 'SQLite with texts', ripgrep: 'ripgrep', naive: 'scan', peer: 'beside', bare: 'bare extension' };

export class Figures {
  #rows = [];

  /** `what`: articles, MB and rounds of the run. */
  constructor(what) {
    this.about = { ...what, date: new Date().toISOString().slice(0, 10), machine: machine() };
    console.log(`${this.about.machine}\n${what.corpus}: ${what.articles} articles, ${what.megabytes.toFixed(1)} MB, best of ${what.rounds} rounds`);
  }

  part(title) {
    console.log(`\n${title}`);
  }

  /** One measurement: `korpus` and its peers in `unit`. `id` is what goals and report know it by. */
  row({ id, name, unit = 'ms', korpus, note = '', ...peers }) {
    this.#rows.push({ id, name, unit, korpus, peers, note });
    const beside = Object.entries(peers).filter(([, value]) => value !== undefined).map(([peer, value]) => `${PEERS[peer]} ${figure(value)} (${figure(value / korpus)}×)`);
    console.log(`${name.padEnd(38)}${`${figure(korpus)} ${unit}`.padStart(12)}  ${[...beside, note].filter(Boolean).join(' · ')}`);
  }

  get json() {
    return { ...this.about, rows: this.#rows };
  }

  writeTo(file) {
    mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
    writeFileSync(file, `${JSON.stringify(this.json, null, 2)}\n`);
  }
}

/** Three digits that count. */
export function figure(value) {
  if (value >= 100) return value.toFixed(0);
  return value >= 10 ? value.toFixed(1) : value >= 1 ? value.toFixed(2) : value.toPrecision(2);
}

function machine() {
  return `${os.cpus()[0]?.model ?? 'unknown processor'} × ${os.cpus().length}, ${(os.totalmem() / 2 ** 30).toFixed(0)} GB, Node ${process.versions.node}, ${process.platform}`;
}
