// npm run bench [-- ARTICLES [ROUNDS] --only PART,… --folder DIR --json FILE --report]: Korpus beside MiniSearch with full bodies, FlexSearch, SQLite FTS5
// and ripgrep, over made-up articles or the texts of a folder. npm run bench:large does the same with 100,000.
import { measureActivation } from './bench/activation.mjs';
import { benchAnalysis } from './bench/analysis.mjs';
import { Bench } from './bench/Bench.mjs';
import { benchBuild } from './bench/build.mjs';
import { benchChange } from './bench/change.mjs';
import { root } from './bench/core.mjs';
import { benchCorpus } from './bench/corpus.mjs';
import { Figures } from './bench/Figures.mjs';
import { benchMemory } from './bench/memory.mjs';
import { nodeWithSqlite } from './bench/nodeWithSqlite.mjs';
import { benchOpen } from './bench/open.mjs';
import { benchOptions } from './bench/options.mjs';
import { benchPatterns } from './bench/patterns.mjs';
import { benchQueries } from './bench/queries.mjs';
import { addToReport } from './bench/report.mjs';
import { benchVerbs } from './bench/verbs.mjs';

const PARTS = { build: benchBuild, queries: benchQueries, open: benchOpen, change: benchChange, memory: benchMemory, analysis: benchAnalysis, patterns, verbs, activation };

const options = benchOptions(process.argv.slice(2));
await nodeWithSqlite();
const corpus = benchCorpus(options);
try {
  const figures = new Figures({ corpus: corpus.name, articles: corpus.articles.length, megabytes: corpus.bytes / 1e6, rounds: options.rounds });
  const bench = new Bench(corpus, figures, options.rounds);
  for (const part of options.parts) {
    await PARTS[part](bench);
    if (options.json !== undefined) figures.writeTo(options.json);
    if (options.report) addToReport(options.articles >= 100_000 ? '100k' : '10k', figures.json);
  }
} finally {
  corpus.remove();
}

async function patterns(bench) {
  const { corpus: { articles }, figures, rounds } = bench;
  figures.part('token patterns, processor time');
  for (const { name, pattern, hits, first, best } of await benchPatterns(await bench.core(), await bench.lemmaIndex(), articles, rounds)) {
    figures.row({ id: `pattern-${name}`, name, korpus: best, note: `first run ${first.toFixed(1)}; ${hits} hits of \`${pattern.replaceAll('|', '\\|')}\`` });
  }
}

async function verbs(bench) {
  const { corpus: { articles }, figures, rounds } = bench;
  figures.part('verbs');
  const row = (name, times, note) => figures.row({ id: `verb-${name}`, name, ...times, note });
  await benchVerbs({ core: await bench.core(), index: await bench.lemmaIndex(), articles, rounds, row });
}

async function activation({ figures }) {
  figures.part('activation');
  const { note, extension, firstUse, minisearch } = measureActivation(root);
  if (note) console.log(`not measured: ${note}`);
  else {
    figures.row({ id: 'activation', name: "require('dist/extension.js') and activate", korpus: extension, minisearch });
    figures.row({ id: 'first-use', name: 'what the first use of Korpus loads', korpus: firstUse, minisearch });
  }
}
