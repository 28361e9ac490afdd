// Measures how long a running cell goes without asking whether it was interrupted, in processor time, over 10,000 made-up articles.
// Usage: node scripts/measure/pace.mjs [ARTICLES] [--query "part of a query"]
import { build } from 'esbuild';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { syntheticCorpus } from '../bench-corpus.mjs';

const root = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
process.chdir(root);
const { values, positionals } = parseArgs({ allowPositionals: true, options: { query: { type: 'string' }, stack: { type: 'boolean' } } });
const count = Number(positionals[0] ?? 10_000);

const contents = `
  export { createEngine } from './src/core/engine/createEngine';
  export { MemoryFiles, memoryPorts } from './test/support/memoryPorts';
  export { Cancelled } from './src/protocol/engine';`;
const outfile = path.join(root, 'out/measure/pace.mjs');
await build({ stdin: { contents, resolveDir: root, loader: 'ts' }, bundle: true, format: 'esm', platform: 'node', outfile, logLevel: 'warning', sourcemap: 'inline', banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" } });
const { createEngine, MemoryFiles, memoryPorts, Cancelled } = await import(pathToFileURL(outfile).href);

const { articles, words } = syntheticCorpus(root, count);
const engine = createEngine(memoryPorts(new MemoryFiles(Object.fromEntries(articles.map(({ path: name, text }) => [name, text])))), { cacheName: 'pace' });
await engine.open();

const some = (n, from = 0) => words.filter((word) => word.length > 2).slice(from, from + n);
const repeat = (piece, length) => piece.repeat(Math.ceil(length / piece.length));
const QUERIES = {
  'word': 'der',
  'every article': '*',
  'common phrase': '"der und" OR "in der" OR "und die"',
  'phrase of one word': '"der der der"',
  '10,000 words': some(10_000).join(' OR '),
  '10,000 words of an AND': some(10_000).join(' '),
  '2,000 wildcards': some(2_000).map((word) => `${word.slice(0, 3)}*`).join(' OR '),
  'wildcard in the middle': '*a*e*i*',
  'many stars': `${'*a'.repeat(200)}*`,
  '10,000 absent words': Array.from({ length: 10_000 }, (_, at) => `xq${at}z`).join(' OR '),
  '10,000 near a word': some(10_000).map((word) => `${word}q`).join(' OR '),
  'regex': '/.*(ungen|lich)$/',
  'regex, hostile': '/(a+)+$/',
  'regex, large': `/(${some(2000).join('|')})/`,
  '500 regexes': some(500).map((word) => `/${word}.*/`).join(' OR '),
  'fuzzy': 'Raketenprogramm~',
  '1,000 fuzzy': some(1000, 300).map((word) => `${word}~`).join(' OR '),
  'near, wide': '"der die"~1000000',
  'near, many': '"der die und in den von zu"~50',
  'near the same': `"${repeat('der ', 200)}"~1000`,
  'pattern of anything': '[]{0,100} [] []',
  'pattern, nested': '[word=".*e.*"]+ [word=".*n"]* [word="der"]',
  'pattern in a sentence': '[word="der"] []* [word="die"] within s',
  'kwic of all': 'der | kwic',
  'kwic sorted': 'der OR die OR und | kwic sort=1R,2R,3R',
  'kwic by sentence': 'der OR die | kwic context=sentence',
  'sort by text': 'der OR die OR und | kwic | sort right, left desc',
  'where over text': 'der OR die OR und | kwic | where right contains "x" AND NOT left contains "y"',
  'sentences': '* | sentences',
  'sentences with words': `${some(200).join(' OR ')} | sentences`,
  'frequency': '* | frequency of=lemma',
  'frequency sorted': '* | frequency | sort word desc, count',
  'count': `${some(500).join(' OR ')} | count by=path`,
  'articles sorted': '* | sort title desc, score',
  'title': 'title:der',
  'title wildcards': some(500).map((word) => `title:${word}*`).join(' OR '),
  'names': `$a = der\n${Array.from({ length: 90 }, (_, at) => `$n${at} = ${at ? `$n${at - 1}` : '$a'} OR wort${at}`).join('\n')}\n$n89 | kwic`,
  'deep brackets': `${'('.repeat(60)}der${')'.repeat(60)}`,
  '10,000 NOTs': `der ${some(10_000, 500).map((word) => `-${word}`).join(' ')}`,
  '10,000 fields': Array.from({ length: 10_000 }, (_, at) => `path:*${at}*`).join(' OR '),
  '100 kB of one word': 'a'.repeat(100_000),
  '100 kB of pipes': repeat('|', 100_000),
  '100 kB of brackets': repeat('[', 100_000),
  '100 kB of verbs': `der ${repeat('| where hits > 0 ', 100_000)}`,
  '1 MB of words': repeat('der ', 1_000_000),
  'regex on a long token': `/(a|b)*c/ ${'a'.repeat(100_000)}`,
  'collocates': 'der | collocates',
  'collocates of all, wide': '[] | collocates window=100 min=1',
  'keywords': '$b = die\nder | keywords vs=$b min=1',
  'keywords of the rest': 'path:*1* | keywords min=1',
  'ngrams': '* | ngrams min=1',
  'ngrams, long': '* | ngrams n=10 min=1',
  'dispersion': 'der | dispersion',
  'timeline': '* | timeline by=day',
  'network': '* | network min=1',
  'network in articles': '* | network within=article min=1',
  'entities': '* | entities',
  'quotes': '* | quotes',
  'claims': '* | claims',
  'repeats': '* | repeats',
  'similar': '* | similar',
  'map': '* | map',
  'verify': `* | verify "${some(30).join(' ')}"`,
  'verify, long': `* | verify "${repeat(`${some(5_000).join(' ')} `, 30_000)}"`,
};
/** A run is interrupted then. */
const MOST = 20_000;
const runs = { limit: 100, base: '', savedRows: 50 };

/** Milliseconds of processor time, garbage collector included: other programs do not count. */
function spent() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The longest stretch of a run between two looks at the flag, and what it came to. */
async function watch(query) {
  const started = spent();
  let last = started;
  let longest = { ms: 0, at: 0 };
  let looks = 0;
  let before = '';
  const look = () => {
    const now = spent();
    looks++;
    if (now - last > longest.ms) longest = { ms: now - last, at: now - started, stack: before };
    if (values.stack) before = new Error().stack;
    last = now;
  };
  const cancellation = { get cancelled() { look(); return last - started > MOST; } };
  let outcome;
  try {
    outcome = await engine.run({ cells: [query] }, 0, runs, { cancellation });
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error;
    outcome = { kind: 'cancelled' };
  }
  look();
  return { longest, looks, ms: last - started, outcome };
}

console.log(`${count} articles\n${'query'.padEnd(28)} longest stretch   at     whole   looks  outcome`);
for (const [name, query] of Object.entries(QUERIES)) {
  if (values.query !== undefined && !name.includes(values.query)) continue;
  const { longest, looks, ms, outcome } = await watch(query);
  const said = outcome.kind === 'result' ? `${outcome.cell.result.total} ${outcome.cell.result.kind}` : `${outcome.kind} ${outcome.diagnostics?.find(({ severity }) => severity === 'error')?.code ?? ''}`;
  console.log(`${name.padEnd(28)} ${longest.ms.toFixed(0).padStart(9)} ms ${longest.at.toFixed(0).padStart(8)} ${ms.toFixed(0).padStart(8)} ${String(looks).padStart(7)}  ${said}`);
  if (values.stack) console.log(`the look before: ${longest.stack}`);
}
engine.dispose();
