import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { TableRow } from '../../../src/protocol/result';
import { datesOf, unitOf, UNITS } from '../../../src/core/picture/timeUnits';
import { madeTable } from '../../support/madeTable';
import { memoryCorpus } from '../../support/memoryCorpus';
import { describes, elementsOf, english, marksOf, ofClass, pictureOf } from '../../support/pictures';
import { resultOf, rowsOf } from '../../support/run';

const corpus = memoryCorpus({
  'a.txt': { text: 'Kim kam am 12. September 2023, blieb bis zum 13. September 2023.', published: '2023-09-13', dates: { '12. September 2023': '2023-09-12', '13. September 2023': '2023-09-13' } },
  'b.txt': { text: 'Am 13. September 2023 kam Putin.', published: '2023-09-15', dates: { '13. September 2023': '2023-09-13' } },
  'c.txt': { text: 'Kim sprach einst.', dates: { einst: null } },
});
const timeline = (rows: readonly (readonly [string | null, number, number])[], by = 'day') => madeTable('timeline', rows.map(([date, articles, mentions]) => ({ date, articles, mentions })), { settings: { by } });
const queries = (marks: ReturnType<typeof marksOf>) => marks.map(({ mark: { opens } }) => (opens?.kind === 'query' ? opens.query : null));

describe('the picture of a timeline', () => {
  it('has bars as high as the counts and as far apart as the days, and dashed ones for what has no date', async () => {
    const picture = await pictureOf(timeline([['2023-09-13', 1, 0], ['2023-09-15', 4, 2], [null, 2, 0]]));
    const bars = ofClass(picture, 'pic-a').map(({ attributes }) => ({ x: Number(attributes['x']), y: Number(attributes['y']), height: Number(attributes['height']) }));
    assert.equal(bars.length, 2);
    assert.ok(Math.abs(bars[1]!.height / bars[0]!.height - 4) < 0.01);
    const [unit] = [46];
    assert.ok(Math.abs(bars[1]!.x - bars[0]!.x - 2 * unit) < 0.01, 'the day between has its room');
    assert.ok(bars.every(({ y, height }) => Math.abs(y + height - (bars[0]!.y + bars[0]!.height)) < 0.02), 'one floor');
    const [unknown] = ofClass(picture, 'pic-unknown');
    const [, top, floor] = /^M[\d.]+ ([\d.]+)V([\d.]+)H[\d.]+V[\d.]+Z$/.exec(String(unknown!.attributes['d']))!;
    assert.ok(Math.abs((Number(floor) - Number(top)) / bars[0]!.height - 2) < 0.01);
    const [higher] = ofClass(await pictureOf(timeline([['2023-09-13', 1, 0], [null, 30, 0]])), 'pic-unknown');
    assert.doesNotMatch(String(higher!.attributes['d']), /Z/, 'open at the top: it is higher than there is room for');
    assert.equal(ofClass(picture, 'pic-unknown').length, 1, 'every date spoken of is known');
    assert.equal(describes(picture), 'Articles published: 5, from 2023-09-13 to 2023-09-15; most (4) 2023-09-15. Without a date, or with a less exact one: 2. Dates spoken of: 2, from 2023-09-15 to 2023-09-15; most (2) 2023-09-15.');
  });

  it('opens the articles and the passages that a bar counts', async () => {
    const picture = await pictureOf(await resultOf(corpus, '$k = Kim OR Putin', '$k OR xyzzy | timeline'));
    const marks = marksOf(picture);
    assert.deepEqual(queries(marks).map((query) => query!.split('\n')[0]), Array(6).fill('$k = Kim OR Putin'));
    const found = await Promise.all(queries(marks).map(async (query) => (await rowsOf<TableRow>(corpus, query!)).length));
    assert.deepEqual(found, [1, 1, 1, 1, 2, 1], 'as many as each bar says');
    assert.deepEqual(marks.map(({ mark }) => Number(typeof mark.label === 'object' ? mark.label.args[0] : 0)), found);
    assert.ok(queries(marksOf(await pictureOf(await resultOf(corpus, 'Kim OR Putin | top 2 | timeline')))).every((query) => query === null), 'the search alone does not say which articles these are');
  });

  it('draws by month, year or decade where there is no room, and says so; nothing gets lost', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.integer({ min: 0, max: 800_000 }), fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 50 })), { minLength: 1, maxLength: 40 }), fc.integer({ min: 280, max: 1600 }), async (days, width) => {
      const unique = [...new Map(days.map((day) => [day[0], day])).values()].sort(([a], [b]) => a - b);
      const rows = unique.map(([day, articles, mentions]) => [new Date(Date.UTC(1800, 0, 1) + day * 86_400_000).toISOString().slice(0, 10), articles, mentions] as const).filter(([date]) => date.length === 10);
      fc.pre(rows.length > 0);
      const picture = await pictureOf(timeline(rows), width);
      const sum = (name: string) => marksOf(picture).filter(({ children }) => children.some((child) => typeof child === 'object' && 'tag' in child && child.attributes['class'] === name)).reduce((total, { mark }) => total + Number(typeof mark.label === 'object' ? mark.label.args[0] : 0), 0);
      assert.equal(sum('pic-a'), rows.reduce((total, [, articles]) => total + articles, 0));
      assert.equal(sum('pic-b'), rows.reduce((total, [, , mentions]) => total + mentions, 0));
      for (const { attributes } of elementsOf(picture)) assert.ok(Number(attributes['x'] ?? 0) >= 0 && Number(attributes['x'] ?? 0) + Number(attributes['width'] ?? 0) <= picture.width + 1, JSON.stringify(attributes));
    }), { seed: 20261130, numRuns: 60 });
    const years = await pictureOf(timeline([['1950-01-01', 1, 0], ['2024-06-17', 1, 0]]), 600);
    assert.match(describes(years), /Bars are years/);
    assert.match(english(marksOf(years)[0]!.mark.label), /^1: articles published 1950$/);
    assert.match(queries(marksOf(await pictureOf(timeline([['1650-01-01', 1, 1], ['2024-06-17', 1, 0]]), 300)))[0]!, /date:1650\.\.1659$/);
  });

  it('holds with one row, with no date at all, and with 50,000 days', async () => {
    assert.match(describes(await pictureOf(timeline([['2023', 1, 0]], 'year'))), /^Articles published: 1, from 2023 to 2023; most \(1\) 2023\. No date is spoken of\.$/);
    assert.match(describes(await pictureOf(timeline([[null, 3, 4]]))), /^No article has a date\. .*: 3\. No date is spoken of\. .*: 4\.$/);
    const many = Array.from({ length: 50_000 }, (_, day) => [datesOf(day - 30_000, 'day')[0], 1, 1] as const);
    assert.ok(marksOf(await pictureOf(timeline(many))).length < 600);
  });
});

describe('units of time', () => {
  it('number what they cover, and back', () => {
    for (const date of ['0001-01-01', '1899-12-31', '1970-01-01', '2000-02-29', '2023-09-13', '9999-12-31']) {
      for (const unit of UNITS) {
        const [first, last] = datesOf(unitOf(date, unit)!, unit);
        assert.ok(first.slice(0, date.length) <= date && date.slice(0, last.length) <= last, `${date} ${unit} ${first} ${last}`);
      }
    }
    assert.deepEqual([unitOf('2023', 'day'), unitOf('2023', 'month'), unitOf('2023-09', 'month')], [undefined, undefined, 2023 * 12 + 8]);
  });
});
