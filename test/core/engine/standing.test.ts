import assert from 'node:assert/strict';
import { createEngine } from '../../../src/core/engine/createEngine';
import type { Engine, SavedResult } from '../../../src/protocol/engine';
import type { CellStanding } from '../../../src/protocol/standing';
import { MemoryCache, MemoryFiles, memoryPorts } from '../../support/memoryPorts';

const TEXTS = {
  'a.txt': 'Erster Bericht\n\nWladimir Putin traf Kim Jong Un in Wladiwostok. Die Munition ist knapp.',
  'b.txt': 'Zweiter Bericht\n\nKim Jong Un besuchte eine Fabrik. Von Munition war keine Rede.',
  'c.txt': 'Dritter Bericht\n\nNichts davon.',
};
const opened = (files: MemoryFiles, cache = new MemoryCache()) => createEngine(memoryPorts(files, cache), { cacheName: 'c' });

async function savedOf(engine: Engine, cells: readonly string[]): Promise<readonly (SavedResult | null)[]> {
  const all: (SavedResult | null)[] = [];
  for (const cell of cells.keys()) {
    const outcome = await engine.run({ cells }, cell, { limit: 1, base: '', savedRows: 50 });
    all.push(outcome.kind === 'result' ? outcome.cell.saved : null);
  }
  return all;
}

/** One word per cell: `-` no result, `q` another query, `?` unknown, `=` up to date, `!` unknown articles, else the articles. */
function told(standings: readonly CellStanding[]): string {
  return standings.map(({ saved }) => {
    if (saved === null) return '-';
    if (!saved.sameQuery) return 'q';
    if (saved.used.kind !== 'changed') return saved.used.kind === 'same' ? '=' : '?';
    const { changes } = saved.used;
    if (changes === null) return '!';
    return Object.entries(changes).flatMap(([kind, paths]) => paths.map((path: string) => `${kind}:${path[0]}`)).join('+');
  }).join(' ');
}

describe('what is known of a notebook without running it', () => {
  it('is nothing but what cells need, where nothing is saved', async () => {
    const engine = opened(new MemoryFiles(TEXTS));
    const standings = await engine.standing({ cells: ['$k | kwic', '$k = $m Kim\nKim', '$m = Munition', '', 'Kim |'] }, []);
    assert.deepEqual(standings.map(({ needs }) => needs), [[2, 1], [2], [], [], []]);
    assert.deepEqual(standings.map(({ makesResult }) => makesResult), [true, true, false, false, true]);
    assert.ok(standings.every(({ saved }) => saved === null));
  });

  it('reads no article', async () => {
    const files = new MemoryFiles(TEXTS);
    const engine = opened(files);
    const cells = ['Munition | kwic'];
    const saved = await savedOf(engine, cells);
    files.reads.length = 0;
    assert.equal(told(await engine.standing({ cells }, saved)), '=');
    assert.deepEqual(files.reads, []);
  });

  it('names the articles that changed, came and went, over what each cell used', async () => {
    const files = new MemoryFiles(TEXTS);
    const engine = opened(files);
    const cells = ['Munition', 'path:b.txt Munition', '$s = path:c.txt', '$s | kwic Bericht'];
    const saved = await savedOf(engine, cells);
    assert.equal(told(await engine.standing({ cells }, saved)), '= = - =');
    files.write('b.txt', `${TEXTS['b.txt']} Doch.`);
    files.write('d.txt', 'Vierter Bericht');
    files.remove('c.txt');
    await engine.open();
    assert.equal(told(await engine.standing({ cells }, saved)), 'changed:b+added:d+removed:c changed:b - removed:c');
    files.write('b.txt', TEXTS['b.txt']);
    await engine.open();
    assert.equal(told(await engine.standing({ cells }, saved)).split(' ')[1], '=', 'as it was');
  });

  it('tells another engine what this one remembered, until the cache is gone', async () => {
    const files = new MemoryFiles(TEXTS);
    const cache = new MemoryCache();
    const cells = ['Munition'];
    const saved = await savedOf(opened(files, cache), cells);
    files.write('a.txt', 'Anders');
    const later = async (kept: MemoryCache) => told(await opened(files, kept).standing({ cells }, saved));
    assert.equal(await later(cache), 'changed:a');
    cache.entries.set('c.used', cache.entries.get('c.used')!.slice(0, -1));
    assert.equal(await later(cache), '!', 'damaged');
    assert.equal(await later(new MemoryCache()), '!', 'gone');
  });

  it('remembers the articles of a result that is up to date though another machine made it', async () => {
    const files = new MemoryFiles(TEXTS);
    const cells = ['Munition'];
    const saved = await savedOf(opened(files), cells);
    const engine = opened(files);
    assert.equal(told(await engine.standing({ cells }, saved)), '=');
    files.write('a.txt', 'Anders');
    await engine.open();
    assert.equal(told(await engine.standing({ cells }, saved)), 'changed:a');
  });

  it('counts metadata as part of an article, and not the order in which it stands', async () => {
    const files = new MemoryFiles({ ...TEXTS, 'korpus.yaml': 'version: 1\narticles:\n  a.txt: { source: TASS, author: X }\n' });
    const engine = opened(files);
    const cells = ['Munition | count by=source'];
    const saved = await savedOf(engine, cells);
    files.write('korpus.yaml', 'version: 1\narticles:\n  a.txt: { author: X, source: TASS }\n');
    await engine.open();
    assert.equal(told(await engine.standing({ cells }, saved)), '=');
    files.write('korpus.yaml', 'version: 1\narticles:\n  a.txt: { source: Toi, author: X }\n');
    await engine.open();
    assert.equal(told(await engine.standing({ cells }, saved)), 'changed:a');
  });

  it('knows a query by all definitions that it needs, wherever they stand, and not by blanks and comments', async () => {
    const engine = opened(new MemoryFiles(TEXTS));
    const cells = ['$k = Kim', '$m = $k Munition', '$m | kwic', 'Munition'];
    const saved = await savedOf(engine, cells);
    const now = async (...changed: readonly string[]) => told(await engine.standing({ cells: changed }, saved));
    assert.equal(await now('$k = Putin', '$m = $k Munition', '$m | kwic', 'Munition'), '- - q =');
    assert.equal(await now('$k = Kim', '$m = $k Fabrik', '$m | kwic', 'Munition'), '- - q =');
    assert.equal(await now('$m = $k  Munition // beides', '$x = Kim\n$k = Kim', '$m // so\n  | kwic', 'Munition'), '- - = =');
    assert.equal(await now('$k = Kim', '', '$m | kwic', 'Munition\n$m = $k Munition'), '- - = =');
    assert.equal(await now('$k = Kim', '$m = $k Munition', '$q = Kim', 'Munition'), '- - q =', 'no result any more');
  });

  it('says what names mean otherwise now, only of what asks for them, and only when that is known', async () => {
    const files = new MemoryFiles(TEXTS);
    const cache = new MemoryCache();
    const engine = opened(files, cache);
    const cells = ['person:"Kim Jong Un"', 'Munition', 'path:c.txt | entities'];
    const saved = await savedOf(engine, cells);
    assert.equal(told(await engine.standing({ cells }, saved)), '= = =');
    files.write('korpus.yaml', 'version: 1\nentities:\n  - { name: person/kim-jong-un, as: Kim III }\n');
    await engine.open();
    assert.equal(told(await engine.standing({ cells }, saved)), '? = ?', 'not analysed under these decisions yet');
    await engine.analyzeCorpus();
    assert.equal(told(await engine.standing({ cells }, saved)), 'renamed:a+renamed:b = =');
    files.write('korpus.yaml', 'version: 1\nentities:\n  - { reject: person/kim-jong-un, path: b.txt, quote: Kim Jong Un }\n');
    await engine.open();
    await engine.analyzeCorpus();
    assert.equal(told(await engine.standing({ cells }, saved)), 'renamed:b = =');
  });

  it('says nothing of articles where a cell cannot be run', async () => {
    const engine = opened(new MemoryFiles(TEXTS));
    const saved = await savedOf(engine, ['Munition']);
    assert.equal(told(await engine.standing({ cells: ['Munition\n$k = Kim | nonsense'] }, saved)), '?');
  });
});
