// Part "memory": each contestant opened from disk in a process of its own, one query answered, the collector run; what it holds more than an idle process.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { engineFile } from './core.mjs';
import { figure } from './Figures.mjs';
import { miniFile, wordOfFew } from './open.mjs';

/** Every article has it: all texts are read for the answer, and kept as long as there is room. */
const WORD_OF_ALL = 'der';
const CHILD = fileURLToPath(new URL('memoryChild.mjs', import.meta.url));

export async function benchMemory(bench) {
  const { figures, corpus } = bench;
  figures.part('memory after opening from disk and one answer, in a process each');
  // What the part "change" has left beside the index goes into it, as it does when the analysis begins.
  await (await (await bench.engines())()).open({ rebuild: existsSync(path.join(bench.cache, 'bench.changes')) });
  const json = await miniFile(bench);
  const engine = await engineFile();
  const word = await wordOfFew(bench);
  bench.drop('sqlite');
  const [all, few] = [WORD_OF_ALL, `=${word}`].map((asked) => memoryOf('korpus', engine, corpus.files(), bench.cache, asked));
  const mini = memoryOf('minisearch', json);
  const parts = ({ heap, external, rss }) => `heap ${figure(heap)}, outside it ${figure(external)}, resident ${figure(rss)}`;
  const row = (id, name, korpus) => figures.row({ id, name, unit: 'MB', korpus: korpus.rss, minisearch: mini.heap, note: `Korpus: ${parts(korpus)}; MiniSearch: ${parts(mini)}` });
  row('memory', 'resident after a word that all articles have; MiniSearch: its heap', all);
  row('memoryFew', 'resident after a word that few have; MiniSearch: its heap', few);
}

/** Megabytes. Young objects have as much room as in the product's worker. */
function memoryOf(...args) {
  return JSON.parse(execFileSync(process.execPath, ['--expose-gc', '--max-old-space-size=12000', '--max-semi-space-size=8', CHILD, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }));
}
