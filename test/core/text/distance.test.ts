import assert from 'node:assert/strict';
import fc from 'fast-check';
import { boundedDistance } from '../../../src/core/text/distance';

/** The recurrence of optimal string alignment, without bound or rows. */
export function naiveDistance(a: string, b: string): number {
  const known = new Map<string, number>();
  const at = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    const key = `${i},${j}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    let cost = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1));
    if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, at(i - 2, j - 2) + 1);
    known.set(key, cost);
    return cost;
  };
  return at(a.length, b.length);
}

describe('distance', () => {
  it('counts what it says', () => {
    assert.equal(boundedDistance('wostochny', 'wostotschny', 3), 2);
    assert.equal(boundedDistance('kim', 'kmi', 2), 1);
    assert.equal(boundedDistance('ca', 'abc', 5), 3);
    assert.equal(boundedDistance('', 'abc', 2), 3);
  });

  it('agrees with the recurrence', () => {
    const word = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 8 }).map((all) => all.join(''));
    fc.assert(fc.property(word, word, fc.nat(4), (a, b, bound) => {
      assert.equal(boundedDistance(a, b, bound), Math.min(naiveDistance(a, b), bound + 1));
    }), { seed: 9, numRuns: 3000 });
  });
});
