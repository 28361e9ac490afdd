// Measures the tagger of names on texts that its weights did not see, and writes a report; fixed seeds, half an hour in all.
// German folds take six minutes, English ones five, `groups` ten, the others two at most.
// Usage: node scripts/train/evaluate.mjs DATA_FOLDER [--out FILE] [--only TABLE]…     TABLE: germeval pud english methods groups curve errors
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { ensureGazetteer } from '../gazetteer.mjs';
import { readCorpora } from './corpora.mjs';
import { CRF, decode, numbered, numberKeys, randomNumbers, train } from './crf.mjs';
import { makeLexicon } from './lexicon.mjs';
import { loadCore, root } from './loadCore.mjs';
import { percent, Score } from './score.mjs';
import { encode, spansOf } from './sequences.mjs';
import { BIAS } from './settings.mjs';

const COLUMNS = ['P', 'R', 'F1', 'person', 'place', 'organisation', 'other'];
const FOLDS = 5;
const SEED = 7;
const ERROR_KINDS = ['type', 'boundary', 'missed', 'spurious'];
const TABLES = { germeval: germEvalTable, pud: pudTable, english: englishTable, methods: methodsTable, groups: groupsTable, curve: curveTable, errors: errorsTable };

const [folder, ...options] = process.argv.slice(2);
const only = options.flatMap((option, at) => (option === '--only' ? [options[at + 1]] : []));
if (folder === undefined || only.some((name) => TABLES[name] === undefined)) {
  console.error(`usage: node scripts/train/evaluate.mjs DATA_FOLDER [--out FILE] [--only ${Object.keys(TABLES).join('|')}]`);
  process.exit(2);
}
await ensureGazetteer();
const core = await loadCore();
const gazetteer = core.parseGazetteer(readFileSync(path.join(root, 'dist/gazetteer.txt')), { decode: (bytes) => new TextDecoder().decode(bytes) });
const masks = makeLexicon({ core, folder, require: createRequire(import.meta.url) });
const lexicon = { mask: (hash) => masks.get(hash) ?? 0 };
const corpora = readCorpora(folder, { core, gazetteer, masks });
report();

function report() {
  const parts = ['# Names: what the tagger finds in texts that it did not learn from',
    'Strict: start, end and type, over person, place and organisation; `other` apart. Sentence by sentence: what completes names over an article is no part of it.\n'
    + 'Written by `node scripts/train/evaluate.mjs DATA_FOLDER`. Folds by document, seed 7; the lexicons hold names out of WikiANN, and whether its\nsentences are among those of GermEval and Wikigold, which are Wikipedia too, was not checked.'];
  for (const [name, table] of Object.entries(TABLES)) {
    if (only.length > 0 && !only.includes(name)) continue;
    parts.push(table());
    console.log(parts.at(-1));
    const out = options.indexOf('--out');
    if (out >= 0) writeFileSync(options[out + 1], `${parts.join('\n\n')}\n`);
  }
}

// ---- tables

function germEvalTable() {
  const data = encoded('de');
  return table('German: GermEval 2014, five folds', ['learnt from', ...COLUMNS], [
    ['the other folds, PUD, SmartData', ...columns(folds(data, 'germeval').score)],
    ['the other folds alone', ...columns(folds(data.filter(isNamed('germeval')), 'germeval').score)],
  ]);
}

function pudTable() {
  const data = encoded('de');
  return table('German news: PUD, none of it learnt from', ['learnt from', ...COLUMNS], [['GermEval, SmartData', ...columns(across(data, 'pud').score)]]);
}

function englishTable() {
  const data = encoded('en');
  return table('English, five folds', ['text', ...COLUMNS], [
    ['EWT; learnt from the other folds and Wikigold', ...columns(folds(data, 'ewt').score)],
    ['Wikigold; learnt from the other folds and EWT', ...columns(folds(data, 'wikigold').score)],
    ['EWT; learnt from Wikigold alone', ...columns(across(data, 'ewt').score)],
  ]);
}

function methodsTable() {
  const data = encoded('de');
  return table('Methods, the same features (GermEval, fold 1)', ['method', ...COLUMNS], [
    ['CRF', ...columns(folds(data, 'germeval', { count: 1 }).score)],
    ['averaged structured perceptron', ...columns(folds(data, 'germeval', { count: 1, training: { method: 'perceptron' }, bias: 0 }).score)],
  ]);
}

function groupsTable() {
  const rows = [[], ...core.GROUPS.map((group) => [group])].map((off) => [off[0] ?? 'none', ...columns(folds(encoded('de', off), 'germeval', { count: 1 }).score)]);
  return table('Features: one group left out (GermEval, fold 1)', ['without', ...COLUMNS], rows);
}

function curveTable() {
  const data = encoded('de');
  const rows = [0.1, 0.25, 0.5, 1].map((share) => [`${100 * share} %`, ...columns(folds(data, 'germeval', { count: 1, share }).score)]);
  return table('Learning curve (GermEval, fold 1)', ['of the texts', ...COLUMNS], rows);
}

function errorsTable() {
  const { errors } = folds(encoded('de'), 'germeval', { count: 1 });
  return table('Errors (GermEval, fold 1)', ['kind', 'person', 'place', 'organisation'], ERROR_KINDS.map((kind) => [kind, ...['person', 'place', 'organisation'].map((type) => errors.get(`${kind} ${type}`) ?? 0)]));
}

// ---- measuring

/** Corpora of a language as { name, sequences }. */
function encoded(language, off = []) {
  const reader = new core.SentenceReader(gazetteer, lexicon, language === 'en', core.GROUPS.map((group) => !off.includes(group)));
  return corpora.filter((corpus) => corpus.language === language).map((corpus) => ({ name: corpus.name, language, sequences: encode(corpus, reader, core) }));
}

function folds(data, name, options = {}) {
  const foldOf = foldsOf(data.find(isNamed(name)).sequences);
  const result = { score: new Score(), errors: new Map() };
  for (let fold = 0; fold < (options.count ?? FOLDS); fold++) {
    const isTest = (sequence) => foldOf.get(sequence.document) === fold;
    const sequences = data.flatMap((corpus) => corpus.sequences);
    measure(sequences.filter((each) => !isTest(each)), sequences.filter(isTest), { ...options, language: data[0].language }, result);
  }
  return result;
}

/** Learns from all corpora but the one named, which it tests on. */
function across(data, name) {
  const result = { score: new Score(), errors: new Map() };
  measure(data.filter((each) => each.name !== name).flatMap(({ sequences }) => sequences), data.find(isNamed(name)).sequences, { language: data[0].language }, result);
  return result;
}

function foldsOf(sequences) {
  const random = randomNumbers(SEED);
  return new Map([...new Set(sequences.map(({ document }) => document))].map((document) => [document, Math.floor(random() * FOLDS)]));
}

function measure(training, tests, { language, training: changes, share = 1, bias = BIAS[language] }, { score, errors }) {
  const random = randomNumbers(SEED);
  const learnt = training.filter(() => random() < share);
  const keys = numberKeys(learnt, 2);
  const allowed = core.allowedTransitions();
  const weights = train(numbered(learnt, keys), keys.size, core.LABELS, core.KIND_COUNT, allowed, { ...CRF, ...changes });
  numbered(tests, keys).forEach((sequence, at) => {
    const found = spansOf(tests[at], decode(weights, sequence, allowed, bias), core);
    score.add(tests[at].gold, found);
    countErrors(tests[at].gold, found, errors);
  });
}

function countErrors(gold, found, errors) {
  const count = (kind, type) => errors.set(`${kind} ${type}`, (errors.get(`${kind} ${type}`) ?? 0) + 1);
  const same = (one) => (other) => one.start === other.start && one.end === other.end;
  const touching = (one) => (other) => one.start < other.end && other.start < one.end;
  for (const each of gold) {
    const exact = found.find(same(each));
    if (exact === undefined) count(found.some(touching(each)) ? 'boundary' : 'missed', each.type);
    else if (exact.type !== each.type) count('type', each.type);
  }
  for (const each of found) if (!gold.some(touching(each))) count('spurious', each.type);
}

// ---- writing

function isNamed(name) {
  return (corpus) => corpus.name === name;
}

function columns(score) {
  const all = score.figures();
  return [percent(all.precision), percent(all.recall), percent(all.f1), ...['person', 'place', 'organisation', 'other'].map((type) => percent(score.figures([type]).f1))];
}

function table(title, head, rows) {
  return [`## ${title}`, '', row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
}

function row(cells) {
  return `| ${cells.join(' | ')} |`;
}
