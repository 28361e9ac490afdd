// Writes src/core/claims/words/wordShares.ts: how common roots of words are in running text, so that evidence for a claim is not a word that stands anywhere.
// Usage: node scripts/train/claimWords.mjs FOLDER      FOLDER has de_lexeme_prob.json.gz, en_lexeme_prob.json.gz of the Python package spacy-lookups-data 1.0.5.
import { build } from 'esbuild';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { ensureGazetteer } from '../gazetteer.mjs';
import { ensureLemmas } from '../words.mjs';
import { root } from './loadCore.mjs';

/** Natural logarithms of the share of running text, a line each from the first on; what is rarer is rare. */
const BANDS = [-6, -6.5, -7, -7.5, -8, -8.5, -9, -9.5, -10, -10.5];

/** The English shares come from a forum. */
const COARSE = /fuck|shit|asshol|bitch|damn/;

await ensureGazetteer();
await ensureLemmas();
const core = await loadWords();
const tables = ['de', 'en'].map((language) => `export const ${language === 'de' ? 'GERMAN' : 'ENGLISH'}_SHARES = \`\n${bandsOf(language).map((roots) => roots.join(' ')).join('\n')}\n\`;`);
const head = `// Written by scripts/train/claimWords.mjs from spacy-lookups-data (see NOTICE). Do not edit.

/** Natural logarithms of the share of running text that the roots of each line have at least, in the order of the lines. */
export const SHARE_BANDS = [${BANDS.join(', ')}];
`;
writeFileSync(path.join(root, 'src/core/claims/words/wordShares.ts'), `${head}\n${tables.join('\n\n')}\n`);

async function loadWords() {
  const contents = `
    export { createLemmaKey } from './language/lemmaKey';
    export { LemmaDictionary } from './language/LemmaDictionary';
    export { parseWordNames } from './entity/Gazetteer';
    export { fold } from './text/fold';
    export { wordRoot } from './claims/words/wordRoot';`;
  const outfile = path.join(root, 'out', 'train', 'claimWords.mjs');
  await build({ stdin: { contents, resolveDir: path.join(root, 'src', 'core'), loader: 'ts' }, bundle: true, format: 'esm', platform: 'node', outfile, logLevel: 'warning' });
  const loaded = await import(pathToFileURL(outfile).href);
  const bytes = (name) => readFileSync(path.join(root, 'dist', name));
  const names = loaded.parseWordNames(bytes('gazetteer.txt'), { decode: (data) => new TextDecoder().decode(data) });
  return { ...loaded, lemmaKey: loaded.createLemmaKey({ ...names, dictionary: new loaded.LemmaDictionary(bytes('lemmas.de.bin')) }) };
}

function bandsOf(language) {
  const shares = JSON.parse(gunzipSync(readFileSync(path.join(process.argv[2], `${language}_lexeme_prob.json.gz`))).toString('utf8'));
  const sums = new Map();
  for (const [form, share] of Object.entries(shares)) {
    if (!/^\p{L}{2,}$/u.test(form) || share < -18) continue;
    const folded = core.fold(form);
    const key = core.wordRoot(core.lemmaKey(folded, language), language);
    sums.set(key, (sums.get(key) ?? 0) + Math.exp(share));
  }
  const bands = BANDS.map(() => []);
  for (const [key, sum] of sums) {
    const band = BANDS.findIndex((least) => Math.log(sum) >= least);
    if (band >= 0 && /^[a-z]+$/.test(key) && !COARSE.test(key)) bands[band].push(key);
  }
  return bands.map((roots) => roots.sort());
}
