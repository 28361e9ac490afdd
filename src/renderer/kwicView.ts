import type { HitRow } from '../protocol/result';
import { RENDERER_STRINGS } from '../protocol/rendererStrings';
import { appendText, cut, plainText, wholeCharacter } from './articleText';
import type { Child } from './dom';
import { RowNavigation } from './RowNavigation';
import { makeSortHeader } from './sortHeader';
import type { Body, BodyActions, ShownPage, View } from './View';

/** Code units of a context, and of a node, that are drawn; far more than a line shows. */
const CONTEXT = 400;
const NODE = 200;

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

/** A concordance: one line a hit, the node in a column of its own. */
export function createKwicView(view: View, actions: BodyActions): Body {
  const { dom, language: { t } } = view;
  const header = dom.el('div', { class: 'kp-row kp-head', role: 'row', 'aria-rowindex': 1 });
  const orders = COLUMNS.map(({ key, name, label }) => {
    const cell = dom.el('div', { class: `kp-${name}`, role: 'columnheader' });
    header.append(cell);
    return makeSortHeader(view, cell, key, t(label), actions.sortBy);
  });
  const lines = dom.el('div', { class: 'kp-lines', role: 'rowgroup' });
  const element = dom.el('div', { class: 'kp-kwic', role: 'grid', 'aria-readonly': 'true', 'aria-label': t(RENDERER_STRINGS.resultOf, plainText(view.output.result.query)), 'aria-description': t(RENDERER_STRINGS.keys) },
    dom.el('div', { class: 'kp-lines', role: 'rowgroup' }, header), lines);
  const navigation = new RowNavigation(view, lines, actions.turn);
  return {
    element,
    pageSize: 50,
    descendingFirst: () => false,
    show({ rows, offset, count, sort }: ShownPage) {
      const hits = rows as readonly HitRow[];
      for (const order of orders) order(sort);
      element.setAttribute('aria-rowcount', String(count + 1));
      const dated = hits.some(({ published }) => published !== null);
      navigation.replace(() => lines.replaceChildren(...hits.map((hit, index) => drawHit(view, navigation, hit, offset + index + 2, dated))));
    },
  };
}

function drawHit(view: View, navigation: RowNavigation, hit: HitRow, rowIndex: number, dated: boolean): HTMLElement {
  const { dom, language: { t } } = view;
  const direction = rightToLeft(hit.match) ? 'rtl' : 'ltr';
  const target = { path: hit.path, span: { start: hit.start, end: hit.end } };
  const cell = (name: string, ...children: readonly Child[]): HTMLElement =>
    dom.el('div', { class: `kp-${name}`, role: 'gridcell', dir: direction }, dom.el('bdi', { dir: direction }, ...children));
  const text = (raw: string, tag: 'span' | 'b' = 'span'): HTMLElement => {
    const element = dom.el(tag);
    appendText(dom, t, element, raw);
    return element;
  };
  const left = lastPart(hit.left);
  const right = hit.right.slice(0, wholeCharacter(hit.right, CONTEXT));
  const [before, after] = [OPENING.exec(left)?.[0] ?? '', CLOSING.exec(right)?.[0] ?? ''];
  const match = cell('match', before, text(cut(hit.match, NODE), 'b'), after);
  balance(match.querySelector('bdi') ?? match, before, after);
  const line = dom.el('div', { class: 'kp-row', role: 'row', 'aria-rowindex': rowIndex, 'data-direction': direction },
    cell('left', text(left.slice(0, left.length - before.length))),
    match,
    cell('right', text(right.slice(after.length))),
    drawArticle(view, hit, dated, navigation.besideButton(target, t(RENDERER_STRINGS.openBeside))));
  navigation.add(line, target);
  return line;
}

/** Lets as much room stand on the other side of the node as its punctuation takes, so that the nodes stay exactly below each other. */
function balance(text: HTMLElement, before: string, after: string): void {
  if (after !== '') text.dataset['after'] = after;
  if (before !== '') text.dataset['before'] = before;
}

/** Date and title, both in full with source, path and line in the tooltip. */
function drawArticle(view: View, hit: HitRow, dated: boolean, beside: HTMLElement): HTMLElement {
  const { dom, language: { t } } = view;
  const title = plainText(hit.title ?? '') || t(RENDERER_STRINGS.untitled);
  const path = plainText(hit.path);
  const facts = [hit.source, hit.published, `${path}:${hit.line}`].filter((fact) => fact !== null).map((fact) => plainText(fact));
  return dom.el('div', { class: 'kp-from', role: 'gridcell', title: [title, facts.join(' · ')].join('\n') },
    dated ? dom.el('span', { class: 'kp-date' }, plainText(hit.published ?? '', 20)) : null,
    hit.title === null ? dom.el('bdi', { class: 'kp-label' }, dom.el('i', {}, title), ` ${path}`) : dom.el('bdi', { class: 'kp-label' }, title),
    beside);
}

function lastPart(text: string): string {
  return text.length <= CONTEXT ? text : text.slice(wholeCharacter(text, text.length - CONTEXT));
}

/** Whether the first letter of a text is of a script written from right to left. */
function rightToLeft(text: string): boolean {
  const letter = /\p{L}/u.exec(text)?.[0] ?? '';
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u.test(letter);
}
