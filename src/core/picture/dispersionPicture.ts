import type { Picture, PictureElement, PictureText } from '../../protocol/picture';
import type { TableRow } from '../../protocol/result';
import type { PlacedHit } from '../query/run/hitMarks';
import { marked, svg } from './elements';
import { fitted, FONT, plainLabel, textWidth } from './labels';
import { say } from './messages';
import type { PictureInput } from './PictureInput';

/** Articles that are drawn at most. */
export const MOST_LANES = 80;
/** Marks that are drawn at most, roughly: where there are more, a tick stands for more hits. */
const MOST_MARKS = 5000;
const LANE = { height: 20, bar: 14 };
const TICK = 2;
const HEAD = 22;
const GAP = 10;

interface Lane {
  readonly path: string;
  readonly count: number;
}

/** Hits that share a tick. */
interface Tick {
  readonly left: number;
  readonly hits: readonly PlacedHit[];
}

/** A bar code for each article: a tick where a hit stands, from the beginning of the article to its end. */
export async function dispersionPicture({ result, width }: PictureInput): Promise<Omit<Picture, 'name' | 'style'>> {
  const rows = (await result.rows(0, result.rowCount)) as readonly TableRow[];
  const all = rows.map((row): Lane => ({ path: String(row['path']), count: Number(row['count']) }));
  const lanes = all.length <= MOST_LANES ? all : [...all.filter(({ count }) => count > 0), ...all.filter(({ count }) => count === 0)].slice(0, MOST_LANES);
  const labels = lanes.map(({ path }) => fitted(path, width * 0.3, { keepEnd: true }));
  const x = Math.ceil(Math.max(...labels.map((label) => textWidth(label)))) + GAP;
  const numbers = Math.ceil(Math.max(...lanes.map(({ count }) => textWidth(String(count))))) + GAP + 4;
  const plot = { x, width: Math.max(80, width - x - numbers) };
  const step = slotWidth(lanes.reduce((sum, { count }) => sum + count, 0), lanes.length, plot.width);
  const drawn = lanes.map((lane, at) => drawLane(lane, labels[at]!, HEAD + at * LANE.height, plot, ticksOf(result.marks?.(lane.path) ?? [], plot, step)));
  return {
    width, height: HEAD + lanes.length * LANE.height + 4,
    title: say('dispersionTitle', result.method.node.map(plainLabel).join(', ')),
    description: describe(all, lanes.length),
    elements: [drawHead(plot), ...drawn],
  };
}

/** Pixels that hits have to be apart to be ticks of their own. */
function slotWidth(hits: number, lanes: number, width: number): number {
  return Math.max(TICK, Math.min(hits, lanes * (width / TICK)) > MOST_MARKS ? Math.ceil((lanes * width) / MOST_MARKS) : TICK);
}

function ticksOf(hits: readonly PlacedHit[], plot: { readonly x: number; readonly width: number }, step: number): readonly Tick[] {
  const slots = new Map<number, PlacedHit[]>();
  for (const hit of hits) {
    const slot = Math.floor((hit.at * (plot.width - TICK)) / step);
    const there = slots.get(slot);
    if (there === undefined) slots.set(slot, [hit]);
    else there.push(hit);
  }
  return [...slots.values()].map((there) => ({ left: plot.x + there[0]!.at * (plot.width - TICK), hits: there }));
}

function drawHead(plot: { readonly x: number; readonly width: number }): PictureElement {
  return svg('g', { class: 'pic-head' },
    svg('text', { class: 'pic-soft pic-small', x: plot.x, y: FONT }, say('dispersionAxis')),
    svg('text', { class: 'pic-soft pic-small pic-end', x: plot.x + plot.width, y: FONT }, say('dispersionEnd')));
}

function drawLane({ path, count }: Lane, label: string, top: number, plot: { readonly x: number; readonly width: number }, ticks: readonly Tick[]): PictureElement {
  const middle = top + LANE.height / 2;
  const bar = { y: middle - LANE.bar / 2, height: LANE.bar };
  const quiet = count === 0 ? 'pic-soft' : undefined;
  return svg('g', { class: 'pic-row' },
    marked(svg('text', { class: ['pic-end', quiet].filter(Boolean).join(' '), x: plot.x - GAP, y: middle + FONT / 3 }, label),
      { label: count === 0 ? say('dispersionLane', plainLabel(path)) : plainLabel(path), opens: { kind: 'passage', path, span: { start: 0, end: 0 } }, x: plot.x - GAP, y: middle }),
    svg('rect', { class: 'pic-lane', x: plot.x, width: plot.width, ...bar }),
    ...ticks.map((tick) => drawTick(tick, path, bar)),
    svg('text', { class: quiet, x: plot.x + plot.width + GAP, y: middle + FONT / 3 }, count));
}

function drawTick({ left, hits }: Tick, path: string, bar: { readonly y: number; readonly height: number }): PictureElement {
  const [first] = hits as [PlacedHit];
  const percent = Math.round(first.at * 100);
  return marked(svg('rect', { class: 'pic-a', x: left, width: TICK, ...bar }), {
    label: hits.length === 1 ? say('dispersionHit', plainLabel(path), percent) : say('dispersionHits', plainLabel(path), hits.length, percent),
    opens: { kind: 'passage', path, span: { start: first.start, end: first.end } }, x: left + TICK / 2, y: bar.y + bar.height / 2,
  });
}

function describe(all: readonly Lane[], drawn: number): readonly PictureText[] {
  const hits = all.reduce((sum, { count }) => sum + count, 0);
  const most = all.reduce((best, lane) => (lane.count > best.count ? lane : best));
  const found = all.filter(({ count }) => count > 0).length;
  const where = plainLabel(most.path);
  const summary = hits === 0 ? say('dispersionNone', all.length) : hits === 1 ? say('dispersionOneHit', all.length, where) : say('dispersionSummary', hits, found, all.length, most.count, where);
  return drawn < all.length ? [summary, say('dispersionCut', drawn, all.length)] : [summary];
}
