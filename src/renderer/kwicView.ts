import type { SortKey } from '../protocol/engine';
import type { HitRow } from '../protocol/result';
import { RENDERER_STRINGS } from '../protocol/rendererStrings';
import { appendText, cut, plainText, wholeCharacter } from './articleText';
import type { Child } from './dom';
import { appendContext } from './hitText';
import { RowNavigation } from './RowNavigation';
import { createSortChooser } from './sortChooser';
import { makeSortHeader } from './sortHeader';
import type { Body, BodyActions, View } from './View';

/** Code units of a context, and of a node, that are drawn; far more than a line shows. */
const CONTEXT = 400;
const NODE = 200;

/** Pixels between the node and its context, on both sides together. */
const GAP = 14;

/** Punctuation that touches the node stands with it in the column, so that a line reads on. */
const OPENING = /[\p{P}\p{S}]{1,4}$/u;
const CLOSING = /^[\p{P}\p{S}]{1,4}/u;

/** The columns with the sort keys that the engine knows. */
const COLUMNS = [
  { key: 'left', name: 'left', label: RENDERER_STRINGS.columnLeft },
  { key: 'match', name: 'match', label: RENDERER_STRINGS.columnNode },
  { key: 'right', name: 'right', label: RENDERER_STRINGS.columnRight },
  { key: 'path', name: 'from', label: RENDERER_STRINGS.columnArticle },
] as const;

/** A concordance: one line a hit, the node in a column of its own; under their articles where they are grouped. */
export function createKwicView(view: View, actions: BodyActions, count: number): Body {
  const { dom, language: { t }, output: { result } } = view;
  const header = dom.el('div', { class: 'kp-row kp-head', role: 'row', 'aria-rowindex': 1 });
  const orders = COLUMNS.map(({ key, name, label }) => {
    const cell = dom.el('div', { class: `kp-${name}`, role: 'columnheader' });
    header.append(cell);
    return makeSortHeader(view, cell, key, t(label), actions.sortBy);
  });
  const head = dom.el('div', { class: 'kp-headrows', role: 'rowgroup' }, header);
  const lines = dom.el('div', { class: 'kp-lines', role: 'presentation' });
  const element = dom.el('div', { class: 'kp-kwic', role: 'grid', 'aria-readonly': 'true', 'aria-rowcount': count + 1, 'aria-label': t(RENDERER_STRINGS.resultOf, plainText(result.query)), 'aria-description': t(RENDERER_STRINGS.keys) }, head, lines);
  const navigation = new RowNavigation(view, lines);
  const node = new NodeColumn(element, lines);
  const chooser = view.canOpen && view.output.handle !== null ? createSortChooser(view, actions) : undefined;
  return {
    element, lines, head, tools: chooser?.element, navigation, label: null, pageSize: 50, rowHeight: 24,
    descendingFirst: () => false,
    order(sort: SortKey | null) {
      for (const order of orders) order(sort);
      chooser?.show(sort);
    },
    draw(rows, offset) {
      const hits = rows as readonly HitRow[];
      const dated = hits.some(({ published }) => published !== null);
      return dom.el('div', { class: 'kp-page', role: 'rowgroup' }, ...hits.flatMap((hit, index) => [
        ...(hit.group !== undefined && (index === 0 || hit.group.place === 1) ? [drawGroup(view, hit)] : []),
        drawHit(view, navigation, hit, offset + index, dated),
      ]));
    },
    blank: () => dom.el('div', { class: 'kp-blank', 'aria-hidden': 'true' }),
    fit: (anew) => node.fit(anew),
  };
}

/** The column of the node is as wide as the widest that was drawn: it never moves back while a reader scrolls. */
class NodeColumn {
  private width = 0;
  private readonly seen = new WeakSet<Element>();

  constructor(private readonly element: HTMLElement, private readonly lines: HTMLElement) {}

  fit(anew = false): void {
    if (anew && this.width > 0) return;
    let widest = Math.max(this.width, this.element.querySelector('.kp-head > .kp-match > button')?.getBoundingClientRect().width ?? 0);
    for (const page of this.lines.children) {
      // What is not laid out, as behind a picture, has no width yet.
      if (this.seen.has(page) || page.getBoundingClientRect().width === 0) continue;
      this.seen.add(page);
      for (const node of page.querySelectorAll('.kp-match > bdi')) widest = Math.max(widest, node.getBoundingClientRect().width);
    }
    if (widest === this.width) return;
    this.width = widest;
    this.element.style.setProperty('--kp-node', `${Math.ceil(widest) + GAP}px`);
  }
}

/** The title of the article above its hits, again on top of each page. */
function drawGroup(view: View, hit: HitRow): HTMLElement {
  const { dom, language: { t, count } } = view;
  const title = hit.title === null ? plainText(hit.path) : plainText(hit.title);
  return dom.el('div', { class: 'kp-group', role: 'row' }, dom.el('div', { role: 'rowheader', 'aria-colspan': COLUMNS.length, title: title === plainText(hit.path) ? null : plainText(hit.path) },
    dom.el('bdi', { class: 'kp-label' }, title || t(RENDERER_STRINGS.untitled)), dom.el('span', { class: 'kp-groupcount' }, count('hit', hit.group?.of ?? 1))));
}

function drawHit(view: View, navigation: RowNavigation, hit: HitRow, row: number, dated: boolean): HTMLElement {
  const { dom, language: { t } } = view;
  const direction = rightToLeft(hit.match) ? 'rtl' : 'ltr';
  const target = { path: hit.path, span: { start: hit.start, end: hit.end } };
  const cell = (name: string, ...children: readonly Child[]): HTMLElement =>
    dom.el('div', { class: `kp-${name}`, role: 'gridcell', dir: direction }, dom.el('bdi', { dir: direction }, ...children));
  const context = (text: string, from: number): HTMLElement => {
    const element = dom.el('span');
    appendContext(dom, t, element, text, from, hit);
    return element;
  };
  const node = dom.el('b');
  appendText(dom, t, node, cut(hit.match, NODE));
  const left = lastPart(hit.left);
  const right = hit.right.slice(0, wholeCharacter(hit.right, CONTEXT));
  const [before, after] = [OPENING.exec(left)?.[0] ?? '', CLOSING.exec(right)?.[0] ?? ''];
  const match = cell('match', before, node, after);
  balance(match.querySelector('bdi') ?? match, before, after);
  const line = dom.el('div', { class: 'kp-row', role: 'row', 'aria-rowindex': row + 2, 'data-row': row, 'data-direction': direction },
    cell('left', context(left.slice(0, left.length - before.length), hit.start - left.length)),
    match,
    cell('right', context(right.slice(after.length), hit.end + after.length)),
    drawArticle(view, hit, dated, navigation.besideButton(target, t(RENDERER_STRINGS.openBeside))));
  navigation.add(line, target);
  return line;
}

/** Lets as much room stand on the other side of the node as its punctuation takes, so that the nodes stay exactly below each other. */
function balance(text: HTMLElement, before: string, after: string): void {
  if (after !== '') text.dataset['after'] = after;
  if (before !== '') text.dataset['before'] = before;
}

/** Date and title, both in full with source, path and line in the tooltip; under the title of the article the line alone. */
function drawArticle(view: View, hit: HitRow, dated: boolean, beside: HTMLElement): HTMLElement {
  const { dom, language: { t } } = view;
  const title = plainText(hit.title ?? '') || t(RENDERER_STRINGS.untitled);
  const path = plainText(hit.path);
  const facts = [hit.source, hit.published, `${path}:${hit.line}`, hit.page === undefined ? null : t(RENDERER_STRINGS.page, hit.page)].filter((fact) => fact !== null).map((fact) => plainText(fact));
  const cell = dom.el('div', { class: 'kp-from', role: 'gridcell', title: [title, facts.join(' · ')].join('\n') });
  if (hit.group !== undefined) cell.append(dom.el('span', { class: 'kp-label' }, hit.page === undefined ? t(RENDERER_STRINGS.line, hit.line) : t(RENDERER_STRINGS.page, hit.page)));
  else {
    if (dated) cell.append(dom.el('span', { class: 'kp-date' }, plainText(hit.published ?? '', 20)));
    cell.append(hit.title === null ? dom.el('bdi', { class: 'kp-label' }, dom.el('i', {}, title), ` ${path}`) : dom.el('bdi', { class: 'kp-label' }, title));
    if (hit.page !== undefined) cell.append(dom.el('span', { class: 'kp-page' }, t(RENDERER_STRINGS.pageShort, hit.page)));
  }
  cell.append(beside);
  return cell;
}

function lastPart(text: string): string {
  return text.length <= CONTEXT ? text : text.slice(wholeCharacter(text, text.length - CONTEXT));
}

/** Whether the first letter of a text is of a script written from right to left. */
function rightToLeft(text: string): boolean {
  const letter = /\p{L}/u.exec(text)?.[0] ?? '';
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u.test(letter);
}
