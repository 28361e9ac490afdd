import { ticks } from 'd3-array';
import type { PictureElement, PictureText, PictureTarget } from '../../protocol/picture';
import { marked, rounded, svg } from './elements';
import { FONT, textWidth } from './labels';
import { LABEL_STEPS, unitLabel, unitOf, UNITS, type TimeUnit } from './timeUnits';

const LEFT = 42;
const HEAD = 24;
const BARS = 110;
const FOOT = 26;
const UNDATED = { gap: 28, width: 26, room: 64 };
/** Pixels that a unit takes at least; where there is no room the next coarser one is drawn. */
const NARROWEST = 3;
const WIDEST = 46;

export const PANEL_HEIGHT = HEAD + BARS + FOOT;

export interface DatedCount {
  /** `null`: not known as exactly as the table counts. */
  readonly date: string | null;
  readonly count: number;
}

export interface TimePanel {
  readonly heading: PictureText;
  /** Class of the bars. */
  readonly series: 'pic-a' | 'pic-b';
  readonly counts: readonly DatedCount[];
  readonly undatedHeading: PictureText;
  label(unit: string, count: number): PictureText;
  undatedLabel(count: number): PictureText;
  open(unit: number, of: TimeUnit): PictureTarget | null;
  openUndated(): PictureTarget | null;
}

export interface DrawnPanel {
  readonly element: PictureElement;
  readonly unit: TimeUnit;
  readonly bars: readonly (readonly [unit: number, count: number])[];
  readonly undated: number;
}

/** Bars over a time axis of its own, and apart from them a dashed one for what has no date. */
export function timeBars(panel: TimePanel, from: TimeUnit, top: number, width: number): DrawnPanel {
  const undated = panel.counts.reduce((sum, { date, count }) => sum + (date === null ? count : 0), 0);
  const room = width - LEFT - (undated > 0 ? UNDATED.gap + UNDATED.room : 8);
  const { unit, bars } = gathered(panel.counts, from, room);
  const most = Math.max(1, ...(bars.length === 0 ? [undated] : bars.map(([, count]) => count)));
  const floor = top + HEAD + BARS;
  const scale = (count: number): number => (count / most) * (BARS - FONT);
  const first = bars[0]?.[0] ?? 0;
  const pixels = bars.length === 0 ? 0 : Math.min(WIDEST, room / (bars.at(-1)![0] - first + 1));
  const x = (at: number): number => LEFT + (at - first) * pixels;
  const numbered = pixels >= Math.max(...bars.map(([, count]) => textWidth(String(count)))) + 2;
  return {
    unit, bars, undated,
    element: svg('g', {},
      svg('text', { class: 'pic-strong', x: 0, y: top + FONT }, panel.heading),
      ...countAxis(most, floor, scale, width),
      ...bars.map(([at, count]) => bar(panel, { at, unit, count, x: x(at), width: Math.max(1, pixels - (pixels > 6 ? 2 : 0.5)), floor, height: scale(count), numbered })),
      ...dateLabels(bars.length === 0 ? [] : [first, bars.at(-1)![0]], unit, x, pixels, floor),
      ...(undated > 0 ? undatedBar(panel, undated, width - UNDATED.room / 2, floor, scale(Math.min(undated, most)), undated > most) : [])),
  };
}

/** Counts by the finest unit that there is room for. */
function gathered(counts: readonly DatedCount[], from: TimeUnit, room: number): { readonly unit: TimeUnit; readonly bars: DrawnPanel['bars'] } {
  for (const unit of UNITS.slice(UNITS.indexOf(from))) {
    const sums = new Map<number, number>();
    for (const { date, count } of counts) {
      const at = date === null || count === 0 ? undefined : unitOf(date, unit);
      if (at !== undefined) sums.set(at, (sums.get(at) ?? 0) + count);
    }
    const bars = [...sums].sort(([a], [b]) => a - b);
    const span = bars.length === 0 ? 0 : bars.at(-1)![0] - bars[0]![0] + 1;
    if (span * NARROWEST <= room || unit === 'decade') return { unit, bars };
  }
  throw new Error('no unit is coarser than a decade');
}

interface Bar {
  readonly at: number;
  readonly unit: TimeUnit;
  readonly count: number;
  readonly x: number;
  readonly width: number;
  readonly floor: number;
  readonly height: number;
  readonly numbered: boolean;
}

function bar(panel: TimePanel, { at, unit, count, x, width, floor, height, numbered }: Bar): PictureElement {
  const middle = x + width / 2;
  return marked(
    svg('g', {},
      svg('rect', { class: panel.series, x, y: floor - height, width, height }),
      ...(numbered ? [svg('text', { class: 'pic-small pic-middle', x: middle, y: floor - height - 4 }, count)] : [])),
    { label: panel.label(unitLabel(at, unit), count), opens: panel.open(at, unit), x: middle, y: floor - height / 2 });
}

/** Open at the top where it is higher than all others, which are not to vanish beside it. */
function undatedBar(panel: TimePanel, count: number, middle: number, floor: number, height: number, isCut: boolean): readonly PictureElement[] {
  const x = middle - UNDATED.width / 2;
  return [
    marked(
      svg('g', {},
        svg('path', { class: 'pic-unknown', d: `M${x} ${rounded(floor - height)}V${floor}H${x + UNDATED.width}V${rounded(floor - height)}${isCut ? '' : 'Z'}` }),
        svg('text', { class: 'pic-small pic-middle', x: middle, y: floor - height - 4 }, count)),
      { label: panel.undatedLabel(count), opens: panel.openUndated(), x: middle, y: floor - height / 2 }),
    svg('text', { class: 'pic-soft pic-small pic-middle', x: middle, y: floor + FONT + 4 }, panel.undatedHeading),
  ];
}

/** Lines at round counts, each with its number. */
function countAxis(most: number, floor: number, scale: (count: number) => number, width: number): readonly PictureElement[] {
  return ticks(0, most, 3).filter((tick) => Number.isInteger(tick)).flatMap((tick) => [
    svg('line', { class: 'pic-line', x1: LEFT - 4, x2: width, y1: floor - scale(tick), y2: floor - scale(tick) }),
    svg('text', { class: 'pic-soft pic-small pic-end', x: LEFT - 8, y: floor - scale(tick) + 4 }, tick),
  ]);
}

/** As many dates below the bars as do not touch each other. */
function dateLabels(ends: readonly number[], unit: TimeUnit, x: (at: number) => number, pixels: number, floor: number): readonly PictureElement[] {
  const [first, last] = ends;
  if (first === undefined || last === undefined) return [];
  const wide = textWidth(unitLabel(last, unit), FONT - 1) + 14;
  const step = LABEL_STEPS[unit].find((each) => each * pixels >= wide) ?? LABEL_STEPS[unit].at(-1)!;
  const round = Array.from({ length: last - first + 1 }, (_, at) => first + at).filter((at) => at % step === 0);
  return (round.length > 0 ? round : [first]).map((at) => {
    const middle = x(at) + pixels / 2;
    return svg('text', { class: 'pic-soft pic-small pic-middle', x: Math.max(middle, wide / 2), y: floor + FONT + 4 }, unitLabel(at, unit));
  });
}
