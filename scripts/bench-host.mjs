// npm run bench:host [-- ARTICLES --only stall,explorer,names --json FILE --report --profile DIR --kept DIR]: Korpus in a real VS Code over a made-up corpus. How
// long the extension host is held up at most while articles are indexed, opened from the cache and queried; when the first rows of the Articles view stand
// there, beside the file explorer's for the same folder; when entities are there in a corpus that is opened again, of 10,000 articles and of ARTICLES (all of
// which are analysed first, minutes for a hundred thousand; what lies in the folder --kept is used again).
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { benchCorpus } from './bench/corpus.mjs';
import { root } from './bench/core.mjs';
import { figure, Figures } from './bench/Figures.mjs';
import { addToReport } from './bench/report.mjs';
import { timeExplorers } from './bench/explorers.mjs';
import { benchNames } from './bench/names.mjs';
import { ensureHost } from './host/ensureHost.mjs';
import { runSession } from './host/hostSession.mjs';
import { openBrowser } from './host/openBrowser.mjs';

const PROBE = fileURLToPath(new URL('bench/hostProbe.cjs', import.meta.url));
/** The first ends the reading; the others are what people ask that waits for no language analysis. */
const QUERIES = ['=Sonderberichterstatter', 'Gewehr OR Boote', '"Kim Jong"', 'Munition | kwic sort=1R,2R', 'der | collocates', '* | frequency', 'Rakete* | dispersion'];
const ROUNDS = 5;
const SMALL = 10_000;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string', default: 'stall,explorer,names' }, json: { type: 'string' }, report: { type: 'boolean' }, profile: { type: 'string' }, kept: { type: 'string' } },
});
const corpus = benchCorpus({ articles: Number(positionals[0] ?? 100_000) });
const figures = new Figures({ corpus: corpus.name, articles: corpus.articles.length, megabytes: corpus.bytes / 1e6, rounds: ROUNDS });
const env = { XDG_CACHE_HOME: path.join(corpus.temporary, 'cache'), XDG_DATA_HOME: path.join(corpus.temporary, 'share') };
const host = await ensureHost();
const browser = await openBrowser();
try {
  const folder = options.only === 'names' ? undefined : corpus.files();
  if (options.only.includes('stall')) await stalls(folder);
  if (options.only.includes('explorer')) await explorers(folder);
  if (options.only.includes('names')) await names();
  if (options.json !== undefined) figures.writeTo(options.json);
  if (options.report) addToReport('host', figures.json);
} finally {
  await browser.close();
  corpus.remove();
}

/** The first window indexes, the second opens what the first has saved. */
async function stalls(folder) {
  figures.part('longest turn of the extension host, processor time of its thread');
  const [indexing, opening] = [await session(folder, 'indexing'), await session(folder, 'opening')];
  const row = (name, { cpu, ms, until }) => figures.row({ id: `stall-${name}`, name, korpus: cpu, note: `by the clock ${figure(ms)}${until === undefined ? '' : `; first answer after ${figure(until / 1000)} s`}` });
  row('before Korpus does anything', opening.idle);
  row('while it indexes', indexing.reading);
  row('while it opens from the cache', opening.reading);
  row('while cells run', opening.querying);
  figures.row({ id: 'stall', name: 'the longest of these', korpus: Math.max(...[indexing.reading, indexing.querying, opening.reading, opening.querying].map(({ cpu }) => cpu)) });
}

async function session(folder, name) {
  const [result, progress] = ['json', 'log'].map((ending) => path.join(corpus.temporary, `${name}.${ending}`));
  if (options.profile !== undefined) mkdirSync(options.profile, { recursive: true });
  writeFileSync(progress, '');
  const { code, log } = await runSession(host, browser, {
    extension: root, tests: PROBE, folder, progress,
    env: { ...env, KORPUS_BENCH_RESULT: result, KORPUS_BENCH_PROGRESS: progress, KORPUS_BENCH_QUERIES: JSON.stringify(QUERIES), KORPUS_BENCH_PROFILE: options.profile === undefined ? '' : path.join(options.profile, `${name}.cpuprofile`) },
  });
  if (code !== 0) throw new Error(`${name}: VS Code ended with ${code}\n${log}`);
  return JSON.parse(readFileSync(result, 'utf8'));
}

async function names() {
  figures.part('from opening a window of a corpus that has been analysed');
  for (const count of new Set([Math.min(SMALL, corpus.articles.length), corpus.articles.length])) await benchNames({ host, browser, figures, kept: path.resolve(options.kept ?? path.join(corpus.temporary, 'kept')), count, rounds: ROUNDS });
}

async function explorers(folder) {
  figures.part('from opening the window to the first rows');
  const { korpus, files, clicked } = await timeExplorers({ host, browser, folder, env, rounds: ROUNDS });
  figures.row({ id: 'explorer', name: 'rows of the view that the window shows: Articles', korpus, peer: files, note: 'beside: the file explorer' });
  figures.row({ id: 'explorerClicked', name: 'rows of Articles, clicked in a window that shows the file explorer', korpus: clicked, peer: files, note: 'beside: the file explorer' });
}
