// Trains the tagger of names and writes media/names.model.
// Usage: node scripts/train/train.mjs DATA_FOLDER CLUSTERS_FOLDER     DATA_FOLDER holds ner/…gz, CLUSTERS_FOLDER the data of the Python package
//   spacy-lookups-data 1.0.5 (pip download, unzip: spacy_lookups_data/data). The same data gives the same bytes.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withoutGold } from './corpora.mjs';
import { root } from './loadCore.mjs';
import { modelFile } from './modelFile.mjs';
import { BIAS, openData, sequencesOf, THRESHOLD, trainOn } from './recipe.mjs';

const [folder, clusterFolder] = process.argv.slice(2);
if (clusterFolder === undefined) {
  console.error('usage: node scripts/train/train.mjs DATA_FOLDER CLUSTERS_FOLDER');
  process.exit(2);
}
const data = await openData(folder, clusterFolder);
const corpora = withoutGold(data.corpora, root);
corpora.forEach(({ name, documents }, at) => console.log(`${name}: ${documents.length} of ${data.corpora[at].documents.length} documents, the others' text is in the gold`));
const [german, english] = ['de', 'en'].map(trainLanguage);
const bytes = modelFile({ core: data.core, masks: data.masks, german, english, threshold: THRESHOLD });
mkdirSync(path.join(root, 'media'), { recursive: true });
writeFileSync(path.join(root, 'media/names.model'), bytes);
console.log(`media/names.model: ${bytes.length} bytes`);

function trainLanguage(language) {
  const sequences = sequencesOf(data, language, corpora.filter((corpus) => corpus.language === language));
  const { keys, weights } = trainOn(data, sequences);
  console.log(`${language}: ${sequences.length} sentences, ${keys.size} features`);
  return { keys, weights, bias: BIAS[language], clusters: data.clusters[language] };
}
