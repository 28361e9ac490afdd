// Measures the tagger of names on texts that its weights did not see, and writes the report; fixed seeds, about half an hour on one core.
// Usage: node scripts/train/evaluate.mjs DATA_FOLDER CLUSTERS_FOLDER [--out FILE] [--only TABLE]…   (folders: see train.mjs)
import { writeFileSync } from 'node:fs';
import nlp from 'compromise';
import { seededRandom } from '../seededRandom.mjs';
import { modelFile } from './modelFile.mjs';
import { BIAS, openData, sequencesOf, THRESHOLD, trainOn } from './recipe.mjs';
import { percent, Score } from './score.mjs';

const COLUMNS = ['P', 'R', 'F1', 'person', 'place', 'organisation', 'other'];
const FOLDS = 5;
const SEED = 7;
/** For tables that compare on one fold: half the epochs, for time. */
const SHORT = { count: 1, training: { epochs: 10, average: 4 } };
const ERROR_KINDS = ['type', 'boundary', 'missed', 'spurious'];
const TABLES = { germeval: germEvalTable, pud: pudTable, english: englishTable, augment: augmentTable, groups: groupsTable, curve: curveTable, errors: errorsTable };

const [folder, clusterFolder, ...options] = process.argv.slice(2);
const only = options.flatMap((option, at) => (option === '--only' ? [options[at + 1]] : []));
if (clusterFolder === undefined || only.some((name) => TABLES[name] === undefined)) {
  console.error(`usage: node scripts/train/evaluate.mjs DATA_FOLDER CLUSTERS_FOLDER [--out FILE] [--only ${Object.keys(TABLES).join('|')}]`);
  process.exit(2);
}
const data = await openData(folder, clusterFolder);
const { core } = data;
report();

function report() {
  const parts = ['# Names: what the tagger finds in texts that it did not learn from',
    'Strict: start, end and type, over person, place and organisation; `other` apart. Found by the program with a model of what was learnt, a sentence at a time: what an article says elsewhere does not help.\n'
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
  const sets = encoded('de');
  return table('German: GermEval 2014, five folds', ['learnt from', ...COLUMNS], [['the other folds, PUD, SmartData', ...columns(folds(sets, 'germeval').score)]]);
}

function pudTable() {
  const sets = encoded('de');
  return table('German news: PUD, none of it learnt from', ['learnt from', ...COLUMNS], [['GermEval, SmartData', ...columns(across(sets, 'pud').score)]]);
}

function englishTable() {
  const sets = encoded('en');
  return table('English, five folds', ['text', ...COLUMNS], [
    ['EWT; learnt from the other folds and Wikigold', ...columns(folds(sets, 'ewt').score)],
    ['Wikigold; learnt from the other folds and EWT', ...columns(folds(sets, 'wikigold').score)],
    ['EWT; learnt from Wikigold alone', ...columns(across(sets, 'ewt').score)],
    ['EWT; compromise alone', ...columns(compromiseScore('ewt'))],
    ['Wikigold; compromise alone', ...columns(compromiseScore('wikigold'))],
  ]);
}

function augmentTable() {
  const sets = encoded('de');
  return table('Other people in sentences (GermEval, fold 1, ten epochs)', ['training', ...COLUMNS], [
    ['as it ships', ...columns(folds(sets, 'germeval', SHORT).score)],
    ['without sentences with other people', ...columns(folds(encoded('de', { augment: { copies: 0, weight: 1 } }), 'germeval', SHORT).score)],
  ]);
}

function groupsTable() {
  const rows = [[], ...core.GROUPS.map((group) => [group])].map((off) => [off[0] ?? 'none', ...columns(folds(encoded('de', { off }), 'germeval', { ...SHORT, off }).score)]);
  return table('Features: one group left out (GermEval, fold 1, ten epochs)', ['without', ...COLUMNS], rows);
}

function curveTable() {
  const sets = encoded('de');
  const rows = [0.1, 0.25, 0.5, 1].map((share) => [`${100 * share} %`, ...columns(folds(sets, 'germeval', { ...SHORT, share }).score)]);
  return table('Learning curve (GermEval, fold 1, ten epochs)', ['of the texts', ...COLUMNS], rows);
}

function errorsTable() {
  return [['de', 'germeval', 'GermEval'], ['en', 'ewt', 'EWT']].map(([language, name, title]) => errorsOf(language, name, title)).join('\n\n');
}

function errorsOf(language, name, title) {
  const { errors } = folds(encoded(language), name, SHORT);
  return table(`Errors (${title}, fold 1, ten epochs)`, ['kind', 'person', 'place', 'organisation'], ERROR_KINDS.map((kind) => [kind, ...['person', 'place', 'organisation'].map((type) => errors.get(`${kind} ${type}`) ?? 0)]));
}

// ---- measuring

/** Corpora of a language as { name, language, sequences }; copies with other people are told by their `origin`. */
function encoded(language, { off = [], augment } = {}) {
  const groups = core.GROUPS.map((group) => !off.includes(group));
  return data.corpora.filter((corpus) => corpus.language === language).map((corpus) => ({ name: corpus.name, language, sequences: sequencesOf(data, language, [corpus], { groups, augment }) }));
}

function isOwn({ document }) {
  return document.origin === undefined;
}

function folds(sets, name, options = {}) {
  const foldOf = foldsOf(sets.find(isNamed(name)).sequences);
  const result = { score: new Score(), errors: new Map() };
  const sequences = sets.flatMap((corpus) => corpus.sequences);
  for (let fold = 0; fold < (options.count ?? FOLDS); fold++) {
    const isTest = ({ document }) => foldOf.get(document.origin ?? document) === fold;
    measure(sequences.filter((each) => !isTest(each)), sequences.filter((each) => isTest(each) && isOwn(each)), { ...options, language: sets[0].language }, result);
  }
  return result;
}

/** Learns from all corpora but the one named, which it tests on. */
function across(sets, name) {
  const result = { score: new Score(), errors: new Map() };
  measure(sets.filter((each) => each.name !== name).flatMap(({ sequences }) => sequences), sets.find(isNamed(name)).sequences.filter(isOwn), { language: sets[0].language }, result);
  return result;
}

function foldsOf(sequences) {
  const random = seededRandom(SEED);
  return new Map([...new Set(sequences.filter(isOwn).map(({ document }) => document))].map((document) => [document, Math.floor(random() * FOLDS)]));
}

/** Learns, makes a model file of what was learnt, and tags the tests with the program's own tagger, a sentence at a time. */
function measure(training, tests, { language, training: changes, share = 1, bias = BIAS[language], off = [] }, { score, errors }) {
  const learnt = share === 1 ? training : partOf(training, share);
  const made = { ...trainOn(data, learnt, changes), bias, clusters: off.includes('cluster') ? new Map() : data.clusters[language] };
  const model = modelFile({ core, masks: data.masks, german: made, english: made, threshold: THRESHOLD });
  const tagger = core.createTagger(model, data.gazetteer);
  for (const { text, gold } of tests) {
    const found = tagger.tag(text, [{ start: 0, end: text.length, language }]);
    score.add(gold, found);
    countErrors(gold, found, errors);
  }
}

/** Sentences of a part of the documents, with the copies of these. */
function partOf(sequences, share) {
  const random = seededRandom(SEED);
  const kept = new Set(sequences.filter(isOwn).map(({ document }) => document).filter((document, at, all) => document !== all[at - 1] && random() < share));
  return sequences.filter(({ document }) => kept.has(document.origin ?? document));
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

/** What compromise's people, places and organisations are worth on the same sentences; marks around a name do not count. */
function compromiseScore(name) {
  const score = new Score();
  const corpus = data.corpora.find(isNamed(name));
  for (const { text, spans } of corpus.documents.flatMap(({ sentences }) => sentences)) score.add(spans, compromiseNames(text));
  return score;
}

function compromiseNames(text) {
  const read = nlp(text);
  return [['person', read.people()], ['place', read.places()], ['organisation', read.organizations()]].flatMap(([type, view]) => view.json({ offset: true }).map(({ offset }) => {
    const whole = text.slice(offset.start, offset.start + offset.length);
    const start = offset.start + /^[^\p{L}\p{N}]*/u.exec(whole)[0].length;
    return { start, end: offset.start + whole.replace(/(?:['’]s)?[^\p{L}\p{N}]*$/u, '').length, type };
  }));
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
