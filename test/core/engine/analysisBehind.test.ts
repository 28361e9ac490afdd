import assert from 'node:assert/strict';
import { createEngine } from '../../../src/core/engine/createEngine';
import { MemoryFiles, memoryPorts } from '../../support/memoryPorts';

const dated = (date: string) => `---\ndate: ${date}\n---\n\nBericht vom ${date}\n\nPutin war in Moskau.`;
const TEXTS = { 'alt.md': dated('2019-01-02'), 'b/undatiert.txt': 'Bericht\n\nKim war in Moskau.', 'neu.md': dated('2024-05-06'), 'offen.txt': 'Bericht ohne Tag\n\nXi war in Moskau.' };

/** An engine over these texts, the order in which it read them since it was opened, and the rests it took. */
async function opened() {
  const files = new MemoryFiles(TEXTS);
  const rests: number[] = [];
  const engine = createEngine({ ...memoryPorts(files), rest: async (share) => { rests.push(share); await memoryPorts(files).yield(); } }, { cacheName: 'c' });
  await engine.open();
  files.reads.length = 0;
  return { engine, reads: files.reads, rests };
}

describe('the analysis behind everything else', () => {
  it('begins with what is open, then the newest, the undated last', async () => {
    const { engine, reads } = await opened();
    await engine.analyzeCorpus({ first: ['offen.txt', 'gone.txt'] });
    assert.deepEqual(reads, ['offen.txt', 'neu.md', 'alt.md', 'b/undatiert.txt']);
  });

  it('rests between two articles for the share that it is given', async () => {
    const { engine, rests } = await opened();
    await engine.analyzeCorpus({ share: 0.25 });
    assert.deepEqual(rests, [0.25, 0.25, 0.25, 0.25]);
  });

  it('rests no more as soon as somebody waits for it', async () => {
    const { engine, rests } = await opened();
    await Promise.all([engine.analyzeCorpus({ share: 0.25 }), engine.entities()]);
    assert.ok(rests.length <= 1, String(rests));
  });
});
