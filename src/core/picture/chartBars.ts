import type { PictureElement } from '../../protocol/picture';
import type { Chart, ChartRow, DrawnChart } from './chartPicture';
import { marked, svg } from './elements';
import { fitted, FONT, plainLabel, textWidth } from './labels';
import { say } from './messages';

/** Rows that are drawn at most. */
export const MOST_BARS = 30;
const LANE = { height: 22, bar: 15 };
const GAP = 8;
const HEAD = 22;

/** A bar for each of the first rows, from zero to the right, below zero to the left. */
export function chartBars({ rows, total, x, y, width }: Chart): DrawnChart {
  const drawn = rows.slice(0, MOST_BARS);
  const labels = drawn.map((row) => fitted(nameOf(row), width * 0.3) || '—');
  const numbers = drawn.map(({ y: size }) => (size === null ? '—' : shortNumber(size)));
  const left = Math.ceil(Math.max(...labels.map((label) => textWidth(label)))) + GAP;
  const numberRoom = Math.ceil(Math.max(...numbers.map((number) => textWidth(String(number))))) + GAP + 4;
  const sizes = drawn.map(({ y: size }) => size ?? 0);
  const [least, most] = [Math.min(0, ...sizes), Math.max(0, ...sizes)];
  const room = Math.max(60, width - left - numberRoom - (least < 0 ? numberRoom : 0));
  const across = (size: number): number => left + (least < 0 ? numberRoom : 0) + ((size - least) / (most - least || 1)) * room;
  const bars = drawn.map((row, at) => drawBar(row, { label: labels[at]!, number: numbers[at]!, left, top: HEAD + at * LANE.height, zero: across(0), end: across(row.y ?? 0), y }));
  return {
    height: HEAD + drawn.length * LANE.height + 4,
    elements: [
      svg('g', {},
        svg('text', { class: 'pic-soft pic-small pic-end', x: left - GAP, y: FONT }, fitted(x, left - GAP)),
        svg('text', { class: 'pic-soft pic-small', x: across(0), y: FONT }, plainLabel(y)),
        svg('line', { class: 'pic-line', x1: across(0), x2: across(0), y1: HEAD - 3, y2: HEAD + drawn.length * LANE.height + 3 })),
      ...bars,
    ],
    description: describe(drawn, total, y),
  };
}

interface Place {
  readonly label: string;
  readonly number: number | string;
  readonly left: number;
  readonly top: number;
  readonly zero: number;
  readonly end: number;
  readonly y: string;
}

function drawBar(row: ChartRow, { label, number, left, top, zero, end, y }: Place): PictureElement {
  const middle = top + LANE.height / 2;
  const isLeft = end < zero;
  return marked(
    svg('g', {},
      svg('text', { class: row.x === null ? 'pic-end pic-soft' : 'pic-end', x: left - GAP, y: middle + FONT / 3 }, label),
      svg('rect', { class: isLeft ? 'pic-b' : 'pic-a', x: Math.min(zero, end), y: middle - LANE.bar / 2, width: Math.max(row.y === null ? 0 : 1, Math.abs(end - zero)), height: LANE.bar }),
      svg('text', { class: isLeft ? 'pic-end' : undefined, x: isLeft ? end - 5 : end + 5, y: middle + FONT / 3 }, number)),
    { label: row.y === null ? say('chartUnknown', nameOf(row) || '—', y) : say('chartBar', nameOf(row) || '—', y, row.y), opens: row.opens, x: (zero + end) / 2, y: middle });
}

function nameOf({ x, name }: ChartRow): string {
  if (x === null) return '—';
  return typeof x === 'string' && name !== null ? `${plainLabel(x)} – ${name}` : plainLabel(String(x));
}

/** No more digits than can be read off. */
export function shortNumber(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(4));
}

export function describe(drawn: readonly ChartRow[], total: number, y: string): DrawnChart['description'] {
  const known = drawn.filter((row) => row.y !== null);
  const most = known.length === 0 ? undefined : known.reduce((best, row) => (row.y! > best.y! ? row : best));
  return [
    most === undefined ? say('chartNothing', total, y) : say('chartSummary', total, y, shortNumber(most.y!), nameOf(most)),
    ...(drawn.length < total ? [say('chartCut', drawn.length, total)] : []),
  ];
}
