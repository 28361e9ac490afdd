import { rowText, type PdfPage, type Row } from './PdfPage';

/** Part of a page's height, at top and at bottom, that its running headers, footers and numbers stand in. */
const MARGIN = 0.16;
/** Rows from each edge that are looked at. */
const OUTER = 4;
/** Times the letters' size that rows of one header are apart at most. */
const CLOSE = 2.5;
/** Points by which the same row's height differs from page to page. */
const STRAY = 4;
/** Pages that a running header is on at least, and pages between two of them (chapters, left and right pages). */
const PAGES = 3;
const APART = 2;

interface Candidate {
  readonly page: number;
  readonly row: Row;
}

/** Rows that recur at the same height from page to page, whatever their numbers, and numbers of pages: no part of the text. */
export function pageFurniture(pages: readonly PdfPage[]): ReadonlySet<Row> {
  const groups = new Map<string, Candidate[]>();
  pages.forEach((page, index) => {
    for (const row of outerRows(page)) {
      const key = `${row.y < page.height / 2 ? 'top' : 'foot'} ${numberless(rowText(row))}`;
      groups.set(key, [...(groups.get(key) ?? []), { page: index, row }]);
    }
  });
  const found = new Set<Row>();
  for (const group of groups.values()) for (const row of recurring(group, pages.length)) found.add(row);
  for (const page of pages) {
    const last = page.rows.filter((row) => !found.has(row)).at(-1);
    if (last !== undefined && last.y > page.height * (1 - MARGIN) && isPageNumber(rowText(last)) && isApart(page, last)) found.add(last);
  }
  return found;
}

function outerRows({ rows, height }: PdfPage): readonly Row[] {
  const outer = new Set([...edgeRows(rows), ...edgeRows([...rows].reverse())]);
  return [...outer].filter(({ y }) => y < height * MARGIN || y > height * (1 - MARGIN));
}

/** The first rows as far as they stand close to each other. */
function edgeRows(rows: readonly Row[]): readonly Row[] {
  const edge = rows.slice(0, OUTER);
  const apart = edge.findIndex((row, index) => index > 0 && Math.abs(row.y - edge[index - 1]!.y) > CLOSE * Math.max(...row.segments.map(({ size }) => size)));
  return apart < 0 ? edge : edge.slice(0, apart);
}

/** What recurs of a row whose numbers change: `Kapitel 3 · 17` and `iv` as well as `— 12 —`. */
function numberless(text: string): string {
  return text.toLowerCase().replace(/^[ivxlc]+$|\d+/g, '#').replace(/\s+/g, ' ').trim();
}

function recurring(group: readonly Candidate[], pages: number): readonly Row[] {
  const needed = pages < PAGES ? 2 : PAGES;
  const kept = new Set<Row>();
  const byHeight = [...group].sort((one, other) => one.row.y - other.row.y);
  for (let start = 0, end = 0; start < byHeight.length; start = end) {
    for (end = start + 1; end < byHeight.length && byHeight[end]!.row.y - byHeight[end - 1]!.row.y <= STRAY; end++);
    const alike = byHeight.slice(start, end).sort((one, other) => one.page - other.page);
    for (const run of runsOf(alike)) if (new Set(run.map(({ page }) => page)).size >= needed) for (const { row } of run) kept.add(row);
  }
  return [...kept];
}

function runsOf(candidates: readonly Candidate[]): readonly (readonly Candidate[])[] {
  const runs: Candidate[][] = [];
  for (const candidate of candidates) {
    const run = runs.at(-1);
    if (run !== undefined && candidate.page - run.at(-1)!.page <= APART) run.push(candidate);
    else runs.push([candidate]);
  }
  return runs;
}

export function isPageNumber(text: string): boolean {
  return /^(?:[-–—|·\s]*(?:(?:seite|page|s\.|p\.)\s*)?(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:\/|von|of)\s*\d{1,4})?[-–—|·\s]*)$/i.test(text);
}

/** Whether more than a line's height is above a row. */
function isApart({ rows }: PdfPage, row: Row): boolean {
  const above = rows[rows.indexOf(row) - 1];
  return above === undefined || row.y - above.y > 1.5 * Math.max(...row.segments.map(({ size }) => size));
}
