import assert from 'node:assert/strict';
import { createEngine } from '../../../src/core/engine/createEngine';
import { Cancelled, type Engine, type FirstRows } from '../../../src/protocol/engine';
import { MemoryFiles, memoryPorts } from '../../support/memoryPorts';

const MANY = 'der Zug und der Kim '.repeat(1500);
const opened = (files: Record<string, string> = { 'a.txt': MANY, 'b.txt': 'der Rest' }): Engine => createEngine(memoryPorts(new MemoryFiles(files)), { cacheName: 'c' });
const RUN = { limit: 50, base: '', savedRows: 10 };

describe('the first rows of a large result', () => {
  const query = { cells: ['der | kwic sort=1R,2R'] };

  it('are told before all are digested, and are those of the result, under its handle', async () => {
    const engine = opened();
    const told: FirstRows[] = [];
    const outcome = await engine.run(query, 0, RUN, { firstRows: (rows) => { told.push(rows); } });
    assert.ok(outcome.kind === 'result');
    const { result, handle, count } = outcome.cell;
    assert.deepEqual(told, [{ result, handle, count, picture: undefined }]);
    assert.deepEqual([result.rows.length, count], [50, 3001]);
    const alone = await opened().run(query, 0, RUN);
    assert.ok(alone.kind === 'result');
    assert.deepEqual(outcome.cell.saved, alone.cell.saved, 'what is saved is the same');
  });

  it('are not told of a small result, nor of one that is asked for whole', async () => {
    const told: FirstRows[] = [];
    await opened({ 'a.txt': 'der Zug' }).run(query, 0, RUN, { firstRows: (rows) => { told.push(rows); } });
    await opened().run(query, 0, { ...RUN, limit: null }, { firstRows: (rows) => { told.push(rows); } });
    assert.deepEqual(told, []);
  });

  it('can be followed by others while the run goes on, and are gone where it is interrupted', async () => {
    const engine = opened();
    const cancellation = { cancelled: false };
    let page: ReturnType<Engine['page']> | undefined;
    let handle = '';
    await assert.rejects(engine.run(query, 0, RUN, { cancellation, firstRows: (rows) => {
      handle = rows.handle!;
      page = engine.page({ handle, offset: 50, limit: 3, sort: null });
      cancellation.cancelled = true;
    } }), Cancelled);
    assert.equal((await page!).rows?.length, 3);
    assert.equal((await engine.page({ handle, offset: 0, limit: 3, sort: null })).rows, undefined);
  });
});
