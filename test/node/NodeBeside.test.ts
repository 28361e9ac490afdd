import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { decodeLayers } from '../../src/core/analysis/layerCodec';
import { articleParagraphs } from '../../src/core/corpus/readArticle';
import { loadAnalyser } from '../../src/core/engine/loadLanguage';
import { loadWords } from '../../src/core/engine/loadWords';
import { readEntry, type PlannedRead } from '../../src/core/engine/readEntry';
import { NodeFiles } from '../../src/node/NodeFiles';
import { nodeCodec } from '../../src/node/nodeCodec';
import { NodeBeside } from '../../src/node/NodeBeside';
import { nodePorts } from '../../src/node/nodePorts';

const THREAD = resolve('dist/worker.js');

describe('the thread beside', function () {
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

  const besideOf = (file: string): NodeBeside => new NodeBeside(file, { beside: folder, resourceDirectory: resolve('dist') });

  it('reads what this thread would', async () => {
    const here = { files: new NodeFiles(folder), codec: nodeCodec };
    const expected = await Promise.all(planned.map((each) => readEntry(here, each)));
    assert.deepEqual(new Set(expected.map((each) => each?.kind)), new Set(['article', 'unread', undefined]));
    const reader = besideOf(THREAD);
    try {
      assert.deepEqual(await Promise.all([reader.read(planned), reader.read(planned.slice(0, 2)), reader.read([])]), [expected, expected.slice(0, 2), []]);
    } finally {
      reader.end();
    }
  });

  it('analyses as this thread would', async () => {
    const ports = nodePorts({ root: folder, cacheDirectory: folder, resourceDirectory: resolve('dist') });
    const { analyser, hasModel } = await loadAnalyser(ports.resources, await loadWords(ports));
    assert.ok(hasModel);
    const articles = ['000_94948d54b16cd0b3.txt'].map((name) => {
      const text = readFileSync(join('seeds', name), 'utf8');
      return { text, paragraphs: articleParagraphs(text, 'de'), published: '2023-09-13' };
    });
    const beside = besideOf(THREAD);
    try {
      const lines = await beside.analyse(articles);
      assert.deepEqual(lines.map(decodeLayers), articles.map((article) => analyser.analyse(article)));
      assert.ok(decodeLayers(lines[0]!).named.length > 0);
    } finally {
      beside.end();
    }
  });

  it('fails what it was asked when it ends, and what it is asked later', async () => {
    const reader = besideOf(THREAD);
    const asked = reader.read(planned);
    reader.end();
    await assert.rejects(asked);
    await assert.rejects(reader.read(planned));
  });

  it('fails what it is asked where it cannot start', async () => {
    for (const file of [join(folder, 'none.js'), 'not-absolute.js']) {
      const beside = besideOf(file);
      await assert.rejects(beside.read(planned));
      beside.end();
    }
  });
});
