// npm run bench [-- ARTICLES [ROUNDS]]: build, open and query times of the token index beside MiniSearch with full bodies, interleaved.
import { build } from 'esbuild';
import MiniSearch from 'minisearch';
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { measureActivation } from './bench-activation.mjs';
import { seededRandom, syntheticCorpus } from './bench-corpus.mjs';
import { benchPatterns } from './bench-patterns.mjs';
import { phrase, rank } from './bench-queries.mjs';
import { nodeWithSqlite } from './bench-sqlite.mjs';
import { benchVerbs } from './bench-verbs.mjs';
import { ensureLemmas } from './words.mjs';

await nodeWithSqlite();

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const count = Number(process.argv[2] ?? 10_000);
const rounds = Number(process.argv[3] ?? 3);
const QUERIES = 40;
const VERSION = 'bench';

async function loadCore() {
  const outfile = path.join(root, 'out', 'bench', 'core.mjs');
  const contents = `
    export { IndexBuilder } from './index/IndexBuilder';
    export { decodeIndex, encodeIndex } from './index/indexFile';
    export { LemmaDictionary } from './language/LemmaDictionary';
    export { createLemmaKey } from './language/lemmaKey';
    export { boundedDistance } from './text/distance';
    export { ContextOrder } from './query/run/ContextOrder';
    export { Pace } from './query/run/Pace';
    export { runCell } from './query/runCell';
    export { fold } from './text/fold';
    export { compileRegex } from './text/regex';
    export { paragraphs } from './text/tokenize';`;
  await build({ stdin: { contents, resolveDir: path.join(root, 'src', 'core'), loader: 'ts' }, bundle: true, format: 'esm', platform: 'node', target: 'node20', outfile, logLevel: 'warning' });
  return import(pathToFileURL(outfile).href);
}

const core = await loadCore();
await ensureLemmas();
const lemmaKey = core.createLemmaKey({ dictionary: new core.LemmaDictionary(readFileSync(path.join(root, 'dist', 'lemmas.de.bin'))) });
const collect = () => globalThis.gc?.();

function timed(work) {
  const cpu = process.cpuUsage();
  const started = performance.now();
  const result = work();
  const ms = performance.now() - started;
  const { user, system } = process.cpuUsage(cpu);
  return { result, ms, cpu: (user + system) / 1000 };
}

// ---- the two contestants, each as build, save, open, and the queries over it
const korpus = {
  build(articles, lemmas = lemmaKey) {
    const builder = new core.IndexBuilder(lemmas);
    for (const { path, text } of articles) {
      builder.add({ path, text, paragraphs: core.paragraphs(text).map(({ start, end }) => ({ start, end, language: 'de' })), regions: [] });
    }
    return builder.finish();
  },
  save: (index) => Buffer.concat(core.encodeIndex(index, VERSION, new Uint8Array(0))),
  open: (bytes) => core.decodeIndex(bytes, VERSION, lemmaKey).index,
  word: (index, [word]) => rank(index, [index.dictionary.withFolded(word)]),
  lemma: (index, [word]) => rank(index, [index.dictionary.withLemmaOf(word)]),
  prefix: (index, [word]) => rank(index, [index.dictionary.withFoldedPrefix(word.slice(0, 4), Infinity)]),
  fuzzy: (index, [word]) => rank(index, [index.dictionary.similar(word, 2, Infinity).map(({ term }) => term)]),
  regex: (index, [word]) => rank(index, [index.dictionary.matching(core.compileRegex(expression(word), { ignoreCase: true }))]),
  or: (index, words) => rank(index, words.map((word) => index.dictionary.withFolded(word))),
  phrase: (index, words) => ({ total: phrase(index, words.slice(0, 2).map((word) => index.dictionary.withFolded(word))).length }),
};
/** Begins with anything, so that no prefix shortens the walk through the vocabulary. */
const expression = (word) => `.*[${word[0]}${word[1]}]${word.slice(2, 4)}(en|e?s)?.*`;
const peer = {
  build(articles) {
    const mini = new MiniSearch({ fields: ['text'] });
    mini.addAll(articles);
    return mini;
  },
  save: (mini) => JSON.stringify(mini),
  open: (json) => MiniSearch.loadJSON(json, { fields: ['text'] }),
  word: (mini, [word]) => ({ total: mini.search(word).length }),
  prefix: (mini, [word]) => ({ total: mini.search(word.slice(0, 4), { prefix: true }).length }),
  fuzzy: (mini, [word]) => ({ total: mini.search(word, { fuzzy: 2 }).length }),
  or: (mini, words) => ({ total: mini.search(words.join(' ')).length }),
};

/** Words of several letters, common, middling and rare in turn; only such as both tokenizers and both foldings see alike. */
function pickWords(index, random) {
  const { dictionary } = index;
  const alike = (form) => /^[A-Za-z]{5,}$/.test(form) && dictionary.withFolded(form).every((term) => dictionary.form(term).toLowerCase() === form.toLowerCase());
  const terms = Array.from({ length: dictionary.size }, (_, at) => at + 1).filter((term) => dictionary.count(term) > 1 && alike(dictionary.form(term)));
  terms.sort((a, b) => dictionary.count(b) - dictionary.count(a) || a - b);
  return Array.from({ length: QUERIES * 3 }, () => dictionary.form(terms[Math.floor(terms.length ** random())] ?? terms[0]));
}

/** Pairs of neighbours in the corpus, and the third word of an OR. */
function pickQueries(index) {
  const random = seededRandom(7);
  const words = pickWords(index, random);
  return Array.from({ length: QUERIES }, (_, at) => words.slice(at * 3, at * 3 + 3));
}

function pickPhrases(index) {
  const random = seededRandom(8);
  const phrases = [];
  while (phrases.length < QUERIES) {
    const position = Math.floor(random() * (index.tokenCount - 1));
    if (!index.startsParagraph(position + 1)) phrases.push([position, position + 1].map((at) => index.dictionary.form(index.terms[at])));
  }
  return phrases;
}

/** Nothing is timed before the answers are known to be right. */
function checkAnswers(index, mini, articles, queries, phrases) {
  const { dictionary } = index;
  for (const words of queries) {
    for (const kind of ['word', 'or']) assert.equal(korpus[kind](index, words).total, peer[kind](mini, words).total, `${kind} ${words}`);
    // MiniSearch does not know ü = ue: compare without what folding adds.
    const prefix = words[0].slice(0, 4);
    const unfolded = dictionary.withFoldedPrefix(prefix, Infinity).filter((term) => dictionary.form(term).toLowerCase().startsWith(prefix.toLowerCase()));
    assert.equal(rank(index, [unfolded]).total, peer.prefix(mini, words).total, `prefix ${prefix}`);
  }
  for (const [word] of queries.slice(0, 5)) {
    const expected = Array.from({ length: dictionary.size }, (_, at) => at + 1).filter((term) => core.boundedDistance(dictionary.folded(term), core.fold(word), 2) <= 2);
    assert.deepEqual(dictionary.similar(word, 2, Infinity).map(({ term }) => term).sort((a, b) => a - b), expected, `fuzzy ${word}`);
    // MiniSearch does not know ü = ue, and counts an exchange of neighbours as two edits: without folding it can only find less.
    const unfolded = dictionary.matching({ test: (form) => core.boundedDistance(form.toLowerCase(), word.toLowerCase(), 2) <= 2 });
    assert.ok(rank(index, [unfolded]).total >= peer.fuzzy(mini, [word]).total, `fuzzy ${word}`);
    const native = new RegExp(`^(?:${expression(word)})$`, 'iu');
    assert.deepEqual(dictionary.matching(core.compileRegex(expression(word), { ignoreCase: true })), dictionary.matching({ test: (form) => native.test(form) }), `regex ${word}`);
  }
  for (const words of phrases.slice(0, 5)) {
    const pattern = new RegExp(`(?<!\\p{L})${words.map((word) => `(?:${word})`).join('\\P{L}*?[ .]+')}(?!\\p{L})`, 'giu');
    const expected = articles.reduce((sum, { text }) => sum + overlapping(text, pattern), 0);
    assert.ok(korpus.phrase(index, words).total >= expected && expected > 0, `phrase ${words}: ${expected}`);
  }
}

function overlapping(text, pattern) {
  let found = 0;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found++;
    pattern.lastIndex = match.index + 1;
  }
  return found;
}

const percentile = (times, share) => [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))];
const format = (ms) => (ms >= 100 ? ms.toFixed(0) : ms >= 1 ? ms.toFixed(1) : ms.toFixed(3));
function row(name, mine, other, note = '') {
  const ratio = other === undefined ? '' : `${(other / mine).toFixed(1)}×`;
  console.log(`${name.padEnd(28)}${format(mine).padStart(10)}${(other === undefined ? '–' : format(other)).padStart(12)}${ratio.padStart(9)}  ${note}`);
}

/** Best of several rounds, the contestants in turn. */
function race(work) {
  const bestOf = work.map(() => Infinity);
  const leastCpu = work.map(() => Infinity);
  const results = [];
  for (let round = 0; round < rounds; round++) {
    // What the last round made must not burden the collector of this one; and the largest heap comes last.
    results.length = 0;
    work.forEach((each, at) => {
      collect();
      const { result, ms, cpu } = timed(each);
      results[at] = result;
      bestOf[at] = Math.min(bestOf[at], ms);
      leastCpu[at] = Math.min(leastCpu[at], cpu);
    });
  }
  return { bestOf, leastCpu, results };
}

/** For each query the best of several rounds; then p50 and p95 over the queries. */
function raceQueries(kind, index, mini, queries) {
  const best = queries.map(() => [Infinity, Infinity]);
  for (let round = 0; round < Math.max(3, rounds); round++) {
    queries.forEach((words, at) => {
      best[at][0] = Math.min(best[at][0], timed(() => korpus[kind](index, words)).ms);
      if (peer[kind]) best[at][1] = Math.min(best[at][1], timed(() => peer[kind](mini, words)).ms);
    });
  }
  for (const share of [0.5, 0.95]) {
    const [mine, other] = [0, 1].map((side) => percentile(best.map((times) => times[side]), share));
    row(`${kind} p${share * 100}`, mine, peer[kind] ? other : undefined);
  }
}

const { articles } = syntheticCorpus(root, count);
const bytes = articles.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
console.log(`${os.cpus()[0]?.model ?? 'unknown processor'} × ${os.cpus().length}, ${(os.totalmem() / 2 ** 30).toFixed(0)} GB, Node ${process.versions.node}, ${process.platform}`);
console.log(`${count} articles, ${(bytes / 1e6).toFixed(1)} MB, best of ${rounds} rounds; queries ranked by BM25, top 20 (MiniSearch: all)\n`);
console.log(`${'milliseconds'.padEnd(28)}${'korpus'.padStart(10)}${'MiniSearch'.padStart(12)}${'ratio'.padStart(9)}`);

const built = race([() => korpus.build(articles, (folded) => folded), () => korpus.build(articles), () => peer.build(articles)]);
const [, index, mini] = built.results;
built.results.length = 0;
const queries = pickQueries(index);
const phrases = pickPhrases(index);
checkAnswers(index, mini, articles, queries, phrases);
const [plainRate, lemmaRate, peerRate] = built.bestOf.map((ms) => (bytes / 1e3 / ms).toFixed(1));
row('build', built.bestOf[0], built.bestOf[2], `words as in MiniSearch, no lemmas: ${plainRate} and ${peerRate} MB/s`);
row('build with German lemmas', built.bestOf[1], built.bestOf[2], `${lemmaRate} MB/s; MiniSearch has none; ${index.tokenCount} tokens, ${index.dictionary.size} words`);
// On a machine that others use too, the processor's time says more than the clock's.
row('  the same, processor time', built.leastCpu[0], built.leastCpu[2], 'no lemmas');
row('  the same, processor time', built.leastCpu[1], built.leastCpu[2], 'with German lemmas');

const changed = articles.slice(0, Math.max(1, count / 100));
const refresh = race([() => {
  const builder = new core.IndexBuilder(lemmaKey);
  const known = new Set(changed.map(({ path }) => path));
  for (const { path, text } of changed) builder.add({ path, text, paragraphs: [{ start: 0, end: text.length, language: 'de' }], regions: [] });
  index.paths.forEach((path, at) => known.has(path) || builder.keep(index, at));
  return builder.finish();
}]);
row('rebuild, 1 % changed', refresh.bestOf[0]);

const saved = race([() => korpus.save(index), () => peer.save(mini)]);
row('save', saved.bestOf[0], saved.bestOf[1], `${(saved.results[0].length / 1e6).toFixed(1)} and ${(saved.results[1].length / 1e6).toFixed(1)} MB`);
const opened = race([() => korpus.word(korpus.open(saved.results[0]), queries[0]), () => peer.word(peer.open(saved.results[1]), queries[0])]);
row('open and first word', opened.bestOf[0], opened.bestOf[1]);
for (const kind of ['word', 'lemma', 'prefix', 'fuzzy', 'regex', 'or']) raceQueries(kind, index, mini, queries);
raceQueries('phrase', index, mini, phrases);
for (const { name, pattern, hits, first, best } of await benchPatterns(core, index, articles, rounds)) row(`pattern, ${name}`, best, undefined, `first run ${format(first)}; ${hits} hits of ${pattern}`);

const perPeer = (mine, other) => (other === undefined ? ['–', ''] : [format(other), `${(other / mine).toFixed(1)}×`]);
console.log(`\n${'verbs, milliseconds'.padEnd(28)}${'korpus'.padStart(10)}${'SQLite'.padStart(12)}${'ratio'.padStart(9)}${'scan'.padStart(12)}${'ratio'.padStart(9)}`);
await benchVerbs({
  core, index, articles, rounds,
  row(name, { korpus: mine, sqlite, naive }, note) {
    const [[database, faster], [scan, further]] = [sqlite, naive].map((other) => perPeer(mine, other));
    console.log(`${name.padEnd(28)}${format(mine).padStart(10)}${database.padStart(12)}${faster.padStart(9)}${scan.padStart(12)}${further.padStart(9)}  ${note}`);
  },
});

const activation = measureActivation(root);
if (activation.note) console.log(`\nactivation: not measured, ${activation.note}`);
else row('\nrequire (activation)', activation.extension, activation.minisearch, 'ratio below 1 means dearer; the aim is above 0.33');
