import assert from 'node:assert/strict';
import type { HitRow } from '../../src/protocol/result';
import { hit, hits, METHOD, useStage, type Stage } from './support';

describe('KWIC view', () => {
  const stage = useStage();

  it('puts left, node and right in columns of their own; punctuation stays with the node', () => {
    const view = stage().show(hits([hit({ left: 'er rief: „', right: '“, dann nichts' })]));
    assert.deepEqual(view.texts('.kp-lines .kp-item > .kp-left'), ['er rief: ']);
    assert.deepEqual(view.texts('.kp-item > .kp-match'), ['„Munition“,']);
    assert.deepEqual(view.texts('.kp-item > .kp-match b'), ['Munition']);
    assert.deepEqual(view.texts('.kp-item > .kp-right'), [' dann nichts']);
  });

  it('keeps nodes exactly below each other whatever punctuation touches them', () => {
    const view = stage().show(hits([hit({ left: 'er rief: „', right: '“, dann nichts' }), hit({ left: 'die ', right: ' kam' })]));
    assert.deepEqual(view.all('.kp-item > .kp-match > bdi').map(({ dataset }) => [dataset['before'], dataset['after']]), [['„', '“,'], [undefined, undefined]]);
  });

  it('names the article by title and date, and never by the file name alone', () => {
    const view = stage().show(hits([hit(), hit({ title: null, published: null })]));
    assert.deepEqual(view.texts('.kp-item .kp-label'), ['Raketentechnik gegen Waffen?', 'Untitled a/001.txt']);
    assert.deepEqual(view.texts('.kp-item .kp-date'), ['2023-09-13', '']);
    assert.match(view.one('.kp-item > .kp-from').title, /n-tv · 2023-09-13 · a\/001\.txt:3/);
  });

  it('opens exactly the span, from a click anywhere in the line', () => {
    const view = stage().show(hits([hit(), hit({ start: 700, end: 712 })]));
    view.click(view.all('.kp-item .kp-right bdi')[1] ?? view.element);
    assert.deepEqual(view.sent, [{ type: 'open', corpus: 'file:///c', path: 'a/001.txt', span: { start: 700, end: 712 }, beside: false }]);
  });

  it('opens beside by Ctrl+click and by the button', () => {
    const view = stage().show(hits([hit()]));
    view.click(view.one('.kp-item'), { ctrlKey: true });
    view.click(view.one('.kp-item .kp-beside'));
    assert.deepEqual(view.sent.map((message) => message.type === 'open' && message.beside), [true, true]);
  });

  it('shows line ends as faint marks and keeps the rest of the white space small', () => {
    const view = stage().show(hits([hit({ left: 'davor.\r\n\r\n  Danach ', right: '\t\tund\u00a0weiter' })]));
    assert.deepEqual(view.texts('.kp-item > .kp-left'), ['davor. ↵ Danach ']);
    assert.equal(view.all('.kp-item > .kp-left .kp-break').length, 1);
    assert.deepEqual(view.texts('.kp-item > .kp-right'), [' und\u00a0weiter']);
  });

  it('names its columns', () => {
    assert.deepEqual(stage().show(hits([hit()])).texts('[role=columnheader]'), ['Left', 'Node', 'Right', 'Article']);
  });

  it('marks the words that the order goes by, each level in its own way, and collocates', () => {
    const row = hit({ left: 'Kim benötigt die ', right: ', die Kim will', start: 17, end: 25, sorted: [{ start: 13, end: 16, level: 2 }, { start: 27, end: 30, level: 1 }], collocates: [{ start: 0, end: 3 }, { start: 27, end: 30 }, { start: 31, end: 34 }] });
    const view = stage().show(hits([row]));
    assert.deepEqual(view.all('.kp-item .kp-key').map((word) => `${word.className}: ${word.textContent}`), ['kp-key kp-key2: die', 'kp-collocate kp-key kp-key1: die']);
    assert.deepEqual(view.texts('.kp-item .kp-collocate'), ['Kim', 'die', 'Kim']);
    assert.equal(view.one('.kp-item > .kp-left').textContent, 'Kim benötigt die ');
    assert.equal(view.one('.kp-item > .kp-right').textContent, ' die Kim will');
  });

  it('tells levels apart by more than colour', () => {
    const styles = stage().show(hits([hit()])).document.querySelector('style')?.textContent ?? '';
    for (const [level, style] of [[1, 'solid'], [2, 'dashed'], [3, 'dotted']] as const) assert.match(styles, new RegExp(`\\.kp-key${level} \\{[^}]*text-decoration-style: ${style}`));
    assert.match(styles, /\.kp-collocate \{ font-weight: 700/);
  });

  it('marks no word where the text around it was cut away', () => {
    const long = 'wort '.repeat(200);
    const view = stage().show(hits([hit({ left: long, start: 1000, sorted: [{ start: 0, end: 4, level: 1 }, { start: 995, end: 999, level: 2 }] })]));
    assert.deepEqual(view.texts('.kp-item .kp-key'), ['wort']);
    assert.equal(view.one('.kp-item > .kp-left').textContent, long.slice(-400));
  });

  it('heads the hits of an article with its title and their number, again on each page', () => {
    const of = (place: number): Partial<HitRow> => ({ group: { place, of: 60 } });
    const rows = [...Array.from({ length: 60 }, (_, at) => hit(of(at + 1))), hit({ path: 'b.txt', title: null, group: { place: 1, of: 1 } })];
    const view = stage().show(hits(rows));
    view.one('.kp-box').scrollTop = 55 * 24;
    view.one('.kp-box').dispatchEvent(new view.window.Event('scroll') as unknown as Event);
    assert.deepEqual(view.texts('.kp-group'), ['Raketentechnik gegen Waffen?60 hits', 'Raketentechnik gegen Waffen?60 hits', 'b.txt1 hit']);
    assert.deepEqual(view.all('.kp-group').map((group) => group.nextElementSibling?.getAttribute('data-row')), ['0', '50', '60']);
    assert.ok(view.all('.kp-group > *').every((cell) => cell.getAttribute('role') === 'rowheader'));
    assert.equal(view.texts('.kp-item > .kp-from')[0], 'line 3');
  });

  it('swaps the contexts of a line in a script written from right to left', () => {
    const view = stage().show(hits([hit({ match: 'كيم' }), hit()]));
    assert.deepEqual(view.all('.kp-item').map((line) => line.dataset['direction']), ['rtl', 'ltr']);
  });

  it('has the engine sort, one way, the other way, then not at all', async () => {
    const rows = ['aus Paris ', 'von Zug ', 'nach Ahlen '].map((left, start) => hit({ left, start }));
    const view = stage().show(hits(rows), { handle: 'h1' });
    const header = view.one('.kp-left button');
    view.click(header);
    assert.deepEqual(view.requests.at(-1)?.request.sort, { column: 'left', descending: false });
    await view.answerRows([rows[2]!, rows[0]!, rows[1]!]);
    assert.deepEqual(view.texts('.kp-item > .kp-left'), ['nach Ahlen ', 'aus Paris ', 'von Zug ']);
    assert.equal(view.one('.kp-head > .kp-left').getAttribute('aria-sort'), 'ascending');
    view.click(header);
    assert.deepEqual(view.requests.at(-1)?.request.sort, { column: 'left', descending: true });
    await view.answerRows([rows[1]!, rows[0]!, rows[2]!]);
    view.click(header);
    assert.deepEqual(view.texts('.kp-item > .kp-left'), rows.map((row) => row.left));
    assert.equal(view.one('.kp-head > .kp-left').getAttribute('aria-sort'), 'none');
    assert.equal(view.requests.length, 2);
  });

  describe('orders by words of the context', () => {
    const choose = (view: Stage, level: number, place: string): void => {
      const choice = view.all('.kp-order select')[level - 1] as HTMLSelectElement;
      choice.value = place;
      choice.dispatchEvent(new view.window.Event('change', { bubbles: true }) as unknown as Event);
    };
    const chosen = (view: Stage): string[] => view.all('.kp-order select').map((choice) => (choice as HTMLSelectElement).value);
    const sorted = hits([hit()], { method: { ...METHOD, settings: { context: 8, sort: '2R,12L' } } });

    it('shows those of the query, however far off', () => {
      assert.deepEqual(chosen(stage().show(sorted, { handle: 'h1' })), ['2R', '12L', '']);
      assert.deepEqual(chosen(stage().show(hits([hit()]), { handle: 'h1' })), ['', '', '']);
    });

    it('has the engine order by what is chosen, each once, and offers to write it into the query', async () => {
      const view = stage().show(hits([hit()]), { handle: 'h1' });
      assert.equal(view.one('.kp-order button').hidden, true);
      choose(view, 2, '1R');
      await view.answerRows([hit({ left: 'so ' })]);
      assert.deepEqual(view.requests.at(-1)?.request.sort, { column: '1R', descending: false });
      choose(view, 2, '1R');
      choose(view, 3, '2L');
      assert.deepEqual(view.requests.at(-1)?.request.sort, { column: '1R,2L', descending: false });
      await view.answerRows([hit()]);
      assert.deepEqual(chosen(view), ['1R', '2L', '']);
      assert.equal(view.one('.kp-order button').textContent, 'Write sort=1R,2L into the query');
      view.click(view.one('.kp-order button'));
      assert.deepEqual(view.sent.at(-1), { type: 'writeSort', corpus: 'file:///c', handle: 'h1', query: 'Munition | kwic', places: '1R,2L' });
    });

    it('goes with the heads of the columns, and back to the query', async () => {
      const view = stage().show(sorted, { handle: 'h1' });
      view.click(view.one('.kp-left button'));
      await view.answerRows([hit()]);
      assert.deepEqual(chosen(view), ['1L', '2L', '3L']);
      view.click(view.one('.kp-left button'));
      await view.answerRows([hit()]);
      assert.equal(view.one('.kp-order button').hidden, true, 'a descending order is none that sort= can say');
      for (const level of [3, 2, 1]) choose(view, level, '');
      assert.deepEqual(chosen(view), ['2R', '12L', '']);
      assert.equal(view.one('.kp-order button').hidden, true);
    });

    it('offers nothing where nobody can order', () => {
      assert.equal(stage().show(hits([hit()])).all('.kp-order').length, 0);
      assert.equal(stage({ messaging: false }).show(hits([hit()]), { handle: 'h1' }).all('.kp-order').length, 0);
    });
  });
});
