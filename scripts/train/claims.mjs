// Trains the weights by which `claims` judges pairs of sentences: src/core/claims/claimWeights.ts, from test/gold/claims/dev. Unsure pairs teach nothing.
// Usage: node scripts/train/claims.mjs [--held]      --held writes nothing and measures each set with weights that the other sets taught.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { add, countGrades, goldPassage, gradeFigures, labelsOf, none, pairKey, readSets, withArticles } from '../measure/claims.mjs';
import { loadCore, root } from './loadCore.mjs';
import { fitLogistic, logistic } from './logistic.mjs';

/** Strength of the prior that weights are small. */
const PRIOR = 0.4;
/** Each set weighs as much as so many pairs that are right: the largest is not to decide alone. */
const RIGHT = 40;

const core = await loadCore('claimsCore.ts');
const pace = new core.Pace({ cancellation: { cancelled: false }, yield: () => Promise.resolve() });
const sets = [];
for (const set of readSets('dev')) sets.push(await learned(set));
if (process.argv.includes('--held')) await measureHeld();
else write(train(sets));

/** A set with its sentences, and its pairs as { one, other, features, label }: 1, 0, or undefined for what teaches nothing. */
async function learned(set) {
  return withArticles(set, async (articles, cache) => {
    const live = new core.LiveCorpus(core.nodePorts({ root: articles, cacheDirectory: cache, resourceDirectory: path.join(root, 'dist') }), { cacheName: 'claims', config: false });
    const snapshot = await live.snapshot();
    const layers = await (await live.layerOf(snapshot)).complete({});
    const claims = await core.readClaimSet(await live.corpusOf(snapshot, layers), layers, new Uint8Array(snapshot.articles.length).fill(1), core.DEFAULT_REGIONS, pace);
    const passages = claims.units.map(({ article, start, end }) => ({ path: snapshot.articles[article].path, start, end }));
    const { sure, open } = labelsOf(set.facts);
    const gold = goldPassage(set.facts);
    const pairs = [];
    await core.eachPair(claims, pace, core.LIMITS, (one, other, features) => {
      const key = pairKey(gold(passages[one]), gold(passages[other]));
      pairs.push({ one, other, features, offset: core.lengthPrior(core.typicalLength(claims, one, other)), label: sure.has(key) ? 1 : open.has(key) ? undefined : 0 });
    });
    return { ...set, units: claims.units, passages, pairs, due: sure.size };
  });
}

function train(from) {
  const rows = from.flatMap(({ pairs, due }) => pairs.filter(({ label }) => label !== undefined).map(({ features, offset, label }) => ({ features, offset, label, weight: RIGHT / due })));
  return fitLogistic(rows, PRIOR);
}

async function measureHeld() {
  const sums = { likely: none(), possible: none(), all: none() };
  for (const held of sets) {
    const weights = train(sets.filter((set) => set !== held));
    const pairs = held.pairs.map(({ one, other, features, offset }) => ({ one, other, likelihood: logistic(features, weights, offset) })).filter(({ likelihood }) => likelihood >= core.GRADE_LIMITS.possible.any);
    const groups = await core.groupClaims(pairs, (unit) => held.units[unit].article, pace);
    const counts = countGrades(groups.map(({ units, grade }) => ({ grade, passages: units.map((unit) => held.passages[unit]) })), held.facts);
    for (const grade of Object.keys(sums)) add(sums[grade], counts[grade]);
    const reach = held.pairs.filter(({ label }) => label === 1).length;
    console.log(`${held.name.padEnd(12)} ${gradeFigures(counts)}   compared: ${held.pairs.length}, ${reach} of them right`);
  }
  console.log(`${'all'.padEnd(12)} ${gradeFigures(sums)}`);
}

function write(weights) {
  const lines = core.FEATURES.map((name, at) => `  ${weights[at].toFixed(4)}, // ${name}`);
  writeFileSync(path.join(root, 'src/core/claims/claimWeights.ts'), `// Written by scripts/train/claims.mjs. Do not edit.\n\n/** Of \`FEATURES\`, in their order. */\nexport const CLAIM_WEIGHTS: readonly number[] = [\n${lines.join('\n')}\n];\n`);
  console.log(lines.join('\n'));
}
