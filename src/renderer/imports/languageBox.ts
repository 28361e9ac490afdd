import type { ImportLanguage } from '../../protocol/imports';
import type { Dom } from '../dom';

/** Languages as a person may write them: each by its name or its code. */
export interface LanguageChoice {
  readonly languages: readonly ImportLanguage[];
  readonly strings: Readonly<Record<string, string>>;
}

const LIST = 'im-languages';

/** What the boxes of a page offer, once a page. */
export function languageList(dom: Dom, languages: readonly ImportLanguage[]): HTMLElement {
  return dom.el('datalist', { id: LIST }, ...languages.map(({ name }) => dom.el('option', { value: name })));
}

/** A box for a language; empty for what the text shows, which stands in it dimly. Answers a code, or '' for none. */
export function languageBox(dom: Dom, { value, shown, label }: { readonly value: string; readonly shown: string; readonly label: string | null }, choice: LanguageChoice, changed: (code: string) => void): HTMLInputElement {
  const box = dom.el('input', { type: 'text', value, placeholder: shown, list: LIST, spellcheck: 'false', autocomplete: 'off', title: value || shown, 'aria-label': label });
  box.addEventListener('change', () => {
    const known = languageOf(box.value, choice.languages);
    const fault = known === undefined ? choice.strings['badLanguage'] ?? '?' : '';
    box.setCustomValidity(fault);
    box.title = fault;
    if (known === undefined) return void box.reportValidity();
    box.value = known.name;
    changed(known.code);
  });
  return box;
}

function languageOf(text: string, languages: readonly ImportLanguage[]): ImportLanguage | undefined {
  const written = text.trim().toLowerCase();
  if (written === '') return { code: '', name: '' };
  return languages.find(({ name }) => name.toLowerCase() === written) ?? languages.find(({ code }) => code === written.replace(/[-_].*$/, ''));
}
