import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { overruleRegions, type OverrulableStructure } from '../../../src/core/corpus/overruleRegions';
import type { RegionChange } from '../../../src/core/corpus/RegionDecision';

const TEXT = 'Politik\nKim trifft Putin\n\nKim ist da. Newsletter bestellen\nFoto: TASS\nTeilen\n\nKim trifft Putin\nEnde.\nTeilen\n';
const at = (quote: string, from = 0) => ({ start: TEXT.indexOf(quote, from), end: TEXT.indexOf(quote, from) + quote.length });
const title = at('Kim trifft Putin');
const kicker = at('Politik');
const repeat = at('Kim trifft Putin', 30);
const FOUND: OverrulableStructure = {
  title, kicker,
  regions: [{ ...kicker, region: 'kicker' }, { ...title, region: 'title' }, { ...repeat, region: 'repeat' }],
  contractRegions: [{ ...repeat, kind: 'repeat' }],
};
const overruled = (...changes: readonly RegionChange[]) => overruleRegions(TEXT, FOUND, changes.map((change, index) => ({ ...change, line: index + 3 })));
const labels = (...changes: readonly RegionChange[]) => overruled(...changes).structure.regions.map(({ start, end, region }) => `${region}: ${TEXT.slice(start, end)}`);
const path = 'a.txt';

describe('overruleRegions', () => {
  it('changes nothing without decisions', () => assert.equal(overruleRegions(TEXT, FOUND, []).structure, FOUND));
  it('labels a stretch', () => {
    assert.deepEqual(labels({ path, quote: 'Newsletter bestellen', kind: 'boilerplate' }), ['kicker: Politik', 'title: Kim trifft Putin', 'boilerplate: Newsletter bestellen', 'repeat: Kim trifft Putin']);
    assert.deepEqual(overruled({ path, quote: 'Foto: TASS', kind: 'caption' }).structure.contractRegions[0], { ...at('Foto: TASS'), kind: 'caption', reason: { template: 'as korpus.yaml says', args: [] } });
  });
  it('makes body of what was found', () => {
    const { structure } = overruled({ path, quote: 'Kim trifft Putin', prefix: 'Teilen\n\n', kind: 'body' });
    assert.deepEqual(structure.contractRegions, []);
    assert.deepEqual(structure.title, title);
  });
  it('moves the title: the old one is body', () => {
    const { structure } = overruled({ path, quote: 'Kim ist da.', kind: 'title' });
    assert.deepEqual(structure.title, at('Kim ist da.'));
    assert.deepEqual(structure.regions.filter(({ region }) => region === 'title').length, 1);
    assert.equal(overruled({ path, quote: 'Politik', kind: 'body' }).structure.kicker, null);
  });
  it('cuts what it covers in part, and the rest keeps its kind', () => {
    assert.deepEqual(labels({ path, quote: 'trifft', prefix: 'Teilen\n\nKim ', kind: 'boilerplate' }).slice(2), ['repeat: Kim ', 'boilerplate: trifft', 'repeat:  Putin']);
  });
  it('without a path it means every line that reads so, and no part of a line', () => {
    assert.deepEqual(labels({ quote: 'Teilen', kind: 'boilerplate' }).filter((label) => label.startsWith('boiler')), ['boilerplate: Teilen', 'boilerplate: Teilen']);
    assert.deepEqual(overruled({ quote: 'Newsletter bestellen', kind: 'boilerplate' }).structure.contractRegions, FOUND.contractRegions);
    assert.deepEqual(overruled({ quote: 'nirgends', kind: 'boilerplate' }).orphans, []);
  });
  it('the later wins; one whose place is not sure decides nothing and is named', () => {
    assert.deepEqual(labels({ path, quote: 'Foto: TASS', kind: 'caption' }, { path, quote: 'Foto: TASS', kind: 'body' }), labels());
    const { structure, orphans } = overruled({ path, quote: 'Teilen', kind: 'boilerplate' }, { path, quote: 'nirgends', kind: 'body' });
    assert.deepEqual(structure.contractRegions, FOUND.contractRegions);
    assert.deepEqual(orphans.map(({ decision, why }) => [decision.line, why]), [[3, 'ambiguous'], [4, 'gone']]);
  });
  it('regions stay in order and apart, whatever the decisions', () => {
    const kind = fc.constantFrom('body', 'title', 'kicker', 'boilerplate', 'caption', 'subheading', 'repeat') as fc.Arbitrary<RegionChange['kind']>;
    const quote = fc.tuple(fc.nat(TEXT.length - 1), fc.integer({ min: 1, max: 30 })).map(([start, length]) => TEXT.slice(start, start + length));
    fc.assert(fc.property(fc.array(fc.record({ path: fc.constant(path), quote, kind }), { maxLength: 8 }), (changes) => {
      const { title: now, regions, contractRegions } = overruled(...changes).structure;
      regions.forEach(({ start, end }, index) => assert.ok(start < end && (index === 0 || regions[index - 1]!.end <= start)));
      assert.deepEqual(regions.filter(({ region }) => region === 'title').map(({ start, end }) => ({ start, end })), now === null ? [] : [now]);
      assert.equal(contractRegions.length, regions.filter(({ region }) => !['title', 'kicker'].includes(region)).length);
    }), { seed: 9, numRuns: 300 });
  });
});
