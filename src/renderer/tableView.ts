import type { SortKey } from '../protocol/engine';
import type { Cell, Column, TableResult, TableRow } from '../protocol/result';
import { RENDERER_STRINGS } from '../protocol/rendererStrings';
import { appendText, cut, plainText } from './articleText';
import { cellOf } from './cellOf';
import { createNumberColumn } from './numberColumn';
import type { NumberColumn } from './numberColumn';
import { RowNavigation } from './RowNavigation';
import { makeSortHeader } from './sortHeader';
import type { Body, BodyActions, ShownPage, Target, View } from './View';

/** Code units of a text cell that are shown. */
const CELL = 2000;
/** Code units up to which a cell certainly shows a text in full. */
const SHORT = 8;
/** Counts that get a bar, the first that the table has. */
const BARS = ['count', 'hits', 'mentions', 'together', 'articles'];

/** A table, sorted by a click on a header; its lines open a passage where they name one. */
export function createTableView(view: View, actions: BodyActions, result: TableResult): Body {
  const { dom, language: { t } } = view;
  const opens = result.columns.some(({ name }) => name === 'path');
  const placed = isPlaced(result.columns);
  const shown = placed ? result.columns.filter(({ name }) => name === 'path' || !PLACE.includes(name)) : result.columns;
  const orders: ((sort: SortKey | null) => void)[] = [];
  const header = dom.el('tr', { 'aria-rowindex': 1 }, ...shown.map((column) => {
    const cell = dom.el('th', { scope: 'col', class: columnClass(column) });
    orders.push(makeSortHeader(view, cell, column.name, column.name, actions.sortBy));
    return cell;
  }));
  const lines = dom.el('tbody');
  const table = dom.el('table', { class: 'kp-table', role: opens ? 'grid' : null, 'aria-label': t(RENDERER_STRINGS.resultOf, plainText(result.query)), 'aria-description': opens ? t(RENDERER_STRINGS.keys) : null },
    dom.el('thead', {}, header), lines);
  const navigation = new RowNavigation(view, lines, actions.turn);
  const bar = createBar(result);
  return {
    element: dom.el('div', { class: 'kp-scroll', tabindex: opens ? null : 0, role: opens ? null : 'group', 'aria-label': opens ? null : t(RENDERER_STRINGS.resultOf, plainText(result.query)) }, table),
    pageSize: 50,
    descendingFirst: (name) => result.columns.some((column) => column.name === name && column.type === 'number'),
    show({ rows, offset, count, sort }: ShownPage) {
      const page = rows as readonly TableRow[];
      for (const order of orders) order(sort);
      table.setAttribute('aria-rowcount', String(count + 1));
      const columns = shown.map((column) => ({ ...column, numbers: createNumberColumn(column.name, page.map((row) => cellOf(row, column.name)), view.language.locale) }));
      bar.see(page);
      navigation.replace(() => lines.replaceChildren(...page.map((row, index) => drawRow(view, navigation, { columns, isPlaced: placed, bar }, row, offset + index + 2))));
    },
  };
}

/** What stands for the place of a passage in place of its offsets: the path with the line. */
const PLACE = ['path', 'start', 'end', 'line'];

function isPlaced(columns: readonly Column[]): boolean {
  return PLACE.every((name) => columns.some((column) => column.name === name));
}

interface ShownColumn extends Column {
  readonly numbers: NumberColumn;
}

interface DrawnTable {
  readonly columns: readonly ShownColumn[];
  readonly isPlaced: boolean;
  readonly bar: Bar;
}

function shownCell(row: TableRow, name: string, placed: boolean): Cell {
  const value = cellOf(row, name);
  const line = placed && name === 'path' ? cellOf(row, 'line') : null;
  return value === null || line === null ? value : `${value}:${line}`;
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

function drawRow(view: View, navigation: RowNavigation, { columns, isPlaced, bar }: DrawnTable, row: TableRow, rowIndex: number): HTMLElement {
  const { dom, language: { t } } = view;
  const target = targetOf(row);
  const line = dom.el('tr', { 'aria-rowindex': rowIndex }, ...columns.map((column) => drawCell(view, column, shownCell(row, column.name, isPlaced), bar)));
  if (target !== null) {
    navigation.add(line, target);
    line.lastElementChild?.append(navigation.besideButton(target, t(RENDERER_STRINGS.openBeside)));
  }
  return line;
}

function drawCell(view: View, column: ShownColumn, value: Cell, bar: Bar): HTMLElement {
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
    const text = dom.el('div', { class: 'kp-celltext', dir: 'auto', title: value.length > SHORT && column.name !== 'text' ? plainText(value) : null });
    appendText(dom, t, text, cut(value, CELL));
    cell.append(text);
  }
  return cell;
}

/** The passage that a line names; an article without a span opens at its beginning. */
function targetOf(row: TableRow): Target | null {
  const { path, start, end } = row;
  if (typeof path !== 'string' || path === '') return null;
  return { path, span: typeof start === 'number' && typeof end === 'number' ? { start, end } : { start: 0, end: 0 } };
}

/** Class by type; offsets and names of well-known columns are drawn smaller or wider. */
function columnClass({ name, type }: Column): string {
  const role = name === 'start' || name === 'end' ? ' kp-offset' : name === 'text' ? ' kp-longtext' : name === 'path' ? ' kp-pathcell' : '';
  return `kp-${type}${role}`;
}
