import assert from 'node:assert/strict';
import type { DirectoryEntry } from '../../../src/core/ports';
import { createEngine } from '../../../src/core/engine/createEngine';
import type { CellResult } from '../../../src/protocol/engine';
import { MemoryFiles, memoryPorts } from '../../support/memoryPorts';

/** More than a call takes as arguments. */
const MANY = 150_000;

/** A folder with links that lead nowhere. */
class BrokenLinks extends MemoryFiles {
  override list(directory: string): DirectoryEntry[] {
    const links = Array.from({ length: MANY }, (_, at): DirectoryEntry => ({ name: `link-${at}.txt`, kind: 'link' }));
    return directory === '' ? [...super.list(directory), ...links] : super.list(directory);
  }
}

async function answer(files: MemoryFiles, query: string): Promise<CellResult> {
  const outcome = await createEngine(memoryPorts(files), { cacheName: 'c' }).run({ cells: [query] }, 0, { limit: 10, base: '', savedRows: 0 });
  assert.equal(outcome.kind, 'result', JSON.stringify(outcome));
  if (outcome.kind !== 'result') throw new Error('unreachable');
  return outcome.cell;
}

describe('what there may be very many of', function () {
  this.timeout(60_000);

  it('is letters of a word, decomposed too', async () => {
    const files = new MemoryFiles({ 'a.txt': `Titel\n\nEin ${'a\u0308'.repeat(MANY)} und ${'x'.repeat(2 * MANY)} am Ende.\n`, 'b.txt': 'Titel\n\nAm Ende.\n' });
    assert.equal((await answer(files, 'Ende | kwic')).result.total, 2);
  });

  it('is warnings', async () => {
    const files = new BrokenLinks({ 'a.txt': 'Titel\n\nAm Ende.\n' });
    const engine = createEngine(memoryPorts(files), { cacheName: 'c' });
    const { articles, warnings } = await engine.open();
    assert.deepEqual([articles.length, warnings.length], [1, MANY]);
  });
});
