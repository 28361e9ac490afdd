import assert from 'node:assert/strict';
import { hit, hits, manyHits, table, useStage } from './support';

describe('paging', () => {
  const stage = useStage();
  const paged = { handle: 'h1' };
  const button = (label: string): string => `.kp-tools [aria-label="${label}"]`;

  it('asks for the next page and shows it with its range', async () => {
    const view = stage().show(hits(manyHits(50), { total: 2134 }), paged);
    assert.equal(view.one('.kp-range').textContent, '1–50 of 2,134');
    view.click(view.one(button('Next page')));
    assert.deepEqual(view.requests[0]?.request, { handle: 'h1', offset: 50, limit: 50, sort: null });
    assert.equal(view.one('.kp-kwic').getAttribute('aria-busy'), 'true');
    await view.answerRows(manyHits(50).map((row) => ({ ...row, left: 'page two ' })));
    assert.equal(view.one('.kp-range').textContent, '51–100 of 2,134');
    assert.match(view.texts('.kp-item > .kp-left')[0] ?? '', /^page two/);
    assert.equal(view.one('.kp-item').getAttribute('aria-rowindex'), '52');
    assert.equal(view.one('.kp-kwic').hasAttribute('aria-busy'), false);
  });

  it('asks for the rest alone on the last page', () => {
    const view = stage().show(hits(manyHits(50), { total: 2134 }), paged);
    view.click(view.one(button('Last page')));
    assert.deepEqual(view.requests[0]?.request, { handle: 'h1', offset: 2100, limit: 34, sort: null });
  });

  it('shows rows that came with the output without asking', () => {
    const view = stage().show(hits(manyHits(100), { total: 120 }), paged);
    view.click(view.one(button('Next page')));
    assert.equal(view.one('.kp-range').textContent, '51–100 of 120');
    assert.deepEqual(view.sent, []);
  });

  it('asks for a sorted first page by the engine\'s key', () => {
    const view = stage().show(hits(manyHits(50), { total: 100 }), paged);
    view.click(view.one('.kp-head .kp-match button'));
    assert.deepEqual(view.requests[0]?.request, { handle: 'h1', offset: 0, limit: 50, sort: { column: 'match', descending: false } });
  });

  it('takes the count of rows, not the total, when `top` cut the result', () => {
    const view = stage().show(hits(manyHits(50), { total: 2134 }), { ...paged, count: 80 });
    assert.equal(view.one('.kp-range').textContent, '1–50 of 80');
    assert.equal(view.one('.kp-total').textContent, '80 hits, the first of 2,134');
  });

  it('drops an answer that a later request overtook', async () => {
    const view = stage().show(hits(manyHits(50), { total: 500 }), paged);
    view.click(view.one(button('Next page')));
    view.click(view.one(button('Last page')));
    const [early, late] = view.requests;
    await view.answerRows([hit({ left: 'late ' })], late);
    await view.answerRows([hit({ left: 'early ' })], early);
    assert.deepEqual(view.texts('.kp-item > .kp-left'), ['late ']);
  });

  it('keeps the rows and says to run the cell again when the result is gone', async () => {
    const view = stage().show(hits(manyHits(50), { total: 500 }), paged);
    view.click(view.one(button('Next page')));
    await view.answerRows(undefined);
    assert.equal(view.all('.kp-item').length, 50);
    assert.equal(view.one('.kp-notice').hidden, false);
    assert.match(view.one('.kp-notice').textContent ?? '', /Run the cell again/);
  });

  it('shows the reason of a failure', async () => {
    const view = stage().show(hits(manyHits(50), { total: 500 }), paged);
    view.click(view.one(button('Next page')));
    const id = view.requests[0]?.id ?? -1;
    await view.answer({ type: 'failed', id, message: { template: 'The worker stopped: {0}', args: ['memory'] } });
    assert.equal(view.one('.kp-notice').textContent, 'The worker stopped: memory');
  });

  it('without messaging shows what is here, says so, and offers nothing that cannot work', () => {
    const view = stage({ messaging: false }).show(hits(manyHits(50), { total: 500 }), paged);
    assert.equal(view.all('.kp-csv').length, 0);
    view.click(view.one(button('Next page')));
    assert.match(view.one('.kp-notice').textContent ?? '', /Only these rows/);
    assert.equal(view.all('.kp-item').length, 50);
  });

  it('never draws a big complete table at once', () => {
    const rows = Array.from({ length: 50_000 }, (_, index) => ({ word: `w${index}`, count: index }));
    const view = stage().show(table({ word: 'string', count: 'number' }, rows));
    assert.equal(view.all('tbody tr').length, 50);
    view.click(view.one(button('Last page')));
    assert.equal(view.one('.kp-range').textContent, '49,951–50,000 of 50,000');
  });

  it('hides the pages where everything fits', () => {
    const view = stage().show(hits(manyHits(50)));
    assert.ok(view.all('.kp-pager').every((pager) => pager.hidden));
  });

  it('comes back to page and order when the same output is drawn again, and not for a new run', () => {
    const view = stage().show(hits(manyHits(200)));
    view.click(view.one('.kp-head .kp-from button'));
    view.click(view.one(button('Next page')));
    view.show(hits(manyHits(200)));
    assert.equal(view.one('.kp-range').textContent, '51–100 of 200');
    assert.equal(view.one('.kp-head > .kp-from').getAttribute('aria-sort'), 'ascending');
    view.show(hits(manyHits(200)), {}, 'two');
    assert.equal(view.one('.kp-range').textContent, '1–50 of 200');
  });

  it('ends its listeners when the output goes', async () => {
    const view = stage().show(hits(manyHits(50), { total: 500 }), paged);
    view.click(view.one(button('Next page')));
    view.api.disposeOutputItem?.('one');
    await view.answerRows([hit({ left: 'too late ' })]);
    view.click(view.one('.kp-item'));
    assert.equal(view.sent.length, 1);
    assert.equal(view.all('.kp-item').length, 50);
  });
});
