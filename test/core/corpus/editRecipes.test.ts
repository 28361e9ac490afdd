import assert from 'node:assert/strict';
import { parseConfig } from '../../../src/core/corpus/config';
import { setRecipe } from '../../../src/core/corpus/editRecipes';
import { PLAIN_RECIPE, type Recipe } from '../../../src/core/imports/Recipe';

const recipe: Recipe = { ...PLAIN_RECIPE, from: ['../a: b', '../c.csv'], into: 'press', set: { source: ['X'] }, columns: { text: 'Body, long' }, items: new Map<string, 'skip' | { title: string }>([['a#1', 'skip'], ['b "c"', { title: 'T' }]]), duplicates: true };
const set = (text: string, wanted: Recipe): string => {
  const edited = setRecipe(text, wanted);
  assert.ok('text' in edited);
  return edited.text;
};

describe('imports in korpus.yaml', () => {
  it('are one line, read back as they were', () => {
    const text = set('# mine\nversion: 1\n', recipe);
    assert.equal(text.split('\n').length, 5);
    assert.ok(text.startsWith('# mine\nversion: 1\nimports:\n  - { from:'));
    const { config, problems } = parseConfig(text);
    assert.deepEqual(problems, []);
    assert.deepEqual(JSON.parse(JSON.stringify(config.imports.map((each) => ({ ...each, items: [...each.items] })))), JSON.parse(JSON.stringify([{ ...recipe, items: [...recipe.items] }])));
  });

  it('are replaced where sources and folder are the same, and stand beside each other where not', () => {
    const once = set('', { ...PLAIN_RECIPE, from: ['a'], into: '' });
    assert.equal(set(once, { ...PLAIN_RECIPE, from: ['a'], into: '' }), once);
    const twice = set(once, { ...PLAIN_RECIPE, from: ['b'], into: '' });
    assert.deepEqual(parseConfig(set(twice, { ...PLAIN_RECIPE, from: ['a'], into: '', duplicates: true })).config.imports.map(({ from, duplicates }) => [from, duplicates]), [[['b'], false], [['a'], true]]);
  });

  for (const [written, said] of [
    ['imports: x', /must be a list/], ['imports: [ x ]', /no import/], ['imports: [ { into: a } ]', /no import/], ['imports: [ { from: a, into: ../b } ]', /does not lie in the corpus/],
    ['imports: [ { from: a, into: /b } ]', /does not lie in the corpus/], ['imports: [ { from: a, into: "C:\\\\b" } ]', /does not lie in the corpus/], ['imports: [ { from: a, set: 1 } ]', /must be a map/], ['imports: [ { form: a, from: b } ]', /Did you mean/],
  ] as const) {
    it(`say what is wrong with ${written}`, () => assert.match(parseConfig(written).problems.map(({ message }) => `${message.template} ${message.args.join(' ')}`).join('\n'), said));
  }
});
