import assert from 'node:assert/strict';
import type { HitRow } from '../../src/protocol/result';
import { articles, hit, hits, manyHits, table, useStage, type Stage } from './support';

/** Rows of a page, and pixels of a row where nothing is laid out. */
const [PAGE, ROW] = [50, 24];

describe('rows that scroll', () => {
  const stage = useStage();
  const paged = { handle: 'h1' };
  const scrollTo = (view: Stage, row: number): void => {
    view.one('.kp-box').scrollTop = row * ROW;
    view.one('.kp-box').dispatchEvent(new view.window.Event('scroll') as unknown as Event);
  };
  const numbers = (view: Stage): number[] => view.all('[data-row]').map(({ dataset }) => Number(dataset['row']));
  const page = (from: number, size = PAGE): HitRow[] => manyHits(from + size).slice(from);
  const asked = (view: Stage): number[] => view.requests.map(({ request }) => request.offset);
  const height = (element: HTMLElement): number => Number.parseFloat(((element.querySelector('td') as HTMLElement | null) ?? element).style.height);

  it('draws all rows of a small result, in a box that does not scroll', () => {
    const view = stage().show(hits(manyHits(PAGE)));
    assert.equal(view.all('.kp-scrolled, .kp-blank').length, 0);
    assert.equal(numbers(view).length, PAGE);
    assert.equal(view.one('.kp-range').hidden, true);
  });

  it('never draws a big table at once, and is as high as all of it', () => {
    const rows = Array.from({ length: 50_000 }, (_, index) => ({ word: `w${index}`, count: index }));
    const view = stage().show(table({ word: 'string', count: 'number' }, rows));
    assert.deepEqual(numbers(view), Array.from({ length: PAGE }, (_, at) => at));
    assert.equal(height(view.one('.kp-blank')), (50_000 - PAGE) * ROW);
    assert.equal(view.one('.kp-range').textContent, '1–20 of 50,000');
    scrollTo(view, 49_980);
    assert.ok(numbers(view).length <= 3 * PAGE, `${numbers(view).length} rows`);
    assert.equal(numbers(view).at(-1), 49_999);
    assert.equal(view.one('.kp-range').textContent, '49,981–50,000 of 50,000');
    assert.equal(view.all('tbody tr td:first-child').at(-1)?.textContent, 'w49999');
    assert.deepEqual(view.all('.kp-blank').map(height), [numbers(view)[0]! * ROW]);
  });

  it('tells a screen reader how many rows there are and which these are', () => {
    const view = stage().show(hits(manyHits(500)));
    assert.equal(view.one('[role=grid]').getAttribute('aria-rowcount'), '501');
    scrollTo(view, 300);
    for (const row of view.all('[data-row]')) assert.equal(row.getAttribute('aria-rowindex'), String(Number(row.dataset['row']) + 2));
    const found = stage().show(articles(Array.from({ length: 60 }, (_, at) => ({ path: `${at}.txt`, title: null, score: 1, hits: 0, published: null, source: null, passages: [] }))));
    assert.deepEqual(['aria-setsize', 'aria-posinset'].map((name) => found.one('[role=listitem]').getAttribute(name)), ['60', '1']);
  });

  it('asks the engine for the pages that are near, once, and shows them in their place', async () => {
    const view = stage().show(hits(page(0), { total: 2134 }), paged);
    assert.deepEqual(asked(view), []);
    scrollTo(view, 975);
    assert.deepEqual(view.requests.map(({ request }) => request), [{ handle: 'h1', offset: 950, limit: 50, sort: null }, { handle: 'h1', offset: 1000, limit: 50, sort: null }]);
    scrollTo(view, 976);
    assert.equal(view.requests.length, 2);
    assert.deepEqual(numbers(view), []);
    await view.answerRows(page(1000), view.requests[1]);
    await view.answerRows(page(950), view.requests[0]);
    assert.deepEqual(numbers(view), Array.from({ length: 100 }, (_, at) => 950 + at));
    assert.equal(view.one('.kp-item').getAttribute('aria-rowindex'), '952');
  });

  it('asks for the rest alone on the last page', () => {
    const view = stage().show(hits(page(0), { total: 2134 }), paged);
    scrollTo(view, 2130);
    assert.deepEqual(view.requests.at(-1)?.request, { handle: 'h1', offset: 2100, limit: 34, sort: null });
  });

  it('asks for few pages at once while a reader drags through all, and for those in view when an answer comes', async () => {
    const view = stage().show(hits(page(0), { total: 50_000 }), paged);
    for (let row = 500; row < 50_000; row += 500) scrollTo(view, row);
    assert.ok(view.requests.length <= 3, String(view.requests.length));
    const [first] = view.requests;
    await view.answerRows(page(first!.request.offset), first);
    assert.ok(view.requests.some(({ request }) => request.offset <= 49_500 && request.offset > 49_300), String(asked(view)));
  });

  it('asks the engine for another order from its first row on, and keeps what is shown until it is here', async () => {
    const view = stage().show(hits(page(0), { total: 100 }), paged);
    scrollTo(view, 40);
    view.click(view.one('.kp-head .kp-match button'));
    const ordered = view.requests.at(-1);
    assert.deepEqual(ordered?.request, { handle: 'h1', offset: 0, limit: 50, sort: { column: 'match', descending: false } });
    assert.equal(view.one('.kp-box').getAttribute('aria-busy'), 'true');
    assert.ok(numbers(view).includes(40));
    await view.answerRows([hit({ left: 'sorted ' })], ordered);
    assert.equal(view.one('.kp-box').hasAttribute('aria-busy'), false);
    assert.equal(view.texts('.kp-item > .kp-left')[0], 'sorted ');
    assert.equal(view.one('.kp-box').scrollTop, 0);
  });

  it('drops an answer that a later order overtook', async () => {
    const view = stage().show(hits(page(0), { total: 500 }), paged);
    view.click(view.one('.kp-head .kp-match button'));
    view.click(view.one('.kp-head .kp-left button'));
    const [early, late] = view.requests.filter(({ request }) => request.sort !== null);
    await view.answerRows([hit({ left: 'late ' })], late);
    await view.answerRows([hit({ left: 'early ' })], early);
    assert.equal(view.texts('.kp-item > .kp-left')[0], 'late ');
  });

  it('takes the count of rows, not the total, when `top` cut the result', () => {
    const view = stage().show(hits(page(0), { total: 2134 }), { ...paged, count: 80 });
    assert.equal(view.one('.kp-range').textContent, '1–20 of 80');
    assert.equal(view.one('.kp-total').textContent, '80 hits, the first of 2,134');
  });

  it('keeps the rows and says to run the cell again when the result is gone', async () => {
    const view = stage().show(hits(page(0), { total: 500 }), paged);
    view.click(view.one('.kp-head .kp-match button'));
    await view.answerRows(undefined);
    assert.equal(view.all('.kp-item').length, 50);
    assert.equal(view.one('.kp-notice').hidden, false);
    assert.match(view.one('.kp-notice').textContent ?? '', /Run the cell again/);
  });

  it('shows the reason of a failure, and asks again on the next scroll', async () => {
    const view = stage().show(hits(page(0), { total: 500 }), paged);
    scrollTo(view, 300);
    const count = view.requests.length;
    for (const { id } of view.requests) await view.answer({ type: 'failed', id, message: { template: 'The worker stopped: {0}', args: ['memory'] } });
    assert.equal(view.one('.kp-notice').textContent, 'The worker stopped: memory');
    assert.equal(view.requests.length, count);
    scrollTo(view, 301);
    assert.ok(view.requests.length > count);
  });

  it('without messaging shows what is here, says so, and offers nothing that cannot work', () => {
    const view = stage({ messaging: false }).show(hits(page(0), { total: 500 }), paged);
    assert.equal(view.all('.kp-item').length, 50);
    assert.equal(view.all('.kp-scrolled, .kp-blank').length, 0);
    assert.equal(view.one('.kp-total').textContent, '50 hits, the first of 500');
    view.click(view.one('.kp-head .kp-match button'));
    assert.match(view.one('.kp-notice').textContent ?? '', /Only these rows/);
    assert.equal(view.all('.kp-item').length, 50);
  });

  it('comes back to place and order when the same output is drawn again, and not for a new run', () => {
    const view = stage().show(hits(manyHits(200)));
    view.click(view.one('.kp-head .kp-from button'));
    scrollTo(view, 120);
    view.show(hits(manyHits(200)));
    assert.match(view.one('.kp-range').textContent ?? '', /^121–/);
    assert.equal(view.one('.kp-head > .kp-from').getAttribute('aria-sort'), 'ascending');
    view.show(hits(manyHits(200)), {}, 'two');
    assert.match(view.one('.kp-range').textContent ?? '', /^1–/);
  });

  it('stays as it is when the run has ended whose first rows are shown', async () => {
    const view = stage().show(hits(page(0), { total: 3000 }), { ...paged, isUnfinished: true });
    assert.match(view.one('.kp-notice').textContent ?? '', /has not ended/);
    scrollTo(view, 200);
    for (const request of view.requests) await view.answerRows(page(request.request.offset), request);
    view.one('.kp-item').focus();
    const focused = view.document.activeElement;
    view.show(hits(page(0), { total: 3000 }), { ...paged, milliseconds: 4321 });
    assert.equal(view.document.activeElement, focused);
    assert.match(view.one('.kp-range').textContent ?? '', /^201–/);
    assert.equal(view.one('.kp-notice').hidden, true);
    assert.match(view.one('.kp-method').textContent ?? '', /4,321 ms/);
    view.show(hits(page(0), { total: 3000 }), { handle: 'h2' });
    assert.match(view.one('.kp-range').textContent ?? '', /^1–/);
  });

  it('ends its listeners when the output goes', async () => {
    const view = stage().show(hits(page(0), { total: 500 }), paged);
    scrollTo(view, 300);
    const count = view.sent.length;
    view.api.disposeOutputItem?.('one');
    await view.answerRows([hit({ left: 'too late ' })]);
    scrollTo(view, 100);
    assert.equal(view.sent.length, count);
    assert.doesNotMatch(view.element.textContent ?? '', /too late/);
  });

  it('keeps rows drawn while text in them is selected', () => {
    const view = stage().show(hits(manyHits(2000)));
    const range = view.document.createRange();
    range.selectNodeContents(view.all('.kp-item > .kp-left')[3] ?? view.element);
    view.document.getSelection()?.addRange(range);
    scrollTo(view, 200);
    assert.equal(numbers(view)[0], 0);
    view.document.getSelection()?.removeAllRanges();
    scrollTo(view, 210);
    assert.ok(numbers(view)[0]! > 0);
  });

  it('is never higher than a browser can make it, and still reaches the last of millions of rows', async () => {
    const view = stage().show(hits(page(0), { total: 3_000_000 }), paged);
    const full = view.all('.kp-blank').reduce((sum, blank) => sum + height(blank), 0);
    assert.ok(full < 12_000_000, String(full));
    view.one('.kp-item').focus();
    view.press('End');
    await view.answerRows(page(0), view.requests.find(({ request }) => request.offset === 2_999_950));
    assert.equal(Number((view.document.activeElement as HTMLElement).dataset['row']), 2_999_999);
  });
});
