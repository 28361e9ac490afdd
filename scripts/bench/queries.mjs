// Part "queries": each through the whole of a query (parsed, checked, run, its first rows), beside the peers; the answers are compared first.
import { strict as assert } from 'node:assert';
import { corpusOf, runner } from './articles.mjs';
import { collect, raceQueries } from './clock.mjs';
import { pickPhrases, pickQueries } from './pickQueries.mjs';
import { korpusIds } from './korpusIds.mjs';
import { miniFile } from './open.mjs';
import { findRipgrep, flexsearch, minisearch, ripgrepPhrase, sqliteQueries, sqliteRows } from './peers.mjs';
import { rank } from './rankByHand.mjs';

const TOP = 20;
/** ripgrep reads all files for each question. */
const FEW = 8;

export async function benchQueries(bench) {
  bench.figures.part('queries, 40 each; ranked by BM25 (MiniSearch: all)');
  await benchWords(bench);
  // Its heap, many times that of the others, would have the collector at work in their turns.
  await miniFile(bench);
  collect();
  await benchPhrases(bench);
  await alternative(bench, pickQueries(await bench.index()));
}

async function benchWords(bench) {
  const asked = { ...(await whatIsAsked(bench)), mini: await bench.minisearch() };
  const queries = pickQueries(asked.index);
  await checkWords(asked, queries);
  await checkFuzzy(asked, queries.slice(0, 5));
  await words(bench, asked, queries);
}

async function benchPhrases(bench) {
  const asked = await whatIsAsked(bench);
  const phrases = pickPhrases(asked.index);
  await checkPhrases(asked, phrases.slice(0, 3));
  await phraseRows(bench, asked, phrases);
}

async function whatIsAsked(bench) {
  const { corpus } = bench;
  const [core, index, database, texts] = [await bench.core(), await bench.index(), await bench.sqlite(), await bench.sqliteTexts()];
  const queried = corpusOf(index, corpus.articles);
  const run = runner(core, queried);
  const korpus = async (query) => {
    const result = await run([query]);
    return { total: result.total, rows: await result.rows(0, TOP) };
  };
  return { korpus, ids: korpusIds(core, queried), sqlite: database && sqliteQueries(database), rows: texts && sqliteRows(texts), rg: await findRipgrep(), folder: corpus.files(), index, core, articles: corpus.articles };
}

async function words({ figures, rounds }, { korpus, ids, mini, sqlite, rows }, queries) {
  const sides = (id, text, peers) => ({ id, contestants: { korpus: (words) => korpus(text(words)), ...peers } });
  const either = (words) => words.join(' OR ');
  const all = [
    sides('word', ([word]) => word, { minisearch: (words) => minisearch.word(mini, words), ...(sqlite && { sqlite: ([word]) => sqlite.or([word]) }) }),
    sides('prefix', ([word]) => `${word.slice(0, 4)}*`, { minisearch: (words) => minisearch.prefix(mini, words) }),
    sides('or', either, { minisearch: (words) => minisearch.or(mini, words), ...(sqlite && { sqlite: sqlite.or }) }),
    { id: 'orIds', contestants: { korpus: ids.or, minisearch: (words) => minisearch.or(mini, words), ...(sqlite && { sqlite: sqlite.or }) } },
    ...(rows ? [sides('orRows', either, { sqliteTexts: rows.or })] : []),
    sides('fuzzy', ([word]) => `${word}~2`, { minisearch: (words) => minisearch.fuzzy(mini, words) }),
  ];
  for (const { id, contestants } of all) rowsOf(figures, id, await raceQueries(contestants, queries, rounds));
}

async function phraseRows({ figures, rounds }, { korpus, ids, sqlite, rows, rg, folder }, phrases) {
  const quoted = (words) => korpus(`"${words.join(' ')}"`);
  rowsOf(figures, 'phrase', await raceQueries({ korpus: quoted, ...(sqlite && { sqlite: sqlite.phrase }) }, phrases, rounds));
  rowsOf(figures, 'phraseIds', await raceQueries({ korpus: ids.phrase, ...(sqlite && { sqlite: sqlite.phrase }) }, phrases, rounds));
  if (rows) rowsOf(figures, 'phraseRows', await raceQueries({ korpus: quoted, sqliteTexts: rows.phrase }, phrases, rounds));
  if (rg === undefined) figures.row({ id: 'ripgrep', name: 'phrase: no ripgrep on this machine', korpus: Number.NaN });
  else rowsOf(figures, 'ripgrep', await raceQueries({ korpus: quoted, ripgrep: (words) => ripgrepPhrase(rg, folder, words) }, phrases.slice(0, FEW), rounds), 'whole command over the files');
}

/** FlexSearch alone, so that not two large heaps stand beside each other. */
async function alternative(bench, queries) {
  if (bench.slowRounds < bench.rounds) return;
  const flex = flexsearch.build(bench.corpus.articles);
  const { flexsearch: times } = await raceQueries({ flexsearch: (words) => flexsearch.or(flex, words) }, queries, bench.rounds);
  bench.figures.row({ id: 'orFlexsearch', name: 'FlexSearch: either of three words, p95', korpus: times.p95, note: 'top 20, without scores' });
  collect();
}

const NAMES = {
  word: 'a word, rows beside ids', prefix: 'a prefix, rows beside ids', fuzzy: 'a word with two typos, rows beside ids',
  or: 'either of three words, rows beside ids', orIds: 'either of three words, ids', orRows: 'either of three words, rows',
  phrase: 'a phrase, rows beside ids', phraseIds: 'a phrase, ids', phraseRows: 'a phrase, rows', ripgrep: 'a phrase beside ripgrep',
};

function rowsOf(figures, id, times, note) {
  for (const share of ['p50', 'p95']) figures.row({ id: `${id}-${share}`, name: `${NAMES[id]}, ${share}`, note, ...Object.fromEntries(Object.entries(times).map(([side, each]) => [side, each[share]])) });
}

async function checkWords({ korpus, ids, mini, sqlite, rows: shown, index }, queries) {
  for (const words of queries) {
    for (const [asked, peer] of [[[words[0]], minisearch.word], [words, minisearch.or]]) {
      const { total } = await korpus(asked.join(' OR '));
      assert.equal(total, peer(mini, words), `MiniSearch: ${asked}`);
      if (sqlite) assert.equal(total, sqlite.total(asked), `SQLite: ${asked}`);
    }
    const { rows } = await korpus(words.join(' OR '));
    assert.deepEqual(rows.map(({ path }) => path), rank(index, words.map((word) => index.dictionary.withFolded(word))).top.map((article) => index.paths[article]), `order of ${words}`);
    assert.deepEqual((await ids.or(words)).map((article) => index.paths[article]), rows.map(({ path }) => path), `ids of ${words}`);
    if (shown) assert.equal(shown.or(words).length, rows.length, `SQLite with texts: ${words}`);
    // MiniSearch does not know ü = ue: with what folding adds, Korpus can only find more.
    assert.ok((await korpus(`${words[0].slice(0, 4)}*`)).total >= minisearch.prefix(mini, words), `prefix ${words[0]}`);
  }
}

async function checkFuzzy({ korpus, mini, index, core }, queries) {
  const { dictionary } = index;
  for (const [word] of queries) {
    const expected = Array.from({ length: dictionary.size }, (_, at) => at + 1).filter((term) => core.boundedDistance(dictionary.folded(term), core.fold(word), 2) <= 2);
    assert.deepEqual(dictionary.similar(word, 2, Infinity).map(({ term }) => term).sort((a, b) => a - b), expected, `fuzzy ${word}`);
    assert.equal((await korpus(`${word}~2`)).total, rank(index, [expected]).total, `fuzzy ${word}`);
    // MiniSearch does not know ü = ue, and counts an exchange of neighbours as two edits: without folding it can only find less.
    const unfolded = dictionary.matching({ test: (form) => core.boundedDistance(form.toLowerCase(), word.toLowerCase(), 2) <= 2 });
    assert.ok(rank(index, [unfolded]).total >= minisearch.fuzzy(mini, [word]), `fuzzy ${word}`);
  }
}

/** Korpus finds what a scan of the paragraphs finds; the peers see no paragraphs, so SQLite may find more. */
async function checkPhrases({ korpus, ids, index, sqlite, rg, folder, articles }, phrases) {
  for (const words of phrases) {
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${words.join('[^\\p{L}\\p{N}\\n]+')}(?![\\p{L}\\p{N}])`, 'iu');
    const expected = articles.filter(({ text }) => pattern.test(text)).map(({ path }) => path);
    assert.ok(expected.length > 0);
    assert.equal((await korpus(`"${words.join(' ')}"`)).total, expected.length, `phrase ${words}`);
    assert.deepEqual(Array.from(await ids.phrase(words), (article) => index.paths[article]), expected.toSorted(), `ids of phrase ${words}`);
    if (sqlite) assert.ok(sqlite.phrase(words).length >= expected.length, `SQLite: phrase ${words}`);
    if (rg) assert.deepEqual(ripgrepPhrase(rg, folder, words).map((file) => file.replace(/^\.\//, '')).sort(), expected.sort(), `ripgrep: phrase ${words}`);
  }
}
