import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { likeness, nearDuplicates } from '../../../src/core/query/run/nearDuplicates';
import { Pace } from '../../../src/core/query/run/Pace';
import { formatMessage } from '../../../src/protocol/message';
import type { ArticleRow, TableRow } from '../../../src/protocol/result';
import { assertLinear } from '../../support/assertLinear';
import { memoryCorpus, regionOf } from '../../support/memoryCorpus';
import { PATIENT, resultOf, rowsOf } from '../../support/run';

const REPEATED = 'Kims Besuch hat weit verbreitete Besorgnis über illegale Waffenabkommen ausgelöst.';
const A = `Nordkorea könnte Russland für seinen Krieg Munition liefern. Im Gegenzug bekäme es Devisen und auch Öl.\n${REPEATED}\nKurz gesagt.`;
const B = `Anderes vorweg.\nNordkorea könnte Russland für seinen Krieg Munition liefern. Im Gegenzug bekäme es Devisen und auch Öl.\nKurz gesagt.\n${REPEATED.replace('ausgelöst', 'verursacht')}\n${REPEATED}`;

describe('repeats', () => {
  const corpus = memoryCorpus({ 'a.txt': A, 'b.txt': { text: B, regions: [regionOf(B, REPEATED, 'repeat')] }, 'c.txt': 'Etwas ganz anderes steht hier in diesem Artikel.' });
  const found = async (cell: string) => (await rowsOf<TableRow>(corpus, cell)).map(({ group, path, text }) => [group, path, text]);

  it('gives passages that stand again, word for word or nearly, in one article and in several; sentences that follow each other everywhere are one', async () => {
    const two = 'Nordkorea könnte Russland für seinen Krieg Munition liefern. Im Gegenzug bekäme es Devisen und auch Öl.';
    assert.deepEqual(await found('* | repeats'), [
      [1, 'a.txt', REPEATED], [1, 'b.txt', REPEATED.replace('ausgelöst', 'verursacht')], [1, 'b.txt', REPEATED], [2, 'a.txt', two], [2, 'b.txt', two],
    ]);
  });

  it('looks where it is told to, and says that nothing repeats', async () => {
    assert.deepEqual((await found('path:b.txt | repeats')).map(([, , text]) => text), [REPEATED.replace('ausgelöst', 'verursacht'), REPEATED]);
    assert.deepEqual(await found('path:b.txt in:body | repeats'), []);
    assert.deepEqual((await resultOf(corpus, 'path:c.txt | repeats')).warnings.map(formatMessage), ['No sentence of five words or more stands there twice']);
    assert.ok((await resultOf(corpus, '* | repeats')).method.scope.regions.includes('repeat'));
  });

  it('takes time in proportion to an article of equal lines', () => assertLinear((length) => memoryCorpus({ 'a.txt': `${REPEATED}\n`.repeat(length / 40) }), async (long) => {
    assert.ok((await rowsOf(long, 'in:all | repeats')).length > 100);
  }, 20_000)).timeout(60_000);

  it('finds what the seeds repeat', async () => {
    const seeds = memoryCorpus(Object.fromEntries(readdirSync('seeds').filter((name) => name.endsWith('.txt')).map((name) => [name, readFileSync(`seeds/${name}`, 'utf8')])));
    const texts = (await rowsOf<TableRow>(seeds, '* | repeats')).map((row) => row['text'] as string);
    assert.equal(texts.filter((text) => text.includes('illegale Waffenabkommen ausgelöst')).length, 3);
    assert.equal(texts.filter((text) => text.startsWith('Nordkorea könnte Russland')).length, 2);
  });
});

describe('nearDuplicates beside a comparison of all pairs', () => {
  const passage = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 5, maxLength: 25 });
  /** Copies of passages with some words exchanged. */
  const passages = fc.array(fc.tuple(passage, fc.array(fc.tuple(fc.nat(24), fc.integer({ min: 1, max: 60 })), { maxLength: 3 }), fc.nat(3)), { minLength: 1, maxLength: 12 })
    .map((list) => list.flatMap(([words, changes, copies]) => [words, ...Array.from({ length: copies }, (_, copy) => words.map((word, at) => changes.slice(0, copy + 1).find(([place]) => place === at)?.[1] ?? word))]));
  const shingles = (words: readonly number[]) => new Set(words.slice(0, Math.max(1, words.length - 2)).map((_, at) => words.slice(at, at + 3).join(' ')));
  const jaccard = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => [...a].filter((shingle) => b.has(shingle)).length / new Set([...a, ...b]).size;

  /** The least passage that a chain of likeness leads to from each. */
  function chained(alike: readonly (readonly number[])[], least: number): readonly number[] {
    const roots = alike.map((_, at) => at);
    for (let changed = true; changed; ) {
      changed = false;
      alike.forEach((row, at) => row.forEach((likeness, to) => {
        if (likeness < least || roots[to]! <= roots[at]!) return;
        roots[to] = roots[at]!;
        changed = true;
      }));
    }
    return roots;
  }

  it('joins what is much alike, and only what a chain of likeness joins', async () => {
    await fc.assert(fc.asyncProperty(passages, async (list) => {
      const groups = await nearDuplicates(list.length, (at) => list[at]!, 0.5, new Pace(PATIENT));
      const sets = list.map(shingles);
      const alike = sets.map((one) => sets.map((other) => jaccard(one, other)));
      const roots = chained(alike, 0.5);
      list.forEach((one, at) => list.slice(0, at).forEach((other, to) => {
        assert.equal(likeness(one, other), alike[at]![to]);
        if (alike[at]![to]! >= 0.9) assert.equal(groups.of(at), groups.of(to));
        if (groups.of(at) === groups.of(to)) assert.equal(roots[at], roots[to]);
      }));
    }), { seed: 8, numRuns: 150 });
  }).timeout(60_000);
});

describe('similar', () => {
  const corpus = memoryCorpus({
    'a.txt': 'Die Raketen fliegen. Satelliten kreisen über dem Kosmodrom.', 'b.txt': 'Satelliten und Raketen starten vom Kosmodrom aus.', 'c.txt': 'Am Kosmodrom regnet es auf die Satelliten.', 'd.txt': 'Die Köchin kocht Suppe.',
  });

  it('ranks the other articles by the words that tell these from the rest, and names the words', async () => {
    const result = await resultOf(corpus, 'path:a.txt | similar');
    assert.deepEqual((await result.rows(0, 9)).map((row) => (row as ArticleRow).path), ['b.txt', 'c.txt', 'd.txt'].slice(0, result.total));
    assert.ok(['Raketen', 'Satelliten', 'Kosmodrom'].every((word) => result.method.node.includes(word)), result.method.node.join());
    assert.deepEqual([...result.used], [0, 1, 2, 3]);
    assert.ok((await result.rows(0, 1)).every((row) => (row as ArticleRow).passages.length > 0));
  });

  it('finds nothing where nothing is shared, and goes on as articles do', async () => {
    assert.deepEqual(await rowsOf(memoryCorpus({ 'a.txt': 'Ganz allein.', 'b.txt': 'Nichts davon.' }), 'path:a.txt | similar'), []);
    assert.equal((await rowsOf(corpus, 'path:a.txt | similar | top 1 | kwic Kosmodrom')).length, 1);
  });
});
