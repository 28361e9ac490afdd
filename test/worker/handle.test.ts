import assert from 'node:assert/strict';
import { Cancelled, InputError, type CallOptions, type Engine } from '../../src/protocol/engine';
import type { EngineCall, WorkerResponse } from '../../src/protocol/worker';
import { handleCall } from '../../src/worker/handle';
import { Outbox } from '../../src/worker/Outbox';

async function answers(engine: Partial<Engine>, call: EngineCall, args: unknown[], flagged = false): Promise<WorkerResponse[]> {
  const flag = new SharedArrayBuffer(4);
  new Int32Array(flag)[0] = flagged ? 1 : 0;
  const sent: WorkerResponse[] = [];
  await handleCall(engine as Engine, { type: 'call', id: 7, call, args, flag }, new Outbox((response) => sent.push(response)));
  return sent;
}

describe('handleCall', () => {
  it('answers done with the value', async () => {
    const found = { articles: [], words: [] };
    assert.deepEqual(await answers({ find: async () => found }, 'find', ['x']), [{ type: 'done', id: 7, value: found }]);
  });

  it('gives calls that can be cancelled the shared flag and a way to report progress', async () => {
    const entities = async ({ cancellation, progress }: CallOptions = {}) => {
      progress?.({ done: 1, total: 2 });
      if (cancellation?.cancelled === true) throw new Cancelled();
      return [];
    };
    assert.deepEqual((await answers({ entities }, 'entities', [], true)).map((response) => response.type), ['progress', 'failed']);
    assert.deepEqual((await answers({ entities }, 'entities', [], false)).map((response) => response.type), ['progress', 'done']);
  });

  it('sends the first rows of a run before its result', async () => {
    const rows = { result: {}, handle: 'r1', count: 9 };
    const sent = await answers({ run: async (_notebook, _cell, _run, options) => { options?.firstRows?.(rows as never); throw new Cancelled(); } }, 'run', [{ cells: [] }, 0, {}]);
    assert.deepEqual(sent[0], { type: 'firstRows', id: 7, rows });
  });

  it('keeps options that were sent', async () => {
    let rebuild: boolean | undefined;
    await answers({ open: async (options) => { rebuild = options?.rebuild; throw new Cancelled(); } }, 'open', [{ rebuild: true }]);
    assert.equal(rebuild, true);
  });

  it('tells cancellation, fault of the input and fault of the program apart', async () => {
    const failing = async (error: unknown) => (await answers({ find: async () => { throw error; } }, 'find', ['x']))[0];
    assert.deepEqual(await failing(new Cancelled()), { type: 'failed', id: 7, failure: { kind: 'cancelled' } });
    assert.deepEqual(await failing(new InputError({ template: 'no {0}', args: ['x'] })), { type: 'failed', id: 7, failure: { kind: 'input', reason: { template: 'no {0}', args: ['x'] } } });
    const fault = await failing(new TypeError('bug'));
    assert.ok(fault?.type === 'failed' && fault.failure.kind === 'fault' && fault.failure.message === 'bug');
  });
});
