import assert from 'node:assert/strict';
import { Window } from 'happy-dom';
import type { Overview, OverviewList, OverviewTarget } from '../../src/protocol/overview';
import type { RendererRequest, ResultOutput } from '../../src/protocol/renderer';
import { HostChannel } from '../../src/renderer/HostChannel';
import { OverviewPage } from '../../src/renderer/overview/OverviewPage';
import { HOSTILE } from '../support/pictures';
import { table } from './support';

const row = (key: string, opens: OverviewTarget | null = { kind: 'query', query: `${key} | kwic` }) => ({ key, text: key, detail: 'in 2 articles', value: '7', share: 0.5, speech: `${key}: 7`, opens });
const people: OverviewList = { key: 'people', heading: 'People', total: '3', rows: [row('Kim'), row('Putin'), row('Peskow')], note: null, more: { text: '9 more', opens: { kind: 'act', act: 'entities' } } };
const OVERVIEW: Overview = {
  corpus: 'file:///c', title: 'seeds', subtitle: 'Published 2023 to 2024', analysis: null,
  figures: [{ key: 'articles', value: '5', name: 'articles', opens: { kind: 'act', act: 'articles' } }],
  notices: [{ key: 'x', severity: 'warning', text: 'korpus.yaml is wrong', detail: 'line 3', opens: { kind: 'file', path: 'korpus.yaml', line: 3 } }],
  lists: [people], words: { notices: 'Worth a look', noNotices: 'Nothing to mend', time: 'Over time', drawing: 'Counting…' },
};

describe('the page of an overview', () => {
  let window: Window;
  let element: HTMLElement;
  let page: OverviewPage;
  let sent: RendererRequest[];
  let places: OverviewTarget[];
  beforeEach(() => {
    window = new Window();
    element = window.document.createElement('main') as unknown as HTMLElement;
    window.document.body.append(element as never);
    [sent, places] = [[], []];
    page = new OverviewPage(element, new HostChannel({ postMessage: (message) => { sent.push(message as RendererRequest); }, onDidReceiveMessage: () => ({ dispose: () => undefined }) }), (target) => { places.push(target); });
  });
  afterEach(() => window.close());

  const all = (selector: string): HTMLElement[] => [...element.querySelectorAll<HTMLElement>(selector)];
  const texts = (selector: string): string[] => all(selector).map(({ textContent }) => textContent ?? '');
  const focused = (): string | undefined => (window.document.activeElement as unknown as HTMLElement | null)?.dataset['key'];
  const press = (key: string): boolean => {
    const event = new window.KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
    window.document.activeElement!.dispatchEvent(event);
    return event.defaultPrevented;
  };

  it('shows figures, notices and lists, each of which opens what it stands for', () => {
    page.receive({ type: 'show', overview: OVERVIEW });
    assert.deepEqual([texts('h1'), texts('.ov-number'), texts('.ov-people .ov-text'), texts('.ov-people .ov-value')], [['seeds'], ['5'], ['Kim', 'Putin', 'Peskow'], ['7', '7', '7']]);
    for (const selector of ['.ov-figure', '.ov-notice', '.ov-row', '.ov-more']) all(selector)[0]!.click();
    assert.deepEqual(places, [{ kind: 'act', act: 'articles' }, { kind: 'file', path: 'korpus.yaml', line: 3 }, { kind: 'act', act: 'entities' }]);
    assert.deepEqual(sent, [{ type: 'query', corpus: 'file:///c', query: 'Kim | kwic' }]);
  });

  it('is one stop of Tab for each list; arrows, Home and End move within it', () => {
    page.receive({ type: 'show', overview: OVERVIEW });
    const stops = () => all('.ov-people [data-rows] button').map(({ tabIndex }) => tabIndex);
    assert.deepEqual(stops(), [0, -1, -1]);
    all('.ov-row')[0]!.focus();
    for (const [key, at] of [['ArrowDown', 'Putin'], ['End', 'Peskow'], ['ArrowDown', 'Peskow'], ['ArrowUp', 'Putin'], ['Home', 'Kim']] as const) {
      assert.ok(press(key));
      assert.equal(focused(), `people ${at}`);
    }
    assert.deepEqual(stops(), [0, -1, -1]);
    assert.ok(!press('x'));
  });

  it('keeps the focus when a part or all of it is drawn anew', () => {
    page.receive({ type: 'show', overview: OVERVIEW });
    all('.ov-row')[1]!.focus();
    page.receive({ type: 'list', list: { ...people, rows: [row('Neu'), ...people.rows] } });
    assert.equal(focused(), 'people Putin');
    page.receive({ type: 'show', overview: OVERVIEW });
    assert.equal(focused(), 'people Putin');
    page.receive({ type: 'list', list: { ...people, rows: [] } });
    assert.equal(focused(), undefined);
  });

  it('takes what comes in for text, never for markup', () => {
    const rows = HOSTILE.map((text, at) => ({ ...row(String(at)), text, detail: text, speech: text }));
    page.receive({ type: 'show', overview: { ...OVERVIEW, title: HOSTILE[0]!, subtitle: HOSTILE[0]!, lists: [{ ...people, heading: HOSTILE[0]!, rows, note: HOSTILE[0]! }] } });
    page.receive({ type: 'say', text: HOSTILE[0]! });
    assert.equal(all('script').length, 0);
    assert.deepEqual(texts('.ov-say'), [HOSTILE[0]!]);
  });

  it('shows how far the analysis is, and no more once it is done', () => {
    page.receive({ type: 'show', overview: OVERVIEW });
    page.receive({ type: 'analysis', analysis: { text: '1 of 4', share: 0.25, action: null } });
    assert.equal(all('[role=progressbar]')[0]!.getAttribute('aria-valuenow'), '25');
    page.receive({ type: 'analysis', analysis: { text: 'stopped', share: null, action: { text: 'Resume', opens: { kind: 'act', act: 'resume' } } } });
    all('.ov-analysis button')[0]!.click();
    assert.deepEqual(places, [{ kind: 'act', act: 'resume' }]);
    page.receive({ type: 'analysis', analysis: null });
    assert.equal(all('.ov-analysis').length, 0);
  });

  it('asks for the picture of time by its handle, or says why there is none', () => {
    page.receive({ type: 'show', overview: OVERVIEW });
    const output: ResultOutput = { version: 1, corpus: 'file:///c', result: table({ date: 'date' }, [{ date: '2024' }]), handle: 'h7', picture: 'timeline', strings: {}, locale: 'en', milliseconds: 0 };
    page.receive({ type: 'time', output });
    assert.deepEqual(sent.map((message) => message.type === 'picture' && message.request.handle), ['h7']);
    page.receive({ type: 'noTime', text: 'broken' });
    assert.deepEqual(texts('.ov-time'), ['broken']);
  });

  it('shows an empty corpus without empty cards', () => {
    page.receive({ type: 'show', overview: { ...OVERVIEW, figures: [], notices: [], lists: [] } });
    assert.deepEqual([all('.ov-card').length, all('h1').length], [0, 1]);
  });
});
