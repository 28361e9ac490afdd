import assert from 'node:assert/strict';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

interface Score {
  scoreStructure(gold: readonly object[], analyses: ReadonlyMap<string, object>, texts: ReadonlyMap<string, string>): { figures: { name: string; value: number; of: number }[]; errors: string[] };
}

describe('the score of structure', () => {
  const TEXT = 'Headline\nShare\nBody text /jha/\n';
  const title = { start: 0, end: 8, text: 'Headline' };
  const share = { start: 9, end: 14, text: 'Share', kind: 'boilerplate' };
  const sign = { start: 25, end: 30, text: '/jha/', kind: 'boilerplate' };
  const gold = { path: 'a.txt', language: 'en', title, kicker: null, published: '2016-01-15', source: 'dpa', regions: [share, sign] };
  let module: Score;
  before(async () => {
    module = (await import(pathToFileURL(path.resolve('scripts/measure/structure.mjs')).href)) as Score;
  });

  const scored = (found: object) => {
    const { figures, errors } = module.scoreStructure([gold], new Map([['a.txt', found]]), new Map([['a.txt', TEXT]]));
    return { errors, figure: (name: string) => figures.filter((each) => each.name === name).map(({ value, of }) => `${value} of ${of}`).join() };
  };

  it('finds no mistake where all is as in the gold; a small part of a line does not make the line', () => {
    const { errors, figure } = scored({ title, kicker: null, published: { value: '2016-01-15', from: 'text' }, sources: [{ name: 'DPA', from: 'text' }], regions: gold.regions });
    assert.deepEqual(errors, []);
    assert.equal(figure('title right'), '1 of 1');
    assert.equal(figure('boilerplate lines, recall'), '1 of 1');
    assert.equal(figure('characters of the right kind'), '18 of 18');
  });

  it('counts what is missed and what is none', () => {
    const { errors, figure } = scored({ title: null, kicker: null, published: null, sources: [], regions: [{ start: 15, end: 30, text: 'Body text /jha/', kind: 'boilerplate' }] });
    assert.equal(figure('title right'), '0 of 1');
    assert.equal(figure('boilerplate lines, precision'), '0 of 1');
    assert.equal(figure('boilerplate lines, recall'), '0 of 1');
    assert.equal(figure('characters of the right kind'), '5 of 18');
    assert.equal(figure('published right'), '0 of 1');
    assert.equal(errors.length, 5);
  });
});
