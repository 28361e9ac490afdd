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

  it('turns the page by PageDown and stays at its place', () => {
    const view = start(stage().show(hits(manyHits(120))), 3);
    assert.ok(view.press('PageDown'));
    assert.equal(view.one('.kp-range').textContent, '51–100 of 120');
    assert.equal(focused(view), 3);
    view.press('End', { ctrlKey: true });
    assert.equal(view.one('.kp-range').textContent, '101–120 of 120');
    view.press('PageUp');
    assert.equal(view.one('.kp-range').textContent, '51–100 of 120');
    view.press('Home', { ctrlKey: true });
    assert.equal(view.one('.kp-range').textContent, '1–50 of 120');
  });

  it('moves by ten lines where there is no other page', () => {
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
