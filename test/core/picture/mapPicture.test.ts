import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { MOST_PLACES, MOST_UNPLACED } from '../../../src/core/picture/mapPicture';
import { pictureOf as named } from '../../../src/core/picture/pictureOf';
import { readWorld } from '../../../src/core/picture/world';
import { madeTable } from '../../support/madeTable';
import { memoryCorpus } from '../../support/memoryCorpus';
import { describes, elementsOf, english, HOSTILE, marksOf, ofClass, pictureOf } from '../../support/pictures';
import { resultOf, rowsOf } from '../../support/run';

type Given = readonly [name: string, latitude: number | null, longitude: number | null, mentions: number];
const places = (rows: readonly Given[]) => madeTable('map', rows.map(([name, latitude, longitude, mentions]) => ({ name, latitude, longitude, mentions, articles: 1, id: `place/${name}` })));
const BERLIN: Given = ['Berlin', 52.5, 13.4, 9];
const VIENNA: Given = ['Wien', 48.2, 16.4, 4];
const MOSCOW: Given = ['Moskau', 55.75, 37.6, 1];
const marksByName = (picture: Awaited<ReturnType<typeof pictureOf>>) => new Map(marksOf(picture).map((mark) => [english(mark.mark.label).split(/[:,]/)[0], mark]));
const pathNumbers = (path: string) => path.split(/[MLZ]/).filter((point) => point !== '').map((point) => point.split(',').map(Number) as [number, number]);

describe('the picture of a map', () => {
  it('has a circle for each place, where it lies and as large as it is mentioned, and says the scale', async () => {
    const picture = await pictureOf(places([BERLIN, VIENNA, MOSCOW]));
    const [berlin, vienna, moscow] = ['Berlin', 'Wien', 'Moskau'].map((name) => marksByName(picture).get(name)!);
    assert.ok(berlin!.mark.x < vienna!.mark.x && vienna!.mark.x < moscow!.mark.x && berlin!.mark.y < vienna!.mark.y && moscow!.mark.y < vienna!.mark.y);
    assert.ok(Math.abs(Number(berlin!.attributes['r']) / Number(vienna!.attributes['r']) - 1.5) < 0.01, 'nine to four by area');
    const scale = ofClass(picture, 'pic-place').filter(({ mark }) => mark === undefined).map(({ attributes }) => Number(attributes['r']));
    assert.equal(scale.length, 2, 'for one and for five');
    assert.ok(Math.abs(scale[1]! ** 2 / scale[0]! ** 2 - 5) < 0.05 && scale[0] === Number(moscow!.attributes['r']));
    assert.deepEqual(ofClass(picture, 'pic-name').map(({ children }) => children[0]), ['Berlin', 'Wien', 'Moskau']);
    assert.equal(describes(picture), 'Places on the map: 3, most mentioned: Berlin (9), Wien (4), Moskau (1). Coasts and borders: Natural Earth, 1:50m.');
  });

  it('shows the part of the world that the places take, else the world; across the date line where that is shorter', async () => {
    const apart = async (rows: readonly Given[], a: string, b: string, width = 800) => {
      const found = marksByName(await pictureOf(places(rows), width));
      return Math.hypot(found.get(a)!.mark.x - found.get(b)!.mark.x, found.get(a)!.mark.y - found.get(b)!.mark.y);
    };
    const near = await apart([BERLIN, VIENNA], 'Berlin', 'Wien');
    const onWorld = await apart([BERLIN, VIENNA, ['Sydney', -33.9, 151.2, 1], ['Lima', -12, -77, 1]], 'Berlin', 'Wien');
    assert.ok(near > 100 && onWorld < 30, `${near} ${onWorld}`);
    assert.ok(await apart([['Fidschi', -17.8, 178, 1], ['Samoa', -13.8, -172, 1]], 'Fidschi', 'Samoa') < 620);
    const pacific = marksByName(await pictureOf(places([['Fidschi', -17.8, 178, 1], ['Samoa', -13.8, -172, 1]])));
    assert.ok(pacific.get('Fidschi')!.mark.x < pacific.get('Samoa')!.mark.x, 'west is left, also there');
  });

  it('keeps places and coasts inside, whatever the places and the width, and is the same each time', async () => {
    const place = fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.double({ min: -90, max: 90, noNaN: true }), fc.double({ min: -180, max: 180, noNaN: true }), fc.integer({ min: 0, max: 5000 }));
    await fc.assert(fc.asyncProperty(fc.array(place, { minLength: 1, maxLength: 12 }), fc.integer({ min: 280, max: 1600 }), async (rows, width) => {
      const picture = await pictureOf(places(rows), width);
      for (const { mark } of marksOf(picture)) assert.ok(mark.x >= 0 && mark.x <= picture.width && mark.y >= 0 && mark.y <= picture.height, JSON.stringify(mark));
      for (const { attributes } of elementsOf(picture)) for (const value of Object.values(attributes)) assert.doesNotMatch(String(value), /NaN|Infinity/);
      for (const name of ['pic-land', 'pic-border']) {
        for (const [x, y] of pathNumbers(String(ofClass(picture, name)[0]!.attributes['d']))) assert.ok(x >= -0.1 && x <= picture.width + 0.1 && y >= -0.1 && y <= picture.height, `${name} ${x} ${y}`);
      }
      assert.equal(JSON.stringify(await pictureOf(places(rows), width)), JSON.stringify(picture));
    }), { seed: 20261130, numRuns: 12 });
  });

  it('lists what has no coordinates, or none on Earth, and says how many more there are', async () => {
    const picture = await pictureOf(places([BERLIN, ['Sibirien', null, null, 7], ['Mordor', 91, 0, 3], ['Atlantis', 0, NaN, 2]]));
    const texts = marksOf(picture).filter(({ tag }) => tag === 'text');
    assert.deepEqual(texts.map(({ children }) => children[0]), ['Sibirien 7', 'Mordor 3', 'Atlantis 2']);
    assert.match(describes(picture), /Without coordinates: 3, most mentioned: Sibirien \(7\), Mordor \(3\), Atlantis \(2\)\./);
    const none = await pictureOf(places(Array.from({ length: 90 }, (_, at) => [`Ort ${at}`, null, null, 90 - at] as const)), 280);
    assert.equal(marksOf(none).length, MOST_UNPLACED);
    assert.match(describes(none), /^No place here has coordinates\. Without coordinates: 90,/);
    assert.ok(elementsOf(none).some(({ children: [text] }) => typeof text === 'object' && 'template' in text && english(text) === `and ${90 - MOST_UNPLACED} more in the table`));
    for (const { attributes, tag } of elementsOf(none)) if (tag === 'text') assert.ok(Number(attributes['y']) < none.height);
  });

  it('opens the mentions of a place, with coordinates or without', async () => {
    const corpus = memoryCorpus({ 'a.txt': { text: 'Moskau schwieg. Kiew auch. Dann sprach Moskau.', names: { place: ['Moskau', 'Kiew'] } } });
    const marks = marksOf(await pictureOf(await resultOf(corpus, 'schwieg | map')));
    assert.deepEqual(await Promise.all(marks.map(async ({ mark: { opens } }) => (await rowsOf(corpus, opens?.kind === 'query' ? opens.query : '')).length)), [2, 1]);
    const [circle] = marksOf(await pictureOf(places([BERLIN])));
    assert.deepEqual(circle!.mark.opens, { kind: 'query', query: 'Kim | kwic entity:"place/Berlin"' });
  });

  it('draws the first of very many and says so; is none without the columns that it needs', async () => {
    const many = await pictureOf(places(Array.from({ length: 20_000 }, (_, at) => [`Ort ${at}`, (at % 120) - 50, (at % 359) - 179, 20_000 - at] as const)));
    assert.equal(ofClass(many, 'pic-place').filter(({ mark }) => mark).length, MOST_PLACES);
    assert.match(describes(many), /Drawn: the first 500 of 20000 places with coordinates; the table has all\./);
    const corpus = memoryCorpus({ 'a.txt': { text: 'Moskau schwieg.', names: { place: ['Moskau'] } } });
    assert.equal(named(await resultOf(corpus, '* | map')), 'map');
    assert.equal(named(await resultOf(corpus, '* | map | select name, mentions')), undefined);
    assert.equal(named(await resultOf(corpus, '* | map | where mentions > 9')), undefined);
  });

  it('takes any name for text', async () => {
    const picture = await pictureOf(places(HOSTILE.flatMap((name, at): Given[] => [[name, at * 5, at * 9, at], [name, null, null, at]])), 300);
    assert.doesNotMatch(JSON.stringify(picture.elements.map(({ children }) => children)), /\\u202e/i);
    assert.equal(marksOf(picture).length, 2 * HOSTILE.length);
  });
});

describe('the map of the world', () => {
  const bytes = readFileSync('dist/world.bin');

  it('has coasts and borders in degrees, without lines that hardly a state takes for a border', () => {
    const { land, borders } = readWorld(bytes);
    assert.ok(land.coordinates.length > 1000 && borders.coordinates.length > 300);
    for (const [longitude, latitude] of [...land.coordinates.flat(2), ...borders.coordinates.flat()]) assert.ok(Math.abs(longitude) <= 180.001 && Math.abs(latitude) <= 90);
    for (const ring of land.coordinates.flat()) assert.deepEqual(ring[0], ring.at(-1), 'closed');
    const within = (west: number, south: number, east: number, north: number) => borders.coordinates.flat().filter(([x, y]) => x > west && x < east && y > south && y < north).length;
    assert.deepEqual([within(32.5, 45, 36.5, 46.3), within(32, 34.5, 34.7, 35.8)], [0, 0], 'Crimea and Cyprus');
    assert.ok(within(14, 50, 15.2, 54) > 10, 'the Oder');
  });

  it('is refused when damaged', () => {
    for (const damaged of [new Uint8Array(), bytes.subarray(0, 20), bytes.subarray(0, bytes.length >> 1), bytes.subarray(0, bytes.length - 1), Buffer.concat([bytes, Buffer.from([0])]), Buffer.from('korpus-world 2 1 1 1 1\n')]) {
      assert.throws(() => readWorld(damaged));
    }
  });
});
