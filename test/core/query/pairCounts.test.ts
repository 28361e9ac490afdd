import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Pace } from '../../../src/core/query/run/Pace';
import { PairCounts, type PairTable } from '../../../src/core/query/run/PairCounts';
import { PATIENT } from '../../support/run';

const MEMBERS = 6;
const units = fc.array(fc.record({ named: fc.uniqueArray(fc.nat(MEMBERS - 1), { minLength: 2 }), article: fc.nat(3) }), { maxLength: 12 }).map((all) => all.sort((a, b) => a.article - b.article));
const ranks = fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: MEMBERS }).map((all) => Uint32Array.from(all));

const rows = (table: PairTable): number[][] => Array.from({ length: table.size }, (_, row) => [table.a[row]!, table.b[row]!, table.together[row]!, table.articles[row]!]);

function naive(all: readonly { readonly named: readonly number[]; readonly article: number }[], least: number, rank: Uint32Array): number[][] {
  const found: number[][] = [];
  for (let a = 0; a < MEMBERS; a++) {
    for (let b = a + 1; b < MEMBERS; b++) {
      const both = all.filter(({ named }) => named.includes(a) && named.includes(b));
      if (both.length > 0 && both.length >= least) found.push([a, b, both.length, new Set(both.map(({ article }) => article)).size]);
    }
  }
  return found.sort(([a, b, together, articles], [c, d, more, spread]) => more! - together! || spread! - articles! || rank[a!]! - rank[c!]! || rank[b!]! - rank[d!]!);
}

describe('PairCounts', () => {
  it('counts and orders pairs as a naive count does', () => fc.assert(fc.asyncProperty(units, fc.integer({ min: 1, max: 3 }), ranks, async (all, least, rank) => {
    const pairs = new PairCounts(MEMBERS, new Pace(PATIENT));
    for (const { named, article } of all) pairs.add(new Set(named), article);
    assert.deepEqual(rows((await pairs.atLeast(least, rank))!), naive(all, least, rank));
  })));

  it('keeps no more than it may, and looks at no pair that cannot be common enough', async () => {
    const many = (most: number): PairCounts => {
      const pairs = new PairCounts(100_000, new Pace(PATIENT), most);
      pairs.add(new Set(Array.from({ length: 100_000 }, (_, member) => member)), 0);
      return pairs;
    };
    assert.equal(await many(1000).atLeast(1, new Uint32Array(100_000)), undefined);
    assert.equal((await many(1000).atLeast(2, new Uint32Array(100_000)))!.size, 0);
  });
});
