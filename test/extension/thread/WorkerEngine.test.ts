import assert from 'node:assert/strict';
import { WorkerDied, WorkerEngine, type ObservableCancellation, type Thread } from '../../../src/extension/thread/WorkerEngine';
import { Cancelled, InputError, type RunOutcome } from '../../../src/protocol/engine';
import type { WorkerRequest, WorkerResponse } from '../../../src/protocol/worker';

type Call = Extract<WorkerRequest, { type: 'call' }>;

/** A thread whose answers the test gives. */
class ScriptedThread implements Thread {
  readonly calls: Call[] = [];
  terminated = false;
  private message: (response: WorkerResponse) => void = () => undefined;
  private end: (reason: string) => void = () => undefined;

  post(request: WorkerRequest): void { if (request.type === 'call') this.calls.push(request); }
  onMessage(listener: (response: WorkerResponse) => void): void { this.message = listener; }
  onEnd(listener: (reason: string) => void): void { this.end = listener; }
  terminate(): void { this.terminated = true; this.end('terminated'); }
  answer(response: WorkerResponse): void { this.message(response); }
  die(reason: string): void { this.end(reason); }
  get last(): Call { return this.calls.at(-1) as Call; }
}

function setUp(patience = 1000) {
  const threads: ScriptedThread[] = [];
  const deaths: boolean[] = [];
  const engine = new WorkerEngine({
    spawn: () => { threads.push(new ScriptedThread()); return threads.at(-1) as ScriptedThread; },
    patience,
    onDeath: (_reason, restarted) => deaths.push(restarted),
  });
  return { engine, threads, deaths, thread: () => threads.at(-1) as ScriptedThread };
}

function cancellable(): ObservableCancellation & { cancel(): void } {
  const listeners = new Set<() => void>();
  let cancelled = false;
  return {
    get cancelled() { return cancelled; },
    onCancelled: (listener) => { listeners.add(listener); return { dispose: () => listeners.delete(listener) }; },
    cancel: () => { cancelled = true; for (const listener of listeners) listener(); },
  };
}

describe('WorkerEngine', () => {
  it('starts its thread at the first call and resolves with the answer', async () => {
    const { engine, threads, thread } = setUp();
    assert.equal(threads.length, 0);
    const found = engine.find('Munition');
    assert.deepEqual([thread().last.call, thread().last.args], ['find', ['Munition']]);
    thread().answer({ type: 'done', id: thread().last.id, value: { articles: [], words: [] } });
    assert.deepEqual(await found, { articles: [], words: [] });
  });

  it('rejects with the kind of failure that the thread names', async () => {
    const { engine, thread } = setUp();
    const call = engine.find('x');
    thread().answer({ type: 'failed', id: thread().last.id, failure: { kind: 'input', reason: { template: 'no', args: [] } } });
    await assert.rejects(call, InputError);
    const other = engine.find('x');
    thread().answer({ type: 'failed', id: thread().last.id, failure: { kind: 'fault', message: 'bug', stack: '' } });
    await assert.rejects(other, /bug/);
  });

  it('rejects all pending calls when the thread dies, starts another for the next call, and gives up after the second death', async () => {
    const { engine, threads, deaths, thread } = setUp();
    const pending = [engine.find('a'), engine.find('b')];
    thread().die('out of memory');
    for (const call of pending) await assert.rejects(call, WorkerDied);
    const second = engine.find('c');
    assert.equal(threads.length, 2);
    thread().die('again');
    await assert.rejects(second, /again/);
    await assert.rejects(engine.find('d'), WorkerDied);
    assert.equal(threads.length, 2);
    assert.deepEqual(deaths, [true, false]);
    engine.revive();
    void engine.find('e').catch(() => undefined);
    assert.equal(threads.length, 3);
  });

  it('forgets earlier deaths once a call succeeded', async () => {
    const { engine, deaths, thread } = setUp();
    const first = engine.find('a');
    thread().die('1');
    await assert.rejects(first);
    const good = engine.find('b');
    thread().answer({ type: 'done', id: thread().last.id, value: null });
    await good;
    const last = engine.find('c');
    thread().die('2');
    await assert.rejects(last);
    assert.deepEqual(deaths, [true, true]);
  });

  it('raises the flag of a cancelled call at once', () => {
    const { engine, thread } = setUp();
    const cancellation = cancellable();
    void engine.open({ cancellation }).catch(() => undefined);
    const flag = new Int32Array(thread().last.flag);
    assert.equal(flag[0], 0);
    cancellation.cancel();
    assert.equal(flag[0], 1);
    engine.dispose();
  });

  it('ends a thread that does not answer a cancellation; only the cancelled call counts as cancelled', async () => {
    const { engine, threads, deaths, thread } = setUp(1);
    const cancellation = cancellable();
    const stuck = engine.entities({ cancellation });
    const innocent = engine.find('x');
    cancellation.cancel();
    await assert.rejects(stuck, Cancelled);
    await assert.rejects(innocent, WorkerDied);
    assert.ok(threads[0]?.terminated);
    void engine.find('y').catch(() => undefined);
    assert.equal(threads.length, 2);
    assert.notEqual(thread(), threads[0]);
    assert.deepEqual(deaths, []);
  });

  it('never calls a cancelled call', async () => {
    const { engine, threads } = setUp();
    const cancellation = cancellable();
    cancellation.cancel();
    await assert.rejects(engine.open({ cancellation }), Cancelled);
    assert.equal(threads.length, 0);
  });

  it('rejects what is pending when it is disposed of, and every later call', async () => {
    const { engine, thread } = setUp();
    const pending = engine.find('x');
    const its = thread();
    engine.dispose();
    await assert.rejects(pending, Cancelled);
    await assert.rejects(engine.find('y'), Cancelled);
    assert.ok(its.terminated);
  });

  it('gives no rows of another result under a handle of a thread that is gone', async () => {
    const { engine, threads, thread } = setUp();
    const outcome = { kind: 'result', diagnostics: [], cell: { handle: 'r1' } } as unknown as RunOutcome;
    const run = async () => {
      const running = engine.run({ cells: ['x'] }, 0, { limit: 1, base: '', savedRows: 1 });
      thread().answer({ type: 'done', id: thread().last.id, value: outcome });
      const answer = await running;
      return answer.kind === 'result' ? (answer.cell.handle ?? '') : '';
    };
    const page = (handle: string) => engine.page({ handle, offset: 0, limit: 1, sort: null });
    const first = await run();
    const asked = page(first);
    assert.deepEqual(thread().last.args, [{ handle: 'r1', offset: 0, limit: 1, sort: null }]);
    thread().answer({ type: 'done', id: thread().last.id, value: { rows: [] } });
    assert.deepEqual(await asked, { rows: [] });
    thread().die('out of memory');
    assert.deepEqual(await page(first), { rows: undefined });
    const second = await run();
    assert.equal(threads.length, 2);
    assert.notEqual(second, first);
    const calls = thread().calls.length;
    assert.deepEqual(await page(first), { rows: undefined });
    await engine.release(first);
    assert.equal(thread().calls.length, calls);
  });

  it('passes the paths of last time on, of an empty corpus none', async () => {
    const { engine, thread } = setUp();
    const seen: (readonly string[])[] = [];
    const call = engine.open({ lastPaths: (paths) => seen.push(paths) });
    for (const paths of [['a b.txt', 'c\nd.txt'], ['']]) thread().answer({ type: 'lastPaths', id: thread().last.id, paths: paths.join('\0') });
    thread().answer({ type: 'done', id: thread().last.id, value: { articles: [] } });
    await call;
    assert.deepEqual(seen, [['a b.txt', 'c\nd.txt'], []]);
  });

  it('passes progress on', async () => {
    const { engine, thread } = setUp();
    const seen: number[] = [];
    const call = engine.open({ progress: ({ done }) => seen.push(done) });
    thread().answer({ type: 'progress', id: thread().last.id, progress: { done: 3, total: 5 } });
    thread().answer({ type: 'done', id: thread().last.id, value: {} });
    await call;
    assert.deepEqual(seen, [3]);
  });
});
