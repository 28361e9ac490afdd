// Part "memory": each contestant opened from disk in a process of its own, one query answered, the collector run; what it holds more than an idle process.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { engineFile } from './core.mjs';
import { figure } from './Figures.mjs';
import { miniFile } from './open.mjs';

const CHILD = fileURLToPath(new URL('memoryChild.mjs', import.meta.url));

export async function benchMemory(bench) {
  const { figures, corpus } = bench;
  figures.part('memory after opening from disk and one answer, in a process each');
  // What the part "change" has left beside the index goes into it, as it does when the analysis begins.
  await (await (await bench.engines())()).open({ rebuild: existsSync(path.join(bench.cache, 'bench.changes')) });
  const json = await miniFile(bench);
  bench.drop('minisearch', 'sqlite');
  const korpus = memoryOf('korpus', await engineFile(), corpus.files(), bench.cache);
  const mini = memoryOf('minisearch', json);
  const all = ({ heap, external, rss }) => `heap ${figure(heap)}, outside it ${figure(external)}, resident ${figure(rss)}`;
  figures.row({ id: 'memory', name: 'resident; MiniSearch: its heap', unit: 'MB', korpus: korpus.rss, minisearch: mini.heap, note: `Korpus: ${all(korpus)}; MiniSearch: ${all(mini)}` });
  figures.row({ id: 'memoryHeld', name: '  heap and buffers of both', unit: 'MB', korpus: korpus.heap + korpus.external, minisearch: mini.heap + mini.external });
}

/** Megabytes. Young objects have as much room as in the product's worker. */
function memoryOf(...args) {
  return JSON.parse(execFileSync(process.execPath, ['--expose-gc', '--max-old-space-size=12000', '--max-semi-space-size=8', CHILD, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }));
}
