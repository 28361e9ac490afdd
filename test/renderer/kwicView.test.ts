import assert from 'node:assert/strict';
import { hit, hits, manyHits, useStage } from './support';

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

  it('tells a screen reader how many lines there are and where it is', () => {
    const view = stage().show(hits(manyHits(120)));
    assert.equal(view.one('[role=grid]').getAttribute('aria-rowcount'), '121');
    assert.equal(view.all('[role=grid] [role=row].kp-item').length, 50);
    assert.equal(view.one('.kp-item').getAttribute('aria-rowindex'), '2');
    assert.deepEqual(view.texts('[role=columnheader]'), ['Left', 'Node', 'Right', 'Article']);
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
});
