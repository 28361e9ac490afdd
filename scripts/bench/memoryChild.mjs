// One contestant of the part "memory": memoryChild.mjs korpus ENGINE FOLDER CACHE WORD | minisearch JSON. Prints what it holds, in megabytes, as JSON.
import MiniSearch from 'minisearch';
import { readFileSync } from 'node:fs';
import { starter } from './core.mjs';
import { answerOf } from './open.mjs';

const [kind, ...args] = process.argv.slice(2);

const before = await held();
const kept = kind === 'korpus' ? await openKorpus(...args) : openMiniSearch(...args);
const after = await held();
console.log(JSON.stringify({ heap: after.heap - before.heap, external: after.external - before.external, rss: after.rss - before.rss, answered: kept.answered }));

async function openKorpus(file, folder, cache, word) {
  const engine = await starter(file, folder, cache)();
  await engine.open();
  return { engine, answered: await answerOf(engine, word) };
}

function openMiniSearch(json) {
  const mini = MiniSearch.loadJSON(readFileSync(json, 'utf8'), { fields: ['text'] });
  return { mini, answered: mini.search('der').length };
}

async function held() {
  for (let time = 0; time < 3; time++) {
    globalThis.gc();
    await new Promise((resolve) => void setImmediate(resolve));
  }
  const { heapUsed, external, rss } = process.memoryUsage();
  return { heap: heapUsed / 1e6, external: external / 1e6, rss: rss / 1e6 };
}
