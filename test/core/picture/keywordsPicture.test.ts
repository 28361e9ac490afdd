import assert from 'node:assert/strict';
import { MOST_WORDS } from '../../../src/core/picture/keywordsPicture';
import type { HitRow } from '../../../src/protocol/result';
import { madeTable } from '../../support/madeTable';
import { memoryCorpus } from '../../support/memoryCorpus';
import { describes, elementsOf, english, HOSTILE, marksOf, ofClass, pictureOf } from '../../support/pictures';
import { resultOf, rowsOf } from '../../support/run';

const words = (rows: readonly (readonly [string, number, number])[]) => madeTable('keywords', rows.map(([word, G2, logRatio]) => ({ word, count: 3, reference: 1, G2, logRatio, simpleMaths: 1 })));
const corpus = memoryCorpus({ 'a.txt': 'Kim und Putin redeten über Munition und MUNITION. Um 7.000 ging es.', 'b.txt': 'Wetter und Sport und Kim.' });

describe('the picture of keywords', () => {
  it('places a word by log ratio across and the logarithm of G² up; circles are commoner here, diamonds rarer', async () => {
    const picture = await pictureOf(words([['x', 99, 4], ['y', 9, 2], ['z', 9, -4], ['null', 0, 0]]));
    const marks = new Map(marksOf(picture).map((mark) => [english(mark.mark.label).split(':')[0], mark]));
    const [x, y, z, origin] = ['x', 'y', 'z', 'null'].map((word) => marks.get(word)!);
    const away = (mark: typeof x) => [mark!.mark.x - origin!.mark.x, origin!.mark.y - mark!.mark.y] as const;
    assert.ok(Math.abs(away(x)[0] / away(y)[0] - 2) < 0.01 && Math.abs(away(x)[0] + away(z)[0]) < 0.05, 'across');
    assert.ok(Math.abs(away(x)[1] / away(y)[1] - 2) < 0.01 && away(y)[1] === away(z)[1], 'log10(1 + 99) is twice log10(1 + 9)');
    assert.deepEqual([x!.tag, z!.tag], ['circle', 'path']);
    assert.deepEqual(ofClass(picture, 'pic-name').map(({ children }) => children[0]), ['x', 'y', 'z', 'null'], 'where there is room, all are named');
    assert.equal(describes(picture), 'Words commoner here: 3, surest x. Rarer here: 1, surest z.');
  });

  it('opens a concordance of exactly the tokens that are counted', async () => {
    const result = await resultOf(corpus, 'path:a.txt | keywords');
    const rows = new Map((await result.rows(0, 99)).map((row) => [(row as Record<string, unknown>)['word'], (row as Record<string, unknown>)['count']]));
    const counts = await Promise.all(marksOf(await pictureOf(result)).map(async ({ mark: { opens } }) => {
      assert.ok(opens?.kind === 'query');
      const hits = await rowsOf<HitRow>(corpus, opens.query);
      assert.equal(new Set(hits.map(({ match }) => match.toLowerCase())).size, 1);
      assert.equal(hits.length, rows.get(hits[0]!.match.toLowerCase()), opens.query);
      return hits.length;
    }));
    assert.ok(counts.includes(2) && counts.length > 2);
    const lemmas = marksOf(await pictureOf(await resultOf(corpus, 'path:a.txt | keywords of=lemma')));
    assert.ok(lemmas.every(({ mark: { opens } }) => opens?.kind === 'query' && opens.query.includes('[lemma="')));
  });

  it('never lets two names touch each other', async () => {
    const picture = await pictureOf(words(Array.from({ length: 400 }, (_, at) => [`Wort${at}`, 1 + ((at * 7919) % 997), Math.sin(at) * 6] as const)));
    const names = ofClass(picture, 'pic-name').map(({ attributes, children }) => ({ text: String(children[0]), left: Number(attributes['x']), bottom: Number(attributes['y']) }));
    assert.ok(names.length > 10, `${names.length}`);
    for (const [at, a] of names.entries()) {
      for (const b of names.slice(at + 1)) assert.ok(Math.abs(a.bottom - b.bottom) >= 12 || a.left + a.text.length * 4.5 <= b.left || b.left + b.text.length * 4.5 <= a.left, `${a.text} ${b.text}`);
    }
  });

  it('has one mark for words at one place, which tells their number', async () => {
    const picture = await pictureOf(words([['a', 5, 1], ['b', 5, 1], ['c', 5, 1], ['d', 50, -1]]));
    assert.deepEqual(marksOf(picture).map(({ mark }) => english(mark.label)), ['d: 3 here, 1 there; G² 50, log ratio -1', 'a, b and 1 more; G² 5, log ratio 1; opens the first']);
    assert.ok(ofClass(picture, 'pic-name').some(({ children }) => children[0] === 'a +2'));
  });

  it('holds with one word, with hostile words, without numbers, and with 50,000', async () => {
    assert.equal(marksOf(await pictureOf(words([['x', 0, 0]]))).length, 1);
    const hostile = await pictureOf(words(HOSTILE.map((word, at) => [word, at * 10, at - 5])), 300);
    assert.equal(marksOf(hostile).length, HOSTILE.length);
    assert.doesNotMatch(JSON.stringify(hostile.elements.map(({ children }) => children)), /\\u202e/i);
    const odd = await pictureOf(words([['a', Infinity, NaN], ['b', 3, -2]]));
    for (const { attributes } of elementsOf(odd)) for (const value of Object.values(attributes)) assert.doesNotMatch(String(value), /NaN|Infinity/);
    const many = await pictureOf(words(Array.from({ length: 50_000 }, (_, at) => [`w${at}`, at, (at % 100) - 50])));
    assert.ok(marksOf(many).length <= MOST_WORDS);
    assert.match(describes(many), /Drawn: the surest 600 of 50000 words/);
  });
});
