// node scripts/bench-names.mjs DATA_FOLDER: speed of the tagger of names against compromise's people, places and organisations, on the same
// English text (EWT) in the same run; the best of five rounds each. "Afresh" opens the model in each round, "open" knows the words of the round
// before, as the worker of an editor does that has read a corpus for a while.
import nlp from 'compromise';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ensureGazetteer } from './gazetteer.mjs';
import { loadCore, root } from './train/loadCore.mjs';
import { readUner } from './train/readers.mjs';

const ROUNDS = 5;
const folder = process.argv[2];
if (folder === undefined) {
  console.error('usage: node scripts/bench-names.mjs DATA_FOLDER');
  process.exit(2);
}
await ensureGazetteer();
const core = await loadCore();
const gazetteer = core.parseGazetteer(readFileSync(path.join(root, 'dist/gazetteer.txt')), { decode: (bytes) => new TextDecoder().decode(bytes) });
const model = new Uint8Array(readFileSync(path.join(root, 'media/names.model')));
const articles = ['dev', 'test'].flatMap((part) => readUner(folder, `uner.en_ewt.${part}.iob2.gz`)).map(({ sentences }) => sentences.map(({ text }) => text).join(' '));
const letters = articles.reduce((sum, text) => sum + text.length, 0);

const make = () => core.createTagger(model, gazetteer);
const tag = (tagger) => articles.forEach((text) => tagger.tag(text, [{ start: 0, end: text.length, language: 'en' }]));
const open = make();
const compromise = best(() => articles.forEach((text) => {
  const read = nlp(text);
  read.people();
  read.places();
  read.organizations();
}));
console.log(`${articles.length} articles, ${letters} characters; compromise ${compromise.toFixed(0)} ms`);
for (const [name, ms] of [['afresh', best(() => tag(make()))], ['open', best(() => tag(open))]]) console.log(`tagger, ${name}: ${ms.toFixed(0)} ms, ${(compromise / ms).toFixed(1)} times as fast`);

function best(work) {
  return Math.min(...Array.from({ length: ROUNDS }, () => {
    const began = performance.now();
    work();
    return performance.now() - began;
  }));
}
