import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compileWildcard, hasWildcard } from '../../../src/core/text/wildcard';

describe('wildcard', () => {
  const table: [string, string, boolean][] = [
    ['Waffen*', 'waffentests', true], ['Waffen*', 'Waffen', true], ['Waffen*', 'Schusswaffen', false], ['*rakete*', 'Interkontinentalraketen', true],
    ['P?öngjang', 'Pjöngjang', true], ['P?öngjang', 'PJÖNGJANG', true], ['P?öngjang', 'Pj\u00ADo\u0308ng\u00ADjang', true], ['?', '\u{1D400}', true], ['??', '\u{1D400}', false],
    ['*', '', true], ['', 'a', false], ['a*b*c', 'aXbXbc', true], ['\\*', '*', true], ['\\*', 'a', false], ['*.txt', 'a/b.txt', true], ['a.c', 'abc', false],
  ];
  for (const [pattern, text, expected] of table) it(`${pattern} ${expected ? 'fits' : 'does not fit'} ${text}`, () => assert.equal(compileWildcard(pattern)(text), expected));

  it('folds, for it is about metadata', () => {
    assert.equal(compileWildcard('süddeutsche*')('Sueddeutsche Zeitung'), true);
    assert.equal(compileWildcard('M?nchen')('München'), true);
  });

  it('tells wildcards from escaped ones', () => {
    assert.equal(hasWildcard('a\\*'), false);
    assert.equal(hasWildcard('a?'), true);
  });

  it('agrees with a regular expression', () => {
    const letters = fc.array(fc.constantFrom('a', 'b', 'B'), { maxLength: 8 }).map((all) => all.join(''));
    const pattern = fc.array(fc.constantFrom('a', 'b', '*', '?'), { maxLength: 6 }).map((all) => all.join(''));
    fc.assert(fc.property(pattern, letters, (glob, text) => {
      const expected = new RegExp(`^${glob.replaceAll('*', '.*').replaceAll('?', '.')}$`, 'i').test(text);
      assert.equal(compileWildcard(glob)(text), expected);
    }), { seed: 8, numRuns: 3000 });
  });

  it('does not blow up', () => {
    assert.equal(compileWildcard('a*'.repeat(30) + 'b')('a'.repeat(5000)), false);
  });
});
