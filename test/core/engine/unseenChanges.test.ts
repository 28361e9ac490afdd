import assert from 'node:assert/strict';
import { createEngine } from '../../../src/core/engine/createEngine';
import type { Engine } from '../../../src/protocol/engine';
import type { HitRow } from '../../../src/protocol/result';
import { MemoryCache, MemoryFiles, memoryPorts } from '../../support/memoryPorts';

const BEFORE = 'Ein Bericht\n\nDie Munition ist knapp.';
const AFTER = 'Ein Bericht\n\nDie Raketen sind da.   ';

async function matches(engine: Engine, word: string): Promise<readonly string[]> {
  const outcome = await engine.run({ cells: [`${word} | kwic`] }, 0, { limit: null, base: '', savedRows: 0 });
  assert.equal(outcome.kind, 'result', JSON.stringify(outcome));
  return outcome.kind === 'result' ? (outcome.cell.result.rows as HitRow[]).map(({ path, match }) => `${path}:${match}`) : [];
}

describe('a change of which size and time tell nothing', () => {
  assert.equal(Buffer.byteLength(BEFORE), Buffer.byteLength(AFTER));

  it('is taken in as soon as a query comes upon it', async () => {
    const files = new MemoryFiles({ 'a.txt': BEFORE, 'b.txt': 'Noch ein Bericht\n\nMunition.' });
    const engine = createEngine(memoryPorts(files), { cacheName: 'c' });
    await engine.open();
    files.writeUnseen('a.txt', AFTER);
    assert.deepEqual(await matches(engine, 'Munition'), ['b.txt:Munition']);
    assert.deepEqual(await matches(engine, 'Raketen'), ['a.txt:Raketen']);
  });

  it('is taken in where a note brings it up, too', async () => {
    const files = new MemoryFiles({ 'a.txt': BEFORE, 'korpus.yaml': 'version: 1\nnotes:\n  - { path: a.txt, quote: "Munition ist", tags: [x] }\n' });
    const cache = new MemoryCache();
    await createEngine(memoryPorts(files, cache), { cacheName: 'c' }).open();
    files.writeUnseen('a.txt', AFTER);
    const engine = createEngine(memoryPorts(files, cache), { cacheName: 'c' });
    await engine.open();
    await engine.open();
    assert.deepEqual(await matches(engine, 'Raketen'), ['a.txt:Raketen']);
  });

  it('asks for no further reading once it is taken in', async () => {
    const files = new MemoryFiles({ 'a.txt': BEFORE });
    const engine = createEngine(memoryPorts(files), { cacheName: 'c' });
    await engine.open();
    files.writeUnseen('a.txt', AFTER);
    await matches(engine, 'Munition');
    const { revision } = await engine.open();
    files.reads.length = 0;
    assert.equal((await engine.open()).revision, revision);
    assert.deepEqual(files.reads.filter((path) => path === 'a.txt'), []);
  });
});
