import assert from 'node:assert/strict';
import fc from 'fast-check';
import { MOST_BARS } from '../../../src/core/picture/chartBars';
import { MOST_POINTS } from '../../../src/core/picture/chartPoints';
import type { ChartShape } from '../../../src/core/query/run/chart';
import type { Row, TableRow } from '../../../src/protocol/result';
import { madeTable } from '../../support/madeTable';
import { memoryCorpus } from '../../support/memoryCorpus';
import { describes, drawnOf, elementsOf, english, HOSTILE, marksOf, ofClass, pictureOf } from '../../support/pictures';
import { resultOf, rowsOf } from '../../support/run';

const corpus = memoryCorpus({
  'a.txt': { text: 'Kim kam. Kim sah. Putin siegte.', published: '2023-09-13', sources: ['Die "Zeit"'], names: { person: ['Kim', 'Putin'] } },
  'b.txt': { text: 'Kim ging.', published: '2023-11-01', sources: ['Die "Zeit"', 'dpa'], names: { person: ['Kim'] } },
  'c.txt': { text: 'Es regnete.', published: '2024' },
});
const chart = (rows: readonly TableRow[], shape: ChartShape = 'bar', x = 'x', y = 'y') => madeTable('entities', rows, { chart: { shape, x, y } });
const bars = (rows: readonly (readonly [string | null, number | null])[]) => chart(rows.map(([x, y]) => ({ x, y })));
const rects = (picture: Parameters<typeof elementsOf>[0]) => elementsOf(picture).filter(({ tag }) => tag === 'rect').map(({ attributes }) => ({ left: Number(attributes['x']), width: Number(attributes['width']) }));

describe('chart', () => {
  it('draws a bar as long as its number, from zero, to the left below it, and tells what is unknown', async () => {
    const [a, b, c, d] = rects(await pictureOf(bars([['a', 10], ['b', 5], ['c', -5], ['d', null]])));
    assert.ok(Math.abs(a!.width / b!.width - 2) < 0.01 && Math.abs(b!.width - c!.width) < 0.02);
    assert.ok(Math.abs(a!.left - b!.left) < 0.01 && Math.abs(c!.left + c!.width - a!.left) < 0.02);
    assert.equal(d!.width, 0);
    const picture = await pictureOf(bars([['a', 10], [null, null]]));
    assert.deepEqual(marksOf(picture).map(({ mark }) => english(mark.label)), ['a: y 10', '—: y unknown']);
    assert.equal(describes(picture), 'Rows: 2. Greatest y: 10 (a).');
  });

  it('names the other of a pair, too, where x alone does not tell rows apart, and opens what a row counts', async () => {
    const names = memoryCorpus({ 'a.txt': { text: 'Kim traf Putin. Kim traf Lawrow. Moskau schwieg.', names: { person: ['Kim', 'Putin', 'Lawrow'], place: ['Moskau'] } } });
    const marks = marksOf(await pictureOf(await resultOf(names, '* | network min=1 | chart')));
    assert.deepEqual(marks.map(({ mark }) => english(mark.label)), ['Kim – Lawrow: together 1', 'Kim – Putin: together 1']);
    for (const query of ['* | network min=1 | chart', '* | map | chart y=mentions', 'Kim | collocates min=1 | chart']) {
      for (const { mark } of marksOf(await pictureOf(await resultOf(names, query)))) assert.ok((await rowsOf(names, mark.opens?.kind === 'query' ? mark.opens.query : '')).length > 0, english(mark.label));
    }
  });

  it('draws the first rows, in their order, and says how many there are', async () => {
    const picture = await pictureOf(bars(Array.from({ length: 50_000 }, (_, at) => [`${at}`, at])));
    assert.deepEqual(marksOf(picture).map(({ mark }) => english(mark.label)).slice(0, 2), ['0: y 0', '1: y 1']);
    assert.equal(marksOf(picture).length, MOST_BARS);
    assert.match(describes(picture), /^Rows: 50000\..*Drawn: the first 30 of 50000 rows/);
    const points = await pictureOf(chart(Array.from({ length: 50_000 }, (_, at) => ({ x: at, y: at })), 'dot'));
    assert.equal(marksOf(points).length, MOST_POINTS);
  });

  it('draws dots where x and y say, and a line in the order of x that what is unknown breaks', async () => {
    const picture = await pictureOf(chart([{ x: 20, y: 4 }, { x: 0, y: 0 }, { x: 10, y: 1 }, { x: 15, y: null }, { x: 40, y: 2 }], 'line'));
    const at = new Map(marksOf(picture).map(({ mark }) => [english(mark.label), mark]));
    const [zero, ten, twenty, forty] = ['0: y 0', '10: y 1', '20: y 4', '40: y 2'].map((label) => at.get(label)!);
    const ratio = (from: number, to: number, base: number) => (to - base) / (from - base);
    assert.ok(Math.abs(ratio(ten!.x, twenty!.x, zero!.x) - 2) < 0.01 && Math.abs(ratio(ten!.x, forty!.x, zero!.x) - 4) < 0.01);
    assert.ok(Math.abs(ratio(ten!.y, twenty!.y, zero!.y) - 4) < 0.01 && Math.abs(ratio(ten!.y, forty!.y, zero!.y) - 2) < 0.01);
    const [path] = ofClass(picture, 'pic-path');
    assert.equal(path!.attributes['d'], `M${zero!.x} ${zero!.y}L${ten!.x} ${ten!.y}M${twenty!.x} ${twenty!.y}L${forty!.x} ${forty!.y}`);
    const dates = marksOf(await pictureOf(madeTable('x', [{ date: '2023-01-11', y: 1 }, { date: '2023-01-01', y: 1 }, { date: '2023-01-31', y: 1 }, { date: null, y: 9 }], { chart: { shape: 'dot', x: 'date', y: 'y' } }))).map(({ mark }) => mark.x);
    assert.ok(Math.abs((dates[2]! - dates[0]!) / (dates[1]! - dates[0]!) - 3) < 0.01, 'days apart');
    assert.equal(dates.length, 3);
    const named = await pictureOf(madeTable('x', [{ word: 'Kim', n: 3, y: 1 }, { word: 'um', n: 3, y: null }], { chart: { shape: 'dot', x: 'n', y: 'y' } }));
    assert.deepEqual(marksOf(named).map(({ mark }) => english(mark.label)), ['Kim: n 3, y 1']);
    assert.match(describes(named), /Not drawn, as n or y is unknown: 1\.$/);
  });

  it('keeps to its room, whatever the numbers', async () => {
    const number = fc.oneof(fc.double({ noNaN: true, min: -1e12, max: 1e12 }), fc.integer({ min: -5, max: 5 }), fc.constant(null));
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.oneof(number, fc.string({ maxLength: 40 })), number), { minLength: 1, maxLength: 30 }), fc.constantFrom<ChartShape>('bar', 'line', 'dot'), fc.integer({ min: 200, max: 2000 }), async (rows, shape, width) => {
      const picture = await pictureOf(chart(rows.map(([x, y]) => ({ x, y })), shape), width);
      for (const { attributes } of elementsOf(picture)) {
        for (const [name, value] of Object.entries(attributes)) {
          assert.doesNotMatch(String(value), /NaN|Infinity/, name);
          if (['x', 'cx', 'x1', 'x2'].includes(name)) assert.ok(Number(value) >= -1 && Number(value) <= picture.width + 1, `${name}=${value} of ${picture.width}`);
        }
      }
    }), { seed: 20261130, numRuns: 150, examples: [[[['', 5e-324], ['', -5e-324], ['', null]], 'dot', 200]] });
  });

  it('takes any name for text', async () => {
    for (const shape of ['bar', 'line', 'dot'] as const) {
      const picture = await pictureOf(chart(HOSTILE.map((x, y) => ({ x, y })), shape), 400);
      assert.equal(marksOf(picture).length, HOSTILE.length);
      assert.doesNotMatch(JSON.stringify(picture), /\\u202e|\\u0000/i);
    }
  });
});

describe('the chart of a query', () => {
  const picture = async (...cells: readonly string[]) => pictureOf(await resultOf(corpus, ...cells));
  const queries = (drawn: Awaited<ReturnType<typeof picture>>) => marksOf(drawn).map(({ mark: { opens } }) => (opens?.kind === 'query' ? opens.query : null));

  it('says in the method what was asked for, and takes the first columns that fit where nothing is said', async () => {
    const result = await resultOf(corpus, 'Kim | chart dot y=hits');
    assert.deepEqual([result.method.settings['chart'], result.chart, result.kind], ['dot y=hits', { shape: 'dot', x: 'path', y: 'hits' }, 'articles']);
    assert.deepEqual((await resultOf(corpus, '* | frequency | chart')).chart, { shape: 'bar', x: 'word', y: 'count' });
    assert.deepEqual((await resultOf(corpus, '$y = articles', '* | frequency | chart line y=$y')).chart, { shape: 'line', x: 'word', y: 'articles' });
    assert.deepEqual(await rowsOf<Row>(corpus, '* | frequency | top 3'), await rowsOf<Row>(corpus, '* | frequency | top 3 | chart'), 'rows stay what they are');
    assert.equal(await drawnOf(await resultOf(corpus, '* | frequency | chart y=articles | select word, count')), undefined);
  });

  it('opens the passage or the article of a row', async () => {
    const opened = marksOf(await picture('Kim | kwic | chart dot x=start y=end')).map(({ mark: { opens } }) => (opens?.kind === 'passage' ? `${opens.path} ${opens.span.start}-${opens.span.end}` : ''));
    assert.deepEqual(opened, (await rowsOf<Row>(corpus, 'Kim | kwic')).map((row) => row as { path: string; start: number; end: number }).sort((a, b) => a.start - b.start).map(({ path, start, end }) => `${path} ${start}-${end}`));
  });

  it('has bars for count and frequency, each of which lists what it counts', async () => {
    for (const query of ['* | frequency', '* | frequency of=lemma', 'Kim | count by=source', '* | count by=person', '* | count by=lang', '* | entities | chart bar x=name y=mentions', '* | ngrams n=2 min=1 | chart']) {
      const result = await resultOf(corpus, query);
      const rows = (await result.rows(0, 99)) as readonly TableRow[];
      const { y } = result.chart ?? { y: result.columns.some(({ name }) => name === 'count') ? 'count' : query.startsWith('Kim') ? 'hits' : 'articles' };
      for (const [at, cell] of queries(await pictureOf(result)).entries()) {
        if (cell === null) continue;
        const found = await resultOf(corpus, cell);
        assert.equal(y === 'hits' ? found.method.hits : found.total, rows[at]![y], `${query}: ${cell}`);
      }
      assert.ok(queries(await pictureOf(result)).filter((cell) => cell !== null).length > 0, query);
    }
    assert.equal(await drawnOf(await resultOf(corpus, 'Kim | count')), undefined, 'one number is no picture');
  });

  it('draws counts by date over time', async () => {
    const drawn = await picture('* | count by=month');
    assert.deepEqual(queries(drawn), ['(*) date:2023-09', '(*) date:2023-11', '(*) date:none']);
    const [first, second] = ofClass(drawn, 'pic-a').map(({ attributes }) => Number(attributes['x']));
    assert.ok(second! - first! > 90, 'October has its room');
  });
});
