import assert from 'node:assert/strict';
import fc from 'fast-check';
import { boundedDistance } from '../../../src/core/text/distance';
import { naiveDistance } from './naiveDistance';

describe('distance', () => {
  it('counts what it says', () => {
    assert.equal(boundedDistance('wostochny', 'wostotschny', 3), 2);
    assert.equal(boundedDistance('kim', 'kmi', 2), 1);
    assert.equal(boundedDistance('ca', 'abc', 5), 3);
    assert.equal(boundedDistance('', 'abc', 2), 3);
    assert.equal(boundedDistance('a😀b', 'a😁b', 1), 1);
    assert.equal(boundedDistance('𐌰𐌱', '𐌱𐌰', 1), 1);
    assert.equal(boundedDistance('𐌰\ue000', '\ue000', 2), 1);
  });

  it('agrees with the recurrence', () => {
    const word = fc.array(fc.constantFrom('a', 'b', 'c', '𐌰', '𐌱', '😀'), { maxLength: 8 }).map((all) => all.join(''));
    fc.assert(fc.property(word, word, fc.nat(4), (a, b, bound) => {
      assert.equal(boundedDistance(a, b, bound), Math.min(naiveDistance(a, b), bound + 1));
    }), { seed: 9, numRuns: 3000 });
  });
});
