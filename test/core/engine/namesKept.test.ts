import assert from 'node:assert/strict';
import { createEngine } from '../../../src/core/engine/createEngine';
import type { Engine, EntityCounts } from '../../../src/protocol/engine';
import { MemoryCache, MemoryFiles, memoryPorts } from '../../support/memoryPorts';

const TEXTS = {
  'a.txt': 'Erster Bericht\n\nWladimir Putin traf Kim Jong Un in Wladiwostok. „Die Munition ist knapp“, sagte Putin.',
  'b.txt': 'Zweiter Bericht\n\nSergej Lawrow reiste nach Moskau. Putin blieb in Moskau.',
};
const YAML = 'entities:\n  - { name: place/moskau, as: Die Hauptstadt }\n';
const run = (engine: Engine, query: string) => engine.run({ cells: [query] }, 0, { limit: null, base: '', savedRows: 50 });

/** A cache in which these texts have been analysed, with the files. */
async function analysed(yaml?: string) {
  const [cache, files] = [new MemoryCache(), new MemoryFiles({ ...TEXTS, ...(yaml !== undefined && { 'korpus.yaml': yaml }) })];
  const loads: string[] = [];
  const watched = Object.assign(new MemoryCache(), { entries: cache.entries, load: (name: string) => { loads.push(name); return cache.entries.get(name); } });
  const start = (): Engine => createEngine(memoryPorts(files, watched), { cacheName: 'c' });
  const engine = start();
  await engine.open();
  await engine.analyzeCorpus();
  const counts = await engine.entityCounts();
  loads.length = 0;
  return { files, start, counts, entries: cache.entries, readLayers: () => loads.filter((name) => name.includes('layers')) };
}

describe('names of a corpus that was analysed before', () => {
  it('are completed and hovered as soon as it is opened again, and counted before the folder has been looked at', async () => {
    const { start, counts, readLayers } = await analysed();
    const engine = start();
    const early: Promise<EntityCounts | undefined>[] = [];
    const hovers: Promise<unknown>[] = [];
    assert.equal(await engine.lastEntityCounts(), undefined);
    await engine.open({
      lastPaths: () => {
        early.push(engine.lastEntityCounts(), engine.lastEntityCounts());
        hovers.push(engine.hover({ cells: ['place:Moskau'] }, 0, 8));
      },
    });
    for (const hover of await Promise.all(hovers)) assert.match(JSON.stringify(hover), /Moskau.*mentions/);
    assert.deepEqual(await Promise.all(early), [counts, counts]);
    assert.ok((await engine.complete({ cells: ['place:Mos'] }, 0, 9)).some(({ label }) => label === 'Moskau'));
    assert.match(JSON.stringify(await engine.hover({ cells: ['place:Moskau'] }, 0, 8)), /Moskau.*mentions/);
    assert.match(JSON.stringify(await engine.mentions('place/moskau')), /Putin blieb in Moskau/);
    assert.deepEqual((await engine.annotate('neu.txt', 'Bericht\n\nIn Moskau sprach Lawrow.')).entities.map(({ id }) => id), ['place/moskau', 'person/sergej-lawrow']);
    const found = await run(engine, 'person:Putin | kwic');
    assert.equal(found.kind === 'result' && found.cell.result.total, 3);
    assert.deepEqual(readLayers(), []);
    const quoted = await run(engine, '* | quotes');
    assert.equal(quoted.kind === 'result' && quoted.cell.result.total, 1);
    assert.ok(readLayers().length > 0);
  });

  it('are completed and hovered in a corpus that is prepared, by the decisions in force, without a look at its folder', async () => {
    const { start, files } = await analysed(YAML);
    files.write('c.txt', 'Dritter Bericht\n\nNeu.');
    let looks = 0;
    files.list = (...given) => { looks++; return MemoryFiles.prototype.list.apply(files, given); };
    const engine = start();
    await engine.prepare();
    assert.ok((await engine.complete({ cells: ['place:Die'] }, 0, 9)).some(({ label }) => label === 'Die Hauptstadt'));
    assert.match(JSON.stringify(await engine.hover({ cells: ['place:Moskau'] }, 0, 8)), /Die Hauptstadt.*mentions/);
    assert.equal(looks, 0);
    const found = await run(engine, 'Neu');
    assert.equal(found.kind === 'result' && found.cell.result.total, 1, 'a query is about the folder as it is');
    assert.equal((await engine.open()).articles.length, 3);
  });

  it('are not there where nothing was kept, and what was kept damaged is said with the next state', async () => {
    const { start, entries } = await analysed();
    entries.set('c', Uint8Array.of(1, 2, 3));
    const engine = start();
    await engine.prepare();
    assert.match(JSON.stringify((await engine.open()).warnings), /has been built anew/);
    const fresh = createEngine(memoryPorts(new MemoryFiles(TEXTS), new MemoryCache()), { cacheName: 'c' });
    await fresh.prepare();
    assert.equal((await fresh.open()).articles.length, 2);
  });

  it('are those of the decisions in force', async () => {
    const { start, files, counts } = await analysed(YAML);
    const hover = async (engine: Engine) => JSON.stringify(await engine.hover({ cells: ['place:Moskau'] }, 0, 8));
    const engine = start();
    await engine.open();
    assert.match(await hover(engine), /Die Hauptstadt/);
    assert.deepEqual(await engine.entityCounts(), counts);
    files.write('korpus.yaml', 'entities:\n  - { reject: place/moskau }\n');
    await engine.open();
    assert.equal((await engine.entityCounts()).place, counts.place - 1);
    files.write('c.txt', 'Dritter Bericht\n\nSie waren in Minsk.');
    await engine.open();
    assert.doesNotMatch(await hover(engine), /Hauptstadt|mentions/);
    await engine.analyzeCorpus();
    assert.equal((await engine.entityCounts()).place, counts.place);
  });

  it('are found anew where the layers of the articles are lost', async () => {
    const { start, entries, counts } = await analysed();
    const told = async (engine: Engine) => {
      const outcome = await run(engine, '* | quotes');
      return outcome.kind === 'result' ? outcome.cell.saved : outcome;
    };
    const expected = await told(start());
    for (const name of entries.keys()) if (name.includes('layers')) entries.delete(name);
    const engine = start();
    await engine.open();
    assert.deepEqual(await engine.entityCounts(), counts);
    assert.deepEqual(await told(engine), expected);
    await engine.analyzeCorpus();
    assert.deepEqual(await told(start()), expected);
  });
});
