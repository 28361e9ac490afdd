// Part "open": from files and a cache on disk to the first answer, as when VS Code starts: the engine is made, the folder is looked at, the cache is
// read. Beside it MiniSearch's JSON, SQLite's file and the file of Korpus's index, which look at no folder.
import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { race, timed } from './clock.mjs';
import { figure } from './Figures.mjs';
import { articlesOf, savedIndex } from './korpusIndex.mjs';
import { minisearch, sqliteOver, sqliteQueries } from './peers.mjs';
import { pickQueries } from './pickQueries.mjs';

const CHILD = fileURLToPath(new URL('openChild.mjs', import.meta.url));
const RUN = { savedRows: 20, base: '', limit: 20 };
/** Articles that hold the word asked for: enough for a first page, and about as many in a small corpus as in a large one. */
const FEW = 20;
const MANY = 200;

export async function benchOpen(bench) {
  const { corpus, figures } = bench;
  figures.part('open, from disk to the first answer');
  const start = await bench.engines();
  const built = await timed(async () => { await (await start()).open(); });
  figures.row({ id: 'firstOpen', name: 'first opening: read, index, save', korpus: built.ms, note: `${figure(corpus.bytes / 1e3 / built.ms)} MB/s with structure and languages of the articles` });
  const word = await wordOfFew(bench);
  const json = await miniFile(bench);
  const database = await sqliteFile(bench);
  const raced = await race({
    korpus: async () => { const engine = await start(); return answerOf(engine, `=${word}`); },
    ...(database && { sqlite: () => database(word) }),
    minisearch: () => minisearch.word(minisearch.open(readFileSync(json, 'utf8')), [word]),
  }, roundsOf(bench));
  const file = await indexFile(bench, word);
  assert.ok(raced.korpus.result > 0 && raced.korpus.result <= raced.minisearch.result, `=${word}: this spelling alone`);
  assert.equal(file.articles, raced.minisearch.result, word);
  figures.row({ id: 'openIndex', name: 'the file of the index alone', korpus: file.ms, minisearch: raced.minisearch.ms, sqlite: raced.sqlite?.ms });
  figures.row({ id: 'open', name: 'open again', korpus: raced.korpus.ms, minisearch: raced.minisearch.ms, sqlite: raced.sqlite?.ms });
  const saved = readdirSync(bench.cache).filter((name) => !name.includes('layers')).reduce((sum, name) => sum + statSync(path.join(bench.cache, name)).size, 0);
  figures.row({ id: 'cacheShare', name: 'all of the cache, bytes a byte of text', unit: '', korpus: saved / corpus.bytes, note: `${figure(saved / 1e6)} MB with what is known of the articles; MiniSearch ${figure(statSync(json).size / 1e6)} MB` });
}

/** One that few articles have. */
export async function wordOfFew(bench) {
  const index = await bench.index();
  const words = pickQueries(index).flat();
  return words.find((each) => { const count = articlesOf(index, each); return count >= FEW && count <= MANY; }) ?? words[0];
}

function roundsOf({ rounds }) {
  return Math.max(rounds, 4);
}

/** Articles that a query finds. */
export async function answerOf(engine, query) {
  const outcome = await engine.run({ cells: [query] }, 0, RUN);
  assert.equal(outcome.kind, 'result', JSON.stringify(outcome));
  return outcome.cell.result.total;
}

/** Opens the file of the index, as the peers open theirs, and answers. */
async function indexFile(bench, word) {
  const core = await bench.core();
  const { temporary } = bench.corpus;
  new core.NodeCache(temporary).store('bench.index', savedIndex(core, await bench.lemmaIndex()));
  return JSON.parse(execFileSync(process.execPath, ['--expose-gc', CHILD, temporary, word, String(roundsOf(bench))], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }));
}

/** MiniSearch's file, after which it need not stay: all that others leave lying about is looked through with it when memory is collected. */
export async function miniFile(bench) {
  const file = path.join(bench.corpus.temporary, 'minisearch.json');
  if (!existsSync(file)) writeFileSync(file, minisearch.save(await bench.minisearch()));
  bench.drop('minisearch');
  return file;
}

/** What opens the file and answers; `undefined` where this Node has no SQLite. */
async function sqliteFile(bench) {
  const file = path.join(bench.corpus.temporary, 'sqlite.db');
  const built = await sqliteOver(bench.corpus.articles, { file });
  if (built === undefined) return undefined;
  built.close();
  const { DatabaseSync } = await import('node:sqlite');
  return (word) => {
    const database = new DatabaseSync(file);
    const found = sqliteQueries(database).or([word]).length;
    database.close();
    return found;
  };
}
