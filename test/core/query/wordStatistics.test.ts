import assert from 'node:assert/strict';
import type { TableRow } from '../../../src/protocol/result';
import { formatMessage } from '../../../src/protocol/message';
import { memoryCorpus, regionOf } from '../../support/memoryCorpus';
import { resultOf, rowsOf } from '../../support/run';

const TEXT = 'Kim trifft Putin.\nPutin trifft Kim und Kim.\nImpressum Kim';
const corpus = memoryCorpus({ 'a.txt': { text: TEXT, regions: [regionOf(TEXT, 'Impressum Kim', 'boilerplate')] }, 'b.txt': 'Putin spricht.\nNiemand hört zu.', 'c.txt': { text: 'Kim schweigt.', sources: ['Toi'] } });
const words = (rows: readonly TableRow[]): readonly unknown[] => rows.map((row) => row['word'] ?? row['lemma']);
const warnings = async (...cells: readonly string[]) => (await resultOf(corpus, ...cells)).warnings.map(formatMessage);

describe('collocates', () => {
  it('counts over the scope, not only over the articles with a hit: words narrow hits, metadata narrows N', async () => {
    assert.deepEqual((await resultOf(corpus, 'Kim | collocates min=1')).method.scope.tokens, 15);
    assert.deepEqual((await resultOf(corpus, 'Kim source:Toi | collocates min=1')).method.scope.tokens, 2);
    const [row] = await rowsOf<TableRow>(corpus, 'Kim | collocates min=1 | where word = "putin"');
    assert.deepEqual([row!['count'], row!['expected']], [2, (4 * 3) / 15]);
  });

  it('keeps a window inside the article and out of what is left out, and never counts the node', async () => {
    assert.deepEqual(words(await rowsOf<TableRow>(corpus, 'Kim | collocates min=1 window=1')), ['trifft', 'schweigt', 'und']);
    assert.deepEqual(words(await rowsOf<TableRow>(corpus, 'Kim | collocates min=1 window=0,1')), ['schweigt', 'und', 'trifft']);
    assert.deepEqual(words(await rowsOf<TableRow>(corpus, 'Kim in:all | collocates min=1 window=1')), ['trifft', 'impressum', 'schweigt', 'und']);
  });

  it('orders by the measure, counts lemmas, and keeps the case of a node of exact spellings', async () => {
    assert.deepEqual(words(await rowsOf<TableRow>(corpus, '=Kim | collocates min=2')), ['trifft', 'Putin']);
    assert.deepEqual(Object.keys((await rowsOf<TableRow>(corpus, 'Kim | collocates min=1 of=lemma'))[0]!)[0], 'lemma');
    const byT = (await rowsOf<TableRow>(corpus, 'Kim | collocates min=1 measure=t')).map((row) => row['t'] as number);
    assert.deepEqual(byT, [...byT].sort((a, b) => b - a));
  });

  it('warns where the node has few hits, and says nothing where it has none but that it has none', async () => {
    assert.deepEqual(await warnings('Kim | collocates'), ['The node has 4 hits: statistics of so few say little', 'Nothing occurs 3 times or more: min= says how often it must']);
    assert.match((await warnings('Kim | collocates window=0'))[1]!, /^No window around the node holds a word/);
    assert.deepEqual(await warnings('Kim | dispersion'), ['The node has 4 hits: statistics of so few say little']);
    for (const verb of ['collocates', 'dispersion']) assert.equal((await warnings(`Xyzzy | ${verb}`)).length, 1);
  });
});

describe('keywords', () => {
  it('compares with the rest, or with another query, which the result then rests on, too', async () => {
    const rest = await resultOf(corpus, 'source:Toi | keywords');
    assert.deepEqual([rest.method.keyTokens, rest.method.referenceTokens, [...rest.used]], [2, 13, [0, 1, 2]]);
    const other = await resultOf(corpus, '$b = path:b.txt', 'source:Toi | keywords vs=$b');
    assert.deepEqual([other.method.keyTokens, other.method.referenceTokens, [...other.used], other.method.settings['vs']], [2, 5, [1, 2], '$b']);
  });

  it('puts first what is commoner here, then what is rarer', async () => {
    const rows = await rowsOf<TableRow>(corpus, '$b = path:b.txt', 'path:a.txt | keywords vs=$b');
    assert.equal(words(rows)[0], 'kim');
    const signs = rows.map((row) => Math.sign(row['logRatio'] as number));
    assert.deepEqual(signs, [...signs].sort((a, b) => b - a));
  });

  it('says when there is nothing to compare with, and when articles count on both sides', async () => {
    assert.match((await warnings('* | keywords')).join(), /nothing to compare with/);
    assert.match((await warnings('$b = Putin', 'Kim | keywords vs=$b')).join(), /both queries find and that count on both sides: 1/);
  });
});

describe('ngrams and dispersion', () => {
  it('count what crosses no line; ties stand in collation order', async () => {
    assert.deepEqual((await rowsOf<TableRow>(corpus, '* | ngrams n=2 min=1')).map((row) => row['ngram']).slice(0, 3), ['hört zu', 'kim schweigt', 'kim trifft']);
    assert.deepEqual((await rowsOf<TableRow>(corpus, '* | ngrams Kim n=1 min=2')), [{ ngram: 'kim', count: 4, articles: 2 }]);
  });

  it('articles without a hit are parts', async () => {
    const { method } = await resultOf(corpus, 'Kim | dispersion');
    assert.deepEqual((await rowsOf<TableRow>(corpus, 'Kim | dispersion')).map((row) => row['count']), [3, 0, 1]);
    assert.ok(method.DP! > 0.3 && method.DPnorm! > method.DP!);
  });
});

describe('options', () => {
  it('take numbers, lists of numbers, names of queries, and say what they want', async () => {
    const said = async (...cells: readonly string[]) => (await import('../../../src/core/query/checkNotebook')).checkNotebook(cells, undefined).flat().map(({ message }) => formatMessage(message)).join(' · ');
    assert.equal(await said('Kim | collocates window=3,5'), '');
    assert.match(await said('Kim | collocates window=3,5,7'), /window=/);
    assert.match(await said('Kim | collocates window=-1'), /window=/);
    assert.match(await said('Kim | keywords vs=Putin'), /vs= takes the name of a query, such as \$other/);
    assert.match(await said('Kim | keywords vs=$nobody'), /nobody/);
    assert.equal(await said('$other = Putin', 'Kim | keywords vs=$other'), '');
  });
});
