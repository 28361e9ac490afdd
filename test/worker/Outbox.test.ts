import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Inbox } from '../../src/extension/thread/Inbox';
import type { ArticleInfo } from '../../src/protocol/article';
import { Cancelled, type CorpusState } from '../../src/protocol/engine';
import type { EngineCall, WorkerResponse } from '../../src/protocol/worker';
import { Outbox } from '../../src/worker/Outbox';
import { article } from '../extension/explorer/articles';

const flag = () => new Int32Array(new SharedArrayBuffer(4));
const settled = () => new Promise<void>((resolve) => void setImmediate(resolve));

/** Both ends of a channel, which copies as a channel between threads does. `pass` lets the other side take in what has come. */
function channel() {
  const queue: WorkerResponse[] = [];
  const sent: WorkerResponse[] = [];
  const inbox = new Inbox();
  const values = new Map<number, unknown>();
  const outbox = new Outbox((response) => {
    const copy = structuredClone(response);
    queue.push(copy);
    sent.push(copy);
  });
  const pass = (): void => {
    for (const response of queue.splice(0)) {
      if (response.type === 'piece') {
        inbox.take(response.id, response.items);
        outbox.taken(response.id);
      } else if (response.type === 'done') values.set(response.id, inbox.whole(response.id, response.value, response.pieced));
    }
  };
  const drain = async (work: Promise<unknown>): Promise<void> => {
    let isDone = false;
    void work.finally(() => { isDone = true; }).catch(() => undefined);
    for (; !isDone || queue.length > 0; await settled()) pass();
    await work;
  };
  const ask = async (id: number, call: EngineCall, value: unknown): Promise<unknown> => {
    await drain(outbox.answer({ id, call, flag: flag() }, value));
    return values.get(id);
  };
  return { outbox, inbox, queue, sent, values, pass, drain, ask };
}

const stateOf = (articles: readonly ArticleInfo[], revision = 1): CorpusState => ({ revision, articles, unread: [], warnings: [], tokens: 7 });
const many = (count: number) => Array.from({ length: count }, (_, at) => article(`${String(at).padStart(5, '0')}.txt`));
const itemsSent = (sent: readonly WorkerResponse[]) => sent.reduce((sum, response) => sum + (response.type === 'piece' ? response.items.length : 0), 0);

describe('answers between the threads', () => {
  it('send what is short as it is', async () => {
    const { ask, sent } = channel();
    assert.deepEqual(await ask(1, 'find', { words: [] }), { words: [] });
    assert.deepEqual(await ask(2, 'entities', [1, 2]), [1, 2]);
    assert.deepEqual(sent.map(({ type }) => type), ['done', 'done']);
  });

  it('have at most two pieces of a long list under way, and none before one has been taken in', async () => {
    const { outbox, queue, drain, pass, values } = channel();
    const list = Array.from({ length: 2001 }, (_, at) => at);
    const answer = outbox.answer({ id: 1, call: 'entities', flag: flag() }, list);
    await settled();
    assert.deepEqual(queue.map(({ type }) => type), ['piece', 'piece']);
    pass();
    await settled();
    assert.ok(queue.length <= 2, `${queue.length} at once`);
    await drain(answer);
    assert.deepEqual(values.get(1), list);
  });

  it('break off where the call is cancelled', async () => {
    const { outbox, drain, sent } = channel();
    const raised = flag();
    const answer = outbox.answer({ id: 1, call: 'entities', flag: raised }, many(5000));
    Atomics.store(raised, 0, 1);
    await assert.rejects(drain(answer), Cancelled);
    assert.ok(itemsSent(sent) < 5000);
  });

  it('send of a changed state the changed articles alone', async () => {
    const { ask, sent } = channel();
    const before = many(3000);
    assert.deepEqual(await ask(1, 'open', stateOf(before)), stateOf(before));
    assert.equal(itemsSent(sent), 3000);
    const after = before.map((info, at) => (at === 7 ? article('00007.txt', { title: 'Neu' }) : info));
    assert.deepEqual(await ask(2, 'open', stateOf(after, 2)), stateOf(after, 2));
    assert.equal(itemsSent(sent), 3001);
  });

  it('bring every state across as it was, whatever came, went, changed or was cancelled, two at a time', async () => {
    const edit = fc.record({ at: fc.nat(400), gone: fc.nat(3), fresh: fc.nat(3), isCancelled: fc.boolean() });
    await fc.assert(fc.asyncProperty(fc.nat(600), fc.array(edit, { maxLength: 6 }), async (count, edits) => {
      const { outbox, values, drain } = channel();
      const states = edits.reduce<{ readonly state: CorpusState; readonly isCancelled: boolean }[]>((all, { at, gone, fresh, isCancelled }, step) => {
        const articles = [...all.at(-1)!.state.articles];
        articles.splice(Math.min(at, articles.length), gone, ...Array.from({ length: fresh }, (_, number) => article(`${step}-${number}`)));
        return [...all, { state: stateOf(articles, step + 2), isCancelled }];
      }, [{ state: stateOf(many(count)), isCancelled: false }]);
      const answers = states.map(({ state, isCancelled }, id) => outbox.answer({ id, call: 'open', flag: flagged(isCancelled) }, state).catch(() => undefined));
      await drain(Promise.all(answers));
      for (const [id, { state }] of states.entries()) if (values.has(id)) assert.deepEqual(values.get(id), state);
      assert.deepEqual(values.get(0), states[0]!.state);
    }), { seed: 6, numRuns: 60 });
  });
});

function flagged(isCancelled: boolean): Int32Array {
  const raised = flag();
  raised[0] = isCancelled ? 1 : 0;
  return raised;
}
