import type { Picture, PictureTarget } from '../../protocol/picture';
import type { Cell, Row } from '../../protocol/result';
import { UNITS, unitOf, type TimeUnit } from './timeUnits';
import { chartFor } from './chartFor';
import { chartBars } from './chartBars';
import { chartPoints } from './chartPoints';
import { plainLabel } from './labels';
import { say } from './messages';
import type { PictureInput } from './PictureInput';
import { rowTarget } from './rowTarget';
import { PANEL_HEIGHT, timeBars } from './timeBars';

/** Rows that are read at most. */
const MOST_ROWS = 5000;

/** A row as a chart draws it. */
export interface ChartRow {
  readonly x: Cell;
  readonly y: number | null;
  /** What it is about, where x is no name or names several rows: the first other column of words. */
  readonly name: string | null;
  readonly opens: PictureTarget | null;
}

export interface Chart {
  readonly rows: readonly ChartRow[];
  /** Rows of the result, of which these are the first. */
  readonly total: number;
  readonly x: string;
  readonly y: string;
  readonly isDate: boolean;
  readonly width: number;
}

export type DrawnChart = Pick<Picture, 'height' | 'elements' | 'description'>;

/** Bars, a line or dots over any table. */
export async function chartPicture({ result, width }: PictureInput): Promise<Omit<Picture, 'name' | 'style'>> {
  const { shape, x, y } = chartFor(result)!;
  const given = (await result.rows(0, Math.min(MOST_ROWS, result.rowCount))) as readonly Row[];
  const naming = result.columns.find(({ name, type }) => type === 'string' && name !== x)?.name;
  const all = given.map((row) => row as unknown as Readonly<Record<string, Cell>>);
  const tellsApart = new Set(all.map((cells) => cells[x])).size === all.length;
  const rows = all.map((cells, at): ChartRow => {
    const size = cells[y];
    return { x: cells[x] ?? null, y: typeof size === 'number' && Number.isFinite(size) ? size : null, name: naming === undefined || (tellsApart && typeof cells[x] === 'string') ? null : plainLabel(String(cells[naming] ?? '')) || null, opens: rowTarget(result, given[at]!) };
  });
  const chart: Chart = { rows, total: result.rowCount, x, y, isDate: result.columns.some(({ name, type }) => name === x && type === 'date'), width };
  const drawn = shape !== 'bar' ? chartPoints(chart, shape) : timeChart(chart) ?? chartBars(chart);
  return { width, title: say('chartTitle', y, x), ...drawn };
}

/** Counts by date, over time; `undefined` where a bar for each row says more. */
function timeChart({ rows, total, y, isDate, width }: Chart): DrawnChart | undefined {
  const dates = rows.flatMap(({ x }) => (typeof x === 'string' ? [x] : []));
  const unit = UNITS.find((each) => dates.length > 0 && dates.every((date) => unitOf(date, each) !== undefined && lengthOf(each) === date.length));
  const areCounts = rows.every(({ y: size }) => size !== null && size >= 0 && Number.isInteger(size)) && new Set(rows.map(({ x }) => x)).size === rows.length;
  if (!isDate || unit === undefined || !areCounts || rows.length < total) return undefined;
  const opens = new Map(rows.map((row) => [row.x === null ? null : unitOf(String(row.x), unit), row.opens]));
  const panel = timeBars({
    heading: y, series: 'pic-a', counts: rows.map((row) => ({ date: row.x === null ? null : String(row.x), count: row.y! })), undatedHeading: say('timelineUndated'),
    label: (date, count) => say('chartBar', date, y, count), undatedLabel: (count) => say('chartBarUnknown', y, count),
    open: (at, drawn) => (drawn === unit ? opens.get(at) ?? null : null), openUndated: () => opens.get(null) ?? null,
  }, unit, 0, width);
  const most = rows.reduce((best, row) => (row.y! > best.y! ? row : best));
  return { height: PANEL_HEIGHT, elements: [panel.element], description: [say('chartSummary', total, y, most.y!, most.x === null ? '?' : plainLabel(String(most.x)))] };
}

function lengthOf(unit: TimeUnit): number {
  return { day: 10, month: 7, year: 4, decade: 0 }[unit];
}
