// Trains the tagger of names and writes media/names.model.
// Usage: node scripts/train/train.mjs DATA_FOLDER     DATA_FOLDER holds ner/…gz; the same data gives the same bytes.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { ensureGazetteer } from '../gazetteer.mjs';
import { readCorpora, withoutGold } from './corpora.mjs';
import { CRF, numbered, numberKeys, train } from './crf.mjs';
import { makeLexicon } from './lexicon.mjs';
import { loadCore, root } from './loadCore.mjs';
import { modelFile } from './modelFile.mjs';
import { encode } from './sequences.mjs';
import { BIAS } from './settings.mjs';

const THRESHOLD = 0.12;

const folder = process.argv[2];
if (folder === undefined) {
  console.error('usage: node scripts/train/train.mjs DATA_FOLDER');
  process.exit(2);
}
await ensureGazetteer();
const core = await loadCore();
const gazetteer = core.parseGazetteer(readFileSync(path.join(root, 'dist/gazetteer.txt')), { decode: (bytes) => new TextDecoder().decode(bytes) });
const masks = makeLexicon({ core, folder, require: createRequire(import.meta.url) });
const all = readCorpora(folder, { core, gazetteer, masks });
const corpora = withoutGold(all, root);
all.forEach(({ name, documents }, at) => console.log(`${name}: ${documents.length - corpora[at].documents.length} of ${documents.length} documents left out, their text is in the gold`));
const lexicon = { mask: (hash) => masks.get(hash) ?? 0 };
const [german, english] = ['de', 'en'].map((language) => trainLanguage(language));
mkdirSync(path.join(root, 'media'), { recursive: true });
const bytes = modelFile({ core, masks, german, english, threshold: THRESHOLD });
writeFileSync(path.join(root, 'media/names.model'), bytes);
console.log(`media/names.model: ${bytes.length} bytes`);

function trainLanguage(language) {
  const reader = new core.SentenceReader(gazetteer, lexicon, language === 'en');
  const sequences = corpora.filter((corpus) => corpus.language === language).flatMap((corpus) => encode(corpus, reader, core));
  const keys = numberKeys(sequences, 2);
  console.log(`${language}: ${sequences.length} sentences, ${keys.size} features`);
  const weights = train(numbered(sequences, keys), keys.size, core.LABELS, core.KIND_COUNT, core.allowedTransitions(), CRF);
  return { keys, weights, bias: BIAS[language] };
}
