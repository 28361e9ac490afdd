import assert from 'node:assert/strict';
import { BackgroundAnalysis } from '../../src/extension/BackgroundAnalysis';
import { Cancelled, type BehindOptions, type CallOptions, type Engine } from '../../src/protocol/engine';

/** An engine whose analyses end when the test says so. */
class SlowEngine implements Pick<Engine, 'analyzeCorpus'> {
  readonly calls: { readonly options: CallOptions & BehindOptions; readonly end: (error?: Error) => void }[] = [];

  analyzeCorpus(options: CallOptions & BehindOptions = {}): Promise<void> {
    return new Promise((resolve, reject) => {
      const end = (error?: Error): void => (error === undefined ? resolve() : reject(error));
      this.calls.push({ options, end });
      (options.cancellation as unknown as { onCancelled(listener: () => void): void }).onCancelled(() => end(new Cancelled()));
    });
  }
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function started(behind: () => BehindOptions = () => ({})) {
  const engine = new SlowEngine();
  let completed = 0;
  const kinds: string[] = [];
  const analysis: BackgroundAnalysis = new BackgroundAnalysis(engine, () => kinds.push(analysis.state.kind), () => completed++, behind);
  return { engine, analysis, kinds, completed: () => completed };
}

describe('BackgroundAnalysis', () => {
  it('runs when the corpus has changed, and says how far it is and that it is done', async () => {
    const { engine, analysis, kinds, completed } = started();
    analysis.follow();
    engine.calls[0]!.options.progress?.({ done: 1, total: 2 });
    assert.deepEqual(analysis.state, { kind: 'running', progress: { done: 1, total: 2 } });
    engine.calls[0]!.end();
    await settled();
    assert.deepEqual([kinds, completed(), engine.calls.length], [['running', 'idle'], 1, 1]);
  });

  it('goes on with what changed meanwhile when it is done, not before', async () => {
    const { engine, analysis, completed } = started();
    analysis.follow();
    engine.calls[0]!.options.progress?.({ done: 0, total: 2 });
    analysis.follow();
    analysis.follow();
    assert.equal(engine.calls.length, 1);
    engine.calls[0]!.end();
    await settled();
    assert.deepEqual([engine.calls.length, completed()], [2, 0]);
    engine.calls[1]!.end();
    await settled();
    assert.deepEqual([engine.calls.length, completed()], [2, 1]);
  });

  it('stops at the user’s wish, also for changes, and goes on at their wish', async () => {
    const { engine, analysis, completed } = started();
    analysis.follow();
    engine.calls[0]!.options.progress?.({ done: 0, total: 2 });
    analysis.stop();
    await settled();
    analysis.follow();
    await settled();
    assert.deepEqual([analysis.state.kind, engine.calls.length], ['stopped', 1]);
    analysis.resume();
    assert.equal(engine.calls.length, 2);
    engine.calls[1]!.end();
    await settled();
    assert.deepEqual([analysis.state.kind, completed()], ['idle', 1]);
  });

  it('stops with it what else waits for the whole analysis, and lets only begin what is asked for', async () => {
    const { engine, analysis } = started();
    const waiting = (isAsked: boolean) => analysis.withAll(isAsked, (cancellation) => engine.analyzeCorpus({ cancellation }));
    analysis.follow();
    const view = waiting(false);
    analysis.stop();
    await assert.rejects(view, Cancelled);
    await assert.rejects(waiting(false), Cancelled);
    assert.equal(engine.calls.length, 2);
    const asked = waiting(true);
    assert.equal(engine.calls.length, 3);
    engine.calls[2]!.end();
    await asked;
    assert.equal(engine.calls.length, 4, 'what was asked for has found all, so nothing is left to be stopped');
    engine.calls[3]!.end();
    await settled();
    assert.equal(analysis.state.kind, 'idle');
  });

  it('can be stopped before it says how far it is, and runs once however often the corpus changes', async () => {
    const { engine, analysis } = started();
    analysis.follow();
    analysis.follow();
    assert.equal(engine.calls.length, 1);
    analysis.stop();
    analysis.resume();
    await settled();
    assert.deepEqual([engine.calls.length, engine.calls[1]!.options.cancellation?.cancelled], [2, false]);
  });

  it('goes by the share of the settings, and by another from where it is', async () => {
    let share = 0.5;
    const { engine, analysis } = started(() => ({ share, first: ['a.txt'] }));
    analysis.follow();
    share = 0.25;
    analysis.reconsider();
    await settled();
    assert.deepEqual(engine.calls.map(({ options }) => [options.share, options.first, options.cancellation?.cancelled]), [[0.5, ['a.txt'], true], [0.25, ['a.txt'], false]]);
    share = 0;
    analysis.reconsider();
    await settled();
    assert.deepEqual([analysis.state.kind, engine.calls.length], ['stopped', 2]);
  });

  it('analyses nothing that nobody asked for where the settings say so, and what is asked for as fast as it can', async () => {
    const { engine, analysis } = started(() => ({ share: 0 }));
    analysis.follow();
    assert.deepEqual([analysis.state.kind, engine.calls.length], ['stopped', 0]);
    analysis.resume();
    assert.deepEqual(engine.calls.map(({ options }) => options.share), [undefined]);
    engine.calls[0]!.end();
    await settled();
    analysis.follow();
    assert.deepEqual([analysis.state.kind, engine.calls.length], ['stopped', 1]);
  });

  it('ends with an engine that is disposed', async () => {
    const { engine, analysis } = started();
    analysis.follow();
    engine.calls[0]!.end(new Cancelled());
    await settled();
    assert.deepEqual([engine.calls.length, analysis.state.kind], [1, 'idle']);
  });

  it('rests after a failure until something changes', async () => {
    const { engine, analysis, completed } = started();
    analysis.follow();
    engine.calls[0]!.end(new Error('gone'));
    await settled();
    assert.deepEqual([analysis.state.kind, engine.calls.length, completed()], ['idle', 1, 0]);
    analysis.follow();
    assert.equal(engine.calls.length, 2);
  });
});
