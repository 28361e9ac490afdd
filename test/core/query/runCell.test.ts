import assert from 'node:assert/strict';
import { runCell } from '../../../src/core/query/runCell';
import { Cancelled } from '../../../src/protocol/engine';
import { formatMessage } from '../../../src/protocol/message';
import type { ArticleRow, HitRow, TableRow } from '../../../src/protocol/result';
import { memoryCorpus, regionOf } from '../../support/memoryCorpus';
import { PATIENT, resultOf, rowsOf, run } from '../../support/run';

const EINS = 'Kim trifft Putin\nKim lobt Putin. Putin schweigt. Dann reden beide über Munition.\nTeilen Sie Munition';
const corpus = memoryCorpus({
  'a/eins.txt': { text: EINS, title: 'Kim trifft Putin', published: '2023-09-13', sources: ['Toi'], tags: ['Gipfel'], regions: [regionOf(EINS, 'Kim trifft Putin', 'title'), regionOf(EINS, 'Teilen Sie Munition', 'boilerplate')] },
  'b.txt': { text: 'Putin allein. Munition, Munition, Munition!', title: 'Allein', published: '2023-09', sources: ['Toi', 'Die Presse'] },
  'c.txt': { text: 'Nichts von alledem.', published: '2024' },
  'd.txt': { text: 'Raketen und eine Rakete; die U-Boote. Straße, Strasse.', sources: ['Die Presse'] },
});
const paths = async (...cells: string[]): Promise<string[]> => (await rowsOf<ArticleRow>(corpus, ...cells)).map((row) => row.path).sort();
const warnings = async (query: string): Promise<string[]> => (await resultOf(corpus, query)).warnings.map(formatMessage);

describe('runCell: articles without words', () => {
  it('are not said to lack a node that nobody gave', async () => {
    const empty = memoryCorpus({ 'empty.txt': { text: '' } });
    for (const query of ['* | frequency', '* | sentences']) {
      assert.deepEqual((await resultOf(empty, query)).warnings.map(formatMessage), ['The articles found hold no words in the regions in force']);
    }
  });
});

describe('runCell: search', () => {
  const TABLE: readonly [string, string[]][] = [
    ['*', ['a/eins.txt', 'b.txt', 'c.txt', 'd.txt']],
    ['raketen', ['d.txt']], ['=Raketen', ['d.txt']], ['=raketen', []], ['STRASSE', ['d.txt']], ['=Straße', ['d.txt']],
    ['Putin Kim', ['a/eins.txt']], ['Kim OR Raketen', ['a/eins.txt', 'd.txt']], ['Putin -Kim', ['b.txt']], ['NOT Putin', ['c.txt', 'd.txt']],
    ['Kim OR Raketen Rakete', ['a/eins.txt', 'd.txt']], ['(Kim OR Raketen) Rakete', ['d.txt']], ['NOT NOT Kim', ['a/eins.txt']], ['NOT (Kim OR Raketen)', ['b.txt', 'c.txt']],
    ['"Kim lobt"', ['a/eins.txt']], ['"Putin Kim"', []], ['U-Boote', ['d.txt']], ['*bo?t*', ['d.txt']],
    ['title:Kim', ['a/eins.txt']], ['title:"trifft Putin"', ['a/eins.txt']], ['title:All*', ['b.txt']], ['title:=kim', []],
    ['source:toi', ['a/eins.txt', 'b.txt']], ['source:"die presse"', ['b.txt', 'd.txt']], ['source:Die*', ['b.txt', 'd.txt']], ['tag:GIPFEL', ['a/eins.txt']], ['lang:de tag:gipfel', ['a/eins.txt']],
    ['path:a/eins.txt', ['a/eins.txt']], ['path:"a/*"', ['a/eins.txt']], ['path:?.txt', ['b.txt', 'c.txt', 'd.txt']],
    ['date:2023', ['a/eins.txt', 'b.txt']], ['date:2023-09-13', ['a/eins.txt', 'b.txt']], ['date:2023-10', []], ['date:2023-09-13..2024', ['a/eins.txt', 'b.txt', 'c.txt']], ['date:>2023-09', ['c.txt']],
    ['date:>=2024', ['c.txt']], ['date:..2023', ['a/eins.txt', 'b.txt']], ['date:<2023-09-10', ['b.txt']], ['date:none', ['d.txt']], ['NOT date:2023', ['c.txt', 'd.txt']],
    ['in:title Kim', ['a/eins.txt']], ['in:title lobt', []], ['in:boilerplate Munition', ['a/eins.txt']], ['teilen', []], ['in:all teilen', ['a/eins.txt']], ['(in:boilerplate Munition) Kim', ['a/eins.txt']],
    ['in:title NOT lobt Kim', ['a/eins.txt']], ['in:title in:boilerplate Kim teilen', ['a/eins.txt']], ['in:title (in:body lobt) trifft', ['a/eins.txt']], ['in:body', ['a/eins.txt', 'b.txt', 'c.txt', 'd.txt']],
  ];
  for (const [query, expected] of TABLE) it(query, async () => assert.deepEqual(await paths(query), expected));

  it('takes a name for its articles inside a search, for its text at the start', async () => {
    assert.deepEqual(await paths('$s = Kim\n$s Putin'), ['a/eins.txt']);
    assert.deepEqual(await paths('$s Raketen', '$s = Kim', 'NOT $s'), ['b.txt', 'c.txt', 'd.txt']);
    assert.deepEqual((await resultOf(corpus, '$s = Kim OR Raketen\n$s | kwic')).method.node, ['Kim', 'Raketen']);
    assert.deepEqual((await resultOf(corpus, '$s = Kim OR Raketen\n$s Putin | kwic')).method.node, ['Putin']);
    assert.deepEqual(await paths('$top = Putin | sort path | top 1\n$top Munition'), ['a/eins.txt']);
  });

  it('takes a literal for a value', async () => {
    assert.deepEqual(await paths('$von = 2024', '$quelle = "Die Presse"', 'date:>=$von OR source:$quelle'), ['b.txt', 'c.txt', 'd.txt']);
    assert.equal((await rowsOf(corpus, '$n = 2', '* | top $n')).length, 2);
    assert.equal((await resultOf(corpus, '$n = 2', 'Kim | kwic context=$n')).method.settings['context'], 2);
    assert.equal((await resultOf(corpus, '$n = 2', '* | top $n')).method.settings['top'], 2);
    assert.equal((await resultOf(corpus, '$n = 2', '* | frequency | where count > $n AND count < 9')).method.settings['where'], 'count > 2 AND count < 9');
  });
});

describe('runCell: what a cell comes to', () => {
  it('is its last pipeline', async () => {
    assert.equal((await resultOf(corpus, 'Kim\nPutin | kwic\n$s = Raketen')).query, 'Putin | kwic');
  });

  it('is nothing for definitions alone, and says when there is no statement', async () => {
    assert.deepEqual(await run(corpus, '$s = Kim'), { kind: 'nothing', diagnostics: [] });
    const empty = await run(corpus, ' // nur das\n');
    assert.deepEqual([empty.kind, empty.diagnostics.map(({ code, severity, start, end }) => [code, severity, start, end])], ['nothing', [['empty', 'error', 0, 0]]]);
  });

  it('is an error when any statement of the cell has one, not when another cell has', async () => {
    assert.equal((await run(corpus, '(Kim\n\n')).kind, 'error');
    assert.equal((await run(corpus, '$x = (Kim', 'Putin')).kind, 'result');
    assert.equal((await run(corpus, '$x = (Kim', '$x Putin')).kind, 'error');
  });

  it('reports cancellation as such', async () => {
    await assert.rejects(runCell(corpus, ['Kim | kwic'], 0, { ...PATIENT, cancellation: { cancelled: true } }), Cancelled);
  });

  it('stops in the middle of the work, and does not take back a result that is there', async () => {
    const many = memoryCorpus({ 'x.txt': 'Kim und Putin. '.repeat(20_000), 'y.txt': 'Kim' });
    for (const query of ['* | frequency', 'Kim OR Putin | kwic sort=1R', '"Kim und" | count', 'Kim | where hits > 1']) {
      let asked = 0;
      const cancellation = { get cancelled(): boolean { return ++asked > 3; } };
      await assert.rejects(runCell(many, [query], 0, { ...PATIENT, cancellation }), Cancelled, query);
    }
    const cancellation = { cancelled: false };
    const outcome = await runCell(many, ['Kim | kwic sort=1R'], 0, { ...PATIENT, cancellation });
    assert.ok(outcome.kind === 'result');
    cancellation.cancelled = true;
    assert.equal((await outcome.result.rows(0, 6000, { column: 'left', descending: true })).length, 6000);
  });

  it('names the articles that it depends on', async () => {
    assert.deepEqual([...(await resultOf(corpus, 'Kim')).used], [0, 1, 2, 3]);
    assert.deepEqual([...(await resultOf(corpus, 'Kim date:2023')).used], [0, 1]);
    assert.deepEqual([...(await resultOf(corpus, '$s = path:b.txt\n$s Kim')).used], [1]);
    assert.deepEqual([...(await resultOf(corpus, 'date:2023 NOT (tag:gipfel OR Kim)')).used], [1]);
  });

  it('tells scope, node and hits', async () => {
    const { method } = await resultOf(corpus, 'Munition date:2023 | kwic context=3');
    assert.deepEqual({ ...method, corpus: '' }, {
      verb: 'kwic', query: 'Munition date:2023 | kwic context=3', definitions: [], settings: { context: 3 }, node: ['Munition'], hits: 4, formulas: [], corpus: '',
      scope: { articles: 2, tokens: 18, leftOut: 3, regions: ['body', 'title', 'kicker', 'subheading', 'caption'] },
    });
    const narrowed = await resultOf(corpus, 'Putin Kim | kwic Munition');
    assert.deepEqual([narrowed.method.scope.articles, narrowed.method.hits], [1, 1]);
    assert.notEqual(method.corpus, narrowed.method.corpus);
  });
});

describe('runCell: verbs', () => {
  it('ranks articles by BM25', async () => {
    const rows = await rowsOf<ArticleRow>(corpus, 'Munition');
    const [mean, idf] = [(13 + 5 + 3 + 8) / 4, Math.log(1 + (4 - 2 + 0.5) / (2 + 0.5))];
    const score = (f: number, length: number): number => (idf * f * 2.2) / (f + 1.2 * (0.25 + (0.75 * length) / mean));
    assert.deepEqual(rows.map((row) => [row.path, row.hits]), [['b.txt', 3], ['a/eins.txt', 1]]);
    assert.ok(Math.abs(rows[0]!.score - score(3, 5)) < 1e-12 && Math.abs(rows[1]!.score - score(1, 13)) < 1e-12);
  });

  it('shows passages whose nodes are the hits', async () => {
    const [row] = await rowsOf<ArticleRow>(corpus, 'Munition Kim');
    assert.deepEqual(row!.passages.map((passage) => [passage.line, passage.text, passage.nodes.map((node) => EINS.slice(node.start, node.end))]), [
      [1, 'Kim trifft Putin', ['Kim']], [2, 'Kim lobt Putin. Putin schweigt. Dann reden beide über Munition.', ['Kim', 'Munition']],
    ]);
  });

  it('cuts passages of a long line around their hits', async () => {
    const filler = 'Wort '.repeat(2000);
    const long = memoryCorpus({ 'x.txt': `${filler}Kim ${filler}Kim ${filler}Kim ${filler}Kim` });
    const [row] = await rowsOf<ArticleRow>(long, 'Kim');
    assert.equal(row!.passages.length, 3);
    for (const passage of row!.passages) assert.ok(passage.text.length <= 240 && passage.text.includes('Kim'));
  });

  it('cuts passages between sentences where one ends near enough, not at ordinals and abbreviations', async () => {
    const text = `${'Davor steht etwas anderes. '.repeat(8)}Am 13. September traf Dr. Kim ein. ${'Danach kommt noch mehr davon. '.repeat(12)}`;
    const [row] = await rowsOf<ArticleRow>(memoryCorpus({ 'x.txt': text }), 'Kim');
    assert.match(row!.passages[0]!.text, /^(Davor steht etwas anderes\. )+Am 13\. September traf Dr\. Kim ein\.( Danach kommt noch mehr davon\.)+$/);
  });

  it('makes a concordance by path and start, with raw slices', async () => {
    const rows = await rowsOf<HitRow>(corpus, 'Putin | kwic context=2');
    assert.deepEqual(rows.map((row) => [row.path, row.left, row.match, row.right]), [
      ['a/eins.txt', 'Kim trifft ', 'Putin', '\nKim lobt'], ['a/eins.txt', 'Kim lobt ', 'Putin', '. Putin schweigt'],
      ['a/eins.txt', 'lobt Putin. ', 'Putin', ' schweigt. Dann'], ['b.txt', '', 'Putin', ' allein. Munition'],
    ]);
    const [, , third] = await rowsOf<HitRow>(corpus, 'Putin | kwic context=sentence');
    assert.deepEqual([third!.left, third!.right], ['', ' schweigt.']);
  });

  it('counts equal spans once', async () => {
    assert.equal((await resultOf(corpus, 'Kim OR =Kim OR Kim* | kwic')).total, 2);
  });

  it('finds sentences with every AND-word, or any OR-word', async () => {
    const texts = async (query: string): Promise<unknown[]> => (await rowsOf<TableRow>(corpus, query)).map((row) => row['text']);
    assert.deepEqual(await texts('Kim Putin | sentences'), ['Kim trifft Putin', 'Kim lobt Putin.']);
    assert.deepEqual(await texts('path:a/* (Kim OR Munition) | sentences'), ['Kim trifft Putin', 'Kim lobt Putin.', 'Dann reden beide über Munition.']);
    assert.deepEqual(await texts('Kim | sentences schweigt'), ['Putin schweigt.']);
    assert.deepEqual(await texts('path:c.txt | sentences'), ['Nichts von alledem.']);
    assert.deepEqual(await texts('$m = Munition\nKim | sentences $m'), ['Dann reden beide über Munition.']);
  });

  it('counts with a row for what is unknown', async () => {
    assert.deepEqual(await rowsOf(corpus, 'Munition | count'), [{ articles: 2, hits: 4 }]);
    assert.deepEqual(await rowsOf(corpus, '* | count by=year'), [{ year: '2023', articles: 2, hits: 0 }, { year: '2024', articles: 1, hits: 0 }, { year: null, articles: 1, hits: 0 }]);
    assert.deepEqual(await rowsOf(corpus, 'Putin | count Munition by=source'), [{ source: 'Toi', articles: 2, hits: 4 }, { source: 'Die Presse', articles: 1, hits: 3 }]);
    assert.deepEqual(await warnings('Putin | count by=source'), ['Articles that have more than one source and count for each: 1']);
  });

  it('joins the forms of a lemma', async () => {
    const rows = await rowsOf<TableRow>(corpus, 'path:d.txt | frequency of=lemma | where count > 1');
    assert.deepEqual(rows.map((row) => [row['lemma'], row['count'], row['perMillion'], row['articles']]), [['Rakete', 2, 250_000, 1], ['Strasse', 2, 250_000, 1]]);
  });

  it('filters, orders, cuts and selects any result', async () => {
    assert.deepEqual(await rowsOf(corpus, '* | frequency | where count >= 3 AND NOT word = "x" | sort word desc | select word, count'), [{ word: 'putin', count: 4 }, { word: 'munition', count: 4 }]);
    assert.deepEqual(await paths('* | where title contains "ALL" OR published > 2023'), ['b.txt', 'c.txt']);
    assert.deepEqual(await paths('* | where published = none'), ['d.txt']);
    assert.deepEqual(await paths('* | where source != Toi'), ['c.txt', 'd.txt']);
    assert.deepEqual(await paths('* | where source = none'), ['c.txt']);
    assert.deepEqual(await paths('* | where source != none'), ['a/eins.txt', 'b.txt', 'd.txt']);
    assert.deepEqual((await rowsOf<ArticleRow>(corpus, '* | sort published desc')).map((row) => row.path), ['c.txt', 'a/eins.txt', 'b.txt', 'd.txt']);
    assert.deepEqual((await rowsOf<HitRow>(corpus, 'Putin | kwic context=2 | where right contains schweigt | select path, match, line')).map(({ path, match, line }) => ({ path, match, line })), [{ path: 'a/eins.txt', match: 'Putin', line: 2 }, { path: 'a/eins.txt', match: 'Putin', line: 2 }]);
    assert.deepEqual((await rowsOf<HitRow>(corpus, 'Putin | top 1 | kwic | select path')).map(({ path }) => ({ path })), [{ path: 'a/eins.txt' }, { path: 'a/eins.txt' }, { path: 'a/eins.txt' }]);
  });

  it('keeps the total from before top', async () => {
    const result = await resultOf(corpus, '* | frequency | top 3 | top 2');
    assert.equal(result.rowCount, 2);
    assert.equal(result.total, (await resultOf(corpus, '* | frequency')).total);
    assert.equal((await resultOf(corpus, 'Putin | kwic | where path = "b.txt" | top 5')).total, 1);
  });

  it('gives the columns that scripts rely on', async () => {
    const columns = async (query: string): Promise<string> => (await resultOf(corpus, query)).columns.map((column) => column.name).join(' ');
    assert.equal(await columns('* | frequency'), 'word count perMillion articles');
    assert.equal(await columns('* | frequency of=lemma'), 'lemma count perMillion articles');
    assert.equal(await columns('* | count by=source'), 'source articles hits');
    assert.equal(await columns('Kim'), 'path title score hits published source');
    assert.equal(await columns('Kim | kwic | select match, path'), 'match path');
  });
});

describe('runCell: an empty result is never silent', () => {
  const TABLE: readonly [string, string][] = [
    ['Putinn', 'Putinn: no such word; did you mean Putin (4)?'],
    ['quotes', 'quotes: no such word. As a step it stands behind a search and |, such as * | quotes'],
    ['=munition', '=munition: no such spelling; did you mean Munition (5)?'],
    ['source:Tio', 'Tio: no such source; did you mean Toi (2)?'],
    ['date:1999', '1999: no article of that time; dates go from 2023-09 to 2024'],
    ['Kim Raketen', 'No article fits all of the search'],
    ['teilen', 'Every hit lies in a region that is left out; in:all finds them: 1'],
    ['Raketen | kwic Kim', 'The node has no hit in the articles found'],
    ['Munition trifft | sentences', 'No sentence holds all of it, though an article does'],
    ['Kim | where hits > 99', 'No row fits the condition'],
    ['Kim | top 0', 'top 0 leaves no row'],
    ['title:Raketen', 'No article fits all of the search'],
    ['Kim Raketen | claims', 'No article fits all of the search'],
    ['Kim | entities', 'There is nothing in the articles found that entities would list'],
    ['Raketen | quotes', 'There is nothing in the articles found that quotes would list'],
    ['* | similar', 'Every article is found, and none is left that could be like them: a narrower search finds some'],
    ['path:c.txt | similar', 'There is nothing in the articles found that similar would list'],
    ['path:c.txt alledem | ngrams n=4 min=1', 'There is nothing in the articles found that ngrams would list'],
  ];
  for (const [query, expected] of TABLE) it(query, async () => assert.deepEqual(await warnings(query), [expected]));

  it('says so of an empty corpus', async () => {
    const result = await resultOf(memoryCorpus({}), 'Kim | kwic');
    assert.deepEqual([result.total, result.warnings.map(formatMessage)], [0, ['The corpus has no articles']]);
  });
});
