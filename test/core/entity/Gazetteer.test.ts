import assert from 'node:assert/strict';
import { parseGazetteer, parseWordNames } from '../../../src/core/entity/Gazetteer';
import { codec, gazetteerBytes } from './support';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('parseGazetteer', () => {
  it('reads entries and lists', () => {
    const file = bytes([
      'korpus-gazetteer 2',
      'city\tNew York\tUS\t40.71\t-74.01\t8804190\tnew york|new york city',
      'country\tUSA\tUS\t\t\t\t=US|usa',
      'cautious\tessen',
      'first\tanna kim peter',
      'women\tanna',
      'either\tkim',
      'family\tkim',
      'words\tund',
      '',
    ].join('\n'));
    const gazetteer = parseGazetteer(file, codec);
    const city = gazetteer.known.get('new york');
    assert.deepEqual([city?.id, city?.kind, city?.country, city?.population, city?.position], ['place/new-york', 'city', 'US', 8804190, { latitude: 40.71, longitude: -74.01 }]);
    assert.equal(gazetteer.longest.get('new'), 3);
    assert.equal(gazetteer.exact.get('US')?.name, 'USA');
    assert.equal(gazetteer.known.get('us'), undefined);
    assert.ok(gazetteer.firstNames.has('peter'));
    const names = parseWordNames(file, codec);
    assert.deepEqual([[...names.placeNames], [...names.firstNames]], [['usa'], ['anna', 'kim', 'peter']]);
  });

  it('has the names that lemmas need in one reading, as they stand in the whole of it', () => {
    const { known, cautious, firstNames } = parseGazetteer(gazetteerBytes(), codec);
    const places = [...known].flatMap(([key, { type }]) => (type === 'place' && !key.includes(' ') && !cautious.has(key) ? [key] : []));
    const names = parseWordNames(gazetteerBytes(), codec);
    assert.deepEqual([[...names.placeNames].sort(), names.firstNames], [places.sort(), firstNames]);
    const half = gazetteerBytes().subarray(0, gazetteerBytes().length >> 1);
    for (const damaged of [bytes('{}'), half]) assert.throws(() => parseWordNames(damaged, codec), /gazetteer/);
  });

  it('throws on bytes that are no gazetteer', () => assert.throws(() => parseGazetteer(bytes('{}'), codec), /gazetteer/));

  it('throws on a gazetteer that is cut', () => {
    const whole = gazetteerBytes();
    for (const part of [0.001, 0.1, 0.5, 0.8]) assert.throws(() => parseGazetteer(whole.subarray(0, whole.length * part), codec), /gazetteer/);
  });

  it('what ships knows the world by its German and its own names, and has no word for a place', () => {
    const names = parseWordNames(gazetteerBytes(), codec).placeNames;
    for (const name of ['berlin', 'muenchen', 'moskau', 'moscow', 'kiew', 'nordkorea', 'england']) assert.ok(names.has(name), name);
    for (const word of ['essen', 'zug', 'von', 'man', 'kim', 'berliner', 'norden']) assert.ok(!names.has(word), word);
  });

  it('what ships tells places of one name apart by something that is known', () => {
    const { linking } = parseGazetteer(gazetteerBytes(), codec);
    for (const { name } of linking.values()) assert.doesNotMatch(name, /undefined/);
  });

  it('what ships has one id per entry', () => {
    const { known } = parseGazetteer(gazetteerBytes(), codec);
    const byId = new Map<string, unknown>();
    for (const entry of known.values()) {
      assert.ok(byId.get(entry.id) === undefined || byId.get(entry.id) === entry, entry.id);
      byId.set(entry.id, entry);
    }
  });
});
