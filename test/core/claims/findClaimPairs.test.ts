import assert from 'node:assert/strict';
import fc from 'fast-check';
import { GRADE_LIMITS, LIMITS, type CandidateLimits } from '../../../src/core/claims/claimLimits';
import { lengthPrior, logistic, weightedSum } from '../../../src/core/claims/claimModel';
import type { ClaimSet } from '../../../src/core/claims/ClaimSet';
import { Comparison, findClaimPairs, typicalLength, type ClaimPair } from '../../../src/core/claims/findClaimPairs';
import { groupClaims } from '../../../src/core/claims/groupClaims';
import { featuresOf, likenessOf } from '../../../src/core/claims/pairFeatures';
import { readClaimSet } from '../../../src/core/claims/readClaimSet';
import { Stories } from '../../../src/core/claims/Stories';
import { Pace } from '../../../src/core/query/run/Pace';
import { DEFAULT_REGIONS } from '../../../src/core/query/run/regions';
import { assertLinear } from '../../support/assertLinear';
import { memoryCorpus } from '../../support/memoryCorpus';
import { PATIENT } from '../../support/run';

const WORDS = 'Hafen Kaimauer Sanierung Instandsetzung Euro Taucher Leuchtturm Fähre Brand Halle Feuerwehr verletzt Verletzte 12 17 200 Menschen Anwohner kosten Preis Demonstration protestieren Rathaus Bäckerei'.split(' ');
const sentence = fc.array(fc.constantFrom(...WORDS), { minLength: 2, maxLength: 9 }).map((words) => `Die ${words.join(' ')}.`);
const articles = fc.array(fc.array(sentence, { minLength: 1, maxLength: 5 }), { minLength: 2, maxLength: 5 });

async function setOf(texts: readonly (readonly string[])[]): Promise<ClaimSet> {
  const corpus = memoryCorpus(Object.fromEntries(texts.map((lines, at) => [`${at}.txt`, lines.join('\n')])));
  return readClaimSet(corpus, corpus.layers!, new Uint8Array(texts.length).fill(1), DEFAULT_REGIONS, new Pace(PATIENT));
}

/** Every pair of sentences of two articles is looked at, without any index. */
async function allPairs(set: ClaimSet, least: number, limits: CandidateLimits): Promise<readonly string[]> {
  const stories = await Stories.of(set, limits.story, new Pace(PATIENT));
  const comparison = new Comparison(set);
  const isCompared = (one: number, other: number): boolean => {
    const shared = [...set.concepts[one]!].filter((concept) => set.concepts[other]!.includes(concept));
    return stories.partners(set.units[one]!.article).has(set.units[other]!.article) && shared.length > 0 && shared.reduce((sum, concept) => sum + set.rarity(concept) * set.telling[concept]!, 0) >= limits.shared;
  };
  const likeness = (one: number, other: number): number => (one > other ? likeness(other, one) : isCompared(one, other) ? likenessOf(comparison.of(one, other).sharing) : 0);
  const beside = (unit: number): number[] => [unit - 1, unit + 1].filter((next) => set.units[next]?.article === set.units[unit]!.article);
  const found: string[] = [];
  set.units.forEach((_, one) => set.units.forEach((__, other) => {
    if (one >= other || !isCompared(one, other)) return;
    const near = [...beside(one).map((next) => likeness(next, other)), ...beside(other).map((next) => likeness(one, next)), ...beside(one).flatMap((next) => beside(other).filter((also) => also - other === next - one).map((also) => likeness(next, also)))];
    const likelihood = logistic(weightedSum(featuresOf(set, comparison.of(one, other), Math.max(0, ...near))) + lengthPrior(typicalLength(set, one, other)));
    if (likelihood >= least) found.push(`${one} ${other} ${likelihood.toFixed(9)}`);
  }));
  return found;
}

describe('pairs that report the same, beside a comparison of all', () => {
  it('are all found, and judged alike', async () => {
    await fc.assert(fc.asyncProperty(articles, fc.constantFrom(0.02, 0.1, 0.3), async (texts, least) => {
      const set = await setOf(texts);
      const found = await findClaimPairs(set, least, new Pace(PATIENT));
      assert.deepEqual(found.map(({ one, other, likelihood }) => `${one} ${other} ${likelihood.toFixed(9)}`), await allPairs(set, least, LIMITS));
    }), { seed: 5, numRuns: 120 });
  }).timeout(60_000);

  it('are looked for in an article of more sentences than a call takes as arguments', async () => {
    const set = await setOf([Array.from({ length: 150_000 }, (_, at) => `Die Halle ${at} brennt.`), ['Die Halle 7 brennt.']]);
    assert.equal(set.units.length, 150_001);
  }).timeout(60_000);

  it('are read of a sentence of very many dates in time that grows with it', () => assertLinear(
    (count) => memoryCorpus({ 'a.txt': { text: `Am ${'3. Mai 2023 und am '.repeat(count)}Ende.`, dates: { '3. Mai 2023': '2023-05-03' } }, 'b.txt': 'Am Ende.' }),
    (corpus) => readClaimSet(corpus, corpus.layers!, Uint8Array.of(1, 1), DEFAULT_REGIONS, new Pace(PATIENT)), 2_000,
  )).timeout(60_000);

  it('make groups in which any two passages hold together, the likely ones first, and none is left out', async () => {
    await fc.assert(fc.asyncProperty(articles, async (texts) => {
      const set = await setOf(texts);
      const pairs = await findClaimPairs(set, GRADE_LIMITS.possible.any, new Pace(PATIENT));
      const articleOf = (unit: number): number => set.units[unit]!.article;
      const groups = await groupClaims(pairs, articleOf, new Pace(PATIENT));
      const likelihoodOf = (one: number, other: number): number => pairs.find((pair) => pair.one === Math.min(one, other) && pair.other === Math.max(one, other))?.likelihood ?? 0;
      const holds = (one: number, other: number, least: number): boolean => articleOf(one) === articleOf(other) || likelihoodOf(one, other) >= least;
      for (const { units, grade } of groups) for (const one of units) for (const other of units) assert.ok(holds(one, other, GRADE_LIMITS[grade].any));
      const isIn = ({ one, other }: ClaimPair, grades: readonly string[]): boolean => groups.some(({ units, grade }) => grades.includes(grade) && units.includes(one) && units.includes(other));
      for (const pair of pairs) {
        if (pair.likelihood >= GRADE_LIMITS.likely.pair) assert.ok(isIn(pair, ['likely']));
        if (pair.likelihood >= GRADE_LIMITS.possible.pair) assert.ok(isIn(pair, ['likely', 'possible']));
      }
      const order = groups.map(({ grade, likelihood }) => [grade === 'likely' ? 0 : 1, -likelihood] as const);
      assert.deepEqual(order, [...order].sort(([a, x], [b, y]) => a - b || x - y));
      // What a possible group says anew: a pair that no likely one has.
      for (const { units, grade } of groups) assert.ok(grade === 'likely' || pairs.some((pair) => units.includes(pair.one) && units.includes(pair.other) && !isIn(pair, ['likely'])));
    }), { seed: 6, numRuns: 120 });
  }).timeout(60_000);
});

describe('stories', () => {
  it('join articles whose words are alike, and no others', async () => {
    const set = await setOf([['Der Hafen von Brux braucht Taucher für die Kaimauer.', 'Die Fähre legt dort an.'], ['Taucher sanieren die Kaimauer im Hafen.', 'Die Fähre fährt weiter.'], ['Eine Bäckerei am Rathaus schließt.', 'Kunden bedauern das sehr.']]);
    const stories = await Stories.of(set, LIMITS.story, new Pace(PATIENT));
    assert.deepEqual([0, 1, 2].map((article) => [...stories.partners(article)]), [[1], [0], []]);
  });
});
