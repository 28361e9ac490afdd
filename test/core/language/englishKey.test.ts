import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { englishKey, wantedEnglish } from '../../../src/core/language/englishKey';
import { fold } from '../../../src/core/text/fold';
import { ENGLISH_APART, ENGLISH_FAMILIES } from './englishForms';

function finds(query: string, word: string): boolean {
  const { keys, forms } = wantedEnglish(fold(query));
  return keys.includes(englishKey(fold(word))) || forms.some(({ folded }) => folded === fold(word));
}

describe('englishKey', () => {
  for (const family of ENGLISH_FAMILIES) {
    const [base, ...forms] = family.split(' ') as [string, ...string[]];
    it(`${base} finds ${forms.join(', ') || 'itself'}`, () => assert.deepEqual(forms.filter((form) => !finds(base, form)), []));
  }

  for (const pair of ENGLISH_APART) {
    const [a, b] = pair.split(' ') as [string, string];
    it(`${a} is no form of ${b}`, () => assert.ok(!finds(a, b) && !finds(b, a)));
  }

  it('takes the last part of a word with hyphens', () => assert.ok(finds('peace-talk', 'peace-talks')));

  it('answers any word with a key that finds it', () => {
    fc.assert(fc.property(fc.stringMatching(/^[a-z'’.-]{1,16}$/), (word) => assert.ok(finds(word, word))), { seed: 8, numRuns: 500 });
  });
});
