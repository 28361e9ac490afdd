import type { Overview, OverviewAnalysis, OverviewFigure, OverviewList, OverviewNotice, OverviewRow, OverviewTarget } from '../../protocol/overview';
import { ICONS, type Dom } from '../dom';

/** What the parts of an overview are drawn with. */
export interface Drawing {
  readonly dom: Dom;
  open(target: OverviewTarget, beside: boolean): void;
}

export function drawHead({ dom }: Drawing, { title, subtitle }: Overview): HTMLElement {
  return dom.el('header', { class: 'ov-head' }, dom.el('h1', { dir: 'auto' }, title), dom.el('p', { class: 'ov-sub' }, subtitle));
}

/** A line that says how far the analysis is; nothing where it is done. */
export function drawAnalysis(drawing: Drawing, analysis: OverviewAnalysis | null): HTMLElement | null {
  if (analysis === null) return null;
  const { dom } = drawing;
  const { text, share, action } = analysis;
  const bar = share === null ? null : dom.el('span', { class: 'ov-progress', role: 'progressbar', 'aria-label': text, 'aria-valuemin': 0, 'aria-valuemax': 100, 'aria-valuenow': Math.round(share * 100) }, dom.el('span', { style: `width: ${(share * 100).toFixed(1)}%` }));
  return dom.el('div', { class: 'ov-analysis' }, dom.el('span', {}, text), bar, action === null ? null : button(drawing, 'ov-link', action.opens, 'resume', action.text));
}

/** The numbers that matter most, large. */
export function drawFigures(drawing: Drawing, figures: readonly OverviewFigure[]): HTMLElement {
  const { dom } = drawing;
  return dom.el('ul', { class: 'ov-figures' }, ...figures.map(({ key, value, name, opens }) =>
    dom.el('li', {}, button(drawing, 'ov-figure', opens, `figure ${key}`, dom.el('span', { class: 'ov-number' }, value), dom.el('span', { class: 'ov-name' }, name)))));
}

export function drawNotices(drawing: Drawing, { notices, words }: Overview): HTMLElement {
  const { dom } = drawing;
  if (notices.length === 0) return dom.el('p', { class: 'ov-fine' }, words.noNotices);
  return dom.el('section', { class: 'ov-notices', 'aria-label': words.notices }, dom.el('h2', {}, words.notices), dom.el('ul', { class: 'ov-rows', 'data-rows': '' }, ...notices.map((notice) => dom.el('li', {}, drawNotice(drawing, notice)))));
}

function drawNotice(drawing: Drawing, { key, severity, text, detail, opens }: OverviewNotice): HTMLElement {
  const { dom } = drawing;
  const icon = severity === 'warning' ? dom.icon(ICONS.warning) : dom.icon('M8 2.2a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 0 0 8 2.2zM8 7.3v3.6M8 5v.3');
  return button(drawing, `ov-notice ov-${severity}`, opens, `notice ${key}`, icon, dom.el('span', { class: 'ov-text', dir: 'auto' }, text), detail === '' ? null : dom.el('span', { class: 'ov-detail', dir: 'auto' }, detail));
}

export function drawList(drawing: Drawing, { key, heading, total, rows, note, more }: OverviewList): HTMLElement {
  const { dom } = drawing;
  return dom.el('section', { class: `ov-card ov-${key}`, 'data-part': key, 'aria-label': heading },
    dom.el('h2', {}, heading, total === '' ? null : dom.el('span', { class: 'ov-total' }, total)),
    rows.length === 0 ? null : dom.el('ul', { class: 'ov-rows', 'data-rows': '' }, ...rows.map((row) => dom.el('li', {}, drawRow(drawing, key, row)))),
    note === null ? null : dom.el('p', { class: 'ov-note' }, note),
    more === null ? null : button(drawing, 'ov-link ov-more', more.opens, `${key} more`, more.text));
}

function drawRow(drawing: Drawing, list: string, { key, text, detail, value, share, speech, opens }: OverviewRow): HTMLElement {
  const { dom } = drawing;
  const row = button(drawing, 'ov-row', opens, `${list} ${key}`,
    dom.el('span', { class: 'ov-text', dir: 'auto' }, text),
    dom.el('span', { class: 'ov-detail', dir: 'auto' }, detail),
    share === null ? null : dom.el('span', { class: 'ov-bar', 'aria-hidden': 'true' }, dom.el('span', { style: `width: ${(share * 100).toFixed(1)}%` })),
    dom.el('span', { class: 'ov-value' }, value));
  row.setAttribute('aria-label', speech);
  row.title = speech;
  return row;
}

/** Something that opens a target; plain where there is none. `key` finds it again when its part is drawn anew. */
function button(drawing: Drawing, className: string, opens: OverviewTarget | null, key: string, ...children: Parameters<Dom['el']>[2][]): HTMLElement {
  const { dom } = drawing;
  if (opens === null) return dom.el('span', { class: className }, ...children);
  const made = dom.el('button', { class: className, type: 'button', 'data-key': key }, ...children);
  made.addEventListener('click', (event) => drawing.open(opens, event.ctrlKey || event.metaKey || event.altKey));
  return made;
}
