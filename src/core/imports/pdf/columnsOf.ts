import { appendAll } from '../../appendAll';
import { isPageNumber } from './pageFurniture';
import { rowText, type Line, type Row, type Segment } from './PdfPage';

/** Of a gap between columns: points of its width, parts of the rows that may run across, rows on both sides. */
const NARROWEST = 5;
const ACROSS = 0.3;
const FEWEST = 4;
/** Of a column of running text, apart from a table's: part of its width that lines fill on average, letters of a line. */
const FILLED = 0.6;
const LETTERS = 14;
/** Columns beside each other at most are two to the power of this. */
const DEEPEST = 3;

/** Lines of a page in the order of reading: column by column between the lines that run across them. */
export function columnsOf(rows: readonly Row[], depth = 0): readonly Line[] {
  const gap = depth < DEEPEST ? gutterOf(rows) : undefined;
  if (gap === undefined) return linesOf(rows);
  const ordered: Line[] = [];
  let band: Row[] = [];
  const flush = (): void => {
    for (const side of [sideOf(band, (segment) => segment.right <= gap + 1), sideOf(band, (segment) => segment.right > gap + 1)]) appendAll(ordered, columnsOf(side, depth + 1));
    band = [];
  };
  let across: Row[] = [];
  for (const row of rows) {
    if (row.segments.some(({ x, right }) => x < gap && right > gap + 1)) {
      if (band.length > 0) flush();
      across.push(row);
      continue;
    }
    if (across.length > 0) appendAll(ordered, linesOf(across));
    across = [];
    band.push(row);
  }
  if (across.length > 0) appendAll(ordered, linesOf(across));
  if (band.length > 0) flush();
  return ordered;
}

function sideOf(rows: readonly Row[], belongs: (segment: Segment) => boolean): readonly Row[] {
  return rows.map(({ y, segments }) => ({ y, segments: segments.filter(belongs) })).filter(({ segments }) => segments.length > 0);
}

/** Where two columns of running text part, or `undefined`; numbers of pages stand in the middle. */
function gutterOf(all: readonly Row[]): number | undefined {
  const rows = all.filter((row) => !isPageNumber(rowText(row)));
  const segments = rows.flatMap((row) => row.segments);
  if (rows.length < FEWEST) return undefined;
  const [left, right] = extentOf(segments);
  if (!(right - left > 100) || right - left > 20_000) return undefined;
  const covered = coverage(segments, left, right);
  let best: { readonly at: number; readonly width: number } | undefined;
  for (const { from, to } of gapsIn(covered, rows.length * ACROSS)) {
    const at = left + (from + to) / 2;
    if (to - from >= NARROWEST && to - from > (best?.width ?? 0) && partsText(rows, at)) best = { at, width: to - from };
  }
  return best?.at;
}

/** How many segments cover each point from left to right. */
function coverage(segments: readonly Segment[], left: number, right: number): readonly number[] {
  const changes = new Array<number>(right - left + 2).fill(0);
  for (const { x, right: end } of segments) {
    changes[Math.max(0, Math.floor(x - left))]! += 1;
    changes[Math.min(right - left + 1, Math.ceil(end - left))]! -= 1;
  }
  let count = 0;
  return changes.slice(0, -1).map((change) => (count += change));
}

function gapsIn(covered: readonly number[], most: number): readonly { readonly from: number; readonly to: number }[] {
  const gaps: { from: number; to: number }[] = [];
  // What covers a gap least is a line across; the gap is where no more than that covers it.
  for (let at = 0; at < covered.length; at++) {
    if (covered[at]! > most) continue;
    let to = at;
    while (to < covered.length && covered[to]! <= most) to++;
    const least = covered.slice(at, to).reduce((one, other) => Math.min(one, other));
    let from = at;
    while (covered[from]! > least) from++;
    let end = from;
    while (end < to && covered[end]! <= least) end++;
    gaps.push({ from, to: end });
    at = to;
  }
  return gaps;
}

/** Whether on both sides of a place there are lines of running text, beside each other over much of the height. */
function partsText(rows: readonly Row[], at: number): boolean {
  const sides = [sideOf(rows, ({ right }) => right <= at + 1), sideOf(rows, ({ x }) => x >= at - 1)];
  if (sides.some((side) => side.length < FEWEST)) return false;
  const [one, other] = sides.map((side) => ({ top: side[0]!.y, foot: side.at(-1)!.y }));
  const common = Math.min(one!.foot, other!.foot) - Math.max(one!.top, other!.top);
  if (common < 0.3 * Math.min(one!.foot - one!.top, other!.foot - other!.top)) return false;
  return sides.every(isText);
}

function isText(side: readonly Row[]): boolean {
  const lines = linesOf(side);
  const widths = lines.map(({ x, right }) => right - x).sort((one, other) => one - other);
  const full = widths[Math.floor(widths.length * 0.9)]!;
  return mean(widths) >= FILLED * full && meanLetters(lines) >= LETTERS && !hasCells(side);
}

/** Whether a side is columns of cells again, as a table's is; blanks of justified lines do not stand below each other. */
function hasCells(side: readonly Row[]): boolean {
  const segments = side.flatMap((row) => row.segments);
  const [left, right] = extentOf(segments);
  return gapsIn(coverage(segments, left, right), side.length / 20).some(({ from, to }) => {
    if (to - from < NARROWEST) return false;
    const at = left + (from + to) / 2;
    const parts = [sideOf(side, (segment) => segment.right <= at + 1), sideOf(side, ({ x }) => x >= at - 1)];
    return parts.every((part) => part.length >= FEWEST) && parts.some((part) => meanLetters(linesOf(part)) < LETTERS);
  });
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function meanLetters(lines: readonly Line[]): number {
  return mean(lines.map(({ text }) => text.length));
}

function extentOf(segments: readonly Segment[]): readonly [number, number] {
  let [left, right] = [Infinity, -Infinity];
  for (const segment of segments) [left, right] = [Math.min(left, segment.x), Math.max(right, segment.right)];
  return [Math.floor(left), Math.ceil(right)];
}

function linesOf(rows: readonly Row[]): readonly Line[] {
  const edges = edgesOf(rows.flatMap(({ segments }) => segments));
  return rows.map(({ segments }) => {
    const main = segments.reduce((one, other) => (other.text.length > one.text.length ? other : one));
    return { y: main.y, text: segments.map(({ text }) => text).join(' '), x: segments[0]!.x, right: segments.at(-1)!.right, size: main.size, font: main.font, column: edges };
  });
}

/** The left edge that most lines begin at, and the right one that they reach. */
function edgesOf(segments: readonly Segment[]): Line['column'] {
  const lefts = segments.map(({ x }) => x).sort((one, other) => one - other);
  const rights = segments.map(({ right }) => right).sort((one, other) => one - other);
  return { left: commonest(lefts) ?? 0, right: rights[Math.round((rights.length - 1) * 0.95)] ?? 0 };
}

function commonest(values: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(Math.round(value / 2), (counts.get(Math.round(value / 2)) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return values.find((value) => (counts.get(Math.round(value / 2)) ?? 0) >= most * 0.6);
}
