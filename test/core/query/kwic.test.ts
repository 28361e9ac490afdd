import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Window } from 'happy-dom';
import { createEngine } from '../../../src/core/engine/createEngine';
import { plainResult } from '../../../src/core/notebook/plainResult';
import { RowsHasher } from '../../../src/core/notebook/RowsHasher';
import { savedResult } from '../../../src/core/notebook/savedResult';
import type { ResultHead } from '../../../src/core/notebook/SavedInput';
import { resultText } from '../../../src/cli/resultText';
import type { HitRow, QueryResult, TableRow } from '../../../src/protocol/result';
import { memoryCorpus } from '../../support/memoryCorpus';
import { MemoryFiles, memoryPorts } from '../../support/memoryPorts';
import { resultOf, rowsOf } from '../../support/run';

const corpus = memoryCorpus({
  'a.txt': { text: 'Der Zug kam an. Ein Zug fuhr ab.\nKein Zug stand da.', title: 'Züge | heute' },
  'b.txt': { text: 'Zug fuhr vorbei.' },
});
const found = (rows: readonly HitRow[]): string[] => rows.map(({ path, start }) => `${path}:${start}`);
const written = (rows: readonly HitRow[]): string[][] => rows.map((row) => (row.sorted ?? []).map((word) => `${word.level} ${textOf(row, word)}`));

/** Offsets are those of the article; the row has the text around the hit. */
function textOf({ left, match, right, start }: HitRow, span: { start: number; end: number }): string {
  const from = start - left.length;
  return (left + match + right).slice(span.start - from, span.end - from);
}

describe('kwic', () => {
  it('tells the words that the order goes by, the first first, and those that are not shown not at all', async () => {
    assert.deepEqual(written(await rowsOf<HitRow>(corpus, 'Zug | kwic sort=1R,1L')), [['1 fuhr'], ['1 fuhr', '2 Ein'], ['1 kam', '2 Der'], ['1 stand', '2 Kein']]);
    assert.deepEqual(written(await rowsOf<HitRow>(corpus, 'Zug path:b.txt | kwic sort=1R,2R,3R context=1')), [['1 fuhr']]);
    assert.deepEqual(written(await rowsOf<HitRow>(corpus, 'Zug | kwic')), [[], [], [], []]);
  });

  it('orders a page by any places, and tells these', async () => {
    const result = await resultOf(corpus, 'Zug | kwic sort=1L');
    const page = async (column: string, descending = false): Promise<HitRow[]> => await result.rows(0, 9, { column, descending }) as HitRow[];
    assert.deepEqual(found(await page('1R,1L')), found(await rowsOf<HitRow>(corpus, 'Zug | kwic sort=1R,1L')));
    assert.deepEqual(written(await page('1R,1L')).slice(0, 2), [['1 fuhr'], ['1 fuhr', '2 Ein']]);
    assert.deepEqual(found(await page('1R,1L', true)).at(0), 'a.txt:38');
    assert.deepEqual(written(await page('right'))[0], ['1 fuhr', '2 ab', '3 Kein']);
    assert.deepEqual(found(await page('1X')), found(await rowsOf<HitRow>(corpus, 'Zug | kwic sort=1L')));
  });

  it('has the same digest whatever order the words are told of', async () => {
    const digest = async (query: string): Promise<string> => {
      const result = await resultOf(corpus, query);
      const hasher = new RowsHasher(result);
      for (const row of await result.rows(0, 9)) hasher.add(row);
      return hasher.digest();
    };
    assert.equal(await digest('Zug path:b.txt | kwic sort=1R'), await digest('Zug path:b.txt | kwic'));
  });

  describe('group=article', () => {
    const places = (rows: readonly HitRow[]): string[] => rows.map(({ path, start, group }) => `${path}:${start} ${group?.place}/${group?.of}`);

    it('keeps the hits of an article together, by path, and orders them there', async () => {
      assert.deepEqual(places(await rowsOf<HitRow>(corpus, 'Zug | kwic group=article')), ['a.txt:4 1/3', 'a.txt:20 2/3', 'a.txt:38 3/3', 'b.txt:0 1/1']);
      assert.deepEqual(places(await rowsOf<HitRow>(corpus, 'Zug | kwic group=article sort=1R')), ['a.txt:20 1/3', 'a.txt:4 2/3', 'a.txt:38 3/3', 'b.txt:0 1/1']);
    });

    it('counts hits, before `top`', async () => {
      const result = await resultOf(corpus, 'Zug | kwic group=article | top 2');
      assert.equal(result.total, 4);
      assert.deepEqual(places(await result.rows(0, 9) as HitRow[]), ['a.txt:4 1/3', 'a.txt:20 2/3']);
      assert.deepEqual(places(await rowsOf<HitRow>(corpus, 'Zug | kwic group=article | where start > 5')), ['a.txt:20 1/2', 'a.txt:38 2/2']);
    });

    it('keeps them together in every order: columns of the article order the articles, others the hits within', async () => {
      assert.deepEqual(places(await rowsOf<HitRow>(corpus, 'Zug | kwic group=article | sort path desc, start desc')), ['b.txt:0 1/1', 'a.txt:38 1/3', 'a.txt:20 2/3', 'a.txt:4 3/3']);
      assert.deepEqual(places(await rowsOf<HitRow>(corpus, 'Zug | kwic group=article | sort start desc')), ['a.txt:38 1/3', 'a.txt:20 2/3', 'a.txt:4 3/3', 'b.txt:0 1/1']);
      const page = await (await resultOf(corpus, 'Zug | kwic group=article')).rows(0, 9, { column: '1R', descending: true });
      assert.deepEqual(places(page as HitRow[]), ['a.txt:38 1/3', 'a.txt:4 2/3', 'a.txt:20 3/3', 'b.txt:0 1/1']);
    });

    it('tells the same of any page as of all rows', async () => {
      await fc.assert(fc.asyncProperty(fc.array(fc.array(fc.constantFrom('x', 'y', 'z'), { maxLength: 6 }), { minLength: 1, maxLength: 6 }), fc.nat(20), fc.nat(8), fc.constantFrom('', ' sort=1R', ' sort=1L,2R', ' | sort right desc', ' | sort published, right'), async (texts, offset, limit, order) => {
        const made = memoryCorpus(Object.fromEntries(texts.map((words, at) => [`${at}.txt`, words.join(' ')])));
        const result = await resultOf(made, order.includes('|') ? `x | kwic group=article${order}` : `x | kwic group=article${order}`);
        const all = await result.rows(0, result.rowCount) as HitRow[];
        assert.deepEqual(await result.rows(offset, limit), all.slice(offset, offset + limit));
        const paths = all.map(({ path }) => path);
        assert.deepEqual(paths, [...new Set(paths)].flatMap((path) => paths.filter((other) => other === path)), 'together');
        for (const [at, { path, group }] of all.entries()) assert.deepEqual(group, { place: at - paths.indexOf(path) + 1, of: paths.filter((other) => other === path).length });
      }), { seed: 20261130, numRuns: 300 });
    });

    it('heads them in saved Markdown, in one column and one line a hit, and in text by a line', async () => {
      const full = await resultOf(corpus, 'Zug | kwic group=article context=2');
      const rows = await full.rows(0, 9) as HitRow[];
      const head = full as unknown as ResultHead;
      const { markdown } = savedResult({ result: head, rows, rowsHash: '', used: '' }, { rows: 0, base: '' });
      assert.deepEqual(markdown.split('\n').filter((line) => line.startsWith('|')), [
        '| Article | Left | Node | Right | Passage |', '| --- | ---: | --- | --- | --- |',
        '| **Züge \\| heute**, 3 hits | Der | **Zug** | kam an | [a.txt:1](a.txt#L1) |',
        '|  | an. Ein | **Zug** | fuhr ab | [a.txt:1](a.txt#L1) |',
        '|  | ab. Kein | **Zug** | stand da | [a.txt:2](a.txt#L2) |',
        '| **b.txt**, 1 hit |  | **Zug** | fuhr vorbei | [b.txt:1](b.txt#L1) |',
      ]);
      const headings = (text: string): string[] => text.split('\n').filter((line) => /, \d hits?$/.test(line));
      assert.deepEqual(headings(plainResult({ result: head, rows }, 0)), ['Züge | heute, 3 hits', 'b.txt, 1 hit']);
      assert.deepEqual(headings(resultText({ ...head, rows } as QueryResult, [])), ['Züge | heute, 3 hits', 'b.txt, 1 hit']);
    });
  });

  describe('collocates=', () => {
    const text = 'Kim traf Putin. Kim traf Putin wieder. Er sah Kim, der traf Putin. Weit weg war kein Kim und doch und doch und doch und doch Putin.';
    const meeting = memoryCorpus({ 'a.txt': text, 'b.txt': 'Sonne und Regen, Wind mit Schnee.' });
    const emphasised = (rows: readonly HitRow[]): string[][] => rows.map((row) => (row.collocates ?? []).map((span) => textOf(row, span)));

    it('marks the first that the verb lists, where they stand within 5 words', async () => {
      const listed = await rowsOf<TableRow>(meeting, 'Kim | collocates | top 2');
      const result = await resultOf(meeting, 'Kim | kwic collocates=2 context=20');
      assert.deepEqual(result.method.collocates, listed.map(({ word }) => word));
      assert.deepEqual([...result.method.collocates!].sort(), ['putin', 'traf']);
      assert.deepEqual(emphasised(await result.rows(0, 9) as HitRow[]), [['traf', 'Putin', 'traf', 'Putin'], ['traf', 'Putin', 'traf', 'Putin'], ['traf', 'Putin', 'traf', 'Putin'], ['Putin']]);
    });

    it('marks none that the context does not show', async () => {
      assert.deepEqual(emphasised(await rowsOf<HitRow>(meeting, 'Kim | kwic collocates=2 context=1')), [['traf'], ['Putin', 'traf'], [], []]);
    });

    it('carries the warning of the verb where the node has few hits', async () => {
      const { warnings } = await resultOf(meeting, 'Kim | kwic collocates=2');
      assert.deepEqual(warnings, (await resultOf(meeting, 'Kim | collocates')).warnings);
      assert.equal(warnings.length, 1);
    });

    it('says so where no word stands often enough, and nothing where there is no hit', async () => {
      const { warnings, method } = await resultOf(meeting, 'Sonne | kwic collocates=3');
      assert.deepEqual(method.collocates, []);
      assert.deepEqual(warnings.map(({ template }) => template), ['No word stands {0} times or more near the node: none is emphasised']);
      assert.equal((await resultOf(meeting, 'Sonne path:a.txt | kwic collocates=3')).warnings.some(({ template }) => template.startsWith('No word stands')), false);
    });

    it('writes them in italics in Markdown, and names them in the method', async () => {
      const full = await resultOf(meeting, 'Kim | kwic collocates=1 | top 1');
      const { markdown } = savedResult({ result: full as unknown as ResultHead, rows: await full.rows(0, 9), rowsHash: '', used: '' }, { rows: 0, base: '' });
      assert.match(markdown, /; collocates: (?:traf|putin); scope/);
      assert.match(markdown, /\| \*\*Kim\*\* \| (?:\*traf\* Putin|traf \*Putin\*)\. Kim/);
    });
  });

  it('has a heading for each article in an exported page, which spans the table, and emphasises collocates', async () => {
    const engine = createEngine(memoryPorts(new MemoryFiles({ 'a.txt': 'Kim traf <b>Putin</b>. Kim traf Putin. Kim traf Putin.', 'b "x" | y.txt': 'Auch Kim.' })), { cacheName: 'c' });
    const cell = 'Kim | kwic group=article collocates=1';
    const { document: html } = await engine.exportNotebook({ cells: [cell] }, { format: 'html', text: `\`\`\`korpus\n${cell}\n\`\`\`\n`, name: 'x', links: null, folder: '', rows: 50, saved: { base: '' } });
    const { document } = new Window();
    document.write(html!);
    assert.deepEqual([...document.querySelectorAll('tr.group > th[scope=rowgroup][colspan="4"]')].map(({ textContent }) => textContent), ['a.txt, 3 hits', 'b "x" | y.txt, 1 hit']);
    assert.deepEqual([...document.querySelectorAll('tbody')].map((body) => body.querySelectorAll('tr:not(.group)').length), [3, 1]);
    assert.ok([...document.querySelectorAll('td em')].every(({ textContent }) => /^(?:traf|Putin)$/.test(textContent)));
    assert.ok(document.querySelectorAll('td em').length >= 3);
  });
});
