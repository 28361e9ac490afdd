import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { TableRow } from '../../../src/protocol/result';
import { checkNotebook } from '../../../src/core/query/checkNotebook';
import { placeMarkdown, resultMarkdown } from '../../../src/core/notebook/savedResult';
import { formatMessage } from '../../../src/protocol/message';
import { memoryCorpus, regionOf } from '../../support/memoryCorpus';
import { resultOf, rowsOf } from '../../support/run';

const A = 'Kim lobte die Rakete.\nKim traf Putin in Moskau. Impressum Putin';
const corpus = memoryCorpus({
  'a.txt': { text: A, names: { person: ['Kim', 'Putin'], place: ['Moskau'] }, regions: [regionOf(A, 'Impressum Putin', 'boilerplate')] },
  'b.txt': { text: 'Putin lobte die Rakete und die Munition.', names: { person: ['Putin'] }, title: 'Rakete' },
  'c.txt': { text: 'Niemand lobte Kim.', names: { person: ['Kim'] } },
});
const QUERIES = ['$kim = Kim', '$b = path:b.txt'];
const compared = async (cell: string, ...definitions: readonly string[]) => rowsOf<TableRow>(corpus, ...(definitions.length > 0 ? definitions : QUERIES), cell);
const brief = (rows: readonly TableRow[]) => rows.map(({ item, a, b, only }) => [item, a, b, only]);
const warnings = async (...cells: readonly string[]) => (await resultOf(corpus, ...cells)).warnings.map(formatMessage);
const said = (...cells: readonly string[]) => checkNotebook(cells, undefined).flat().map(({ message }) => formatMessage(message)).join(' · ');

describe('compare', () => {
  it('leaves cells empty in Markdown that nothing can stand in, and calls none of them unknown', async () => {
    const result = await resultOf(corpus, ...QUERIES, '* | compare $kim $b of=figure');
    const markdown = resultMarkdown({ result, rows: await result.rows(0, 10) }, placeMarkdown(null));
    assert.match(markdown, /^\| figure \| articles \| 2 \| 1 \| {2}\| {2}\| {2}\| {2}\| {2}\| {2}\|$/m);
    assert.doesNotMatch(markdown, /unknown/);
  });

  it('sets figures side by side: hits by their scope, as words narrow hits and not what they are counted over', async () => {
    const rows = await compared('* | compare $kim $b of=figure');
    assert.deepEqual(brief(rows), [
      ['articles', 2, 1, ''], ['articles of both', 0, 0, ''], ['articles in scope', 3, 1, ''], ['words', 12, 7, ''], ['words in scope', 19, 7, ''], ['hits', 3, 0, ''],
    ]);
    assert.deepEqual([rows[5]!['aPerMillion'], rows[5]!['bPerMillion']], [(3 / 19) * 1e6, 0]);
    assert.deepEqual(rows.slice(0, 5).map(({ G2, logRatio }) => [G2, logRatio]), Array(5).fill([null, null]));
  });

  it('is narrowed by the search before it, whose in: holds where a query has none of its own', async () => {
    assert.deepEqual(brief(await compared('path:c.txt | compare $kim $b of=figure')).slice(0, 1), [['articles', 1, 0, '']]);
    assert.deepEqual(brief(await compared('in:all | compare $kim $b of=figure'))[3], ['words', 14, 7, '']);
    assert.deepEqual(brief(await compared('in:all | compare $kim $b of=figure', '$kim = Kim in:boilerplate', '$b = path:a.txt in:body'))[3], ['words', 0, 9, '']);
  });

  it('names what stands on one side only', async () => {
    const rows = await compared('* | compare $kim $b of=person');
    assert.deepEqual(brief(rows), [['Kim', 3, 0, 'a'], ['Putin', 1, 1, 'both']]);
    assert.deepEqual(rows.map(({ id }) => id), ['person/kim', 'person/putin']);
  });

  it('counts the articles that a step has left of a query', async () => {
    assert.deepEqual(brief(await compared('* | compare $first $b of=figure', '$first = Kim | sort path | top 1', '$b = path:b.txt'))[0], ['articles', 1, 1, '']);
  });

  it('digests words and names to so many of each side, and says how many', async () => {
    const { method } = await resultOf(corpus, ...QUERIES, '* | compare $kim $b');
    assert.deepEqual(method.settings, { of: 'all', min: 1, a: '$kim', b: '$b', each: 10 });
    assert.deepEqual([method.aTokens, method.bTokens, method.sharedArticles, method.hits, method.node], [12, 7, 0, 3, ['Kim']]);
    const rows = await compared('* | compare $kim $b each=1');
    assert.deepEqual([...new Set(rows.map(({ aspect }) => aspect))], ['figure', 'word', 'person']);
    assert.deepEqual(rows.slice(6).map(({ item, logRatio }) => [item, Math.sign(Number(logRatio))]), [['kim', 1], ['munition', -1], ['Kim', 1], ['Putin', -1]]);
  });

  it('warns of articles on both sides, of one query twice, and of a side without words', async () => {
    assert.match((await warnings('$x = Kim', '$y = Putin', '* | compare $x $y')).join(), /both queries find and that count on both sides: 1/);
    assert.match((await warnings('$x = Kim', '* | compare $x $x')).join(), /\$x and \$x find the same articles and hits/);
    assert.match((await warnings('$x = Kim', '$y = Kim', '* | compare $x $y of=word')).join(), /\$x and \$y find the same/);
    assert.match((await warnings('$x = Kim', '$y = path:b.txt in:caption', '* | compare $x $y of=word')).join(), /\$y finds no words in the regions in force/);
    assert.deepEqual(await warnings('$x = Kim', '$y = path:b.txt', '* | compare $x $y of=person min=9'), ['One side has only 7 tokens: statistics of so few say little', 'Nothing occurs 9 times or more: min= says how often it must']);
  });

  it('rests on what both queries rest on', async () => {
    assert.deepEqual([...(await resultOf(corpus, '$x = path:a.txt', '$y = path:b.txt', 'path:c.txt | compare $x $y of=figure')).used], [0, 1, 2]);
  });

  it('says what it takes, and where it stands', () => {
    assert.equal(said(...QUERIES, '* | compare $kim, $b of=lemma'), '');
    assert.equal(said(...QUERIES, '* | compare $kim,$b'), '');
    assert.match(said(...QUERIES, '* | compare $kim'), /takes two queries by their names/);
    assert.match(said(...QUERIES, '* | compare'), /compare needs an argument, such as compare \$a \$b/);
    assert.match(said(...QUERIES, '* | compare $kim $b $kim'), /takes two queries/);
    assert.match(said(...QUERIES, '* | compare $kim $nobody'), /\$nobody/);
    assert.match(said(...QUERIES, '* | compare Kim $b'), /takes the names of queries, such as \$a: Kim is none/);
    assert.match(said(...QUERIES, 'compare $kim $b'), /is a step behind a search and \|, such as \* \| compare \$a \$b/);
    assert.equal(said(...QUERIES, '"compare" $kim $b'), '');
  });

  it('mends what was surely meant', () => {
    const mended = (cell: string): string => {
      const fix = checkNotebook([...QUERIES, cell], undefined)[2]!.flatMap(({ fixes }) => fixes)[0]!;
      return cell.slice(0, fix.span.start) + fix.text + cell.slice(fix.span.end);
    };
    assert.equal(mended('compare $kim $b'), '* | compare $kim $b');
    assert.equal(mended('* | compare $kim b'), '* | compare $kim $b');
    assert.match(mended('* | compare $kim vs $b'), /^\* \| compare \$kim {1,2}\$b$/);
  });
});

/** First principles: four cells, expected values from the margins. */
function naiveG2(count: number, tokens: number, other: number, otherTokens: number): number {
  const [rate, all] = [(count + other) / (tokens + otherTokens), [[count, tokens], [other, otherTokens]] as const];
  let sum = 0;
  for (const [seen, size] of all) {
    if (seen > 0) sum += seen * Math.log(seen / (rate * size));
    if (size - seen > 0) sum += (size - seen) * Math.log((size - seen) / ((1 - rate) * size));
  }
  return 2 * sum;
}

describe('compare, beside a count of every word', () => {
  const word = fc.constantFrom('Kim', 'Putin', 'Rakete', 'Satellit', 'und');
  const texts = fc.array(fc.array(word, { minLength: 1, maxLength: 12 }), { minLength: 2, maxLength: 6 });

  it('holds the same numbers, in the order of G²', async () => {
    await fc.assert(fc.asyncProperty(texts, word, word, async (articles, left, right) => {
      const made = memoryCorpus(Object.fromEntries(articles.map((words, at) => [`${at}.txt`, { text: words.join(' '), names: { person: ['Kim', 'Putin'] } }])));
      const of = (wanted: string): readonly string[] => articles.filter((words) => words.some((each) => each === wanted)).flat();
      const [a, b] = [of(left), of(right)];
      fc.pre(a.length > 0 && b.length > 0);
      const rows = await rowsOf<TableRow>(made, `$a = =${left}`, `$b = =${right}`, '* | compare $a $b of=word');
      const count = (words: readonly string[], wanted: string): number => words.filter((each) => each.toLowerCase() === wanted).length;
      const names = [...new Set([...a, ...b].map((each) => each.toLowerCase()))];
      assert.deepEqual(rows.map(({ item }) => item).sort(), [...names].sort());
      for (const row of rows) {
        const [inA, inB] = [count(a, String(row['item'])), count(b, String(row['item']))];
        assert.deepEqual([row['a'], row['b'], row['only']], [inA, inB, inA > 0 && inB > 0 ? 'both' : inA > 0 ? 'a' : 'b']);
        assert.ok(Math.abs(Number(row['aPerMillion']) - (inA * 1e6) / a.length) < 1e-6);
        assert.ok(Math.abs(Number(row['G2']) - naiveG2(inA, a.length, inB, b.length)) < 1e-6, `${row['item']}: ${row['G2']}`);
        assert.ok(Math.abs(Number(row['logRatio']) - Math.log2((Math.max(inA, 0.5) / a.length) / (Math.max(inB, 0.5) / b.length))) < 1e-9);
      }
      const order = rows.map((row) => Number(row['G2']));
      assert.deepEqual(order, [...order].sort((x, y) => y - x));
      const people = await rowsOf<TableRow>(made, `$a = =${left}`, `$b = =${right}`, '* | compare $a $b of=person');
      for (const row of people) assert.deepEqual([row['a'], row['b']], [count(a, String(row['item']).toLowerCase()), count(b, String(row['item']).toLowerCase())]);
      const figures = await rowsOf<TableRow>(made, `$a = =${left}`, `$b = =${right}`, '* | compare $a $b of=figure');
      assert.deepEqual(figures.map((row) => [row['a'], row['b']])[5], [count(a, left.toLowerCase()), count(b, right.toLowerCase())]);
    }), { numRuns: 60, seed: 5 });
  });
});
