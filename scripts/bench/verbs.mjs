// Verbs that count, over the bench's corpus: each through the whole of a query, beside SQLite and a scan of the texts, the same answers checked first.
import { strict as assert } from 'node:assert';
import { corpusOf, runner } from './articles.mjs';
import { hitsOfWord, measureFirstPage } from '../measure/firstPage.mjs';
import { naiveScan, sqliteTokens } from './verbPeers.mjs';

const WORD = 'der';
const PAGE = 50;
const WINDOW = 5;
const NGRAM = 3;
const SLOW = 5000;
/** Rounds of Korpus at least, which take little time: the first ones are not compiled yet. */
const WARM = 6;

/** Prints a line a verb by `row(name, columns, note)`. */
export async function benchVerbs({ core, index, articles, rounds, row }) {
  const run = runner(core, corpusOf(index, articles));
  const [naive, sqlite] = [naiveScan(articles), await sqliteTokens(articles)];
  const hits = (await run([`${WORD} | kwic`])).total;
  for (const { name, cells, peers = {}, check, note } of questions({ core, index, hits, naive, sqlite })) {
    const answer = async () => {
      const result = await run(cells);
      return { total: result.total, rows: await result.rows(0, PAGE) };
    };
    check?.(await answer());
    const korpus = await best(Math.max(WARM, rounds), answer);
    const others = {};
    for (const [peer, work] of Object.entries(peers)) if (work) others[peer] = await best(Math.min(rounds, 2), work);
    row(name, { korpus, ...others }, [note?.(korpus), `interrupted within ${(await longestStretch(run, cells)).toFixed(0)} ms`].filter(Boolean).join('; '));
  }
  sqlite?.close();
}

function questions({ core, index, hits, naive, sqlite }) {
  const forms = formsOf(index);
  const isTenth = (path) => path.endsWith('0.txt');
  const lines = { naive: () => naive.kwic(forms, PAGE), sqlite: sqlite && (() => sqlite.kwic(forms, PAGE)) };
  const near = { naive: () => naive.collocates(forms, WINDOW), sqlite: sqlite && (() => sqlite.collocates(forms, WINDOW)) };
  const keys = { naive: () => naive.keywords(isTenth), sqlite: sqlite && (() => sqlite.keywordsOfTenth()) };
  const sequences = { naive: () => naive.ngrams(NGRAM) };
  return [
    { name: 'kwic sorted, first page', cells: [`${WORD} | kwic sort=1R,2R,3R`], peers: lines, note: () => `${hits} hits; ${fullSort(core, index)}`, check: ({ total }) => eachPeer(lines, (peer) => assert.equal(peer.total, total)) },
    { name: `collocates window=${WINDOW}`, cells: [`${WORD} | collocates window=${WINDOW} measure=G2`], peers: near, note: (ms) => `${((ms * 1000) / hits).toFixed(2)} µs a hit`, check: ({ rows }) => eachPeer(near, sameCounts(rows, (row) => [row.word, row.count])) },
    { name: 'keywords of a tenth', cells: ['path:*0.txt | keywords'], peers: keys, check: ({ rows }) => eachPeer(keys, sameCounts(rows, (row) => [row.word, [row.count, row.reference]])) },
    { name: `ngrams n=${NGRAM}`, cells: [`* | ngrams n=${NGRAM}`], peers: sequences, check: ({ rows }) => eachPeer(sequences, sameCounts(rows, (row) => [row.ngram, row.count])) },
    ...['dispersion', 'timeline', 'network', 'claims', 'repeats'].map((verb) => ({ name: verb, cells: [`${verb === 'dispersion' ? WORD : '*'} | ${verb}`] })),
  ];
}

/** What the peers, which have no lemmas, are asked for. */
function formsOf({ dictionary }) {
  return [...new Set(dictionary.withLemmaOf(WORD).map((term) => dictionary.form(term).toLowerCase()))];
}

function fullSort(core, index) {
  const { first, all } = measureFirstPage(core, index, hitsOfWord(index, WORD), [1, 2, 3]);
  return `of these ms ${first.toFixed(1)} order the page, all lines take ${all.toFixed(1)}, ${(all / first).toFixed(1)}×`;
}

function eachPeer(peers, check) {
  for (const work of Object.values(peers)) if (work) check(work());
}

/** `pairOf` gives a row's word and what was counted of it. */
const sameCounts = (rows, pairOf) => (counts) => {
  assert.ok(rows.length > 0);
  for (const row of rows) {
    const [word, count] = pairOf(row);
    assert.deepEqual(counts.get(word), count, word);
  }
};

/** The least milliseconds of several rounds; of what is slow, of one. */
async function best(rounds, work) {
  let least = Infinity;
  for (let round = 0; round < rounds; round++) {
    globalThis.gc?.();
    const started = performance.now();
    await work();
    least = Math.min(least, performance.now() - started);
    if (least > SLOW) break;
  }
  return least;
}

/** Milliseconds of processor time that a run goes at most without asking whether it was interrupted. */
async function longestStretch(run, cells) {
  const now = () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  };
  let [last, longest] = [now(), 0];
  const look = () => {
    const time = now();
    [last, longest] = [time, Math.max(longest, time - last)];
    return false;
  };
  await run(cells, { get cancelled() { return look(); } });
  look();
  return longest;
}
