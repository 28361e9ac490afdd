// Measures the first page of a sorted concordance beside all rows in order, over a made-up corpus.
// Usage: node --expose-gc scripts/measure/firstPage.mjs [ARTICLES] [WORD …]
import { build } from 'esbuild';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { syntheticCorpus } from '../bench-corpus.mjs';

const root = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))));
const ROUNDS = 7;
const PAGE = 50;

/**
 * Least milliseconds for the first page and for all rows in order, hits found before. `core` has ContextOrder and Pace, `index` a TokenIndex,
 * `hits` its hits; `keys` are places such as [1, 2, 3].
 */
export function measureFirstPage({ ContextOrder, Pace }, index, hits, keys, rounds = ROUNDS) {
  const pace = () => new Pace({ cancellation: { cancelled: false }, yield: async () => {} });
  const best = (work) => Math.min(...Array.from({ length: rounds }, () => {
    globalThis.gc?.();
    const order = new ContextOrder(index, hits, keys, pace());
    const started = performance.now();
    work(order);
    return performance.now() - started;
  }));
  return { first: best((order) => order.page(0, PAGE)), all: best((order) => order.all()) };
}

/** Hits of all spellings of a word. */
export function hitsOfWord(index, word) {
  const terms = index.dictionary.withLemmaOf(word);
  const first = Uint32Array.from(terms.flatMap((term) => [...index.postings(term)])).sort();
  return { first, last: first };
}

async function main([count = '10000', ...words]) {
  process.chdir(root);
  const contents = `
    export { IndexBuilder } from './src/core/index/IndexBuilder';
    export { createLemmaKey } from './src/core/language/lemmaKey';
    export { paragraphs } from './src/core/text/tokenize';
    export { ContextOrder } from './src/core/query/run/ContextOrder';
    export { Pace } from './src/core/query/run/Pace';`;
  const outfile = path.join(root, 'out/measure/firstPage.mjs');
  await build({ stdin: { contents, resolveDir: root, loader: 'ts' }, bundle: true, format: 'esm', platform: 'node', outfile, logLevel: 'warning' });
  const core = await import(pathToFileURL(outfile).href);
  const builder = new core.IndexBuilder(core.createLemmaKey());
  for (const { path: name, text } of syntheticCorpus(root, Number(count)).articles) builder.add({ path: name, text, paragraphs: core.paragraphs(text).map((span) => ({ ...span, language: 'de' })), regions: [] });
  const index = builder.finish();
  for (const word of words.length > 0 ? words : ['der', 'die']) {
    const hits = hitsOfWord(index, word);
    for (const keys of [[1], [1, 2], [1, 2, 3], [-1, 1]]) {
      const { first, all } = measureFirstPage(core, index, hits, keys);
      console.log(`${word}, ${hits.first.length} hits, ${keys.map((key) => `${Math.abs(key)}${key < 0 ? 'L' : 'R'}`).join()}: first page ${first.toFixed(1)} ms, all in order ${all.toFixed(1)} ms, ${(all / first).toFixed(1)} times`);
    }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv.slice(2));
