import assert from 'node:assert/strict';
import type { CellStanding } from '../../../src/protocol/standing';
import { runOrder, stalenessOf } from '../../../src/extension/notebook/staleness';
import { stalenessText } from '../../../src/extension/notebook/stalenessText';
import { english } from '../support';

const NOTHING = { changed: [], added: [], removed: [], renamed: [] };

describe('why a cell is out of date', () => {
  const cell = (more: Partial<CellStanding> = {}): CellStanding => ({ needs: [], makesResult: true, canRun: true, saved: { sameQuery: true, used: { kind: 'same' } }, ...more });
  const kind = (standing: CellStanding, isError = false, isRefuted = false) => stalenessOf(standing, { isError, isRefuted })?.kind;

  it('is nothing where query and articles are the same, or the latter not known yet', () => {
    assert.equal(kind(cell()), undefined);
    assert.equal(kind(cell({ saved: { sameQuery: true, used: { kind: 'unknown' } } })), undefined);
    assert.equal(kind(cell({ makesResult: false, saved: null })), undefined);
  });
  it('is the first that holds of: an error that is mended, no result, another query, other articles, a check', () => {
    assert.equal(kind(cell(), true), 'failed');
    assert.equal(kind(cell({ canRun: false }), true), undefined);
    assert.equal(kind(cell({ saved: null })), 'missing');
    assert.equal(kind(cell({ saved: { sameQuery: false, used: { kind: 'unknown' } } })), 'query');
    assert.equal(kind(cell({ makesResult: false, saved: { sameQuery: false, used: { kind: 'unknown' } } })), 'query');
    assert.equal(kind(cell({ saved: { sameQuery: true, used: { kind: 'changed', changes: null } } }), false, true), 'articles');
    assert.equal(kind(cell(), false, true), 'findings');
  });
});

describe('the order in which cells run', () => {
  const order = (cells: readonly number[], needs: readonly (readonly number[])[], due: readonly number[] = []) => runOrder(cells, needs.map((each) => ({ needs: each })), (cell) => due.includes(cell)).join('');
  it('is that of the notebook, where nothing is needed', () => assert.equal(order([0, 1, 2], [[], [], []]), '012'));
  it('puts each behind those that it needs, wherever they stand', () => assert.equal(order([0, 1, 2], [[2, 1], [2], []]), '210'));
  it('adds what is needed and due, and nothing else', () => {
    assert.equal(order([2], [[], [0], [0, 1]], [0]), '02');
    assert.equal(order([2], [[], [0], [0, 1]], []), '2');
    assert.equal(order([0], [[], []], [1]), '0');
  });
  it('ends where cells need each other', () => assert.equal(order([0, 1], [[1], [0]]), '10'));
});

describe('what a mark says', () => {
  const marks = (changes: Partial<typeof NOTHING> | null) => stalenessText({ kind: 'articles', changes: changes && { ...NOTHING, ...changes } }, english)!;
  it('names one article, and counts and names several', () => {
    assert.equal(marks({ changed: ['002.txt'] } as never).mark, '002.txt changed since');
    assert.equal(marks({ added: ['002.txt'] } as never).mark, '002.txt new since');
    assert.equal(marks({ removed: ['002.txt'] } as never).mark, '002.txt gone since');
    assert.equal(marks({ renamed: ['002.txt'] } as never).mark, 'Names in 002.txt changed since');
    const { mark, why } = marks({ changed: ['002.txt', '004.txt'], added: ['005.txt'], removed: ['006.txt'] } as never);
    assert.equal(mark, '2 articles changed, 1 new, 1 gone: 002.txt, 004.txt, 005.txt, …');
    assert.equal(why, 'Changed since: 002.txt, 004.txt\nNew since: 005.txt\nGone since: 006.txt');
  });
  it('says where nobody remembers which, and nothing below a cell without a result', () => {
    assert.equal(marks(null).mark, 'Articles changed since');
    assert.equal(stalenessText({ kind: 'missing' }, english), undefined);
  });
  it('shortens long paths and lists, and keeps them on one line', () => {
    const { mark, why } = marks({ changed: Array.from({ length: 99 }, (_, at) => `${'x'.repeat(100)}\n\u202e${at}.txt`) } as never);
    assert.ok(mark.length < 200 && !/[\n\u202e]/.test(mark), mark);
    assert.equal(why.split('\n').length, 1);
    assert.ok(why.length < 1500, String(why.length));
  });
});
