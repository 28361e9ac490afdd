import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sentences } from '../../../src/core/language/sentences';
import type { ArticleRow, HitRow, TableRow } from '../../../src/protocol/result';
import { NAIVE_REGIONS, naiveSpelling, type NaiveHit } from '../../support/naiveCorpus';
import { nodeHits } from '../../support/randomSearch';
import { resultOf, rowsOf } from '../../support/run';
import { seedOracle } from '../../support/seedOracle';

const { files, corpus, naive, searches } = seedOracle();
const search = searches.search();

const parameters = { seed: 20261122, numRuns: 200 };
const spanOf = ({ path, start, end }: NaiveHit): NaiveHit => ({ path, start, end });

describe('runCell beside a naive scan of the seeds', function () {
  this.timeout(120_000);

  it('finds the same articles', async () => {
    await fc.assert(fc.asyncProperty(search, async (query) => {
      const rows = await rowsOf<ArticleRow>(corpus, query.text);
      const expected = naive.paths.filter((path) => query.matches(path, ''));
      assert.deepEqual(rows.map((row) => row.path).sort(), expected, query.text);
      const hits = nodeHits(naive, query);
      for (const row of rows) assert.equal(row.hits, hits.filter((hit) => hit.path === row.path).length, query.text);
    }), parameters);
  });

  it('finds the same hits, and their text is the slice of the article', async () => {
    await fc.assert(fc.asyncProperty(search, fc.integer({ min: 1, max: 12 }), async (query, context) => {
      const result = await resultOf(corpus, `${query.text} | kwic Kim OR Xyzzy context=${context}`, `${query.text}`);
      const hits = nodeHits(naive, query);
      assert.equal(result.method.hits, hits.length, query.text);
      if (!query.has.words && !query.has.passages) return;
      const rows = await rowsOf<HitRow>(corpus, `${query.text} | kwic context=${context}`);
      assert.deepEqual(rows.map(spanOf), hits, query.text);
      for (const row of rows) {
        const { text } = files[row.path]!;
        assert.equal(row.match, text.slice(row.start, row.end));
        assert.equal(text.slice(row.start - row.left.length, row.end + row.right.length), row.left + row.match + row.right);
        assert.equal(row.line, text.slice(0, row.start).split('\n').length);
      }
    }), parameters);
  });

  it('finds the hits of a verb\'s own node in the articles of the search', async () => {
    await fc.assert(fc.asyncProperty(search, searches.node(), async (query, node) => {
      const rows = await rowsOf<HitRow>(corpus, `* (${query.text}) | kwic ${node.text}`);
      assert.deepEqual(rows.map(spanOf), nodeHits(naive, { ...node, matches: (path) => query.matches(path, '') }), `${query.text} | kwic ${node.text}`);
    }), parameters);
  });

  it('takes a name for articles inside a search, for the text at its start', async () => {
    await fc.assert(fc.asyncProperty(search, search, async (defined, query) => {
      const both = { ...query, matches: (path: string, region: string) => defined.matches(path, '') && query.matches(path, region) };
      const { method, rowCount } = await resultOf(corpus, `$a = ${defined.text}`, `$a (${query.text})`);
      assert.deepEqual([rowCount, method.hits], [naive.paths.filter((path) => both.matches(path, '')).length, nodeHits(naive, both).length], `${defined.text} ¶ $a (${query.text})`);
      if (!defined.has.words && !defined.has.passages) return;
      assert.deepEqual(await rowsOf(corpus, `$a = ${defined.text}`, '$a | kwic'), await rowsOf(corpus, `${defined.text} | kwic`), defined.text);
    }), { ...parameters, numRuns: 80 });
  });

  it('gives the sentences that hold every AND-word or any OR-word', async () => {
    const spans = new Map(naive.paths.map((path) => [path, sentences(files[path]!.text, files[path]!.language ?? 'de')]));
    await fc.assert(fc.asyncProperty(search, async (query) => {
      if (!query.has.words && !query.has.passages) return;
      const rows = await rowsOf<TableRow>(corpus, `${query.text} | sentences`);
      const of = query.has.words ? 'words' : 'passages';
      const expected = naive.paths.filter((path) => query.matches(path, '')).flatMap((path) => spans.get(path)!
        .filter(({ start }, at, all) => query.demands(path, '', { of, holds: (hit) => hit.start >= start && hit.start < (all[at + 1]?.start ?? Infinity) }))
        .map(({ start, end }) => ({ path, start, end })));
      assert.deepEqual(rows.map(({ path, start, end }) => ({ path, start, end })), expected, query.text);
    }), { ...parameters, numRuns: 80 });
  });

  it('orders a concordance as comparing the words does, ties by path and start', async () => {
    const context = fc.uniqueArray(fc.constantFrom('1R', '2R', '3R', '1L', '2L'), { minLength: 1, maxLength: 3 });
    await fc.assert(fc.asyncProperty(fc.constantFrom('Kim', 'Putin OR Kim', '*raket*', '"heiliger Kampf" OR der'), context, async (text, keys) => {
      const rows = await rowsOf<HitRow>(corpus, `${text} | kwic sort=${keys.join(',')}`);
      const plain = await rowsOf<HitRow>(corpus, `${text} | kwic`);
      const keyed = plain.map((row, at) => ({ row, at, key: keys.map((key) => contextTerm(row, key)) }));
      keyed.sort((a, b) => a.key.reduce((order, term, at) => order || term - b.key[at]!, 0) || a.at - b.at);
      assert.deepEqual(rows.map(spanOf), keyed.map(({ row }) => spanOf(row)));
    }), { ...parameters, numRuns: 25 });
  });

  it('counts by every key as a loop does', async () => {
    await fc.assert(fc.asyncProperty(search, fc.constantFrom('source', 'lang', 'year', 'month', 'day', 'path'), async (query, by) => {
      const rows = await rowsOf<TableRow>(corpus, `${query.text} | count by=${by}`);
      const hits = nodeHits(naive, query);
      const expected = new Map<string | null, { articles: number; hits: number }>();
      for (const path of naive.paths.filter((known) => query.matches(known, ''))) {
        const date = files[path]!.published ?? '';
        const key = { source: files[path]!.sources?.[0] ?? null, lang: files[path]!.language ?? 'de', path, year: date.slice(0, 4) || null, month: date.length > 4 ? date.slice(0, 7) : null, day: date.length > 7 ? date : null }[by];
        const sum = expected.get(key) ?? { articles: 0, hits: 0 };
        expected.set(key, { articles: sum.articles + 1, hits: sum.hits + hits.filter((hit) => hit.path === path).length });
      }
      assert.deepEqual(new Map(rows.map((row) => [row[by], { articles: row['articles'], hits: row['hits'] }])), expected, query.text);
    }), { ...parameters, numRuns: 80 });
  });

  it('counts words as a loop does', async () => {
    await fc.assert(fc.asyncProperty(search, fc.constantFrom('', 'title', 'body', 'all'), async (query, region) => {
      const rows = await rowsOf<TableRow>(corpus, `${region ? `in:${region} ` : ''}(${query.text}) | frequency`);
      const counts = new Map<string, { count: number; articles: Set<string> }>();
      let tokens = 0;
      for (const path of naive.paths.filter((known) => query.matches(known, region))) {
        for (const token of naive.tokens(path, NAIVE_REGIONS[region]!)) {
          tokens++;
          const form = naiveSpelling(token.form).toLowerCase();
          const sum = counts.get(form) ?? { count: 0, articles: new Set() };
          counts.set(form, { count: sum.count + 1, articles: sum.articles.add(path) });
        }
      }
      const expected = [...counts].map(([form, { count, articles }]) => [form, count, (count / tokens) * 1e6, articles.size]);
      assert.deepEqual(new Set(rows.map((row) => JSON.stringify([row['word'], row['count'], row['perMillion'], row['articles']]))), new Set(expected.map((row) => JSON.stringify(row))), query.text);
      for (let at = 1; at < rows.length; at++) assert.ok((rows[at - 1]!['count'] as number) >= (rows[at]!['count'] as number));
    }), { ...parameters, numRuns: 60 });
  });

  it('gives any page as a slice of all rows, in any order', async () => {
    const column = fc.constantFrom('left', 'match', 'right', 'path', 'start');
    await fc.assert(fc.asyncProperty(fc.nat({ max: 120 }), fc.nat({ max: 30 }), fc.option(fc.record({ column, descending: fc.boolean() })), async (offset, limit, sort) => {
      const result = await resultOf(corpus, 'Kim OR Putin | kwic');
      const all = await result.rows(0, result.rowCount, sort);
      assert.equal(all.length, result.rowCount);
      assert.deepEqual(await result.rows(offset, limit, sort), all.slice(offset, offset + limit));
    }), { ...parameters, numRuns: 40 });
  });
});

/** Term of the word so many places from a hit; 0 beyond the edge of the article. */
function contextTerm(row: HitRow, key: string): number {
  const { index } = corpus;
  const article = index.paths.indexOf(row.path);
  const [from, to] = [index.articleStart(article), index.articleStart(article + 1)];
  const positions = Array.from({ length: to - from }, (_, at) => from + at);
  const inside = positions.filter((at) => index.startOf(at) >= row.start && index.endOf(at) <= row.end);
  const distance = Number(key[0]);
  const at = key.endsWith('R') ? inside.at(-1)! + distance : inside[0]! - distance;
  return at >= from && at < to ? index.terms[at]! : 0;
}
