// Measures the ranking of articles against needs that were judged before (test/gold/ranking), beside naive tf and MiniSearch's BM25+.
// Usage: node scripts/measure/ranking.mjs [--needs]      --needs prints each need with what Korpus gives for it
import { build } from 'esbuild';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { averagePrecision, ndcg, scoreRanking } from './rankingScore.mjs';

const NAMES = { korpus: 'Korpus', tf: 'number of hits', minisearch: 'MiniSearch, words as written', minisearchLemmas: 'MiniSearch, lemmas of Korpus' };

process.chdir(path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url)))));
const outfile = 'out/measure/ranking.cjs';
await build({ entryPoints: ['test/support/ranking.ts'], bundle: true, format: 'cjs', platform: 'node', outfile, logLevel: 'warning' });
const { readNeeds, rankings } = (await import(pathToFileURL(path.resolve(outfile)).href)).default;
const needs = readNeeds();
const found = await rankings(needs);

console.log(`${needs.length} needs${''.padEnd(24)}nDCG@10    MAP   first`);
for (const [key, name] of Object.entries(NAMES)) {
  const { ndcg: gain, map, first } = scoreRanking(needs, found[key]);
  console.log(name.padEnd(32) + [gain, map, first].map((value) => value.toFixed(3).padStart(7)).join(' '));
}
if (process.argv.includes('--needs')) for (const need of needs) printNeed(need);

function printNeed({ id, need, query, answers }) {
  const figures = Object.keys(NAMES).map((key) => ndcg(found[key].get(id), answers).toFixed(2)).join(' ');
  console.log(`\n${id}: ${need} (${query})\n  nDCG ${figures}, AP ${averagePrecision(found.korpus.get(id), answers).toFixed(2)}`);
  found.korpus.get(id).slice(0, 10).forEach((path) => console.log(`  ${answers[path] ?? 0}  ${path}`));
  const missed = Object.keys(answers).filter((path) => !found.korpus.get(id).includes(path));
  if (missed.length > 0) console.log(`  missed: ${missed.join(', ')}`);
}
