// How well forms are joined: node scripts/measure/words.mjs DATA_FOLDER [dev|test] [--errors]   UD German GSD in DATA_FOLDER/treebank.
import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { ensureGazetteer } from '../gazetteer.mjs';
import { ensureLemmas } from '../words.mjs';

const root = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
const [folder, part = 'test'] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const showErrors = process.argv.includes('--errors');
const KINDS = ['NOUN', 'VERB', 'ADJ'];

const core = await loadCore();
const words = readWords();
const snowball = Object.assign((folded) => core.stemmer(folded), { wanted: (folded) => ({ keys: [core.stemmer(folded)], forms: [] }) });
const contestants = { 'Snowball': snowball, 'without dictionary': core.createLemmaKey(core.names), 'dictionary': core.createLemmaKey({ ...core.names, dictionary: core.dictionary }) };
console.log(`UD German GSD ${part}: ${words.length} tokens of ${KINDS.join(', ')}\n`);
for (const [name, lemmaKey] of Object.entries(contestants)) report(name, lemmaKey);

async function loadCore() {
  await ensureGazetteer();
  await ensureLemmas();
  const outfile = path.join(root, 'out', 'measure', 'words.mjs');
  const contents = `
    export { createLemmaKey } from './language/lemmaKey';
    export { LemmaDictionary } from './language/LemmaDictionary';
    export { parseWordNames } from './entity/Gazetteer';
    export { fold } from './text/fold';
    export { stemmer } from '@orama/stemmers/german';`;
  await build({ stdin: { contents, resolveDir: path.join(root, 'src', 'core'), loader: 'ts' }, bundle: true, format: 'esm', platform: 'node', target: 'node20', outfile, logLevel: 'warning' });
  const loaded = await import(pathToFileURL(outfile).href);
  const bytes = (name) => readFileSync(path.join(root, 'dist', name));
  const names = loaded.parseWordNames(bytes('gazetteer.txt'), { decode: (data) => new TextDecoder().decode(data) });
  return { ...loaded, names, dictionary: new loaded.LemmaDictionary(bytes('lemmas.de.bin')) };
}

/** Tokens as { form, lemma, kind }: words of letters, without those whose lemma the treebank leaves out. */
function readWords() {
  const text = gunzipSync(readFileSync(path.join(folder, 'treebank', `gsd.${part}.conllu.gz`))).toString();
  return text.split('\n').map((line) => line.split('\t')).filter(([, form, lemma, kind]) => KINDS.includes(kind) && /\p{L}/u.test(form) && lemma !== '_')
    .map(([, form, lemma, kind]) => ({ form, lemma, kind }));
}

/**
 * Lemma: tokens that a query for their lemma finds. Pairs: over all pairs of spellings that differ in more than case (in both directions) those of one lemma
 * of which the one finds the other (recall), and of all finds those of one lemma (precision).
 */
function report(name, lemmaKey) {
  const asked = once((word) => lemmaKey.wanted(core.fold(word), word, 'de'));
  const key = once((word) => lemmaKey(core.fold(word), 'de'));
  const finds = (query, word) => asked(query).keys.includes(key(word)) || asked(query).forms.some(({ folded, noun }) => folded === core.fold(word) && (noun === undefined || noun === isCapital(word)));
  const right = Object.fromEntries(KINDS.map((kind) => [kind, [0, 0]]));
  const types = new Map();
  for (const { form, lemma, kind } of words) {
    right[kind][1]++;
    if (finds(lemma, form)) right[kind][0]++;
    else note(name, 'LEMMA', kind, form, lemma, '|', key(form), key(lemma));
    types.set(form, (types.get(form) ?? new Set()).add(core.fold(lemma)));
  }
  const due = new Set(pairs(groups([...types.keys()], (form) => [...types.get(form)])));
  const found = [...types.keys()].flatMap((query) => [...types.keys()].filter((form) => !isSame(query, form) && finds(query, form)).map((form) => `${query} ${form}`));
  const good = found.filter((pair) => due.has(pair));
  for (const pair of due) if (!found.includes(pair)) note(name, 'MISSED', pair, '|', ...pair.split(' ').map(key));
  for (const pair of found) if (!due.has(pair)) note(name, 'WRONG', pair, '|', ...pair.split(' ').map((form) => [...types.get(form)].join('/')));
  const lemmas = KINDS.map((kind) => `${kind} ${percent(...right[kind])}`).join('  ');
  console.log(`${name.padEnd(20)} lemma: ${lemmas}   pairs: recall ${percent(good.length, due.size)} of ${due.size}, precision ${percent(good.length, found.length)} of ${found.length}`);
}

/** Any case is found: that is no merit and no fault of a lemma. */
function isSame(a, b) {
  return core.fold(a) === core.fold(b);
}

function isCapital(word) {
  return word[0] !== word[0].toLowerCase();
}

function note(name, ...error) {
  if (showErrors && name === 'dictionary') console.log(...error);
}

function once(work) {
  const known = new Map();
  return (word) => known.get(word) ?? (known.set(word, work(word)), known.get(word));
}

function groups(forms, keysOf) {
  const byKey = new Map();
  for (const form of forms) for (const key of keysOf(form)) byKey.set(key, [...(byKey.get(key) ?? []), form]);
  return byKey.values();
}

function pairs(lists) {
  return [...lists].flatMap((forms) => forms.flatMap((a) => forms.filter((b) => !isSame(a, b)).map((b) => `${a} ${b}`)));
}

function percent(part, whole) {
  return ((100 * part) / whole).toFixed(1);
}
