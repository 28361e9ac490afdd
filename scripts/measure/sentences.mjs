// How well sentences are found, beside Intl.Segmenter with and without merge rules: node scripts/measure/sentences.mjs DATA_FOLDER [--errors SET]
// Sentences of a document are joined by a blank, and the boundaries between them are to be found. German GSD has no documents: ten in a row make one.
import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';

const root = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
const folder = process.argv[2];
const shown = process.argv[process.argv.indexOf('--errors') + 1] ?? '';
const SETS = [
  ['GSD dev', 'de', 'treebank/gsd.dev.conllu.gz', 10], ['GSD test', 'de', 'treebank/gsd.test.conllu.gz', 10], ['PUD', 'de', 'ner/uner.de_pud.iob2.gz'],
  ['EWT dev', 'en', 'ner/uner.en_ewt.dev.iob2.gz'], ['EWT test', 'en', 'ner/uner.en_ewt.test.iob2.gz'],
];

const { sentences } = await loadCore();
for (const [name, language, file, group] of SETS) {
  const documents = readDocuments(path.join(folder, file), group);
  console.log(`${name} (${language}): ${documents.length} documents, ${documents.reduce((sum, { ends }) => sum + ends.length, 0)} boundaries`);
  score(name, 'Korpus', documents, (text) => sentences(text, language).map(({ end }) => end));
  score(name, 'Intl.Segmenter + rules', documents, (text) => merged(segments(text, language), language));
  score(name, 'Intl.Segmenter', documents, (text) => segments(text, language).map(({ end }) => end));
}

async function loadCore() {
  const outfile = path.join(root, 'out', 'measure', 'sentences.mjs');
  await build({ entryPoints: [path.join(root, 'src/core/language/sentences.ts')], bundle: true, format: 'esm', outfile, logLevel: 'warning' });
  return import(pathToFileURL(outfile).href);
}

/** Documents as { text, ends }: where each sentence but the last ends. */
function readDocuments(file, group) {
  const documents = [];
  let count = 0;
  for (const line of gunzipSync(readFileSync(file)).toString().split('\n')) {
    const sentence = /^# text = (.*)$/.exec(line)?.[1].trim();
    if (/^# newdoc/.test(line) || (group !== undefined && sentence !== undefined && count++ % group === 0)) documents.push([]);
    if (sentence) documents.at(-1).push(sentence);
  }
  return documents.filter((list) => list.length > 0).map((list) => ({ text: list.join(' '), ends: list.slice(0, -1).map((_, at) => list.slice(0, at + 1).join(' ').length) }));
}

function score(set, name, documents, find) {
  let [hits, found, due] = [0, 0, 0];
  for (const { text, ends } of documents) {
    const gold = new Set(ends);
    const own = find(text).slice(0, -1);
    found += own.length;
    due += gold.size;
    for (const end of own) {
      if (gold.has(end)) hits++;
      else if (set === shown && name === 'Korpus') console.log('  EXTRA ', around(text, end));
    }
    if (set === shown && name === 'Korpus') for (const end of gold) if (!own.includes(end)) console.log('  MISSED', around(text, end));
  }
  const [precision, recall] = [hits / found, hits / due];
  console.log(`  ${name.padEnd(24)} P ${percent(precision)}  R ${percent(recall)}  F1 ${percent((2 * precision * recall) / (precision + recall))}`);
}

function around(text, end) {
  return `${text.slice(Math.max(0, end - 50), end)} ¦ ${text.slice(end, end + 40)}`;
}

function percent(share) {
  return (100 * share).toFixed(1);
}

function segments(text, language) {
  return [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)].map(({ segment, index }) => ({ text: segment.trim(), end: index + segment.trimEnd().length }));
}

/** The rules of a quick hand: no boundary after abbreviations, ordinals, initials, or before lower case. */
function merged(list, language) {
  const abbreviation = language === 'de'
    ? /(?:^|[\s(„"])(?:Dr|Prof|Hr|Fr|St|Nr|bzw|ca|z|B|d|h|u|a|o|i|d|R|Mio|Mrd|Tsd|vgl|usw|etc|inkl|evtl|ggf|Jh|Chr|v|n|Str|Abs|Art|Bd|geb|gest|sog|Hl|hl|[A-Z]|\d{1,2})\.$/
    : /(?:^|[\s("])(?:Mr|Mrs|Ms|Dr|Prof|St|No|vs|Jr|Sr|Inc|Corp|Co|Ltd|Gen|Sen|Rep|Gov|Lt|Col|Capt|e\.g|i\.e|a\.m|p\.m|U\.S|[A-Z])\.$/;
  const continues = (at) => at + 1 < list.length && (abbreviation.test(list[at].text) || (language === 'de' && /^\p{Ll}/u.test(list[at + 1].text)));
  return list.filter((_, at) => !continues(at)).map(({ end }) => end);
}
