import assert from 'node:assert/strict';
import { table, useStage } from './support';
import type { Stage } from './support';

describe('table view', () => {
  const stage = useStage();
  const COLUMNS = { word: 'string', count: 'number', perMillion: 'number' } as const;
  const ROWS = [{ word: 'Kim', count: 1234, perMillion: 18254.4209 }, { word: 'Zug', count: 3, perMillion: 855.7 }, { word: null, count: null, perMillion: 12 }];
  const cells = (view: Stage, column: number): string[] => view.texts(`tbody tr td:nth-child(${column})`);

  it('writes numbers in the reader\'s format, equally long, all digits in the tooltip', () => {
    const view = stage().show(table(COLUMNS, ROWS), { locale: 'de' });
    assert.deepEqual(cells(view, 2), ['1.234', '3', '—']);
    assert.deepEqual(cells(view, 3), ['18.254,42', '855,70', '12,00']);
    assert.equal(view.one('tbody td:nth-child(3)').title, '18.254,4209');
    assert.ok(view.all('tbody td:nth-child(2)').every((cell) => cell.classList.contains('kp-number')));
  });

  it('does not count years and offsets in thousands, nor hides a tiny number', () => {
    const view = stage().show(table({ year: 'number', start: 'number', p: 'number' }, [{ year: 2023, start: 12345, p: 0.000012 }, { year: 2024, start: 1, p: 0.5 }]));
    assert.deepEqual(view.texts('tbody tr:first-child td'), ['2023', '12345', '1.2E-5']);
  });

  it('shows where a passage stands by path and line in place of offsets', () => {
    const columns = { path: 'string', start: 'number', end: 'number', text: 'string', line: 'number' } as const;
    const view = stage().show(table(columns, [{ path: 'a.txt', start: 120, end: 140, text: 'Er kam.', line: 3 }, { path: 'a.txt', start: 1, end: 2, text: 'O', line: null }]));
    assert.deepEqual(view.texts('thead th'), ['path', 'text']);
    assert.deepEqual(view.texts('tbody tr:first-child td .kp-celltext'), ['a.txt:3', 'Er kam.']);
    assert.deepEqual(view.texts('tbody tr:last-child td .kp-celltext'), ['a.txt', 'O']);
  });

  it('shows an unknown value as such', () => {
    const view = stage().show(table(COLUMNS, ROWS));
    assert.equal(view.one('.kp-null').getAttribute('aria-label'), 'unknown');
  });

  it('has the engine sort numbers with the greatest first', async () => {
    const view = stage().show(table({ n: 'number' }, [{ n: 9 }, { n: 100 }]), { handle: 'h1' });
    view.click(view.one('th button'));
    assert.deepEqual(view.requests.at(-1)?.request.sort, { column: 'n', descending: true });
    await view.answerRows([{ n: 100 }, { n: 9 }]);
    assert.deepEqual(cells(view, 1), ['100', '9']);
    assert.equal(view.one('th').getAttribute('aria-sort'), 'descending');
  });

  it('draws a bar for the first count, in proportion', () => {
    const view = stage().show(table({ count: 'number', articles: 'number' }, [{ count: 40, articles: 5 }, { count: 10, articles: 5 }]));
    assert.deepEqual(view.all('.kp-bar').map((cell) => cell.style.getPropertyValue('--kp-share')), ['100.0%', '25.0%']);
    const network = stage().show(table({ together: 'number', articles: 'number' }, [{ together: 8, articles: 5 }, { together: 2, articles: 5 }]));
    assert.deepEqual(network.all('.kp-bar').map((cell) => cell.style.getPropertyValue('--kp-share')), ['100.0%', '25.0%']);
  });

  it('asks for an export of the result in the order that is shown', async () => {
    const result = table(COLUMNS, ROWS);
    const view = stage().show(result, { handle: 'h7' });
    view.click(view.one('[aria-label="Export…"]'));
    assert.deepEqual(view.sent, [{ type: 'export', corpus: 'file:///c', handle: 'h7', result, sort: null }]);
    view.click(view.one('th button'));
    await view.answerRows(ROWS);
    view.click(view.one('[aria-label="Export…"]'));
    assert.deepEqual((view.sent.at(-1) as { sort?: unknown }).sort, { column: Object.keys(COLUMNS)[0], descending: false });
  });

  it('reads only the row\'s own values', () => {
    const view = stage().show(table({ toString: 'string', constructor: 'string' } as Record<string, 'string'>, [{}]));
    assert.deepEqual(view.texts('tbody td'), ['—', '—']);
  });
});
