import assert from 'node:assert/strict';
import fc from 'fast-check';
import { MOST_COLLOCATES } from '../../../src/core/picture/collocatesPicture';
import { pictureOf as named } from '../../../src/core/picture/pictureOf';
import type { HitRow } from '../../../src/protocol/result';
import { madeTable } from '../../support/madeTable';
import { memoryCorpus } from '../../support/memoryCorpus';
import { describes, elementsOf, english, HOSTILE, marksOf, ofClass, pictureOf } from '../../support/pictures';
import { resultOf, rowsOf } from '../../support/run';

type Given = readonly [word: string, count: number, left: number, right: number, strength: number];
const collocates = (words: readonly Given[], window = '5') => madeTable('collocates', words.map(([word, count, left, right, strength]) => ({ word, count, expected: 1, logDice: strength, MI: 1, t: 1, G2: 1, left, right })), { settings: { window, measure: 'logDice', of: 'word' } });
const corpus = memoryCorpus({
  'a.txt': { text: 'Der Herrscher Kim traf Putin. Der Herrscher Kim traf Lawrow. Waffen braucht Kim, Raketen braucht Putin.', names: { person: ['Kim', 'Putin', 'Lawrow'] } },
  'b.txt': { text: 'Putin sah Kim. Herrscher Kim ging. Putin traf niemanden.', names: { person: ['Kim', 'Putin'] } },
});
const wordsOf = (picture: Awaited<ReturnType<typeof pictureOf>>) => marksOf(picture).filter(({ tag }) => tag === 'circle');
const middleOf = (picture: Awaited<ReturnType<typeof pictureOf>>) => marksOf(picture).find(({ tag }) => tag === 'g')!.mark;
const queryOf = (mark: ReturnType<typeof marksOf>[number]) => (mark.mark.opens?.kind === 'query' ? mark.mark.opens.query : assert.fail('opens nothing'));

describe('the picture of collocates', () => {
  it('has the stronger nearer to the node, rings that say how strong, and areas that say how often', async () => {
    const picture = await pictureOf(collocates([['a', 40, 0, 40, 12], ['b', 10, 0, 10, 10], ['c', 10, 10, 0, 8]]));
    const [middle, rings] = [middleOf(picture), ofClass(picture, 'pic-ring').map(({ attributes }) => /^M([\d.]+) ([\d.]+)A([\d.]+) ([\d.]+)/.exec(String(attributes['d']))!.slice(3).map(Number) as [number, number])];
    const numbers = ofClass(picture, 'pic-halo').map(({ children }) => children[0]);
    assert.deepEqual(numbers, [8, 9, 10, 11, 12]);
    for (const [at, strength] of [12, 10, 8].entries()) {
      const { x, y } = wordsOf(picture)[at]!.mark;
      const [wide, high] = rings[numbers.indexOf(strength)]!;
      assert.ok(Math.abs(((x - middle.x) / wide) ** 2 + ((y - middle.y) / high) ** 2 - 1) < 0.01, `${strength} stands on its ring`);
    }
    const radii = wordsOf(picture).map(({ attributes }) => Number(attributes['r']));
    assert.ok(Math.abs(radii[0]! / radii[1]! - 2) < 0.01 && radii[1] === radii[2]);
    assert.equal(describes(picture), 'Collocates: 3, strongest by logDice: a, b, c; from 8 to 12. More often before the node: 1, after it: 2, as often: 0.');
    assert.equal(english(wordsOf(picture)[0]!.mark.label), 'a: near it 40, before it 0, after it 40; logDice 12');
  });

  it('never has a word on the other side than it stands on, nor names that touch, whatever the words and the width; is the same each time', async () => {
    const word = fc.tuple(fc.string({ unit: fc.constantFrom('a', 'm', 'i', 'W'), minLength: 1, maxLength: 14 }), fc.integer({ min: 1, max: 50 }), fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }), fc.double({ min: -5, max: 14, noNaN: true }));
    await fc.assert(fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 70 }), fc.integer({ min: 280, max: 1600 }), async (given, width) => {
      const made = collocates([...given].sort((a, b) => b[4] - a[4]));
      const picture = await pictureOf(made, width);
      const middle = middleOf(picture);
      for (const { mark } of wordsOf(picture)) {
        const [, , left, right] = (mark.label as { args: readonly unknown[] }).args as [string, number, number, number];
        if (left !== right) assert.ok(Math.sign(mark.x - middle.x) === Math.sign(right - left), JSON.stringify(mark));
        assert.ok(mark.x > 0 && mark.x < picture.width && mark.y > 0 && mark.y < picture.height);
      }
      const names = ofClass(picture, 'pic-name').map(({ attributes, children }) => ({ text: String(children[0]), left: Number(attributes['x']), bottom: Number(attributes['y']) }));
      for (const [at, a] of names.entries()) for (const b of names.slice(at + 1)) assert.ok(Math.abs(a.bottom - b.bottom) >= 12 || a.left + a.text.length * 4.5 <= b.left || b.left + b.text.length * 4.5 <= a.left, `${a.text} ${b.text}`);
      for (const { attributes } of elementsOf(picture)) for (const value of Object.values(attributes)) assert.doesNotMatch(String(value), /NaN|Infinity/);
      assert.equal(JSON.stringify(await pictureOf(made, width)), JSON.stringify(picture));
    }), { seed: 20261130, numRuns: 40 });
  });

  it('opens where both stand near each other, for words, phrases, spellings, wildcards, expressions and patterns', async () => {
    for (const node of ['Kim', '=Kim', 'Ki*', '/ki./', '[word="Kim"]', '"traf Lawrow"', 'Putin OR Kim']) {
      const result = await resultOf(corpus, `$alle = *`, `$alle | collocates ${node} min=1 window=2`);
      const rows = (await result.rows(0, 99)) as unknown as readonly { word: string; count: number }[];
      for (const [at, mark] of wordsOf(await pictureOf(result)).entries()) {
        const hits = await rowsOf<HitRow>(corpus, queryOf(mark));
        assert.ok(hits.length > 0 && hits.every(({ match }) => match.toLowerCase().includes(rows[at]!.word.toLowerCase())), `${queryOf(mark)} ${rows[at]!.word}`);
        assert.doesNotMatch(english(mark.mark.label), /wherever/);
      }
    }
    const [herrscher] = wordsOf(await pictureOf(await resultOf(corpus, 'Kim | collocates min=3 window=1')));
    assert.deepEqual([(await rowsOf(corpus, queryOf(herrscher!))).length, queryOf(herrscher!)], [4, 'Kim | kwic "Kim herrscher"~0'], 'before it thrice, once after');
    const lemmas = wordsOf(await pictureOf(await resultOf(corpus, 'Kim | collocates min=1 of=lemma window=2')));
    assert.ok((await Promise.all(lemmas.map(async (mark) => (await rowsOf(corpus, queryOf(mark))).length))).every((count) => count > 0));
  });

  it('opens a word wherever it stands, and says so, where no query tells near to what', async () => {
    for (const node of ['person:Kim', 'Kom~', '"Kim Putin"~5']) {
      const marks = wordsOf(await pictureOf(await resultOf(corpus, `* | collocates ${node} min=1`)));
      assert.ok(marks.length > 0);
      for (const mark of marks) assert.match(english(mark.mark.label), /opens it wherever it stands$/);
      assert.ok((await rowsOf(corpus, queryOf(marks[0]!))).length > 0);
    }
  });

  it('opens the hits of the node', async () => {
    const picture = await pictureOf(await resultOf(corpus, 'Kim | collocates min=1'));
    const { label, opens } = middleOf(picture);
    assert.equal(english(label), 'Kim: hits 5');
    assert.equal((await rowsOf(corpus, opens?.kind === 'query' ? opens.query : '')).length, 5);
  });

  it('follows where, sort and top; is none without word, sides or the measure in force', async () => {
    const names = async (query: string) => wordsOf(await pictureOf(await resultOf(corpus, query))).map(({ mark }) => english(mark.label).split(':')[0]);
    assert.deepEqual(await names('Kim | collocates min=1 | where right > 1 AND left < 2'), ['braucht']);
    assert.deepEqual(await names('Kim | collocates min=1 | sort word | top 2'), ['braucht', 'der']);
    assert.equal(named(await resultOf(corpus, 'Kim | collocates min=1 measure=t | select word, count, left, right, t')), 'collocates');
    for (const columns of ['word, count, left, right', 'count, left, right, t', 'word, count, left, t']) assert.equal(named(await resultOf(corpus, `Kim | collocates min=1 measure=t | select ${columns}`)), undefined);
  });

  it('holds with one word, with hostile words, and draws the first of many', async () => {
    assert.equal(wordsOf(await pictureOf(collocates([['x', 1, 1, 0, 9]]), 280)).length, 1);
    const hostile = await pictureOf(collocates(HOSTILE.map((word, at) => [word, at, at, 3, 9 - at])), 300);
    assert.ok(wordsOf(hostile).length > 5);
    assert.doesNotMatch(JSON.stringify(hostile.elements.map(({ children }) => children)), /\\u202e/i);
    const many = await pictureOf(collocates(Array.from({ length: 5000 }, (_, at) => [`w${at}`, 5000 - at, at % 7, at % 5, 5000 - at])), 1600);
    assert.equal(wordsOf(many).length, MOST_COLLOCATES);
    assert.match(describes(many), /Drawn: the first 60 of 5000 collocates; the table has all\.$/);
  });
});
