import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { TableRow } from '../../../src/protocol/result';
import { NAIVE_REGIONS, naiveSpelling, type NaiveToken } from '../../support/naiveCorpus';
import { nodeHits, type RandomSearch } from '../../support/randomSearch';
import { resultOf, rowsOf } from '../../support/run';
import { seedOracle } from '../../support/seedOracle';

const { corpus, naive, searches } = seedOracle();
const parameters = { seed: 20261130, numRuns: 100 };

const wordOf = ({ form }: NaiveToken): string => naiveSpelling(form).toLowerCase();
const inForce = NAIVE_REGIONS['']!;
const found = (query: RandomSearch): readonly string[] => naive.paths.filter((path) => query.matches(path, ''));
const tokensOf = (paths: readonly string[]): readonly NaiveToken[] => paths.flatMap((path) => naive.tokens(path, inForce));
const times = (words: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};
const near = (actual: unknown, expected: number, what: string): void => assert.ok(typeof actual === 'number' && Math.abs(actual - expected) <= 1e-9 * (1 + Math.abs(expected)), `${what}: ${String(actual)} beside ${expected}`);

/** G² from the four cells and the sums of their rows and columns. */
function naiveG2(rows: readonly [readonly [number, number], readonly [number, number]]): number {
  const all = rows.flat().reduce((sum, cell) => sum + cell, 0);
  let sum = 0;
  rows.forEach((row, down) => row.forEach((observed, across) => {
    const expected = ((row[0] + row[1]) * (rows[0][across]! + rows[1][across]!)) / all;
    if (observed > 0) sum += observed * Math.log(observed / expected);
    assert.ok(down < 2);
  }));
  return Math.max(0, 2 * sum);
}

/** The words in windows around hits: each token once in `both`, though it may stand left of one hit and right of another. */
function naiveWindows(paths: readonly string[], hits: readonly { readonly path: string; readonly start: number; readonly end: number }[], before: number, behind: number) {
  const sides: { left: string[]; right: string[]; both: string[] } = { left: [], right: [], both: [] };
  for (const path of paths) {
    const tokens = naive.tokens(path, NAIVE_REGIONS['all']!);
    const own = hits.filter((hit) => hit.path === path).map(({ start, end }) => ({ first: tokens.findIndex((token) => token.start === start), last: tokens.findIndex((token) => token.end === end) }));
    tokens.forEach((token, at) => {
      if (!inForce(token) || own.some(({ first, last }) => at >= first && at <= last)) return;
      const isLeft = own.some(({ first }) => at < first && at >= first - before);
      const isRight = own.some(({ last }) => at > last && at <= last + behind);
      if (isLeft) sides.left.push(wordOf(token));
      if (isRight) sides.right.push(wordOf(token));
      if (isLeft || isRight) sides.both.push(wordOf(token));
    });
  }
  return { left: times(sides.left), right: times(sides.right), both: times(sides.both), size: sides.both.length };
}

describe('statistics of words beside a naive scan of the seeds', function () {
  this.timeout(120_000);

  it('collocates: counts, windows and every measure', async () => {
    await fc.assert(fc.asyncProperty(searches.search(), searches.node(), fc.nat({ max: 6 }), fc.nat({ max: 6 }), async (query, node, before, behind) => {
      // A node of exact spellings counts these, which wordStatistics.test.ts looks at.
      if (node.text.includes('=')) return;
      const cell = `* (${query.text}) | collocates ${node.text} window=${before},${behind} min=1`;
      const { method, rowCount } = await resultOf(corpus, cell);
      const rows = await rowsOf<TableRow>(corpus, cell);
      const paths = found(query);
      const hits = nodeHits(naive, { ...node, matches: (path) => query.matches(path, '') });
      const windows = naiveWindows(paths, hits, before, behind);
      const words = times(tokensOf(paths).map(wordOf));
      const N = tokensOf(paths).length;
      assert.deepEqual([method.windowTokens, method.hits, method.scope.tokens, rowCount], [windows.size, hits.length, N, windows.both.size], cell);
      for (const row of rows) {
        const word = row['word'] as string;
        const [fxy, fx, fy] = [windows.both.get(word)!, hits.length, words.get(word)!];
        assert.deepEqual([row['count'], row['left'], row['right']], [fxy, windows.left.get(word) ?? 0, windows.right.get(word) ?? 0], `${cell}: ${word}`);
        near(row['expected'], (fx * fy) / N, word);
        near(row['logDice'], 14 + Math.log2((2 * fxy) / (fx + fy)), word);
        near(row['MI'], Math.log2((fxy * N) / (fx * fy)), word);
        near(row['t'], (fxy - (fx * fy) / N) / Math.sqrt(fxy), word);
        assert.ok(Math.abs((row['G2'] as number) - naiveG2([[fxy, windows.size - fxy], [fy - fxy, N - windows.size - fy + fxy]])) < 1e-6, word);
      }
    }), parameters);
  });

  it('keywords: counts in the articles found and in all others, and every measure', async () => {
    await fc.assert(fc.asyncProperty(searches.search(), async (query) => {
      const cell = `* (${query.text}) | keywords`;
      const rows = await rowsOf<TableRow>(corpus, cell);
      const paths = found(query);
      const [own, rest] = [tokensOf(paths), tokensOf(naive.paths.filter((path) => !paths.includes(path)))];
      const [here, there] = [times(own.map(wordOf)), times(rest.map(wordOf))];
      assert.equal(rows.length, rest.length === 0 ? 0 : here.size, cell);
      for (const row of rows) {
        const word = row['word'] as string;
        const [a, b] = [here.get(word)!, there.get(word) ?? 0];
        assert.deepEqual([row['count'], row['reference']], [a, b], `${cell}: ${word}`);
        assert.ok(Math.abs((row['G2'] as number) - naiveG2([[a, own.length - a], [b, rest.length - b]])) < 1e-6, word);
        near(row['logRatio'], Math.log2(a / own.length) - Math.log2((b === 0 ? 0.5 : b) / rest.length), word);
        near(row['simpleMaths'], ((a * 1e6) / own.length + 1) / ((b * 1e6) / rest.length + 1), word);
      }
    }), parameters);
  });

  it('ngrams: sequences inside a line, with a node those that hold it', async () => {
    await fc.assert(fc.asyncProperty(searches.search(), fc.option(searches.node(), { nil: undefined }), fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 3 }), async (query, node, size, least) => {
      const cell = `* (${query.text}) | ngrams ${node?.text ?? ''} n=${size} min=${least}`;
      const rows = await rowsOf<TableRow>(corpus, cell);
      const hits = node && nodeHits(naive, { ...node, matches: (path) => query.matches(path, '') });
      const all = new Map<string, { count: number; paths: Set<string> }>();
      for (const path of found(query)) {
        const tokens = naive.tokens(path, NAIVE_REGIONS['all']!);
        tokens.forEach((first, at) => {
          const part = tokens.slice(at, at + size);
          const isOne = part.length === size && part.every((token) => token.line === first.line && inForce(token));
          if (!isOne || hits?.some((hit) => hit.path === path && hit.start >= first.start && hit.end <= part.at(-1)!.end) === false) return;
          const text = part.map(wordOf).join(' ');
          const known = all.get(text) ?? { count: 0, paths: new Set() };
          all.set(text, { count: known.count + 1, paths: known.paths.add(path) });
        });
      }
      const expected = new Map([...all].filter(([, { count }]) => count >= least).map(([text, { count, paths }]) => [text, [count, paths.size]]));
      assert.deepEqual(new Map(rows.map((row) => [row['ngram'], [row['count'], row['articles']]])), expected, cell);
      const counts = rows.map((row) => row['count'] as number);
      assert.deepEqual(counts, [...counts].sort((a, b) => b - a), cell);
    }), parameters);
  });

  it('dispersion: hits and tokens of every article in scope, DP from its definition', async () => {
    await fc.assert(fc.asyncProperty(searches.search(), searches.node(), async (query, node) => {
      const cell = `* (${query.text}) | dispersion ${node.text}`;
      const { method } = await resultOf(corpus, cell);
      const rows = await rowsOf<TableRow>(corpus, cell);
      const hits = nodeHits(naive, { ...node, matches: (path) => query.matches(path, '') });
      const parts = found(query).map((path) => ({ path, count: hits.filter((hit) => hit.path === path).length, tokens: naive.tokens(path, inForce).length }));
      assert.deepEqual(rows.map(({ path, count, tokens }) => ({ path, count, tokens })), parts, cell);
      const N = parts.reduce((sum, { tokens }) => sum + tokens, 0);
      if (hits.length === 0) assert.equal(method.DP, null);
      else near(method.DP, parts.reduce((sum, { count, tokens }) => sum + Math.abs(count / hits.length - tokens / N), 0) / 2, cell);
    }), parameters);
  });
});
