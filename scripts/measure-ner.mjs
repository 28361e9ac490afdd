// Measures the recogniser against GermEval 2014 (outer level, strict: span and type) and prints precision, recall and F1.
// Usage: node scripts/measure-ner.mjs FOLDER      FOLDER holds germeval.test.tsv.gz; nothing of it is kept.
import { build } from 'esbuild';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { ensureGazetteer } from './gazetteer.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const TYPES = { PER: 'person', LOC: 'place', ORG: 'organisation', OTH: 'other' };

const folder = process.argv[2];
if (folder === undefined) {
  console.error('usage: node scripts/measure-ner.mjs FOLDER');
  process.exit(2);
}
const recogniser = await loadRecogniser();
const counts = Object.fromEntries(['all', ...Object.values(TYPES)].map((type) => [type, { gold: 0, found: 0, right: 0 }]));
const started = performance.now();
let sentences = 0;
let characters = 0;
for (const { text, gold } of readGermEval(path.join(folder, 'germeval.test.tsv.gz'))) {
  sentences++;
  characters += text.length;
  const found = recogniser.mentions(text, [{ start: 0, end: text.length, language: 'de' }]);
  const right = new Set(gold.map(nameOf));
  for (const each of gold) count(each.type, 'gold');
  for (const each of found) {
    count(each.type, 'found');
    if (right.has(nameOf(each))) count(each.type, 'right');
  }
}
const seconds = (performance.now() - started) / 1000;
console.log(`GermEval 2014 test, ${sentences} sentences, outer level, strict; each sentence by itself`);
for (const [type, { gold, found, right }] of Object.entries(counts)) {
  const precision = found === 0 ? 0 : right / found;
  const recall = gold === 0 ? 0 : right / gold;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  console.log(`${type.padEnd(13)} P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(f1)}   (${right} right, ${found} found, ${gold} in the data)`);
}
console.error(`${(characters / 1e6 / seconds).toFixed(2)} million characters per second`);

function count(type, what) {
  counts[type][what]++;
  counts.all[what]++;
}

function nameOf({ start, end, type }) {
  return `${start} ${end} ${type}`;
}

function percent(share) {
  return (100 * share).toFixed(1).padStart(5);
}

async function loadRecogniser() {
  await ensureGazetteer();
  const temporary = mkdtempSync(path.join(tmpdir(), 'korpus-ner-'));
  try {
    const outfile = path.join(temporary, 'recogniser.cjs');
    const contents = "export { createRecogniser } from './recogniser'; export { parseGazetteer } from './Gazetteer';";
    await build({ stdin: { contents, resolveDir: path.join(root, 'src/core/entity'), loader: 'ts' }, bundle: true, platform: 'node', format: 'cjs', outfile });
    const { createRecogniser, parseGazetteer } = (await import(pathToFileURL(outfile).href)).default;
    return createRecogniser(parseGazetteer(readFileSync(path.join(root, 'dist/gazetteer.txt')), { decode: (bytes) => new TextDecoder().decode(bytes) }));
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** Sentences with their text put together again, and the names in it: derivations (-deriv) and parts of words (-part) are none. */
function readGermEval(file) {
  return gunzipSync(readFileSync(file)).toString('utf8').split(/\n\s*\n/).map((block) => readSentence(block.split('\n').filter((line) => line !== '' && !line.startsWith('#')))).filter(({ text }) => text !== '');
}

function readSentence(lines) {
  let text = '';
  const gold = [];
  for (const line of lines) {
    const [, token, label] = line.split('\t');
    if (text !== '' && !/^[.,;:!?)\]%“]/.test(token) && !/[([„]$/.test(text)) text += ' ';
    const start = text.length;
    text += token;
    const [mark, kind] = label.split('-');
    if (mark === 'B' && TYPES[kind] !== undefined) gold.push({ start, end: text.length, type: TYPES[kind], kind });
    else if (mark === 'I' && gold.at(-1)?.kind === kind && TYPES[kind] !== undefined) gold.at(-1).end = text.length;
  }
  return { text, gold };
}
