// The annotated corpora of the data folder, by language, with what is known of each.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as readers from './readers.mjs';

/** Labels that a corpus does not mark at all: an unmarked token may bear them all the same. */
const OTHER_OPEN = (1 << 7) | (1 << 8);

/** { name, language, documents, weight, open }: `weight` is how much a sentence counts in training. */
export function readCorpora(folder, context) {
  const uner = (file) => readers.readUner(folder, file);
  return [
    { name: 'germeval', language: 'de', weight: 1, open: 0, documents: readers.readGermEval(folder) },
    { name: 'pud', language: 'de', weight: 1, open: OTHER_OPEN, documents: uner('uner.de_pud.iob2.gz') },
    { name: 'smartdata', language: 'de', weight: 0.4, open: OTHER_OPEN, documents: readers.readSmartData(folder, isSmartName(context), (text) => context.core.sentences(text, 'de')) },
    { name: 'ewt', language: 'en', weight: 1, open: OTHER_OPEN, documents: [...uner('uner.en_ewt.dev.iob2.gz'), ...uner('uner.en_ewt.test.iob2.gz')] },
    { name: 'wikigold', language: 'en', weight: 1, open: 0, documents: readers.readWikigold(folder) },
  ];
}

/** Gold that is judged with names: what it annotates must not be learnt from. Of speech the part that no rule is written for; the other is read by rule writers anyway. */
const GOLD = ['links/dev', 'links/test', 'speech/test'];
/** Shorter sentences recur in many texts and say nothing about where they come from. */
const TELLING_LETTERS = 30;

/** Corpora without the documents of which a sentence stands in the annotated gold texts of the project. */
export function withoutGold(corpora, root) {
  const gold = GOLD.map((part) => path.join(root, 'test/gold', part))
    .flatMap((folder) => readdirSync(folder).filter((name) => name.endsWith('.txt')).map((name) => lettersOf(readFileSync(path.join(folder, name), 'utf8'))))
    .join('\n');
  const isGold = ({ sentences }) => sentences.some(({ text }) => lettersOf(text).length >= TELLING_LETTERS && gold.includes(lettersOf(text)));
  return corpora.map((corpus) => ({ ...corpus, documents: corpus.documents.filter((document) => !isGold(document)) }));
}

function lettersOf(text) {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** SmartData marks generic nouns, adjectives and words of origin too; by the project's conventions those are no names. */
function isSmartName({ core, gazetteer, masks }) {
  const { fold, hashUnits, KNOWN } = core;
  return (surface, type) => {
    if (!/\p{Lu}/u.test(surface)) return false;
    if (/\s/.test(surface)) return !/\b(?:Richtung|Fahrtrichtung)/.test(surface);
    if (/^US(?:-|$)|isch(?:e[nrsm]?)?$|^Deutsche[nrs]?$/.test(surface)) return false;
    const key = fold(surface);
    const isNoun = (((masks.de ?? masks).get(hashUnits(key)) ?? 0) & KNOWN.noun) !== 0;
    if (type === 'person' && isNoun) return gazetteer.firstNames.has(key);
    if (type === 'organisation' && isNoun) return gazetteer.known.has(key) || gazetteer.exact.has(surface);
    return gazetteer.known.has(key) || !isOfOrigin(key, gazetteer);
  };
}

function isOfOrigin(key, { known }) {
  const stem = key.endsWith('er') ? key.slice(0, -2) : undefined;
  return stem !== undefined && ['', 'e', 'en'].some((ending) => known.has(stem + ending));
}
