// Part "analysis": what is found in all articles behind the reader's back (names, quotations, dates, who is who), saved as it comes; then loaded by another process.
import { timed } from './clock.mjs';
import { figure } from './Figures.mjs';

export async function benchAnalysis(bench) {
  const { corpus, figures } = bench;
  figures.part('language analysis');
  const start = await bench.engines();
  const made = await analysed(start, { saved: false });
  figures.row({ id: 'analysis', name: 'all articles, from the index on', korpus: made, note: `${figure((corpus.articles.length / made) * 1000)} articles a second` });
  figures.row({ id: 'analysisLoaded', name: '  loaded again', korpus: await analysed(start, { saved: true }) });
}

async function analysed(start, { saved }) {
  const engine = await start();
  await engine.open({ rebuild: !saved });
  return (await timed(() => engine.analyzeCorpus())).ms;
}
