import type { ImportColumn, ImportField, ImportSettings } from '../../protocol/imports';
import type { Dom } from '../dom';
import { languageBox, type LanguageChoice } from './languageBox';

interface Settings extends LanguageChoice {
  readonly fields: readonly ImportField[];
  readonly columns: readonly ImportColumn[];
}

const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** A box for each field, a list for each column; a change that cannot hold is said and not sent. */
export function settingFields(dom: Dom, { fields, columns, strings, languages }: Settings, changed: (settings: Partial<ImportSettings>) => void): readonly HTMLElement[] {
  const chosen = Object.fromEntries(columns.map(({ key, chosen: name }) => [key, name]));
  return [
    ...fields.map((field) => {
      const set = (value: string): void => changed({ [field.key]: value });
      return labelled(dom, field.label, field.key === 'language' ? languageBox(dom, { value: field.value, shown: field.placeholder, label: null }, { strings, languages }, set) : textBox(dom, field, strings, set));
    }),
    ...columns.map((column) => labelled(dom, column.label, choice(dom, column, strings, (name) => {
      chosen[column.key] = name;
      changed({ columns: { ...chosen } });
    }))),
  ];
}

function labelled(dom: Dom, label: string, control: HTMLElement): HTMLElement {
  return dom.el('label', { class: 'im-field' }, dom.el('span', {}, label), control);
}

function textBox(dom: Dom, { key, placeholder, value }: ImportField, strings: Settings['strings'], changed: (value: string) => void): HTMLInputElement {
  const box = dom.el('input', { type: 'text', placeholder, value, spellcheck: 'false' });
  box.addEventListener('change', () => {
    const fault = key === 'published' ? dateFault(box.value, strings) : key === 'into' ? folderFault(box.value, strings) : '';
    box.setCustomValidity(fault);
    box.title = fault;
    if (fault === '') changed(box.value);
    else box.reportValidity();
  });
  return box;
}

export function dateFault(value: string, strings: Settings['strings']): string {
  return value.trim() === '' || DATE.test(value.trim()) ? '' : strings['badDate'] ?? '?';
}

function folderFault(value: string, strings: Settings['strings']): string {
  return /^[/\\]|^[a-z]:|(?:^|[/\\])\.|node_modules/i.test(value) ? strings['badFolder'] ?? '?' : '';
}

function choice(dom: Dom, { chosen, names }: ImportColumn, strings: Settings['strings'], changed: (name: string) => void): HTMLSelectElement {
  const option = (name: string, text: string) => dom.el('option', { value: name, ...(name === chosen && { selected: '' }) }, text);
  const select = dom.el('select', {}, option('', strings['none'] ?? ''), ...names.map((name) => option(name, name)));
  select.addEventListener('change', () => changed(select.value));
  return select;
}
