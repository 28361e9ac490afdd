// Part "build": the index in memory, beside the same by the peers; then its size as a file.
import { race } from './clock.mjs';
import { figure } from './Figures.mjs';
import { buildIndex, noLemmas, savedIndex } from './korpusIndex.mjs';
import { flexsearch, minisearch, sqliteOver } from './peers.mjs';

export async function benchBuild(bench) {
  const { corpus, figures } = bench;
  const core = await bench.core();
  figures.part('index build, in memory');
  const raced = await race({
    plain: () => buildIndex(core, corpus.articles, noLemmas),
    lemmas: () => buildIndex(core, corpus.articles, core.lemmaKey),
    sqlite: () => sqliteOver(corpus.articles),
    sqliteTexts: () => sqliteOver(corpus.articles, { keepsTexts: true }),
    minisearch: () => minisearch.build(corpus.articles),
  }, bench.rounds);
  bench.keep('index', raced.plain.result);
  bench.keep('lemmaIndex', raced.lemmas.result);
  bench.keep('sqlite', raced.sqlite.result);
  bench.keep('sqliteTexts', raced.sqliteTexts.result);
  bench.keep('minisearch', raced.minisearch.result);
  const { flex } = await race({ flex: () => flexsearch.build(corpus.articles) }, bench.slowRounds);
  const sqlite = raced.sqlite.result && raced.sqlite;
  const texts = raced.sqliteTexts.result && raced.sqliteTexts;
  const index = raced.lemmas.result;
  const rate = (ms) => `${figure(corpus.bytes / 1e3 / ms)} MB/s`;
  figures.row({ id: 'build', name: 'words as the peers have them', korpus: raced.plain.ms, minisearch: raced.minisearch.ms, sqlite: sqlite?.ms, sqliteTexts: texts?.ms, flexsearch: flex.ms, note: `${rate(raced.plain.ms)}; best of ${bench.slowRounds} for FlexSearch` });
  figures.row({ id: 'buildLemmas', name: 'with German lemmas, as it ships', korpus: raced.lemmas.ms, minisearch: raced.minisearch.ms, sqlite: sqlite?.ms, sqliteTexts: texts?.ms, note: `${rate(raced.lemmas.ms)}; ${index.tokenCount} tokens, ${index.dictionary.size} words` });
  figures.row({ id: 'buildCpu', name: '  the same, processor time', korpus: raced.lemmas.cpu, minisearch: raced.minisearch.cpu, sqlite: sqlite?.cpu, sqliteTexts: texts?.cpu });
  const size = savedIndex(core, index).reduce((sum, part) => sum + part.length, 0);
  figures.row({ id: 'size', name: 'index file of these words', unit: 'MB', korpus: size / 1e6, note: `${figure(size / corpus.bytes)} of the text` });
  figures.row({ id: 'sizeShare', name: '  in bytes a byte of text', unit: '', korpus: size / corpus.bytes });
}
