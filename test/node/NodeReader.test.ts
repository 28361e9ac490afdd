import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readEntry, type PlannedRead } from '../../src/core/engine/readEntry';
import { NodeFiles } from '../../src/node/NodeFiles';
import { nodeCodec } from '../../src/node/nodeCodec';
import { NodeReader } from '../../src/node/NodeReader';

const THREAD = resolve('dist/worker.js');

describe('the thread that reads articles', function () {
  this.timeout(30_000);
  let folder: string;
  let planned: readonly PlannedRead[];

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'korpus-reader-'));
    for (const name of readdirSync('seeds').filter((each) => each.endsWith('.txt'))) writeFileSync(join(folder, name), readFileSync(join('seeds', name)));
    writeFileSync(join(folder, 'binary.txt'), Uint8Array.of(0, 1, 0, 2));
    const files = new NodeFiles(folder);
    const given = { metadata: { title: 'Gegeben', tags: ['x'] }, regions: [] };
    planned = [...readdirSync(folder).map((name) => ({ entry: files.stat(name)!, given })), { entry: { path: 'gone.txt', size: 3, modified: 1 }, given }];
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  it('gives what this thread would', async () => {
    const here = { files: new NodeFiles(folder), codec: nodeCodec };
    const expected = await Promise.all(planned.map((each) => readEntry(here, each)));
    assert.deepEqual(new Set(expected.map((each) => each?.kind)), new Set(['article', 'unread', undefined]));
    const reader = new NodeReader(THREAD, folder);
    try {
      assert.deepEqual(await Promise.all([reader.read(planned), reader.read(planned.slice(0, 2)), reader.read([])]), [expected, expected.slice(0, 2), []]);
    } finally {
      reader.end();
    }
  });

  it('fails what it was asked when it ends, and what it is asked later', async () => {
    const reader = new NodeReader(THREAD, folder);
    const asked = reader.read(planned);
    reader.end();
    await assert.rejects(asked);
    await assert.rejects(reader.read(planned));
  });

  it('fails what it is asked where it cannot start', async () => {
    const reader = new NodeReader(join(folder, 'none.js'), folder);
    await assert.rejects(reader.read(planned));
  });
});
