import { columnsOf } from './columnsOf';
import { wordsWithin } from './hyphenation';
import { pageFurniture } from './pageFurniture';
import { paragraphsOf } from './paragraphsOf';
import { rowText, type Line, type PdfPage } from './PdfPage';

/** Part of the body's size that footnotes are set in at most, and of the page's height that they begin below. */
const SMALL = 0.93;
const FOOT = 0.4;
const NOTE = /^(?:\d{1,3}|[*†‡§]+|[a-z])[.)]?\s?\p{L}?/u;

export interface PdfText {
  readonly text: string;
  /** Pages without text, from 1. */
  readonly empty: readonly number[];
  /** What is set largest at the top of the first page that has text, if larger than the rest. */
  readonly largest?: string;
}

/** The text of a document by its pages: lines in the order of reading, as paragraphs, without running headers, footers and numbers of pages. */
export function pdfText(pages: readonly PdfPage[]): PdfText {
  const furniture = pageFurniture(pages);
  const kept = pages.map((page) => columnsOf(page.rows.filter((row) => !furniture.has(row))));
  const body = bodySize(kept);
  const ordered = kept.map((lines, index) => notesLast(lines, body, pages[index]!.height));
  const words = wordsWithin(pages.flatMap(({ rows }) => rows.map(rowText)));
  const largest = largestOf(ordered.find((lines) => lines.length > 0) ?? [], body);
  return {
    text: paragraphsOf(ordered, words, body),
    empty: pages.flatMap(({ rows }, index) => (rows.length === 0 ? [index + 1] : [])),
    ...(largest !== undefined && { largest }),
  };
}

/** The size that most letters have. */
function bodySize(pages: readonly (readonly Line[])[]): number {
  const letters = new Map<number, number>();
  for (const line of pages.flat()) {
    const size = Math.round(line.size * 4) / 4;
    letters.set(size, (letters.get(size) ?? 0) + line.text.length);
  }
  return [...letters].reduce((one, other) => (other[1] > one[1] ? other : one), [0, 0] as const)[0];
}

/** Footnotes stand at the foot of their column; they are read after all of the page. */
function notesLast(lines: readonly Line[], body: number, height: number): readonly Line[] {
  const notes = new Set<Line>();
  for (let at = lines.length - 1; at >= 0; at--) {
    const line = lines[at]!;
    const next = lines[at + 1];
    const atFoot = next === undefined || notes.has(next) || next.y < line.y;
    if (atFoot && line.size <= SMALL * body && line.y > height * FOOT) notes.add(line);
  }
  // Small letters that no note begins with are small text, not notes.
  const begun = new Set<Line>();
  let within = false;
  for (const line of lines) {
    within = notes.has(line) && (within || NOTE.test(line.text));
    if (within) begun.add(line);
  }
  return [...lines.filter((line) => !begun.has(line)), ...begun];
}

function largestOf(lines: readonly Line[], body: number): string | undefined {
  const upper = lines.slice(0, 30);
  const most = Math.max(0, ...upper.filter(({ text }) => text.length > 2).map(({ size }) => size));
  if (most === 0 || most < body * 1.15) return undefined;
  const first = upper.findIndex(({ size, text }) => text.length > 2 && size > most * 0.95);
  let end = first;
  while (end < upper.length && end - first < 4 && upper[end]!.size > most * 0.95) end++;
  const title = upper.slice(first, end).map(({ text }) => text).join(' ').trim();
  return title.length > 3 && title.length < 300 ? title : undefined;
}
