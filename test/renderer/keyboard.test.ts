import assert from 'node:assert/strict';
import { articles, hits, manyHits, table, useStage } from './support';
import type { Stage } from './support';

describe('keyboard', () => {
  const stage = useStage();
  const focused = (view: Stage): number => view.all('.kp-item').indexOf(view.document.activeElement as HTMLElement);
  const start = (view: Stage, index = 0): Stage => {
    view.all('.kp-item')[index]?.focus();
    return view;
  };

  it('has one line in the tab order, and it follows the focus', () => {
    const view = start(stage().show(hits(manyHits(5))));
    assert.deepEqual(view.all('.kp-item').map((line) => line.tabIndex), [0, -1, -1, -1, -1]);
    assert.ok(view.press('ArrowDown'));
    assert.equal(focused(view), 1);
    assert.deepEqual(view.all('.kp-item').map((line) => line.tabIndex), [-1, 0, -1, -1, -1]);
  });

  it('moves by arrows, Home and End, and stops at the ends', () => {
    const view = start(stage().show(hits(manyHits(5))));
    for (const [key, to] of [['ArrowUp', 0], ['End', 4], ['ArrowDown', 4], ['ArrowUp', 3], ['Home', 0]] as const) {
      assert.ok(view.press(key), `${key} is kept from VS Code`);
      assert.equal(focused(view), to, key);
    }
  });

  it('opens by Enter, beside by Ctrl+Enter and Alt+Enter', () => {
    const view = start(stage().show(hits(manyHits(5))), 2);
    view.press('Enter');
    view.press('Enter', { ctrlKey: true });
    view.press('Enter', { altKey: true });
    assert.deepEqual(view.sent.map((message) => message.type === 'open' && [message.span.start, message.beside]), [[2, false], [2, true], [2, true]]);
  });

  it('moves over all rows, drawn or not', () => {
    const row = (): number => Number((view.document.activeElement as HTMLElement).dataset['row']);
    const view = start(stage().show(hits(manyHits(1200))), 3);
    for (const [key, to, how] of [['PageDown', 21], ['PageDown', 39], ['PageUp', 21], ['End', 1199], ['ArrowDown', 1199], ['ArrowUp', 1198], ['PageUp', 1180], ['Home', 0, 'ctrl'], ['End', 1199, 'ctrl'], ['Home', 0]] as const) {
      assert.ok(view.press(key, { ctrlKey: how === 'ctrl' }), `${key} is kept from VS Code`);
      assert.equal(row(), to, key);
      assert.deepEqual(view.all('.kp-item').filter((line) => line.tabIndex === 0).map(({ dataset }) => dataset['row']), [String(to)]);
    }
  });

  it('goes on from one page to the next by arrows', () => {
    const view = start(stage().show(hits(manyHits(1200))), 49);
    view.press('ArrowDown');
    assert.equal((view.document.activeElement as HTMLElement).dataset['row'], '50');
    view.press('ArrowUp');
    assert.equal((view.document.activeElement as HTMLElement).dataset['row'], '49');
  });

  it('waits for rows that have to be fetched, and the last key wins', async () => {
    const view = start(stage().show(hits(manyHits(50), { total: 5000 }), { handle: 'h1' }));
    view.press('End');
    assert.equal((view.document.activeElement as HTMLElement).dataset['row'], undefined);
    await view.answerRows(manyHits(50), view.requests.find(({ request }) => request.offset === 4950));
    assert.equal((view.document.activeElement as HTMLElement).dataset['row'], '4999');
  });

  it('keeps the place of the focus while its line is not drawn', () => {
    const view = start(stage().show(hits(manyHits(1200))), 3);
    const box = view.one('.kp-box');
    const scroll = (row: number): void => {
      box.scrollTop = row * 24;
      box.dispatchEvent(new view.window.Event('scroll') as unknown as Event);
    };
    scroll(800);
    assert.equal(view.document.activeElement, box);
    scroll(0);
    assert.equal((view.document.activeElement as HTMLElement).dataset['row'], '3');
    scroll(800);
    view.press('ArrowDown');
    assert.equal((view.document.activeElement as HTMLElement).dataset['row'], '4');
  });

  it('scrolls a table whose rows open nothing', () => {
    const view = stage().show(table({ word: 'string' }, Array.from({ length: 500 }, (_, at) => ({ word: `w${at}` }))));
    view.one('.kp-box').focus();
    for (const [key, first] of [['ArrowDown', 2], ['PageDown', 21], ['PageUp', 2], ['Home', 1]] as const) {
      assert.ok(view.press(key), key);
      assert.match(view.one('.kp-range').textContent ?? '', new RegExp(`^${first}–`), key);
    }
    assert.ok(view.press('End'));
    assert.equal(view.all('[data-row]').at(-1)?.dataset['row'], '499');
    assert.equal(view.press('c', { ctrlKey: true }), false);
  });

  it('moves by ten lines where all are in view', () => {
    const view = start(stage().show(hits(manyHits(30))));
    view.press('PageDown');
    assert.equal(focused(view), 10);
    view.press('PageUp');
    assert.equal(focused(view), 0);
  });

  it('leaves other keys to VS Code', () => {
    const view = start(stage().show(hits(manyHits(3))));
    assert.equal(view.press('Escape'), false);
    assert.equal(view.press('c', { ctrlKey: true }), false);
  });

  it('walks through titles and passages of articles', () => {
    const row = { path: 'a.txt', title: 'T', score: 1, hits: 1, published: null, source: null, passages: [{ start: 5, end: 14, text: 'x Munition', nodes: [{ start: 7, end: 15 }], line: 2 }] };
    const view = start(stage().show(articles([row, { ...row, path: 'b.txt', passages: [] }])));
    view.press('ArrowDown');
    view.press('Enter');
    view.press('ArrowDown');
    view.press('Enter');
    assert.deepEqual(view.sent.map((message) => message.type === 'open' && [message.path, message.span]), [['a.txt', { start: 7, end: 15 }], ['b.txt', { start: 0, end: 0 }]]);
  });

  it('walks through the lines of a table that name passages', () => {
    const view = start(stage().show(table({ path: 'string', start: 'number', end: 'number' }, [{ path: 'a.txt', start: 3, end: 9 }, { path: null, start: null, end: null }])));
    view.press('Enter');
    assert.deepEqual(view.sent, [{ type: 'open', corpus: 'file:///c', path: 'a.txt', span: { start: 3, end: 9 }, beside: false }]);
    assert.equal(view.all('.kp-item').length, 1);
  });
});
