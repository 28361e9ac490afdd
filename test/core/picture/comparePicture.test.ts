import assert from 'node:assert/strict';
import type { HitRow, TableRow } from '../../../src/protocol/result';
import { madeTable } from '../../support/madeTable';
import { memoryCorpus } from '../../support/memoryCorpus';
import { describes, drawnOf, elementsOf, english, HOSTILE, marksOf, ofClass, pictureOf } from '../../support/pictures';
import { resultOf, rowsOf } from '../../support/run';

const row = (item: string, a: number, b: number, more: TableRow = {}): TableRow =>
  ({ aspect: 'word', item, a, b, aPerMillion: a * 1000, bPerMillion: b * 500, G2: a + b, logRatio: Math.sign(a - b), only: 'both', id: '', ...more });
const made = (rows: readonly TableRow[]) => madeTable('compare', rows, { settings: { a: '$x', b: '$y' } });
const corpus = memoryCorpus({
  'a.txt': { text: 'Kim lobte die Rakete, und Kim traf Putin.', names: { person: ['Kim', 'Putin'] } },
  'b.txt': { text: 'Putin lobte Munition, und die Munition fehlte.', names: { person: ['Putin'] } },
});
const QUERIES = ['$a = path:a.txt', '$b = path:b.txt'];

describe('the picture of two queries', () => {
  it('has bars to the left and to the right whose lengths are frequencies per million, on one scale', async () => {
    const picture = await pictureOf(made([row('x', 4, 4), row('y', 2, 0), row('z', 0, 9)]));
    const bars = elementsOf(picture).filter(({ tag }) => tag === 'rect').map(({ attributes }) => ({ side: String(attributes['class']), x: Number(attributes['x']), width: Number(attributes['width']) }));
    assert.deepEqual(bars.map(({ side }) => side), ['pic-a', 'pic-b', 'pic-a', 'pic-b'], 'what favours no side is not drawn');
    const [y, , , z] = bars;
    assert.ok(Math.abs(z!.width / y!.width - (9 * 500) / (2 * 1000)) < 0.01);
    assert.ok(y!.x + y!.width < 400 && z!.x > 400, 'on both sides of the names');
    assert.equal(describes(picture), 'Bars are per million words, the numbers beside them counts. Words commoner in $x, the surest first: y. Words commoner in $y, the surest first: z. Drawn: the surest 2 of 3 rows; the table has all of them.');
  });

  it('opens, for each side, exactly the hits that are counted there', async () => {
    for (const of of ['word', 'lemma', 'person']) {
      const result = await resultOf(corpus, ...QUERIES, `* | compare $a $b of=${of}`);
      const marks = marksOf(await pictureOf(result));
      assert.ok(marks.length > 2);
      for (const { mark } of marks) {
        const [, a, b] = /^.*?: (\d+) in \$a \(.*?\), (\d+) in \$b/.exec(english(mark.label))!;
        if (mark.opens === null) continue;
        assert.ok(mark.opens.kind === 'query');
        const hits = await rowsOf<HitRow>(corpus, mark.opens.query);
        assert.equal(String(hits.length), mark.opens.query.includes('$a |') ? a : b, mark.opens.query);
      }
      assert.equal(marks.filter(({ mark }) => mark.opens === null).length, marks.filter(({ mark }) => / 0 in /.test(english(mark.label)) && mark.opens === null).length);
    }
  });

  it('is narrowed as the result is', async () => {
    const opened = marksOf(await pictureOf(await resultOf(corpus, ...QUERIES, 'Putin | compare $a $b of=word'))).flatMap(({ mark }) => (mark.opens?.kind === 'query' ? [mark.opens.query] : []));
    assert.ok(opened.length > 0 && opened.every((query) => /\n\(Putin\) \$[ab] \| kwic \[word="/.test(query)), opened[0]);
  });

  it('names each side, its words and its names apart, so many of each', async () => {
    const rows = Array.from({ length: 40 }, (_, at) => [row(`w${at}`, 50 - at, 0), row(`n${at}`, 0, 50 - at, { aspect: 'person', id: `person/n${at}` })]).flat();
    const picture = await pictureOf(made(rows));
    assert.deepEqual(ofClass(picture, 'pic-strong').map(({ children }) => english(children[0] as string)), ['◀ $x', '$y ▶', 'Words commoner in $x', 'Names commoner in $y']);
    assert.equal(marksOf(picture).length, 2 * 20);
    assert.equal(marksOf(await pictureOf(made(rows.filter(({ aspect }) => aspect === 'word')))).length, 2 * 15);
  });

  it('holds with hostile names, in a narrow page, with nothing to draw', async () => {
    const hostile = await pictureOf(made(HOSTILE.map((item, at) => row(item, at, at % 3))), 280);
    assert.doesNotMatch(JSON.stringify(hostile.elements.map(({ children }) => children)), /\\u202e/i);
    for (const { attributes } of elementsOf(hostile)) for (const name of ['x', 'width']) assert.ok(attributes[name] === undefined || (Number(attributes[name]) >= 0 && Number(attributes[name]) <= 280), `${name} ${attributes[name]}`);
    assert.equal(describes(await pictureOf(made([row('x', 4, 4)]))), 'Nothing is commoner on one side.');
    assert.equal((await drawnOf(made([{ ...row('words', 9, 9), aspect: 'figure', G2: null, logRatio: null }])))?.elements.length, 1);
  });
});
