import { ticks } from 'd3-array';
import type { PictureElement, PictureText } from '../../protocol/picture';
import { describe, shortNumber } from './chartBars';
import type { Chart, ChartRow, DrawnChart } from './chartPicture';
import { marked, rounded, svg } from './elements';
import { fitted, plainLabel, textWidth } from './labels';
import { say } from './messages';
import { dayNumber, dayOfNumber, dateValue, parseDateValue } from '../language/dates/calendar';

/** Points that are drawn at most. */
export const MOST_POINTS = 2000;
const HEIGHT = 320;
/** Steps between numbers that are nearer to each other have no number of their own. */
const LEAST_SPAN = 1e-290;
const MARGIN = { right: 16, top: 26, bottom: 40 };

interface Point {
  readonly row: ChartRow;
  /** Number that tells the place: a count, a day, or the row where the column holds words. */
  readonly at: number;
}

/** A dot for each row, joined by a line in the order of x where that is asked for; what is unknown breaks the line. */
export function chartPoints(chart: Chart, shape: 'line' | 'dot'): DrawnChart {
  const { rows, total, x, y, width } = chart;
  const isNumber = !chart.isDate && rows.every((row) => row.x === null || typeof row.x === 'number');
  const drawn = rows.slice(0, MOST_POINTS);
  const points = drawn.flatMap((row, number): Point[] => {
    const at = isNumber ? (row.x as number | null) : chart.isDate ? dayOf(row.x) : number;
    return at === null || !Number.isFinite(at) ? [] : [{ row, at }];
  });
  if (isNumber || chart.isDate) points.sort((a, b) => a.at - b.at);
  const sizes = points.flatMap(({ row }) => (row.y === null ? [] : [row.y]));
  const [least, most] = [Math.min(0, ...sizes), Math.max(0, ...sizes)];
  const up = roundNumbers(least, most, 5);
  const left = Math.max(...up.map((tick) => textWidth(String(tick))), 10) + 12;
  const [first, last] = [points[0]?.at ?? 0, points.at(-1)?.at ?? 0];
  const toX = (at: number): number => left + 6 + ((at - first) / (last - first || 1)) * (width - left - MARGIN.right - 12);
  const toY = (size: number): number => HEIGHT - MARGIN.bottom - ((size - least) / (most - least || 1)) * (HEIGHT - MARGIN.top - MARGIN.bottom);
  return {
    height: HEIGHT, description: [...describe(drawn, total, y), ...(sizes.length < drawn.length ? [say('chartLeftOut', x, y, drawn.length - sizes.length)] : [])],
    elements: [
      svg('g', {},
        ...up.flatMap((tick) => [
          svg('line', { class: 'pic-line', x1: left, x2: width - MARGIN.right, y1: toY(tick), y2: toY(tick) }),
          svg('text', { class: 'pic-soft pic-small pic-end', x: left - 6, y: toY(tick) + 4 }, tick),
        ]),
        svg('text', { class: 'pic-soft pic-small', x: 0, y: 12 }, plainLabel(y)),
        svg('text', { class: 'pic-soft pic-small pic-end', x: width - MARGIN.right, y: HEIGHT - 4 }, plainLabel(x)),
        ...xLabels(points, { isNumber, isDate: chart.isDate }, toX, width)),
      ...(shape === 'line' ? [svg('path', { class: 'pic-path', d: linePath(points, toX, toY) })] : []),
      ...points.flatMap(({ row, at }) => (row.y === null ? [] : [marked(svg('circle', { class: 'pic-a pic-dot', cx: toX(at), cy: toY(row.y), r: points.length > 200 ? 3 : 4 }),
        { label: labelOf(row, x, y), opens: row.opens, x: toX(at), y: toY(row.y) })])),
    ],
  };
}

function labelOf(row: ChartRow, x: string, y: string): PictureText {
  const [place, size] = [typeof row.x === 'number' ? shortNumber(row.x) : plainLabel(String(row.x ?? '—')), shortNumber(row.y ?? 0)];
  return row.name === null ? say('chartBar', place, y, size) : say('chartPoint', row.name, x, place, y, size);
}

/** The first day that a date may mean. */
function dayOf(value: ChartRow['x']): number | null {
  if (typeof value !== 'string') return null;
  const { year, month = 1, day = 1 } = parseDateValue(value);
  return dayNumber({ year, month, day });
}

function linePath(points: readonly Point[], toX: (at: number) => number, toY: (size: number) => number): string {
  let isOn = false;
  return points.map(({ row, at }) => {
    const step = row.y === null ? '' : `${isOn ? 'L' : 'M'}${rounded(toX(at))} ${rounded(toY(row.y))}`;
    isOn = row.y !== null;
    return step;
  }).join('');
}

/** Round numbers from one to another; where these are too near to each other for that, the first alone. */
function roundNumbers(least: number, most: number, count: number): readonly number[] {
  if (most === least) return ticks(least, least + 1, count);
  return most - least < LEAST_SPAN ? [least] : ticks(least, most, count);
}

/** Round numbers, dates, or the words of as many rows as there is room for. */
function xLabels(points: readonly Point[], { isNumber, isDate }: { readonly isNumber: boolean; readonly isDate: boolean }, toX: (at: number) => number, width: number): readonly PictureElement[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return [];
  const many = Math.max(1, Math.floor(width / 110));
  const labels: readonly (readonly [number, string | number])[] = isNumber ? roundNumbers(first.at, last.at, many).map((at) => [at, at])
    : isDate ? spread(first.at, last.at, many).map((day) => [day, dateValue(dayOfNumber(day)) ?? ''])
      : points.filter((_, at) => at % Math.ceil(points.length / many) === 0).map(({ row, at }) => [at, fitted(String(row.x ?? '—'), 96)]);
  return labels.map(([at, label]) => svg('text', { class: 'pic-soft pic-small pic-middle', x: Math.min(width - 40, Math.max(40, toX(at))), y: HEIGHT - MARGIN.bottom + 17 }, label));
}

function spread(from: number, to: number, most: number): readonly number[] {
  const count = Math.min(most, to - from + 1);
  return Array.from({ length: count }, (_, at) => Math.round(from + ((to - from) * at) / Math.max(1, count - 1)));
}
