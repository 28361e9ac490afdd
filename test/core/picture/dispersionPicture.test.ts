import assert from 'node:assert/strict';
import fc from 'fast-check';
import { MOST_LANES } from '../../../src/core/picture/dispersionPicture';
import type { PlacedHit } from '../../../src/core/query/run/hitMarks';
import { madeTable } from '../../support/madeTable';
import { memoryCorpus, regionOf } from '../../support/memoryCorpus';
import { describes, drawnOf, elementsOf, english, HOSTILE, marksOf, ofClass, pictureOf } from '../../support/pictures';
import { resultOf } from '../../support/run';

const TEXT = 'Kim kam. Impressum.\nDann ging Kim fort, und Kim blieb.';
const corpus = memoryCorpus({ 'a.txt': { text: TEXT, regions: [regionOf(TEXT, 'Impressum', 'boilerplate')] }, 'b.txt': 'Niemand kam.', 'c.txt': 'Er ging, sie blieb, Kim.' });

/** A result made by hand: hits at these places of each article. */
function made(hits: Readonly<Record<string, readonly number[]>>) {
  const marks = (path: string): readonly PlacedHit[] => hits[path]!.map((at, number) => ({ at, start: number, end: number + 1 }));
  return madeTable('dispersion', Object.entries(hits).map(([path, places]) => ({ path, count: places.length })), { marks });
}

describe('the picture of a dispersion', () => {
  it('has a lane for each article, a tick where the share of tokens before the hit says, and opens its span', async () => {
    const picture = await pictureOf(await resultOf(corpus, 'Kim | dispersion'));
    const [lane] = ofClass(picture, 'pic-lane');
    const [x, width] = [Number(lane!.attributes['x']), Number(lane!.attributes['width'])];
    const ticks = marksOf(picture).filter(({ tag }) => tag === 'rect');
    // By hand: tokens in force of a.txt are Kim kam Dann ging Kim fort und Kim blieb, of c.txt Er ging sie blieb Kim.
    const expected = [[0, 0], [4 / 9, 0], [7 / 9, 0], [4 / 5, 2]] as const;
    assert.deepEqual(ticks.map(({ attributes }) => Number(attributes['x'])), expected.map(([at]) => Math.round((x + at * (width - 2)) * 100) / 100));
    assert.deepEqual(ticks.map(({ mark }) => mark.y), expected.map(([, row]) => Number(ofClass(picture, 'pic-lane')[row]!.attributes['y']) + Number(lane!.attributes['height']) / 2));
    assert.deepEqual(ticks.map(({ mark: { opens } }) => (opens?.kind === 'passage' ? [opens.path, opens.span.start, opens.span.end] : [])),
      [['a.txt', 0, 3], ['a.txt', TEXT.indexOf('Kim fort'), TEXT.indexOf('Kim fort') + 3], ['a.txt', TEXT.indexOf('Kim blieb'), TEXT.indexOf('Kim blieb') + 3], ['c.txt', 20, 23]]);
    assert.equal(ofClass(picture, 'pic-lane').length, 3, 'an article without a hit has a lane');
    assert.equal(describes(picture), 'Hits: 4, most of them (3) in a.txt. Articles with a hit: 2 of 3.');
    assert.equal(english(picture.title), 'Where the hits of Kim stand in each article');
  });

  it('follows where, sort and top, and is gone with the columns that it needs', async () => {
    const lanes = async (query: string) => marksOf(await pictureOf(await resultOf(corpus, query))).filter(({ tag }) => tag === 'text').map(({ mark }) => english(mark.label).replace(/:.*/, ''));
    assert.deepEqual(await lanes('Kim | dispersion | sort count desc'), ['a.txt', 'c.txt', 'b.txt']);
    assert.deepEqual(await lanes('Kim | dispersion | where count > 0 | top 1'), ['a.txt']);
    assert.equal(await drawnOf(await resultOf(corpus, 'Kim | dispersion | select path')), undefined);
    assert.equal(await drawnOf(await resultOf(corpus, 'Kim | dispersion | where count > 99')), undefined);
  });

  it('says it of one hit and of none', async () => {
    assert.equal(describes(await pictureOf(made({ 'a.txt': [0.5], 'b.txt': [] }))), 'One hit, in a.txt. Articles: 2.');
    assert.equal(describes(await pictureOf(made({ 'a.txt': [], 'b.txt': [] }))), 'No hit. Articles: 2.');
  });

  it('draws those with a hit first where there are too many articles, and says so', async () => {
    const picture = await pictureOf(made(Object.fromEntries(Array.from({ length: 50_000 }, (_, at) => [`${at}.txt`, at % 1000 === 999 ? [0.1, 0.2] : []]))));
    assert.equal(ofClass(picture, 'pic-lane').length, MOST_LANES);
    assert.equal(marksOf(picture).filter(({ tag }) => tag === 'rect').length, 100);
    assert.match(describes(picture), /^Hits: 100, .* Articles with a hit: 50 of 50000\..* Drawn: 80 of 50000 articles/);
  });

  it('counts every hit in a tick, however many there are, and leaves a page alive', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }).map((at) => at), { maxLength: 40 }), { minLength: 1, maxLength: 6 }), fc.integer({ min: 100, max: 2000 }), async (articles, width) => {
      const picture = await pictureOf(made(Object.fromEntries(articles.map((places, at) => [`${at}.txt`, [...places].sort((a, b) => a - b)]))), width);
      const counted = marksOf(picture).filter(({ tag }) => tag === 'rect').map(({ mark }) => (typeof mark.label === 'object' && mark.label.args.length === 3 ? Number(mark.label.args[1]) : 1));
      assert.equal(counted.reduce((sum, count) => sum + count, 0), articles.flat().length);
      for (const { attributes } of elementsOf(picture)) assert.ok(Number(attributes['x'] ?? 0) >= 0 && Number(attributes['x'] ?? 0) <= picture.width && Number(attributes['width'] ?? 0) <= picture.width, JSON.stringify(attributes));
    }), { seed: 20261130, numRuns: 60 });
    const many = Array.from({ length: 20_000 }, (_, at) => at / 20_000);
    const full = await pictureOf(made(Object.fromEntries(Array.from({ length: MOST_LANES }, (_, at) => [`${at}.txt`, many]))), 1600);
    assert.ok(marksOf(full).length < 7000, `${marksOf(full).length}`);
  });

  it('takes any name for text: names are cut to fit, and stay whole in what is told of the mark', async () => {
    const picture = await pictureOf(made(Object.fromEntries(HOSTILE.map((name) => [name, [0.5]]))), 400);
    for (const { mark } of marksOf(picture).filter(({ tag }) => tag === 'text')) assert.doesNotMatch(english(mark.label), /[\u0000-\u001F\u202A-\u202E]/);
    for (const text of ofClass(picture, 'pic-end').flatMap(({ children }) => children)) assert.ok(typeof text !== 'string' || text.length < 40, String(text));
    assert.ok(marksOf(picture).some(({ mark }) => english(mark.label).includes('x'.repeat(300))));
  });
});
