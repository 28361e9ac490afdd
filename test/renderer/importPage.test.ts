import assert from 'node:assert/strict';
import { Window } from 'happy-dom';
import type { ImportPageRequest, ImportRow } from '../../src/protocol/imports';
import { ImportPage } from '../../src/renderer/imports/ImportPage';

const STRINGS = { language: 'Language', badLanguage: 'No such language', badDate: 'No date' };
const row = (key: string, known: Partial<ImportRow> = {}): ImportRow => ({ key, fate: 'new', title: '', published: '', source: '', author: '', language: '', readIn: 'German', size: '', opening: '', becomes: `${key}.md`, notes: [], opens: null, ...known });

describe('the page of an import', () => {
  let element: HTMLElement;
  let page: ImportPage;
  let sent: ImportPageRequest[];
  beforeEach(() => {
    const window = new Window();
    globalThis.requestAnimationFrame = (draw) => { queueMicrotask(() => draw(0)); return 1; };
    element = window.document.createElement('main') as unknown as HTMLElement;
    window.document.body.append(element as never);
    sent = [];
    page = new ImportPage(element, (request) => sent.push(request));
    page.receive({
      type: 'begin', heading: 'Add', sources: [], strings: STRINGS, duplicates: { label: 'Also', value: false }, fields: [{ key: 'language', label: 'Language', placeholder: 'as found', value: '' }],
      languages: [{ code: 'nl', name: 'Dutch' }, { code: 'fr', name: 'French' }],
    });
    page.receive({ type: 'state', phase: 'ready', status: '', chips: [], action: null });
  });
  afterEach(() => { Reflect.deleteProperty(globalThis, 'requestAnimationFrame'); });

  const boxes = (): HTMLInputElement[] => [...element.querySelectorAll<HTMLInputElement>('input[list]')];
  const write = (box: HTMLInputElement, text: string): void => {
    box.value = text;
    box.dispatchEvent(new (element.ownerDocument.defaultView as unknown as typeof globalThis).Event('change'));
  };

  it('shows a guess as one, and what is stated as what stands there', async () => {
    page.receive({ type: 'rows', rows: [row('a'), row('b', { language: 'French', readIn: 'French' }), row('c', { fate: 'edited', readIn: 'French' })] });
    await Promise.resolve();
    assert.deepEqual(boxes().slice(1).map(({ value, placeholder }) => [value, placeholder]), [['', 'German'], ['French', 'French']]);
    assert.equal(element.querySelectorAll('.im-language')[2]!.textContent, 'French');
  });

  it('lets what would stay as it is be changed', async () => {
    page.receive({ type: 'rows', rows: [row('a', { fate: 'same', title: 'T' })] });
    await Promise.resolve();
    write(element.querySelector<HTMLInputElement>('.im-title input')!, 'U');
    assert.deepEqual(sent, [{ type: 'item', key: 'a', field: 'title', value: 'U', unchanged: true }]);
    assert.equal(element.querySelector('.im-row input[type=checkbox]'), null);
  });

  it('takes a language by name or code, for one or for all, and refuses what is none', async () => {
    page.receive({ type: 'rows', rows: [row('a')] });
    await Promise.resolve();
    const [all, one] = boxes();
    write(all!, 'dutch');
    write(one!, 'fr-CA');
    write(one!, 'Klingon');
    write(one!, '');
    assert.deepEqual(sent, [
      { type: 'settings', settings: { language: 'nl' } }, { type: 'item', key: 'a', field: 'language', value: 'fr', unchanged: false }, { type: 'item', key: 'a', field: 'language', value: '', unchanged: false },
    ]);
    assert.equal(all!.value, 'Dutch');
  });
});
