// Part "change": one file of the corpus changes, until a query knows it and the cache holds it; beside all read and built anew.
import { strict as assert } from 'node:assert';
import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { collect, race, timed } from './clock.mjs';
import { answerOf } from './open.mjs';

const ROUNDS = 8;

export async function benchChange(bench) {
  const { corpus, figures } = bench;
  figures.part('one changed file');
  const start = await bench.engines();
  const engine = await start();
  await engine.open();
  const { rebuild } = await race({ rebuild: () => engine.open({ rebuild: true }) }, bench.slowRounds);
  await answerOf(engine, 'nirgendwo OR der');
  const durable = { ms: Infinity, answer: Infinity };
  for (let round = 0; round < ROUNDS; round++) {
    const word = `neuwort${'abcdefgh'[round]}`;
    const changed = corpus.articles[Math.floor(((round + 0.5) * corpus.articles.length) / ROUNDS)].path;
    appendFileSync(path.join(corpus.files(), changed), `\nDas ${word} steht da.\n`);
    collect();
    // As a window says that its watcher has seen it.
    const { ms } = await timed(() => engine.open({ changed: [changed] }));
    const answer = await timed(() => answerOf(engine, word));
    assert.equal(answer.result, 1, word);
    durable.ms = Math.min(durable.ms, ms);
    durable.answer = Math.min(durable.answer, ms + answer.ms);
    if (round === ROUNDS - 1) assert.equal(await known(start, word), 1, 'the cache lacks the change');
  }
  figures.row({ id: 'change', name: 'noticed, indexed, saved', korpus: durable.ms, peer: rebuild.ms, note: 'beside: all read and built anew' });
  figures.row({ id: 'changeAnswer', name: '  until a query finds it', korpus: durable.answer });
}

/** What another process would find. */
async function known(start, word) {
  const engine = await start();
  await engine.open();
  return answerOf(engine, word);
}
