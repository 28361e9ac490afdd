import type { ImportItemField, ImportPageRequest, ImportRow } from '../../protocol/imports';
import type { Dom } from '../dom';
import { languageBox, type LanguageChoice } from './languageBox';
import { dateFault } from './settingFields';

export interface RowDrawing extends LanguageChoice {
  readonly dom: Dom;
  send(request: ImportPageRequest): void;
  /** Whether guesses can be changed now. */
  readonly isOpen: boolean;
  /** Keys of lines that are left out by hand. */
  readonly left: Set<string>;
}

type Field = Exclude<ImportItemField, 'language'>;

/** The line of an article to be, with what is guessed of it to be changed in place. */
export function drawImportRow(row: ImportRow, drawing: RowDrawing): HTMLElement {
  const { dom, left } = drawing;
  const isWritten = row.fate === 'new' || row.fate === 'updated';
  const canChange = drawing.isOpen && (isWritten || row.fate === 'same');
  const line = dom.el('tr', { class: `im-row im-${row.fate}`, ...(left.has(row.key) && { 'data-left': '' }) });
  const field = (name: Field) => dom.el('td', { class: `im-${name}` }, canChange ? box(row, name, drawing) : dom.el('bdi', {}, row[name]), name === 'title' ? opening(row, dom) : null);
  line.append(
    dom.el('td', {}, ...(isWritten && drawing.isOpen ? [tick(row, line, drawing)] : [])),
    dom.el('td', { class: 'im-file', title: row.key }, dom.el('bdi', {}, row.key)),
    field('title'), field('published'), field('source'), field('author'),
    dom.el('td', { class: 'im-language', title: row.size }, canChange ? language(row, drawing) : dom.el('bdi', { class: row.language === '' ? 'im-guess' : null }, row.readIn)),
    dom.el('td', { class: 'im-becomes' }, target(row, drawing), ...row.notes.map((note) => dom.el('div', { class: 'im-note' }, note))),
  );
  return line;
}

/** The first words, as a title may be missing or wrong. */
function opening({ opening: text }: ImportRow, dom: Dom): HTMLElement | null {
  return text === '' ? null : dom.el('div', { class: 'im-opening', title: text }, dom.el('bdi', {}, text));
}

function target({ becomes, opens }: ImportRow, { dom, send }: RowDrawing): HTMLElement {
  if (opens === null) return dom.el('bdi', {}, becomes);
  const link = dom.el('button', { class: 'im-link' }, dom.el('bdi', {}, becomes));
  link.addEventListener('click', () => send({ type: 'open', path: opens }));
  return link;
}

function tick(row: ImportRow, line: HTMLElement, { dom, strings, send, left }: RowDrawing): HTMLInputElement {
  const tick = dom.el('input', { type: 'checkbox', 'aria-label': (strings['take'] ?? '').replace('{0}', row.key), ...(!left.has(row.key) && { checked: '' }) });
  tick.addEventListener('change', () => {
    if (tick.checked) left.delete(row.key);
    else left.add(row.key);
    line.toggleAttribute('data-left', !tick.checked);
    send({ type: 'take', key: row.key, fate: row.fate, taken: tick.checked });
  });
  return tick;
}

function language({ key, fate, language: value, readIn }: ImportRow, drawing: RowDrawing): HTMLInputElement {
  const label = `${drawing.strings['language'] ?? ''}: ${key}`;
  return languageBox(drawing.dom, { value, shown: readIn, label }, drawing, (code) => drawing.send({ type: 'item', key, field: 'language', value: code, unchanged: fate === 'same' }));
}

function box(row: ImportRow, field: Field, { dom, strings, send }: RowDrawing): HTMLInputElement {
  const labels: Readonly<Record<Field, string>> = { title: 'title', published: 'date', source: 'source', author: 'author' };
  const made = dom.el('input', { type: 'text', value: row[field], placeholder: field === 'title' ? strings['fromText'] ?? '' : '', spellcheck: 'false', 'aria-label': `${strings[labels[field]] ?? ''}: ${row.key}` });
  made.addEventListener('change', () => {
    const fault = field === 'published' ? dateFault(made.value, strings) : '';
    made.setCustomValidity(fault);
    if (fault === '') send({ type: 'item', key: row.key, field, value: made.value, unchanged: row.fate === 'same' });
    else made.reportValidity();
  });
  return made;
}
