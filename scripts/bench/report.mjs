// Writes docs/speed-report.md out of docs/speed-figures.json, which keeps the last run of each kind.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './core.mjs';
import { figure } from './Figures.mjs';
import { GOALS, judge } from './goals.mjs';

const FIGURES = path.join(root, 'docs', 'speed-figures.json');
const REPORT = path.join(root, 'docs', 'speed-report.md');
const COMMANDS = { '10k': 'npm run bench -- --report', '100k': 'npm run bench:large -- --report', host: 'npm run bench:host -- --report' };
const PEERS = { minisearch: 'MiniSearch', sqlite: 'FTS5, no texts', sqliteTexts: 'FTS5 with texts', flexsearch: 'FlexSearch', ripgrep: 'ripgrep', naive: 'scan', peer: 'beside', bare: 'bare extension' };

/** Takes over a run; of a run of some parts only their rows. */
export function addToReport(name, run) {
  const runs = existsSync(FIGURES) ? JSON.parse(readFileSync(FIGURES, 'utf8')) : {};
  const fresh = new Set(run.rows.map(({ id }) => id));
  const rows = [...(runs[name]?.rows ?? []).filter(({ id }) => !fresh.has(id)), ...run.rows.map((row) => ({ ...row, date: run.date }))];
  runs[name] = { ...run, rows };
  writeFileSync(FIGURES, `${JSON.stringify(runs, null, 1)}\n`);
  writeFileSync(REPORT, reportOf(runs));
}

function reportOf(runs) {
  const names = Object.keys(COMMANDS).filter((name) => runs[name] !== undefined);
  return `# Speed and scale

Written by the commands below, not by hand: each measures, compares the answers first, and puts its rows here.

${names.map((name) => `- \`${COMMANDS[name]}\`: ${aboutOf(runs[name])}`).join('\n')}

The contestants take turns in one process (the file of Korpus's index alone has one of its own), each figure is the best of its rounds; a query is the best of its rounds, then p50 and p95 over 40 queries. Rows say what stands
beside what. *Ids*: indexes alone, each answers with numbers of articles (Korpus's own without a query to read). *Rows*: Korpus as the product works, a query parsed, checked, run and its first 20 rows made with their
passages, beside SQLite that cuts one snippet for each of its first 20. *Rows beside ids*, the strictest: the same of Korpus beside ids alone of MiniSearch (all, ranked) and SQLite. MiniSearch, FlexSearch and
SQLite FTS5 in memory hold full bodies, SQLite without the texts (contentless) or with them, as is its default; opening looks at every file of the folder; ripgrep is the whole command. The corpus is made up (seeded): words by Zipf's law, their number growing with the text. Other corpora: \`npm run bench:large -- --folder DIR\`.

## Goals

| what | at least | aim | measured | |
| --- | --- | --- | --- | --- |
${GOALS.map((goal) => goalRow(goal, runs)).join('\n')}

${triedOf(runs)}${names.map((name) => figuresOf(name, runs[name])).join('\n\n')}
`;
}

function aboutOf({ corpus, articles, megabytes, rounds, machine, date }) {
  return `${articles} ${corpus}, ${figure(megabytes)} MB, best of ${rounds} rounds, ${date}, ${machine}`;
}

function goalRow(goal, runs) {
  const isShare = goal.least === undefined;
  const show = (value) => (isShare ? `≤ ${bound(value)}` : `${value}×`);
  const judged = judge(goal, runs);
  const measured = judged === undefined ? '–' : isShare ? share(judged.value, goal.most) : `${figure(judged.value)}×`;
  const verdict = judged === undefined ? 'not measured' : judged.reached ? 'aim reached' : judged.holds ? 'holds' : '**fails**';
  return `| ${goal.what} | ${show(goal.least ?? goal.most)} | ${show(goal.aim)} | ${measured} | ${verdict} |`;
}

/** Of what fails, what was tried. */
function triedOf(runs) {
  const failing = GOALS.filter((goal) => goal.tried !== undefined && judge(goal, runs)?.holds === false);
  const texts = [...new Set(failing.map(({ tried }) => tried))];
  const lines = texts.map((tried) => `- ${failing.filter((goal) => goal.tried === tried).map(({ what }) => what).join('; ')}: ${tried}`);
  return lines.length === 0 ? '' : `What fails, and what was tried:\n\n${lines.join('\n')}\n\n`;
}

const bound = (value) => (value < 0.05 ? `1/${Math.round(1 / value)}` : String(value));
const share = (value, most) => (most < 0.05 ? `1/${Math.round(1 / value)}` : figure(value));

function figuresOf(name, { rows }) {
  const peers = Object.keys(PEERS).filter((peer) => rows.some((row) => row.peers[peer] !== undefined));
  const head = ['', 'unit', 'Korpus', ...peers.map((peer) => PEERS[peer]), ''];
  const body = rows.map((row) => [row.name.trim(), row.unit, cell(row.korpus), ...peers.map((peer) => cell(row.peers[peer])), row.note]);
  return `## Figures, ${name}\n\n${[head, head.map(() => '---'), ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n')}`;
}

function cell(value) {
  return value === undefined || value === null ? '–' : figure(value);
}
