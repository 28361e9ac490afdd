import type { SortKey } from '../protocol/engine';
import type { Cell, Column, TableResult, TableRow } from '../protocol/result';
import { RENDERER_STRINGS } from '../protocol/rendererStrings';
import { appendText, cut, plainText } from './articleText';
import { cellOf } from './cellOf';
import { ColumnWidths } from './ColumnWidths';
import { createNumberColumn } from './numberColumn';
import type { NumberColumn } from './numberColumn';
import { RowNavigation } from './RowNavigation';
import { makeSortHeader } from './sortHeader';
import type { Body, BodyActions, Target, View } from './View';

/** Code units of a text cell that are shown. */
const CELL = 2000;
/** Rows that are fetched and drawn together; even, so that stripes go on. */
const PAGE = 50;
/** Code units up to which a cell certainly shows a text in full. */
const SHORT = 8;
/** Counts that get a bar, the first that the table has. */
const BARS = ['count', 'hits', 'mentions', 'together', 'articles'];

/** A table, sorted by a click on a header; its lines open a passage where they name one. */
export function createTableView(view: View, actions: BodyActions, result: TableResult, count: number): Body {
  const { dom, language: { t, locale } } = view;
  const opens = result.columns.some(({ name }) => name === 'path');
  const placed = isPlaced(result.columns);
  const shown = placed ? result.columns.filter(({ name }) => !PLACE.includes(name)) : result.columns;
  const orders: ((sort: SortKey | null) => void)[] = [];
  const cells = shown.map((column) => {
    const cell = dom.el('th', { scope: 'col', class: columnClass(column) });
    orders.push(makeSortHeader(view, cell, column.name, column.name, actions.sortBy));
    return cell;
  });
  const head = dom.el('thead', {}, dom.el('tr', { 'aria-rowindex': 1 }, ...cells));
  const label = t(RENDERER_STRINGS.resultOf, plainText(result.query));
  const element = dom.el('table', { class: 'kp-table', role: opens ? 'grid' : null, 'aria-rowcount': count + 1, 'aria-label': label, 'aria-description': opens ? t(RENDERER_STRINGS.keys) : null }, head);
  const navigation = new RowNavigation(view, element);
  const bar = createBar(result);
  const numbers = new Map<string, NumberColumn>();
  const widths = new ColumnWidths(element, cells, count > PAGE);
  return {
    element, lines: element, head, navigation, label: opens ? null : label, pageSize: PAGE, rowHeight: 24,
    descendingFirst: (name) => result.columns.some((column) => column.name === name && column.type === 'number'),
    order(sort) {
      for (const order of orders) order(sort);
    },
    draw(rows, offset) {
      const page = rows as readonly TableRow[];
      bar.see(page);
      const columns = shown.map((column) => ({ ...column, numbers: numbersOf(numbers, column.name, page, locale) }));
      return dom.el('tbody', {}, ...page.map((row, index) => drawRow(view, navigation, { columns, isPlaced: placed, bar }, row, offset + index)));
    },
    blank: () => dom.el('tbody', { class: 'kp-blank', 'aria-hidden': 'true' }, dom.el('tr', {}, dom.el('td', { colspan: shown.length }))),
    fit: (anew) => widths.fit(anew),
  };
}

/** How a column's numbers are written: as those that came before, unless these have decimals and those had none. */
function numbersOf(known: Map<string, NumberColumn>, name: string, page: readonly TableRow[], locale: string | undefined): NumberColumn {
  const own = createNumberColumn(name, page.map((row) => cellOf(row, name)), locale);
  const before = known.get(name);
  if (before !== undefined && before.decimals >= own.decimals) return before;
  known.set(name, own);
  return own;
}

/** What the path with the line stands for. */
const PLACE = ['start', 'end', 'line'];

/** Whether passages are named by path and line: where their offsets are, these too give way to it. */
function isPlaced(columns: readonly Column[]): boolean {
  return ['path', 'line'].every((name) => columns.some((column) => column.name === name));
}

interface ShownColumn extends Column {
  readonly numbers: NumberColumn;
}

interface DrawnTable {
  readonly columns: readonly ShownColumn[];
  readonly isPlaced: boolean;
  readonly bar: Bar;
}

/** The share of the greatest count seen so far. */
interface Bar {
  readonly column: string | undefined;
  see(rows: readonly TableRow[]): void;
  share(value: number): number;
}

function createBar(result: TableResult): Bar {
  const column = BARS.find((name) => result.columns.some((other) => other.name === name && other.type === 'number'));
  let greatest = 0;
  const see = (rows: readonly TableRow[]): void => {
    for (const row of rows) greatest = Math.max(greatest, Number(column === undefined ? 0 : cellOf(row, column)));
  };
  see(result.rows);
  return { column, see, share: (value) => (greatest > 0 ? Math.max(0, value) / greatest : 0) };
}

function drawRow(view: View, navigation: RowNavigation, { columns, isPlaced, bar }: DrawnTable, row: TableRow, at: number): HTMLElement {
  const { dom, language: { t } } = view;
  const target = targetOf(row);
  const line = dom.el('tr', { 'aria-rowindex': at + 2, 'data-row': at }, ...columns.map((column) => drawCell(view, column, cellOf(row, column.name), { bar, line: isPlaced ? cellOf(row, 'line') : null })));
  if (target !== null) {
    navigation.add(line, target);
    line.lastElementChild?.append(navigation.besideButton(target, t(RENDERER_STRINGS.openBeside)));
  }
  return line;
}

function drawCell(view: View, column: ShownColumn, value: Cell, { bar, line }: { readonly bar: Bar; readonly line: Cell }): HTMLElement {
  const { dom, language: { t } } = view;
  const cell = dom.el('td', { class: columnClass(column) });
  if (value === null) {
    const label = t(RENDERER_STRINGS.unknown);
    cell.append(dom.el('span', { class: 'kp-null', title: label, 'aria-label': label, role: 'img' }, '—'));
  } else if (typeof value === 'number') {
    cell.append(column.numbers.short(value));
    cell.title = column.numbers.full(value);
    if (column.name === bar.column) {
      cell.classList.add('kp-bar');
      cell.style.setProperty('--kp-share', `${(bar.share(value) * 100).toFixed(1)}%`);
    }
  } else {
    const place = line === null ? '' : `:${line}`;
    const text = dom.el('div', { class: 'kp-celltext', dir: column.name === 'path' ? null : 'auto', title: value.length > SHORT && column.name !== 'text' ? plainText(value) + place : null });
    const name = column.name === 'path' ? dom.el('bdi', { class: 'kp-name' }) : text;
    appendText(dom, t, name, cut(value, CELL));
    if (column.name === 'path') text.append(name, dom.el('span', { class: 'kp-place' }, place));
    cell.append(text);
  }
  return cell;
}

/** The passage that a row names, else the line; an article without either opens at its beginning. */
function targetOf(row: TableRow): Target | null {
  const { path, start, end, line } = row;
  if (typeof path !== 'string' || path === '') return null;
  if (typeof start === 'number' && typeof end === 'number') return { path, span: { start, end } };
  return { path, span: { start: 0, end: 0 }, ...(typeof line === 'number' && { line }) };
}

/** Class by type; offsets and names of well-known columns are drawn smaller or wider. */
function columnClass({ name, type }: Column): string {
  const role = name === 'start' || name === 'end' ? ' kp-offset' : name === 'text' ? ' kp-longtext' : name === 'path' ? ' kp-pathcell' : '';
  return `kp-${type}${role}`;
}
