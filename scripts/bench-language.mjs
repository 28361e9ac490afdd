// node scripts/bench-language.mjs [ARTICLES [LANGUAGE]]: the language layer over a folder of articles, on one core: how fast articles are
// analysed, how long the longest stall of the thread is meanwhile, what is saved, and how long a new process takes to have all of it again.
import { build } from 'esbuild';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { seededRandom } from './seededRandom.mjs';
import { ensureGazetteer } from './gazetteer.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const count = Number(process.argv[2] ?? 10_000);
const language = process.argv[3] ?? 'de';
/** UTF-16 units of an article. */
const LENGTH = 2_700;
const ENGLISH = [
  'President {P} met {Q} in {L} on Wednesday, officials in {M} said.', '“We will not accept this,” {P} told reporters after the talks with {Q}.',
  'The government of {L} has denied that weapons were delivered to {M} in September 2023.', 'According to the United Nations, more than 7,000 people left {L} last year.',
  '{Q}, who has led the company since 2019, said the factory near {M} would be closed.', 'The talks are to be continued next week, a spokesman for {P} said.',
];

const temporary = mkdtempSync(path.join(os.tmpdir(), 'korpus-bench-'));
try {
  await measure();
} finally {
  rmSync(temporary, { recursive: true, force: true });
}

async function measure() {
  const { createEngine, nodePorts } = await loadEngine();
  const corpus = path.join(temporary, 'corpus');
  const bytes = writeCorpus(corpus);
  const cache = path.join(temporary, 'cache');
  const start = () => createEngine(nodePorts({ root: corpus, cacheDirectory: cache, resourceDirectory: path.join(root, 'dist') }), { cacheName: 'bench' });
  console.log(`${os.cpus()[0]?.model ?? 'unknown processor'}, Node ${process.versions.node}; ${count} articles (${language}), ${(bytes / 1e6).toFixed(1)} MB`);
  const engine = start();
  say('index', await timed(() => engine.open()));
  const stall = watchLoop();
  const analysis = await timed(() => engine.analyzeCorpus());
  const { longest, late } = stall();
  say('analyse', analysis, `${(count / analysis * 1000).toFixed(0)} articles and ${(bytes / 1e3 / analysis).toFixed(2)} MB a second`);
  say('longest stall meanwhile', longest, `99 % below ${late.toFixed(1)} ms`);
  const saved = readdirSync(cache).filter((name) => name.includes('layers')).map((name) => statSync(path.join(cache, name)).size);
  console.log(`${'saved'.padEnd(28)}${(saved.reduce((sum, size) => sum + size, 0) / 1e6).toFixed(1).padStart(8)} MB  in ${saved.length} segments`);
  const next = start();
  say('open again', await timed(() => next.open()));
  const again = watchLoop();
  const loaded = await timed(() => next.analyzeCorpus());
  say('load layers and link', loaded, `longest stall ${again().longest.toFixed(0)} ms, ${(await next.entities()).length} entities`);
}

async function loadEngine() {
  await ensureGazetteer();
  const outfile = path.join(root, 'out', 'bench', 'engine.cjs');
  const contents = "export { createEngine } from './core/engine/createEngine'; export { nodePorts } from './node/nodePorts';";
  await build({ stdin: { contents, resolveDir: path.join(root, 'src'), loader: 'ts' }, bundle: true, format: 'cjs', platform: 'node', target: 'node20', minify: true, outfile, logLevel: 'warning' });
  return (await import(pathToFileURL(outfile).href)).default;
}

async function timed(work) {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

function say(name, ms, note = '') {
  console.log(`${name.padEnd(28)}${ms.toFixed(0).padStart(8)} ms  ${note}`);
}

/** How long the loop is held up between two turns, until the function that is answered is called. */
function watchLoop() {
  const gaps = [];
  let last = performance.now();
  let isOver = false;
  const turn = () => {
    const now = performance.now();
    gaps.push(now - last);
    last = now;
    if (!isOver) setImmediate(turn);
  };
  setImmediate(turn);
  return () => {
    isOver = true;
    gaps.push(performance.now() - last);
    gaps.sort((a, b) => a - b);
    return { longest: gaps.at(-1), late: gaps[Math.floor(gaps.length * 0.99)] };
  };
}

/** Articles out of sentences with names drawn anew, some common and most rare. */
function writeCorpus(folder) {
  mkdirSync(folder, { recursive: true });
  const random = seededRandom(20261125);
  const draw = (list) => list[Math.floor(list.length * random() ** 3)];
  const [first, family, places] = ['firstNames', 'familyNames', 'places'].map((_, at) => namesOf(at));
  const lines = language === 'en' ? ENGLISH : germanLines();
  let bytes = 0;
  for (let number = 0; number < count; number++) {
    let text = `${language === 'en' ? 'Report' : 'Bericht'} ${number}\n\n`;
    const [P, Q] = [0, 1].map(() => `${draw(first)} ${draw(family)}`);
    const values = { P, Q, L: draw(places), M: draw(places) };
    while (text.length < LENGTH) text += `${lines[Math.floor(lines.length * random())].replace(/\{(\w)\}/g, (_, key) => values[key])}\n\n`;
    bytes += Buffer.byteLength(text);
    writeFileSync(path.join(folder, `${String(number).padStart(6, '0')}.txt`), text);
  }
  return bytes;
}

/** Lines of the example articles, their main names open. */
function germanLines() {
  const seeds = readdirSync(path.join(root, 'seeds')).filter((name) => name.endsWith('.txt')).sort();
  return seeds.flatMap((name) => readFileSync(path.join(root, 'seeds', name), 'utf8').split('\n')).filter((line) => line.length > 60)
    .map((line) => line.replace(/Wladimir Putin/g, '{P}').replace(/Kim Jong[ -][Uu]n/g, '{Q}').replace(/Wladiwostok/g, '{L}').replace(/Nordkorea\b/g, '{M}'));
}

/** Names out of the gazetteer's lists: first names, family names, places. */
function namesOf(kind) {
  const gazetteer = readFileSync(path.join(root, 'dist', 'gazetteer.txt'), 'utf8').split('\n');
  const title = (word) => word[0].toUpperCase() + word.slice(1);
  const list = (name) => gazetteer.find((line) => line.startsWith(`${name}\t`)).split('\t')[1].split(' ').filter((word) => word.length > 3).map(title);
  if (kind === 0) return list('first').slice(0, 2000);
  if (kind === 1) return list('first').slice(2000, 12_000).map((name) => `${name}mann`);
  return gazetteer.filter((line) => line.startsWith('city\t')).map((line) => line.split('\t')[1]).filter((name) => /^\p{Lu}\p{Ll}+$/u.test(name));
}
