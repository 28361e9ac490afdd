// Brown clusters of words, drawn from much unlabeled text by the makers of spaCy: paths in a tree, first step in the lowest bit; and how often
// the same text has a word in small letters, with a capital and in capitals.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

/** Words kept of each language: those that sentences are made of, then capitalised ones, the commonest first. */
const MOST = { de: 220_000, en: 70_000 };
/** Rarer words (natural logarithm of the share of running text) that the dictionary has as nouns already. */
const RARE = -14;
/** Logarithm of the share of a spelling that the text does not have. */
const NEVER = -20;
/** How many times as often (natural logarithm) a word has a capital: from each of these on, the next of the classes of `CASING`. */
const STEPS = [-3, -1, 1, 3];

/** `folder` is that of the data of the Python package spacy-lookups-data 1.0.5. Answers a Map from hash to { path, casing }. */
export function readClusters(folder, language, { core, masks }) {
  const read = (kind) => JSON.parse(gunzipSync(readFileSync(path.join(folder, `${language}_lexeme_${kind}.json.gz`))).toString('utf8'));
  const shares = read('prob');
  const share = (word) => shares[word] ?? -99;
  const isNoun = (word) => ((masks.get(core.hashUnits(core.fold(word))) ?? 0) & core.KNOWN.noun) !== 0;
  const isKept = (word) => share(word) > RARE || (/^\p{Lu}/u.test(word) && !(language === 'de' && isNoun(word)));
  const words = Object.entries(read('cluster')).filter(([word, cluster]) => cluster > 0 && isKept(word));
  const common = words.sort(([a], [b]) => share(b) - share(a) || (a < b ? -1 : 1)).slice(0, MOST[language]);
  return new Map(common.map(([word, cluster]) => [core.hashUnits(word), { path: cluster, casing: casingOf(word, (form) => shares[form] ?? NEVER, core) }]));
}

function casingOf(word, share, { CASING }) {
  const small = word.toLowerCase();
  const capital = word.toUpperCase();
  if (small === capital) return CASING.unknown;
  const [asSmall, asTitle] = [share(small), share(capital[0] + small.slice(1))];
  if (word.length > 1 && share(capital) > Math.max(asSmall, asTitle)) return CASING.capitals;
  return CASING.small + STEPS.filter((step) => asTitle - asSmall >= step).length;
}
