import type { PageItems, PdfPage, Row, Segment, TextItem } from './PdfPage';

/** Parts of the letters' size: of a gap that is a blank, and of one that may part columns. */
const BLANK = 0.15;
const GAP = 0.7;
/** How far baselines of one line may lie apart, as indices and exponents do, as a part of the size. */
const OFF_LINE = 0.45;

/** Bullets of Symbol and Wingdings, which word processors set; these fonts name no letters. */
const BULLETS: ReadonlyMap<string, string> = new Map([['\uF0B7', '•'], ['\uF0A7', '▪'], ['\uF0D8', '➢'], ['\uF0FC', '✓'], ['\uF0A8', '▫'], ['\uF02D', '–']]);
const SYMBOLS = /\p{Co}/gu;

/** Parts of the letters' size: of a stretch that is no mere sign above or below another, and of two lines' distance at least. */
const STRETCH = 2;
const APART = 0.3;
/** Stretches of a row, the upper first, that a further one is compared with. */
const LOOKED_AT = 200;

/** Lines of a page by their baselines, each cut at wide gaps. */
export function rowsOf({ width, height, items }: PageItems): PdfPage {
  const seen = items.filter(({ text, size, x, y }) => text !== '' && size > 0 && Number.isFinite(x + y) && x > -width && x < width * 2 && y > -height && y < height * 2);
  const rows: TextItem[][] = [];
  let main = { size: 0, y: 0 };
  for (const item of [...withoutDoubles(seen)].sort((one, other) => one.y - other.y || one.x - other.x)) {
    const row = rows.at(-1);
    if (row !== undefined && onLineOf(row, main, item)) row.push(item);
    else rows.push([item]);
    main = rows.at(-1)!.length === 1 || item.size > main.size ? item : main;
  }
  return { width, height, rows: rows.map(rowOf).filter(({ segments }) => segments.length > 0) };
}

/** `main` is the row's largest. */
function onLineOf(row: readonly TextItem[], main: Pick<TextItem, 'size' | 'y'>, item: TextItem): boolean {
  const most = OFF_LINE * Math.max(main.size, item.size);
  return item.y - main.y <= most && Math.abs(item.y - row.at(-1)!.y) <= most && !row.slice(0, LOOKED_AT).some((other) => isBelow(other, item));
}

/** Two lines of one column, as near to each other as they may be to the baseline of a heading beside them. */
function isBelow(other: TextItem, item: TextItem): boolean {
  const size = Math.min(other.size, item.size);
  return item.y - other.y > APART * size && Math.min(other.x + other.width, item.x + item.width) - Math.max(other.x, item.x) > STRETCH * size;
}

/** Bold letters that are printed twice, a hair apart, are one. */
function withoutDoubles(items: readonly TextItem[]): readonly TextItem[] {
  const places = new Set<string>();
  return items.filter(({ text, x, y, size }) => {
    if (text.trim() === '') return true;
    const place = `${Math.round(x / size * 4)} ${Math.round(y / size * 4)} ${text}`;
    return !places.has(place) && places.add(place);
  });
}

function rowOf(items: readonly TextItem[]): Row {
  const ordered = [...items].sort((one, other) => one.x - other.x);
  const main = ordered.reduce((one, other) => (other.size * other.text.trim().length > one.size * one.text.trim().length ? other : one));
  const segments: Segment[] = [];
  for (const part of cutAtGaps(ordered)) {
    const text = joined(part).trim().replace(/\s+/gu, ' ');
    if (text === '') continue;
    const largest = part.reduce((one, other) => (other.text.trim().length > one.text.trim().length ? other : one));
    const [first, last] = [part[0]!, part.reduce((one, other) => (other.x + other.width > one.x + one.width ? other : one))];
    segments.push({ text, x: first.x, right: last.x + last.width, y: largest.y, size: largest.size, font: largest.font });
  }
  return { y: main.y, segments };
}

function cutAtGaps(items: readonly TextItem[]): readonly (readonly TextItem[])[] {
  const parts: TextItem[][] = [];
  let right = -Infinity;
  for (const item of items) {
    if (item.text.trim() === '') {
      // A blank joins what it stands between only if it is as narrow as one.
      if (item.width <= GAP * item.size) parts.at(-1)?.push(item);
      continue;
    }
    const part = parts.at(-1);
    if (part === undefined || item.x - right > GAP * item.size) parts.push([item]);
    else part.push(item);
    right = Math.max(right, item.x + item.width);
  }
  return parts;
}

function joined(items: readonly TextItem[]): string {
  let text = '';
  let right: number | undefined;
  for (const item of items) {
    if (right !== undefined && item.x - right > BLANK * item.size && !/\s$/.test(text) && !/^\s/.test(item.text)) text += ' ';
    text += item.text.replace(SYMBOLS, (sign) => BULLETS.get(sign) ?? sign);
    right = Math.max(right ?? -Infinity, item.x + item.width);
  }
  return text;
}
