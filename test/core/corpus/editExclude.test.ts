import assert from 'node:assert/strict';
import ignore from 'ignore';
import { parseConfig } from '../../../src/core/corpus/config';
import { addExclude } from '../../../src/core/corpus/editExclude';

const edited = (text: string, path = 'notes/out.md'): string => {
  const result = addExclude(text, path);
  return 'text' in result ? result.text : assert.fail(JSON.stringify(result.problem));
};

describe('addExclude', () => {
  for (const [name, before, after] of [
    ['a new file', '', 'version: 1\nexclude: [ /notes/out.md ]\n'],
    ['a file without the key', '# ours\nversion: 1 # x', '# ours\nversion: 1 # x\nexclude: [ /notes/out.md ]\n'],
    ['a list in brackets', 'version: 1\nexclude: [ a.md ] # why\nnotes: []\n', 'version: 1\nexclude: [ a.md, /notes/out.md ] # why\nnotes: []\n'],
    ['a list of lines', 'exclude:\n  - a.md # why\narticles: {}\n', 'exclude:\n  - a.md # why\n  - /notes/out.md\narticles: {}\n'],
    ['a single pattern', 'exclude: a.md\n', 'exclude: [ a.md, /notes/out.md ]\n'],
  ] as const) {
    it(`keeps ${name} as it stands`, () => assert.equal(edited(before), after));
  }

  it('leaves out that file alone, whatever it is called', () => {
    for (const path of ['out.md', 'a b/[x]*?.md', '!x#.md', 'x .md']) {
      const { exclude } = parseConfig(edited('', path)).config;
      const rules = ignore().add([...exclude]);
      assert.ok(rules.ignores(path), path);
      assert.ok(!rules.ignores(`sub/${path}`) && !rules.ignores('a b/[x]ab.md'), path);
    }
  });

  it('refuses a damaged file', () => assert.ok('problem' in addExclude('exclude: [ a\n', 'x.md')));
});
