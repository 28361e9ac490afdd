// Part "names" of the bench in VS Code: what of names is there, and when, in a window that opens a folder whose language analysis has been kept.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runSession } from '../host/hostSession.mjs';
import { root } from './core.mjs';
import { benchCorpus } from './corpus.mjs';
import { ROWS, timeExplorers } from './explorers.mjs';

const CHILD = fileURLToPath(new URL('analyseChild.mjs', import.meta.url));
const BARE = fileURLToPath(new URL('bare', import.meta.url));
const PROBE = fileURLToPath(new URL('nameProbe.cjs', import.meta.url));
/** Megabytes that linking a hundred thousand articles may take; opening them takes a fraction. */
const HEAP = 12_000;
const LIMIT = 240_000;
const UNTIMED = { shown: Infinity, completion: Infinity, hover: Infinity, completionAsked: Infinity, hoverAsked: Infinity, files: Infinity };

/** Rows for `count` articles. `kept` is a folder that outlives the run: what lies there is taken as it is, and analysed if need be. */
export async function benchNames({ host, browser, figures, kept, count, rounds }) {
  const place = path.join(kept, String(count));
  const { folder, env, entity } = prepare(place, count);
  const views = await timeExplorers({ host, browser, folder, env, rounds, views: ['files', 'entities'] });
  const contestants = [
    { extension: root, asked: { language: 'korpus', cells: [`place:${entity.name.slice(0, -1)}`, `place:${entity.name}`], label: entity.name, number: entity.articles }, least: { ...UNTIMED } },
    { extension: BARE, asked: { language: 'bare', cells: ['Mos', 'Moskau'], label: 'Moskau', number: 7 }, least: { ...UNTIMED } },
  ];
  for (let round = 0; round < rounds; round++) for (const contestant of contestants) await timeCells({ host, browser, folder, env, place, ...contestant });
  const [cells, bare] = contestants.map(({ least }) => least);
  const row = (id, name, rest) => figures.row({ id: `${id}${label(count)}`, name: `${name}, ${label(count)}`, ...rest });
  row('entities', 'rows of the Entities view', { korpus: views.entities, peer: views.files, note: 'beside: the file explorer, each in a window that shows it' });
  for (const [id, name] of [['shown', 'a notebook shown'], ['completion', 'an entity completed in its cell'], ['hover', 'a hover on an entity in its cell']]) {
    row(id, name, { korpus: cells[id], peer: Math.min(cells.files, bare.files), bare: bare[id], note: 'beside: the file explorer of the same window' });
  }
  for (const [id, name] of [['completion', 'an entity completed'], ['hover', 'a hover on an entity']]) {
    row(`${id}Asked`, `${name} in a cell, since the cell has been shown`, { korpus: cells[`${id}Asked`], peer: Math.min(cells.files, bare.files), bare: bare[`${id}Asked`], note: 'beside: the file explorer, since the window has been opened' });
  }
}

function label(count) {
  return `${count / 1000}k`;
}

function prepare(place, count) {
  const folder = path.join(place, 'articles');
  const env = { XDG_CACHE_HOME: path.join(place, 'cache'), XDG_DATA_HOME: path.join(place, 'share') };
  if (!existsSync(folder)) writeArticles(folder, count);
  const said = execFileSync(process.execPath, [`--max-old-space-size=${HEAP}`, CHILD, folder, path.join(env.XDG_CACHE_HOME, 'korpus')], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  return { folder, env, entity: JSON.parse(said) };
}

function writeArticles(folder, count) {
  const corpus = benchCorpus({ articles: count });
  mkdirSync(folder, { recursive: true });
  for (const { path: name, text } of corpus.articles) writeFileSync(path.join(folder, name), text);
  corpus.remove();
}

/** Lowers what is in `least`: milliseconds from opening a window to its notebook, to the answers that its cells get (and from the one to the others), and to the first row of a file in its explorer. */
async function timeCells({ host, browser, folder, env, extension, asked, place, least }) {
  const [result, progress] = ['json', 'log'].map((ending) => path.join(place, `cells.${ending}`));
  let [opened, files] = [0, undefined];
  const { code, log } = await runSession(host, browser, {
    extension, tests: PROBE, folder, progress, opening: (page) => {
      opened = Date.now();
      files = page.locator(ROWS.files).first().waitFor({ timeout: LIMIT }).then(() => Date.now());
    },
    env: { ...env, KORPUS_BENCH_RESULT: result, KORPUS_BENCH_PROGRESS: progress, KORPUS_BENCH_CELLS: JSON.stringify(asked) },
  });
  if (code !== 0) throw new Error(`VS Code ended with ${code}\n${log}`);
  const { shown, completion, hover } = JSON.parse(readFileSync(result, 'utf8'));
  const times = { shown: shown - opened, completion: completion - opened, hover: hover - opened, completionAsked: completion - shown, hoverAsked: hover - shown, files: await files - opened };
  for (const key of Object.keys(times)) least[key] = Math.min(least[key], times[key]);
}
