import assert from 'node:assert/strict';
import fc from 'fast-check';
import { collocationG2, expectedTogether, logDice, mutualInformation, tScore, type Cooccurrence } from '../../../src/core/statistics/association';
import { dispersionOf } from '../../../src/core/statistics/dispersion';
import { keynessG2, logRatio, simpleMaths } from '../../../src/core/statistics/keyness';
import { logLikelihood } from '../../../src/core/statistics/logLikelihood';

const near = (actual: number, expected: number, tolerance: number): void => assert.ok(Math.abs(actual - expected) <= tolerance, `${actual} beside ${expected}`);

/** Tokens of the New York Times corpus of Manning and Schütze, “Foundations of Statistical Natural Language Processing” (1999), chapter 5. */
const NEWS = 14_307_668;
const bigram = (first: number, second: number, together: number): Cooccurrence => ({ together, node: first, word: second, tokens: NEWS, window: first });

/** G² by the likelihoods themselves, not by expected counts: the two corpora drawn from one distribution, or from two. */
function naiveG2(a: number, b: number, c: number, d: number): number {
  const logL = (hits: number, of: number, p: number): number => (hits === 0 ? 0 : hits * Math.log(p)) + (of - hits === 0 ? 0 : (of - hits) * Math.log(1 - p));
  const p = (a + c) / (a + b + c + d);
  const likelihood = (one: number, other: number): number => logL(a, a + b, one) + logL(c, c + d, other);
  return 2 * (likelihood(a / (a + b || 1), c / (c + d || 1)) - likelihood(p, p));
}

describe('statistics of association', () => {
  // The published values carry the rounding of their time: the property below is what is exact.
  it('are those of published bigrams: G² (Manning & Schütze, table 5.12)', () => {
    for (const [first, second, together, expected] of [[12_593, 932, 150, 1291.42], [379, 932, 10, 99.31], [932, 934, 10, 82.96], [932, 3424, 13, 80.39], [932, 291, 6, 57.27]] as const) {
      near(collocationG2(bigram(first, second, together)), expected, expected * 0.015);
    }
  });

  it('… t (table 5.6) and mutual information (table 5.14)', () => {
    near(tScore(bigram(15_828, 4675, 8)), 0.999932, 1e-3);
    near(tScore(bigram(42, 20, 20)), 4.4721, 1e-4);
    for (const [first, second, expected] of [[42, 20, 18.38], [41, 27, 17.98], [30, 117, 16.31], [77, 59, 15.94], [24, 320, 15.19]] as const) near(mutualInformation(bigram(first, second, 20)), expected, 0.006);
  });

  it('… logDice: 14 for words that always stand together, one less for half of that (Rychlý 2008)', () => {
    assert.equal(logDice(bigram(500, 500, 500)), 14);
    assert.equal(logDice(bigram(500, 500, 250)), 13);
    assert.equal(logDice(bigram(1, 16_383 * 2 + 1, 1)), 0);
  });

  it('G² is the ratio of likelihoods, whatever the table', () => {
    const count = fc.integer({ min: 0, max: 100_000 });
    fc.assert(fc.property(count, count, count, count, (a, b, c, d) => {
      fc.pre(a + b + c + d > 0);
      near(logLikelihood(a, b, c, d), naiveG2(a, b, c, d), 1e-6 * (a + b + c + d) + 1e-9);
      assert.ok(logLikelihood(a, b, c, d) >= 0);
    }), { seed: 5, numRuns: 2000 });
  });

  it('expects f_x·f_y/N', () => assert.equal(expectedTogether({ together: 1, node: 10, word: 30, tokens: 600, window: 100 }), 0.5));
});

describe('statistics of keyness', () => {
  const table = { count: 30, tokens: 10_000, reference: 20, referenceTokens: 20_000 };

  it('are G² of words and all other words, the log of the ratio, and the ratio of frequencies per million plus one', () => {
    near(keynessG2(table), naiveG2(30, 9970, 20, 19_980), 1e-9);
    assert.equal(logRatio(table), Math.log2(3));
    assert.equal(simpleMaths(table), 3001 / 1001);
  });

  it('exist for a word that the reference does not have', () => {
    assert.equal(logRatio({ ...table, reference: 0 }), Math.log2(30 / 10_000 / (0.5 / 20_000)));
    assert.equal(simpleMaths({ ...table, reference: 0 }), 3001);
    near(keynessG2({ ...table, reference: 0 }), naiveG2(30, 9970, 0, 20_000), 1e-9);
  });
});

describe('statistics of dispersion', () => {
  it('are those of Gries 2008 for his corpus of five parts (DP 0.18, D 0.785), DPnorm as in Lijffijt & Gries 2012', () => {
    const parts = ['b a m n i b e u p', 'b a s a t b e w q n', 'b c a g a b e s t a', 'b a g h a b e a a t', 'b a h a a b e a x a t'].map((part) => part.split(' '));
    const { DP, DPnorm, juillandD } = dispersionOf({ counts: parts.map((part) => part.filter((word) => word === 'a').length), sizes: parts.map((part) => part.length) });
    near(DP!, 0.18, 1e-9);
    near(DPnorm!, 0.18 / (1 - 9 / 50), 1e-9);
    near(juillandD!, 0.785, 1e-3);
  });

  it('are 0 and 1 for what is even, and near the other end for what stands in one part', () => {
    const even = dispersionOf({ counts: [5, 10, 5], sizes: [50, 100, 50] });
    assert.deepEqual([even.DP, even.DPnorm], [0, 0]);
    near(even.juillandD!, 1, 1e-12);
    const { DP, DPnorm, juillandD } = dispersionOf({ counts: [0, 0, 0, 9], sizes: [100, 100, 100, 100] });
    assert.deepEqual([DP, DPnorm], [0.75, 1]);
    near(juillandD!, 0, 1e-12);
  });

  it('are unknown without an occurrence, or with one part; empty parts do not count', () => {
    assert.deepEqual(dispersionOf({ counts: [0, 0], sizes: [5, 5] }), { DP: null, DPnorm: null, juillandD: null });
    assert.deepEqual(dispersionOf({ counts: [3], sizes: [5] }), { DP: 0, DPnorm: null, juillandD: null });
    assert.deepEqual(dispersionOf({ counts: [3, 0, 1], sizes: [5, 0, 5] }), dispersionOf({ counts: [3, 1], sizes: [5, 5] }));
    assert.deepEqual(dispersionOf({ counts: [], sizes: [] }), { DP: null, DPnorm: null, juillandD: null });
  });
});
