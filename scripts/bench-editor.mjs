// npm run bench:editor [-- ARTICLES]: how long completion, hover and checks take after every keystroke of a few queries, over made-up
// articles that have been analysed, in the engine that the editor asks (without the thread's boundary).
import { build } from 'esbuild';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { syntheticCorpus } from './bench-corpus.mjs';
import { seededRandom } from './seededRandom.mjs';
import { ensureGazetteer } from './gazetteer.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const count = Number(process.argv[2] ?? 10_000);
const ROUNDS = 3;
const BESIDE = Array.from({ length: 30 }, (_, at) => `$q${at} = Kim Munition date:>=2015 NOT source:"Zeitung ${at}"\n$q${at} | count by=month | sort articles desc | top 20`);
const TYPED = [
  'Sonderberichterstatter AND Gewehr OR besuch', 'munchen pjong', '=Straße "der gro', 'person:Wladimir', 'entity:mos', 'place:"New Yo', 'person:Kim Jong', 'entity:Wostotsch', 'organisation:xqz',
  'source:"Zeitung 1', 'date:>=2019-0', 'date:2015..2016', 'title:Ber', 'path:0001', '[lemma="haus"] [word="ge', '* | entities | where name = Put', 'Kim | where source = Zei', 'Kim | kwic sort=1R,2', 'Kim | frequency | where word contains b',
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
  const metadata = writeCorpus(corpus);
  const ports = nodePorts({ root: corpus, cacheDirectory: path.join(temporary, 'cache'), resourceDirectory: path.join(root, 'dist') });
  const engine = createEngine(ports, { cacheName: 'bench', metadata });
  await engine.open();
  await engine.analyzeCorpus();
  console.log(`${os.cpus()[0]?.model ?? 'unknown processor'}, Node ${process.versions.node}; ${count} articles, ${(await engine.entities()).length} entities, ${BESIDE.length} other cells`);
  const first = await timed(() => engine.complete({ cells: ['e'] }, 0, 1));
  const firstEntity = await timed(() => engine.complete({ cells: ['entity:e'] }, 0, 8));
  console.log(`first word ${first.ms.toFixed(0)} ms, first entity ${firstEntity.ms.toFixed(0)} ms: lists are made then`);
  const cellsOf = (text) => ({ cells: [text, ...BESIDE] });
  report('complete', await everywhere((text) => engine.complete(cellsOf(text), 0, text.length)));
  report('hover', await everywhere((text) => engine.hover(cellsOf(text), 0, text.length)));
  report('check', await everywhere((text) => engine.check(cellsOf(text))));
}

/** Times of a call after every keystroke, with the text. */
async function everywhere(call) {
  const times = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const text of TYPED) {
      for (let length = 1; length <= text.length; length++) times.push({ text: text.slice(0, length), ...(await timed(() => call(text.slice(0, length)))) });
    }
  }
  return times;
}

function report(name, times) {
  const of = (kind) => {
    const sorted = [...times].sort((a, b) => a[kind] - b[kind]);
    const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    return `median ${at(0.5)[kind].toFixed(1)} ms, p95 ${at(0.95)[kind].toFixed(1)} ms, longest ${at(1)[kind].toFixed(0)} ms (${at(1).text})`;
  };
  console.log(`${name.padEnd(10)} ${times.length} keystrokes: ${of('ms')}; processor time: ${of('cpu')}`);
}

/** Milliseconds on the clock, and of the processor, which other programs do not lengthen. */
async function timed(work) {
  const began = performance.now();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return { ms: performance.now() - began, cpu: (user + system) / 1000 };
}

async function loadEngine() {
  await ensureGazetteer();
  const outfile = path.join(root, 'out', 'bench', 'editor.cjs');
  const contents = "export { createEngine } from './core/engine/createEngine'; export { nodePorts } from './node/nodePorts';";
  await build({ stdin: { contents, resolveDir: path.join(root, 'src'), loader: 'ts' }, bundle: true, format: 'cjs', platform: 'node', target: 'node20', minify: true, outfile, logLevel: 'warning' });
  return (await import(pathToFileURL(outfile).href)).default;
}

/** Writes the articles, and answers with what is known of each: days of ten years, thirty sources. The made-up words are small, so that they are no names. */
function writeCorpus(folder) {
  mkdirSync(folder, { recursive: true });
  const random = seededRandom(20261130);
  const two = (number) => String(1 + Math.floor(random() * number)).padStart(2, '0');
  const [given, family, places] = namesOfGazetteer();
  const draw = (list) => list[Math.floor(list.length * random() ** 3)];
  const named = () => `Präsident ${draw(given)} ${draw(family)} traf ${draw(given)} ${draw(family)} am Mittwoch in ${draw(places)}, teilte die Regierung in ${draw(places)} mit.`;
  return new Map(syntheticCorpus(root, count).articles.map(({ path: name, text }) => {
    writeFileSync(path.join(folder, name), `Bericht aus ${draw(places)}\n${Array.from({ length: 4 }, named).join('\n')}\n${text.toLowerCase()}`);
    return [name, { published: `${2015 + Math.floor(random() * 10)}-${two(12)}-${two(28)}`, source: [`Zeitung ${Math.floor(random() * 30)}`] }];
  }));
}

/** Given names, family names and cities. */
function namesOfGazetteer() {
  const lines = readFileSync(path.join(root, 'dist', 'gazetteer.txt'), 'utf8').split('\n');
  const first = lines.find((line) => line.startsWith('first\t')).split('\t')[1].split(' ').filter((word) => word.length > 3).map((word) => word[0].toUpperCase() + word.slice(1));
  const cities = lines.filter((line) => line.startsWith('city\t')).map((line) => line.split('\t')[1]).filter((name) => /^\p{Lu}\p{Ll}+$/u.test(name));
  return [first.slice(0, 2000), first.slice(2000, 12_000).map((name) => `${name}mann`), cities];
}
