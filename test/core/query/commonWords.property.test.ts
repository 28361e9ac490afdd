import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ArticleRow, HitRow } from '../../../src/protocol/result';
import { memoryCorpus } from '../../support/memoryCorpus';
import { resultOf, rowsOf } from '../../support/run';

/** Mostly one word, in lines: what is common takes other ways than what is rare. */
const word = fc.oneof({ weight: 60, arbitrary: fc.constant('oft') }, { weight: 6, arbitrary: fc.constant('mal') }, { weight: 1, arbitrary: fc.constantFrom('Oft', 'OFT', 'Mal', 'selten', 'nie') });
const line = fc.array(word, { maxLength: 40 }).map((words) => words.join(' '));
const texts = fc.array(fc.array(line, { maxLength: 4 }).map((lines) => lines.join('\n')), { minLength: 1, maxLength: 20 });
const asked = fc.constantFrom('oft', 'mal', 'selten', 'nie');
const unlemmatised = (folded: string): string => folded;

interface Hit {
  readonly path: string;
  readonly start: number;
  readonly end: number;
}

function naive(files: Readonly<Record<string, string>>, words: readonly string[]): readonly Hit[] {
  const pattern = new RegExp(`(?<![a-z])(?=(${words.join(' ')})(?![a-z]))`, 'gi');
  return Object.entries(files).flatMap(([path, text]) => [...text.matchAll(pattern)].map(({ index, 1: found }) => ({ path, start: index, end: index + found!.length })));
}

describe('words of which a corpus is full', () => {
  const corpora = texts.map((list) => Object.fromEntries(list.map((text, at) => [`${String(at).padStart(2, '0')}.txt`, text])));

  it('are found in phrases as a scan of the texts finds them', async () => {
    await fc.assert(fc.asyncProperty(corpora, fc.array(asked, { minLength: 2, maxLength: 4 }), async (files, words) => {
      const rows = await rowsOf<HitRow>(memoryCorpus(files, unlemmatised), `"${words.join(' ')}" | kwic`);
      assert.deepEqual(rows.map(({ path, start, end }) => ({ path, start, end })), naive(files, words));
    }), { numRuns: 300 });
  });

  it('are counted and shown beside others as if their hits were put together', async () => {
    await fc.assert(fc.asyncProperty(corpora, fc.array(asked, { minLength: 1, maxLength: 3 }), async (files, words) => {
      const hits = new Map(words.flatMap((each) => naive(files, [each])).map((hit) => [`${hit.path} ${hit.start}`, hit]));
      const result = await resultOf(memoryCorpus(files, unlemmatised), words.join(' OR '));
      const rows = (await result.rows(0, result.rowCount)) as readonly ArticleRow[];
      assert.equal(result.method.hits, hits.size);
      for (const row of rows) {
        const own = [...hits.values()].filter(({ path }) => path === row.path).sort((a, b) => a.start - b.start);
        assert.equal(row.hits, own.length);
        const shown = row.passages.flatMap(({ nodes }) => nodes);
        assert.deepEqual(shown, own.filter(({ start }) => row.passages.some((passage) => start >= passage.start && start < passage.end)).map(({ start, end }) => ({ start, end })));
        assert.ok(shown.length > 0);
      }
      assert.deepEqual(rows.map(({ path }) => path).sort(), [...new Set([...hits.values()].map(({ path }) => path))].sort());
    }), { numRuns: 300 });
  });

  it('are told apart by regions although most stand in those that count', async () => {
    const text = `${'oft '.repeat(500)}\nWerbung oft`;
    const start = text.indexOf('Werbung');
    const corpus = memoryCorpus({ 'a.txt': { text, regions: [{ start, end: text.length, region: 'boilerplate' }] } }, unlemmatised);
    assert.equal((await resultOf(corpus, 'oft')).method.hits, 500);
    assert.equal((await resultOf(corpus, 'oft in:all')).method.hits, 501);
    assert.equal((await resultOf(corpus, '"oft oft"')).method.hits, 499);
    assert.equal((await resultOf(corpus, '"Werbung oft" in:all')).method.hits, 1);
    assert.equal((await resultOf(corpus, '"Werbung oft"')).method.hits, 0);
  });
});
