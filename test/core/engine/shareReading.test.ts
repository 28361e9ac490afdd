import assert from 'node:assert/strict';
import { CorpusStore } from '../../../src/core/engine/CorpusStore';
import { readEntry, type EntryRead, type PlannedRead } from '../../../src/core/engine/readEntry';
import type { Beside, Ports } from '../../../src/core/ports';
import { Cancelled } from '../../../src/protocol/engine';
import { MemoryFiles, memoryPorts } from '../../support/memoryPorts';
import { lemmaKey } from '../index/corpus';
import { dumpOf } from './indexDump';

const MANY = 700;
const files = new MemoryFiles({
  ...Object.fromEntries(Array.from({ length: MANY }, (_, at) => [`${String(at).padStart(3, '0')}.txt`, `Bericht ${at}\n\nKim traf Putin in Haus ${at % 7}.`])),
  'binary.txt': Uint8Array.of(0, 1, 2, 0, 3),
  'korpus.yaml': 'articles:\n  "005.txt":\n    source: Agentur\n',
});

/** The thread beside, played by this one: `answers` of its batches come, then it is gone. */
class PlayedBeside implements Beside {
  asked = 0;
  ended = 0;

  constructor(private readonly answers = Infinity) {}

  async read(batch: readonly PlannedRead[]): Promise<readonly EntryRead[]> {
    const number = this.asked++;
    await new Promise((resolve) => setImmediate(resolve));
    if (number >= this.answers) throw new Error('gone');
    return Promise.all(batch.map(async (planned) => structuredClone(await readEntry(memoryPorts(files), planned))));
  }

  analyse(): never {
    throw new Error('reads alone');
  }

  end(): void {
    this.ended++;
  }
}

function storeOver(beside?: Ports['beside'], of = files): CorpusStore {
  return new CorpusStore({ ...memoryPorts(of), ...(beside && { beside }) }, { cacheName: 'c', version: 'v', config: true, metadata: new Map(), lemmaKey });
}

async function readWith(beside?: Ports['beside']) {
  const store = storeOver(beside);
  const { unread } = await store.refresh({ rebuild: false });
  return { unread, dump: dumpOf(store.snapshot!) };
}

describe('reading that is shared with another thread', () => {
  it('comes to the same as reading alone, wherever the other thread gives up', async () => {
    const alone = await readWith();
    assert.deepEqual(alone.unread.map(({ path }) => path), ['binary.txt']);
    for (const answers of [Infinity, 3, 1, 0]) {
      const beside = new PlayedBeside(answers);
      assert.deepEqual(await readWith(() => beside), alone, `after ${answers} answers`);
      assert.ok(beside.asked > 0 && beside.asked < MANY / 32, 'this thread reads, too');
      assert.equal(beside.ended, 1);
    }
  });

  it('reports how far it is, and ends the other thread when it is cancelled', async () => {
    const beside = new PlayedBeside();
    const store = storeOver(() => beside);
    const cancellation = { cancelled: false };
    const told: number[] = [];
    const reading = store.refresh({ rebuild: false, cancellation, progress: ({ done }) => {
      told.push(done);
      cancellation.cancelled = done > 100;
    } });
    await assert.rejects(reading, Cancelled);
    assert.equal(beside.ended, 1);
    assert.deepEqual([...told].sort((a, b) => a - b), told);
  });

  it('does not start for a few files', async () => {
    const few = new MemoryFiles({ 'a.txt': 'Kim', 'b.txt': 'Putin' });
    const store = storeOver(() => { throw new Error('started'); }, few);
    assert.equal((await store.refresh({ rebuild: false })).articles.length, 2);
  });
});
