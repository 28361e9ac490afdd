import assert from 'node:assert/strict';
import fc from 'fast-check';
import { MOST_EDGES, MOST_NODES } from '../../../src/core/picture/networkPicture';
import { pictureOf as named } from '../../../src/core/picture/pictureOf';
import type { PictureText } from '../../../src/protocol/picture';
import type { TableRow } from '../../../src/protocol/result';
import { madeTable } from '../../support/madeTable';
import { memoryCorpus } from '../../support/memoryCorpus';
import { describes, elementsOf, english, HOSTILE, marksOf, ofClass, pictureOf } from '../../support/pictures';
import { resultOf, rowsOf } from '../../support/run';

const TYPES = ['person', 'organisation', 'place', 'other'];
const network = (pairs: readonly (readonly [string, string, number])[], within = 'sentence', typeOf = (_: string): string => 'person') => madeTable('network',
  pairs.map(([a, b, together]) => ({ a, b, together, articles: 1, typeA: typeOf(a), typeB: typeOf(b), idA: `x/${a}`, idB: `x/${b}` })), { settings: { within } });
const corpus = memoryCorpus({
  'a.txt': { text: 'Kim traf Putin in Moskau. Putin ging. Kim blieb bei Putin.\nMoskau schwieg.', names: { person: ['Kim', 'Putin'], place: ['Moskau'] } },
  'b.txt': { text: 'Putin blieb in Moskau. Kim ging.', names: { person: ['Kim', 'Putin'], place: ['Moskau'] } },
});
const nodesOf = (picture: Awaited<ReturnType<typeof pictureOf>>) => marksOf(picture).filter(({ tag }) => tag !== 'g');
const edgesOf = (picture: Awaited<ReturnType<typeof pictureOf>>) => marksOf(picture).filter(({ tag }) => tag === 'g');

describe('the picture of a network', () => {
  it('tells by area how often one stands with others, by shape and colour its type, by width how often two stand together', async () => {
    const picture = await pictureOf(network([['p', 'q', 9], ['p', 'r', 3]], 'sentence', (name) => (name === 'q' ? 'place' : name === 'r' ? 'organisation' : 'person')));
    const [p] = ofClass(picture, 'pic-a').filter(({ mark }) => mark);
    const [q] = ofClass(picture, 'pic-c').filter(({ mark }) => mark);
    assert.deepEqual([p!.tag, q!.tag, ofClass(picture, 'pic-b').filter(({ mark }) => mark)[0]!.tag], ['circle', 'rect', 'path']);
    const area = Math.PI * Number(p!.attributes['r']) ** 2;
    assert.ok(Math.abs(area / Number(q!.attributes['width']) ** 2 / (12 / 9) - 1) < 0.01, 'areas are as sums, whatever the shape');
    const widths = ofClass(picture, 'pic-edge').map(({ attributes }) => Number(attributes['stroke-width']));
    assert.ok(Math.abs(widths[1]! / widths[0]! - 3) < 0.02, `${widths}`);
    assert.deepEqual(picture.elements.at(-1)!.children.flatMap((child) => (typeof child === 'object' && 'tag' in child && child.tag === 'text' ? [english(child.children[0] as PictureText)] : [])),
      ['Person', 'Organisation', 'Place', 'Area: how often together with others', 'Line: sentences with both, at most 9']);
    assert.equal(describes(picture), 'Entities: 3, pairs: 2. Most often together: p and q (9). With the most others: p (2).');
  });

  it('opens the sentences, or the articles, that a line counts, and the mentions of a node', async () => {
    for (const within of ['sentence', 'article']) {
      const picture = await pictureOf(await resultOf(corpus, '$alle = Kim OR Putin', `$alle | network min=1 within=${within}`));
      assert.equal(edgesOf(picture).length, 3);
      for (const { mark: { opens, label } } of edgesOf(picture)) {
        assert.ok(opens?.kind === 'query');
        assert.equal((await rowsOf<TableRow>(corpus, opens.query)).length, Number(/(\d+)$/.exec(english(label))![1]), opens.query);
      }
      const mentions = await Promise.all(nodesOf(picture).map(async ({ mark: { opens } }) => (opens?.kind === 'query' ? (await rowsOf(corpus, opens.query)).length : 0)));
      assert.deepEqual(mentions.sort(), [3, 3, 4]);
    }
    const paragraphs = await pictureOf(await resultOf(corpus, '* | network min=1 within=paragraph'));
    const pair = edgesOf(paragraphs).find(({ mark }) => /^(Kim and Putin|Putin and Kim): paragraphs with both 2; opens where/.test(english(mark.label)));
    assert.equal((await rowsOf(corpus, pair!.mark.opens?.kind === 'query' ? pair!.mark.opens.query : '')).length, 7);
    assert.ok(marksOf(await pictureOf(await resultOf(corpus, '* | top 1 | network min=1'))).every(({ mark }) => mark.opens === null), 'the search alone does not say which articles these are');
  });

  it('keeps the regions of the search for what a mark opens', async () => {
    const picture = await pictureOf(await resultOf(corpus, 'in:all Kim | network min=1 within=article'));
    assert.ok(edgesOf(picture).every(({ mark: { opens } }) => opens?.kind === 'query' && opens.query.startsWith('in:all Kim AND entity:')));
  });

  it('follows where, sort and top, and is none without the columns that it needs', async () => {
    const names = async (query: string) => edgesOf(await pictureOf(await resultOf(corpus, query))).map(({ mark }) => english(mark.label)).reverse();
    assert.deepEqual(await names('* | network min=1'), ['Putin and Moskau: sentences with both 2', 'Putin and Kim: sentences with both 2', 'Kim and Moskau: sentences with both 1']);
    assert.deepEqual(await names('* | network min=1 | where together > 1'), ['Putin and Moskau: sentences with both 2', 'Putin and Kim: sentences with both 2']);
    assert.deepEqual(await names('* | network min=1 | sort together asc | top 1'), ['Kim and Moskau: sentences with both 1']);
    assert.deepEqual(await names('* | network type=person min=1'), ['Putin and Kim: sentences with both 2']);
    assert.equal(named(await resultOf(corpus, '* | network min=1 | select a, b, together')), undefined);
    assert.equal(named(await resultOf(corpus, '* | network min=9')), undefined);
  });

  it('draws the first pairs of many and says so', async () => {
    const many = network(Array.from({ length: 124_750 }, (_, at) => [`n${at % 500}`, `n${(at * 7 + 1 + Math.floor(at / 500)) % 500}`, 124_750 - at] as const));
    const picture = await pictureOf(many, 1600);
    assert.ok(nodesOf(picture).length <= MOST_NODES && edgesOf(picture).length <= MOST_EDGES && nodesOf(picture).length > 100);
    const drawn = edgesOf(picture).length;
    assert.match(describes(picture), new RegExp(`Drawn: the first ${drawn} of 124750 pairs; the table has all\\.$`));
    assert.ok(elementsOf(picture).some(({ tag, children: [text] }) => tag === 'text' && english(text as PictureText) === `Drawn: ${drawn} of 124750 pairs`), 'in the picture, too');
    assert.ok(nodesOf(await pictureOf(many, 280)).length < 30, 'as many as there is room for');
  });

  it('has its nodes apart and inside, its names apart, the same each time, whatever the graph and the width', async () => {
    const pair = fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 500 }));
    await fc.assert(fc.asyncProperty(fc.array(pair, { minLength: 1, maxLength: 60 }), fc.integer({ min: 280, max: 1600 }), async (pairs, width) => {
      const unique = [...new Map(pairs.filter(([a, b]) => a !== b).map(([a, b, n]) => [`${Math.min(a, b)} ${Math.max(a, b)}`, [`Name ${Math.min(a, b)}`, `Name ${Math.max(a, b)}`, n] as const])).values()];
      fc.pre(unique.length > 0);
      const picture = await pictureOf(network(unique, 'sentence', (name) => TYPES[name.length % 4]!), width);
      const marks = nodesOf(picture).map(({ mark: { x, y } }) => ({ x, y }));
      for (const [at, one] of marks.entries()) {
        assert.ok(one.x >= 0 && one.x <= picture.width && one.y >= 0 && one.y <= picture.height);
        for (const other of marks.slice(at + 1)) assert.ok(Math.hypot(one.x - other.x, one.y - other.y) > 6, 'two at one place');
      }
      const labels = ofClass(picture, 'pic-name').map(({ attributes, children }) => ({ text: String(children[0]), left: Number(attributes['x']), bottom: Number(attributes['y']) }));
      for (const [at, a] of labels.entries()) {
        assert.ok(a.left >= 0 && a.left + a.text.length * 5 <= picture.width + 1);
        for (const b of labels.slice(at + 1)) assert.ok(Math.abs(a.bottom - b.bottom) >= 12 || a.left + a.text.length * 5 <= b.left || b.left + b.text.length * 5 <= a.left, `${a.text} ${b.text}`);
      }
      assert.equal(JSON.stringify(await pictureOf(network(unique, 'sentence', (name) => TYPES[name.length % 4]!), width)), JSON.stringify(picture));
    }), { seed: 20261130, numRuns: 25 });
  });

  it('goes from the heaviest node on to the lightest, then along the lines, though lines are drawn first', async () => {
    const picture = await pictureOf(network([['p', 'q', 9], ['p', 'r', 3], ['s', 't', 1]]));
    const inTurn = [...marksOf(picture)].sort((a, b) => a.mark.turn! - b.mark.turn!).map(({ mark }) => english(mark.label).split(':')[0]);
    assert.deepEqual(inTurn, ['Person p', 'Person q', 'Person r', 'Person s', 'Person t', 'p and q', 'p and r', 's and t']);
    assert.equal(new Set(marksOf(picture).map(({ mark }) => mark.turn)).size, 8);
    assert.deepEqual(new Map(marksOf(picture).map(({ mark }) => [mark.turn, mark.near])), new Map([[1, [2, 6, 3, 7]], [2, [1, 6]], [3, [1, 7]], [4, [5, 8]], [5, [4, 8]], [6, undefined], [7, undefined], [8, undefined]]), 'a node knows its lines and what they lead to');
    assert.match(describes(picture), /Parts that no line joins: 2\./);
  });

  it('holds with one pair, with hostile names, and without numbers', async () => {
    const one = await pictureOf(network([['p', 'q', 1]]), 280);
    assert.equal(nodesOf(one).length, 2);
    assert.equal(describes(one), 'Entities: 2, pairs: 1. Most often together: p and q (1).');
    const hostile = await pictureOf(network(HOSTILE.map((name, at) => [name, `${at}`, at] as const), 'nowhere', () => 'hobbit'), 300);
    assert.ok(edgesOf(hostile).length > 5);
    assert.doesNotMatch(JSON.stringify(hostile.elements.map(({ children }) => children)), /\\u202e/i);
    for (const picture of [hostile, await pictureOf(network([['p', 'q', NaN], ['q', 'r', 0]]))]) for (const { attributes } of elementsOf(picture)) for (const value of Object.values(attributes)) assert.doesNotMatch(String(value), /NaN|Infinity/);
  });
});
