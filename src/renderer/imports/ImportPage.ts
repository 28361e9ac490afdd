import type { ImportChip, ImportFate, ImportLanguage, ImportPageMessage, ImportPageRequest, ImportPhase, ImportRow, ImportSettings } from '../../protocol/imports';
import { createDom, type Dom } from '../dom';
import { drawImportRow, type RowDrawing } from './drawImportRow';
import { languageList } from './languageBox';
import { settingFields } from './settingFields';

/** Rows that are drawn at once. */
const SHOWN = 200;

type Begin = Extract<ImportPageMessage, { type: 'begin' }>;

/** All of an import: what holds for all above, a line for each article below, what is done with them at the foot. */
export class ImportPage {
  private readonly dom: Dom;
  private strings: Readonly<Record<string, string>> = {};
  private languages: readonly ImportLanguage[] = [];
  private rows: ImportRow[] = [];
  /** Lines left out by hand. */
  private readonly left = new Set<string>();
  private fate: ImportFate | undefined;
  private shown = SHOWN;
  private phase: ImportPhase = 'reading';
  private drawing: number | undefined;

  constructor(private readonly element: HTMLElement, private readonly send: (request: ImportPageRequest) => void) {
    this.dom = createDom(element.ownerDocument);
  }

  receive(message: ImportPageMessage): void {
    switch (message.type) {
      case 'begin': return this.begin(message);
      case 'columns': return this.replace('columns', [this.dom.el('h3', {}, this.strings['columns'] ?? ''), ...settingFields(this.dom, { fields: [], columns: message.columns, strings: this.strings, languages: [] }, (settings) => this.change(settings))]);
      case 'clear': return this.clear();
      case 'rows': return this.add(message.rows);
      case 'state': return this.showState(message);
    }
  }

  private begin({ heading, sources, strings, fields, languages, duplicates }: Begin): void {
    const { dom } = this;
    this.strings = strings;
    this.languages = languages;
    const checkbox = dom.el('input', { type: 'checkbox', ...(duplicates.value && { checked: '' }) });
    checkbox.addEventListener('change', () => this.change({ duplicates: checkbox.checked }));
    this.element.replaceChildren(
      dom.el('header', {}, dom.el('h1', {}, heading), dom.el('p', { class: 'im-sources' }, ...sources.map((source) => dom.el('bdi', {}, source)))),
      dom.el('section', { class: 'im-all', 'aria-label': strings['forAll'] ?? '' },
        dom.el('h2', {}, strings['forAll'] ?? ''),
        dom.el('div', { class: 'im-fields' }, ...settingFields(dom, { fields, columns: [], strings, languages }, (settings) => this.change(settings))),
        dom.el('div', { class: 'im-fields', 'data-part': 'columns' }),
        dom.el('label', { class: 'im-check' }, checkbox, ` ${duplicates.label}`)),
      dom.el('nav', { class: 'im-chips', 'data-part': 'chips' }),
      dom.el('div', { class: 'im-table', 'data-part': 'table' }),
      dom.el('footer', {}, dom.el('p', { role: 'status', 'data-part': 'status' }), dom.el('div', { class: 'im-acts', 'data-part': 'acts' })), languageList(dom, languages));
    this.drawTable();
  }

  private change(settings: Partial<ImportSettings>): void {
    this.send({ type: 'settings', settings });
  }

  private clear(): void {
    this.rows = [];
    this.shown = SHOWN;
    this.drawSoon();
  }

  private add(rows: readonly ImportRow[]): void {
    for (const row of rows) this.rows.push(row);
    this.drawSoon();
  }

  /** Once a frame, however many lots of rows come. */
  private drawSoon(): void {
    this.drawing ??= requestAnimationFrame(() => {
      this.drawing = undefined;
      this.drawTable();
    });
  }

  private showState({ phase, status, chips, action }: Extract<ImportPageMessage, { type: 'state' }>): void {
    const wasReady = this.phase === 'ready';
    this.phase = phase;
    this.replace('status', [status]);
    this.replace('chips', chips.map((chip) => this.chip(chip)));
    this.replace('acts', this.acts(action));
    if (wasReady !== (phase === 'ready')) this.drawSoon();
  }

  private acts(action: string | null): HTMLElement[] {
    const { dom, strings } = this;
    const button = (text: string, kind: string, request: ImportPageRequest) => {
      const made = dom.el('button', { class: kind }, text);
      made.addEventListener('click', () => this.send(request));
      return made;
    };
    if (this.phase === 'reading' || this.phase === 'writing') return [dom.el('span', { class: 'im-busy' }), button(strings['stop'] ?? '', 'im-second', { type: 'stop' })];
    return action === null ? [] : [button(action, 'im-first', { type: 'act' })];
  }

  private chip({ fate, text }: ImportChip): HTMLElement {
    const chip = this.dom.el('button', { class: `im-chip im-${fate}`, 'aria-pressed': String(this.fate === fate) }, text);
    chip.addEventListener('click', () => {
      this.fate = this.fate === fate ? undefined : fate;
      this.shown = SHOWN;
      for (const other of this.element.querySelectorAll('.im-chip')) other.setAttribute('aria-pressed', String(other === chip && this.fate === fate));
      this.drawTable();
    });
    return chip;
  }

  private drawTable(): void {
    const { dom, strings, languages } = this;
    const rows = this.fate === undefined ? this.rows : this.rows.filter(({ fate }) => fate === this.fate);
    if (rows.length === 0) return this.replace('table', this.phase === 'reading' ? [] : [dom.el('p', { class: 'im-empty' }, strings['empty'] ?? '')]);
    const drawing: RowDrawing = { dom, strings, languages, send: this.send, isOpen: this.phase === 'ready', left: this.left };
    const head = ['', 'file', 'title', 'date', 'source', 'author', 'language', 'becomes'].map((name) => dom.el('th', { scope: 'col' }, name === '' ? '' : strings[name] ?? ''));
    const body = rows.slice(0, this.shown).map((row) => drawImportRow(row, drawing));
    this.replace('table', [dom.el('table', {}, dom.el('thead', {}, dom.el('tr', {}, ...head)), dom.el('tbody', {}, ...body)), ...this.more(rows.length)]);
  }

  private more(total: number): HTMLElement[] {
    if (total <= this.shown) return [];
    const more = this.dom.el('button', { class: 'im-second' }, `${this.strings['more'] ?? ''} (${total - this.shown})`);
    more.addEventListener('click', () => {
      this.shown += SHOWN * 5;
      this.drawTable();
    });
    return [more];
  }

  private replace(part: string, children: readonly (Node | string)[]): void {
    this.element.querySelector(`[data-part=${part}]`)?.replaceChildren(...children);
  }
}
