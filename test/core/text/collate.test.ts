import assert from 'node:assert/strict';
import fc from 'fast-check';
import { collationKey, compareForms } from '../../../src/core/text/collate';
import { nastyWord } from './nasty';

describe('collate', () => {
  it('orders by base letters, then diacritics, then case', () => {
    const ordered = ['7', '13'].sort().concat(["d'accord", 'Jong', 'Jong-un', 'Jongun', 'rate', 'Rate', 'räte', 'Räte', 'Rathaus', 'Strasse', 'straße', 'Straße', 'Strasser', 'zu', 'Zürich', 'Zustand', 'жук', '中']);
    fc.assert(fc.property(fc.shuffledSubarray(ordered, { minLength: ordered.length }), (shuffled) => {
      assert.deepEqual([...shuffled].sort(compareForms), ordered);
    }), { seed: 6, numRuns: 50 });
  });

  it('is a total order, and the key says the same', () => {
    fc.assert(fc.property(nastyWord, nastyWord, nastyWord, (a, b, c) => {
      const sign = Math.sign(compareForms(a, b));
      assert.equal(sign, -Math.sign(compareForms(b, a)) + 0);
      assert.equal(sign === 0, a === b);
      if (sign <= 0 && compareForms(b, c) <= 0) assert.ok(compareForms(a, c) <= 0);
      const [keyA, keyB] = [collationKey(a), collationKey(b)];
      assert.equal(keyA < keyB ? -1 : keyA > keyB ? 1 : 0, sign);
    }), { seed: 7, numRuns: 2000 });
  });
});
