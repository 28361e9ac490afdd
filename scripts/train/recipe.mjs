// How the tagger is trained: what train.mjs ships and evaluate.mjs measures is made by these same functions.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { ensureGazetteer } from '../gazetteer.mjs';
import { withOtherPeople } from './augment.mjs';
import { asHeadlines } from './headlines.mjs';
import { readClusters } from './clusters.mjs';
import { readCorpora } from './corpora.mjs';
import { CRF, numbered, numberKeys, train } from './crf.mjs';
import { makeLexicon } from './lexicon.mjs';
import { loadCore, root } from './loadCore.mjs';
import { readWikiannNames } from './readers.mjs';
import { encode } from './sequences.mjs';

/** Features whose weights all lie below it are left out of the model. */
export const THRESHOLD = 0.1;
/** Features of fewer tokens are left out from the start. */
const LEAST = 3;
/** What a name has to beat, by language: taken from every "outside". */
export const BIAS = { de: 0.5, en: 0 };
/** Sentences with other people in them: how many for each, and how much one counts. */
const AUGMENT = { copies: 2, weight: 0.3 };
/** English sentences as headlines: how many of all, and how much one counts. German headlines are written as sentences are. */
const HEADLINES = { share: 0.3, weight: 0.15 };

/** Everything that training reads: { core, gazetteer, masks, clusters, corpora, names }. */
export async function openData(folder, clusterFolder) {
  await ensureGazetteer();
  const core = await loadCore();
  const gazetteer = core.parseGazetteer(readFileSync(path.join(root, 'dist/gazetteer.txt')), { decode: (bytes) => new TextDecoder().decode(bytes) });
  const masks = makeLexicon({ core, folder, require: createRequire(import.meta.url) });
  const clusters = Object.fromEntries(['de', 'en'].map((language) => [language, readClusters(clusterFolder, language, { core, masks })]));
  const names = Object.fromEntries(['de', 'en'].map((language) => [language, peopleIn(readWikiannNames(folder, language))]));
  return { core, gazetteer, masks, clusters, names, corpora: readCorpora(folder, { core, gazetteer, masks }) };
}

/** Full names of people, as lists of words. */
function peopleIn(names) {
  const isName = (words) => words.length >= 2 && words.length <= 4 && words.every((word) => /^[\p{L}'’-]{2,}$/u.test(word)) && /^\p{Lu}/u.test(words[0]) && /^\p{Lu}/u.test(words.at(-1));
  return names.filter(([words, type]) => type === 'PER' && isName(words)).map(([words]) => words);
}

/** `groups[g]` false leaves a group of features out. */
export function readerOf({ core, gazetteer, masks, clusters }, language, groups) {
  const lexicon = { mask: (hash) => masks.get(hash) ?? 0, cluster: (hash) => clusters[language].get(hash)?.path ?? 0, casing: (hash) => clusters[language].get(hash)?.casing ?? 0 };
  return new core.SentenceReader(gazetteer, lexicon, language === 'en', groups);
}

/** Sentences of the corpora, all of one language, and copies of them with other people. */
export function sequencesOf(data, language, corpora, { groups, augment = AUGMENT, headlines = HEADLINES } = {}) {
  const reader = readerOf(data, language, groups);
  const world = { people: data.names[language], givenNames: [...data.gazetteer.firstNames].filter((name) => name.length > 2) };
  const titled = language === 'en' ? corpora.map((corpus) => asHeadlines(corpus, headlines)) : [];
  return [...corpora, ...corpora.map((corpus) => withOtherPeople(corpus, world, augment)), ...titled].flatMap((corpus) => encode(corpus, reader, data.core));
}

export function trainOn({ core }, sequences, options = {}) {
  const keys = numberKeys(sequences, LEAST);
  const weights = train(numbered(sequences, keys), keys.size, core.LABELS, core.KIND_COUNT, core.allowedTransitions(), { ...CRF, ...options });
  return { keys, weights };
}
