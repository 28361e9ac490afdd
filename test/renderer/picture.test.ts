import assert from 'node:assert/strict';
import type { Picture } from '../../src/protocol/picture';
import { HOSTILE } from '../support/pictures';
import { table, useStage } from './support';
import type { Stage } from './support';

const RESULT = table({ path: 'string', count: 'number' }, [{ path: 'a.txt', count: 2 }, { path: 'b.txt', count: 0 }]);
const tick = (x: number, y: number, label: string, path = 'a.txt') => ({
  tag: 'rect' as const, attributes: { x, y, width: 2, height: 10 }, children: [],
  mark: { label, x, y, opens: { kind: 'passage' as const, path, span: { start: x, end: x + 3 } } },
});
const PICTURE: Picture = {
  name: 'dispersion', width: 400, height: 100, title: { template: 'Hits of {0}', args: ['Kim'] }, description: [{ template: '{0} hits', args: [2000] }], style: '.pic-a { fill: red; }',
  elements: [tick(10, 10, 'first'), tick(50, 10, 'second'), tick(48, 30, 'below'), { tag: 'g', attributes: {}, children: [{ tag: 'text', attributes: { class: 'pic-end' }, children: [1234.5] }], mark: { label: 'runs', x: 5, y: 60, opens: { kind: 'query', query: 'Kim | kwic' } } }],
};

describe('a picture', () => {
  const stage = useStage();
  const asked = (view: Stage) => view.sent.filter((message) => message.type === 'picture');
  async function drawn(view = stage(), picture: Picture | null = PICTURE, locale = 'en', strings: Readonly<Record<string, string>> = {}): Promise<Stage> {
    view.show(RESULT, { handle: 'h1', picture: 'dispersion', locale });
    await answer(view, picture, strings);
    return view;
  }
  async function answer(view: Stage, picture: Picture | null, strings: Readonly<Record<string, string>> = {}): Promise<void> {
    await view.answer({ type: 'picture', id: asked(view).at(-1)!.id, picture, strings });
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  }
  const focus = (view: Stage, mark: number): void => view.all('.kp-mark')[mark]!.focus();
  const focused = (view: Stage): string => view.document.activeElement?.getAttribute('aria-label') ?? '';

  it('is asked for by the result\'s handle and stands in place of the table, which a switch brings back', async () => {
    const view = stage().show(RESULT, { handle: 'h1', picture: 'dispersion' });
    assert.deepEqual(asked(view).map(({ corpus, request }) => [corpus, request]), [['file:///c', { handle: 'h1', width: 820 }]]);
    await answer(view, PICTURE);
    assert.equal(view.all('svg.kp-picture').length, 1);
    assert.ok(view.one('.kp-box').classList.contains('kp-behind'));
    const [picture, rows] = view.all('.kp-switch') as [HTMLElement, HTMLElement];
    assert.deepEqual([picture.getAttribute('aria-pressed'), rows.getAttribute('aria-pressed')], ['true', 'false']);
    view.click(rows);
    assert.ok(!view.one('.kp-box').classList.contains('kp-behind') && view.one('.kp-panel').hidden);
    view.show(RESULT, { handle: 'h1', picture: 'dispersion' });
    assert.ok(!view.one('.kp-box').classList.contains('kp-behind'), 'a redraw keeps the choice');
    assert.equal(asked(view).length, 1, 'what nobody looks at is not drawn');
  });

  it('writes its words in the reader\'s language and numbers in the reader\'s format', async () => {
    const view = await drawn(stage(), PICTURE, 'de', { 'Hits of {0}': 'Treffer von {0}', '{0} hits': '{0} Treffer' });
    assert.deepEqual([view.texts('.kp-figurehead strong'), view.texts('figcaption'), view.texts('svg.kp-picture text')], [['Treffer von Kim'], ['2.000 Treffer'], ['1.234,5']]);
  });

  it('opens what a mark stands for: by a click, by Enter, beside with Ctrl', async () => {
    const view = await drawn();
    view.click(view.all('.kp-mark')[1]!);
    focus(view, 0);
    assert.ok(view.press('Enter', { ctrlKey: true }));
    focus(view, 3);
    assert.ok(view.press(' '));
    assert.deepEqual(view.sent.filter(({ type }) => type === 'open' || type === 'query'), [
      { type: 'open', corpus: 'file:///c', path: 'a.txt', span: { start: 50, end: 53 }, beside: false },
      { type: 'open', corpus: 'file:///c', path: 'a.txt', span: { start: 10, end: 13 }, beside: true },
      { type: 'query', corpus: 'file:///c', query: 'Kim | kwic' },
    ]);
  });

  it('has one mark in the tab order; arrows go on, to the nearest above and below, and stop at the ends', async () => {
    const view = await drawn();
    const order = () => view.all('.kp-mark').map((mark) => mark.getAttribute('tabindex')).join();
    assert.equal(order(), '0,-1,-1,-1');
    focus(view, 0);
    for (const [key, there] of [['ArrowRight', 'second'], ['ArrowDown', 'below'], ['ArrowDown', 'runs'], ['ArrowDown', 'runs'], ['ArrowUp', 'below'], ['ArrowUp', 'second'], ['Home', 'first'], ['ArrowLeft', 'first'], ['End', 'runs']] as const) {
      view.press(key);
      assert.equal(focused(view), there, key);
    }
    assert.equal(order(), '-1,-1,-1,0');
  });

  it('goes by turns where what lies above is drawn last', async () => {
    const turned = PICTURE.elements.slice(0, 3).map((element, at) => ({ ...element, mark: { ...element.mark!, turn: [3, 1, 2][at]! } }));
    const view = await drawn(stage(), { ...PICTURE, elements: turned });
    assert.equal(view.all('.kp-mark').map((mark) => mark.getAttribute('tabindex')).join(), '-1,0,-1');
    focus(view, 1);
    for (const there of ['below', 'first', 'first']) {
      view.press('ArrowRight');
      assert.equal(focused(view), there);
    }
  });

  it('lets all step back that do not belong to the mark in question, where it says what does', async () => {
    const elements = PICTURE.elements.slice(0, 3).map((element, at) => ({ ...element, mark: { ...element.mark!, turn: at + 1, ...(at === 0 && { near: [3] }) } }));
    const view = await drawn(stage(), { ...PICTURE, elements });
    const state = () => [view.one('svg.kp-picture').classList.contains('kp-dim'), ...view.all('.kp-mark').map(({ classList }) => classList.contains('kp-lit') || classList.contains('kp-near'))];
    focus(view, 0);
    assert.deepEqual(state(), [true, true, false, true]);
    view.press('ArrowRight');
    assert.deepEqual(state(), [false, false, true, false]);
    view.press('Escape');
    assert.deepEqual(state(), [false, false, false, false]);
  });

  it('tells what the mark with the focus stands for, and stops with Escape', async () => {
    const view = await drawn();
    focus(view, 1);
    assert.deepEqual([view.one('.kp-tip').hidden, view.one('.kp-tip').textContent], [false, 'second']);
    view.press('Escape');
    assert.ok(view.one('.kp-tip').hidden);
  });

  it('names its marks for screen readers and has the data in the table behind it', async () => {
    const view = await drawn();
    assert.deepEqual(view.all('.kp-mark').map((mark) => [mark.getAttribute('role'), mark.getAttribute('aria-label')]), [['button', 'first'], ['button', 'second'], ['button', 'below'], ['button', 'runs']]);
    assert.equal(view.one('svg.kp-picture').getAttribute('aria-label'), 'Hits of Kim');
    assert.equal(view.all('tbody tr').length, 2);
  });

  it('takes any text for text', async () => {
    const elements = HOSTILE.map((text, at) => ({ ...tick(at, at, text, text), tag: 'text' as const, children: [text, { template: '{0}', args: [text] }] }));
    const view = await drawn(stage(), { ...PICTURE, title: HOSTILE.join(), description: HOSTILE, elements });
    assert.equal(view.all('svg.kp-picture *').length, HOSTILE.length);
    assert.equal(view.all('script, img, svg.kp-picture a').length, 0);
    assert.equal(view.all('svg.kp-picture text')[0]!.textContent, HOSTILE[0]!.repeat(2));
  });

  it('shows the table and says why where it cannot be had', async () => {
    const gone = await drawn(stage(), null);
    assert.match(gone.one('.kp-panel').textContent ?? '', /no longer kept/);
    assert.ok(!gone.one('.kp-box').classList.contains('kp-behind'));
    const failed = stage().show(RESULT, { handle: 'h1', picture: 'dispersion' });
    await failed.answer({ type: 'failed', id: asked(failed)[0]!.id, message: { template: 'Out of {0}', args: ['luck'] } });
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
    assert.equal(failed.one('.kp-panel').textContent, 'Out of luck');
  });

  it('is not there where nobody could draw it', () => {
    for (const view of [stage().show(RESULT, { handle: 'h1' }), stage().show(RESULT, { picture: 'dispersion' }), stage({ messaging: false }).show(RESULT, { handle: 'h1', picture: 'dispersion' })]) {
      assert.equal(view.all('.kp-panel, .kp-switch').length, 0);
      assert.ok(!view.one('.kp-box').classList.contains('kp-behind'));
    }
  });

  it('is saved as a file of its own, on white, whose words cannot leave their place', async () => {
    const view = await drawn(stage(), { ...PICTURE, title: HOSTILE[0]!, elements: HOSTILE.map((text, at) => tick(at, at, text)) });
    view.click(view.one('.kp-figure .kp-button'));
    for (let turn = 0; turn < 50 && !view.sent.some(({ type }) => type === 'savePicture'); turn++) await new Promise(setImmediate);
    const [file] = view.sent.filter((message) => message.type === 'savePicture');
    const parsed = new view.window.DOMParser().parseFromString(file!.svg, 'image/svg+xml');
    assert.equal(parsed.querySelectorAll('rect').length, HOSTILE.length + 1);
    assert.equal(parsed.querySelectorAll('script, parsererror').length, 0);
    assert.equal(parsed.querySelector('svg > title')?.textContent, HOSTILE[0]);
    assert.match(file!.svg, /^<svg[^>]* xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    assert.match(file!.svg, /<style>\.pic-a/);
  });
});
