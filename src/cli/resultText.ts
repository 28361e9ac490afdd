import { counted, readableNumber } from '../core/notebook/readableNumber';
import { methodSentence, totalSentence } from '../core/notebook/resultSentences';
import { claimLines, isClaims } from '../core/notebook/claimGroups';
import { groupHeading, startsGroup } from '../core/notebook/hitGroups';
import type { Span } from '../protocol/span';
import type { ArticleRow, Cell, HitRow, QueryResult, TableResult } from '../protocol/result';
import { printable, warningLine } from './Terminal';

/** Columns of a terminal that the context of a hit takes on each side. */
const CONTEXT = 40;

/** A result to be read in a terminal: rows in aligned columns, then total, method and warnings. */
export function resultText(result: QueryResult, warnings: readonly string[]): string {
  return [...rowsOf(result), '', ...summary(result), ...warnings.map(warningLine)].join('\n') + '\n';
}

function rowsOf(result: QueryResult): string[] {
  switch (result.kind) {
    case 'articles': return result.rows.flatMap((row, index) => articleLines(row, index + 1));
    case 'hits': return hitLines(result.rows);
    case 'table': return isClaims(result) ? claimLines(result.rows).map(printable) : tableLines(result);
  }
}

function articleLines(row: ArticleRow, rank: number): string[] {
  const known = [row.source, row.published].filter((value) => value !== null).join(' · ');
  const hits = row.hits > 0 ? ` · ${counted(row.hits, 'hit')}` : '';
  const head = `${rank}. ${oneLine(row.title ?? row.path)}${known === '' ? '' : ` (${oneLine(known)})`}`;
  return [head, `   ${oneLine(row.path)}${hits}`, ...row.passages.map((passage) => `   ${passage.line}: ${oneLine(passage.text)}`)];
}

function hitLines(rows: readonly HitRow[]): string[] {
  const places = rows.map((row) => `${oneLine(row.path)}:${row.line}${row.page === undefined ? '' : `, p. ${row.page}`}`);
  const width = widest(places);
  return rows.flatMap((row, index) => {
    const left = withMarks(row.left, spansIn(row, row.start - row.left.length)).slice(-CONTEXT).padStart(CONTEXT);
    const right = withMarks(row.right, spansIn(row, row.end)).slice(0, CONTEXT);
    const line = `${(places[index] as string).padEnd(width)}  ${left}[${oneLine(row.match)}]${right}`.trimEnd();
    return startsGroup(row, index) ? [...(index === 0 ? [] : ['']), oneLine(groupHeading(row)), line] : [line];
  });
}

/** Collocates of a hit in a text that begins at an offset of the article, as places in the text. */
function spansIn({ collocates = [] }: HitRow, from: number): readonly Span[] {
  return collocates.map(({ start, end }) => ({ start: start - from, end: end - from }));
}

/** The text on one line, with stars around the words that are emphasised. */
function withMarks(text: string, spans: readonly Span[]): string {
  let [marked, done] = ['', 0];
  for (const { start, end } of spans) {
    if (start < done || end > text.length) continue;
    marked += `${text.slice(done, start)}*${text.slice(start, end)}*`;
    done = end;
  }
  return oneLine(marked + text.slice(done));
}

function tableLines({ columns, rows }: TableResult): string[] {
  const decimals = columns.map(({ name }) => (rows.some((row) => typeof row[name] === 'number' && !Number.isInteger(row[name])) ? DECIMALS : 0));
  const cells = [columns.map((column) => column.name), ...rows.map((row) => columns.map((column, at) => cellText(row[column.name] ?? null, decimals[at]!)))];
  const widths = columns.map((_, at) => widest(cells.map((line) => line[at] as string)));
  const aligned = cells.map((line) => line
    .map((text, at) => (columns[at]?.type === 'number' ? text.padStart(widths[at] as number) : text.padEnd(widths[at] as number)))
    .join('  ').trimEnd());
  return [aligned[0] as string, widths.map((width) => '-'.repeat(width)).join('  '), ...aligned.slice(1)];
}

/** By a loop: a result has more rows than a call may have arguments. */
function widest(texts: readonly string[]): number {
  return texts.reduce((width, text) => Math.max(width, text.length), 0);
}

/** Of a number that is none of whole ones. */
const DECIMALS = 2;

/** A whole number among others has blanks where these have decimals, so that the points stand below one another. */
function cellText(cell: Cell, decimals: number): string {
  if (cell === null) return '–';
  if (typeof cell !== 'number') return oneLine(cell);
  if (!Number.isInteger(cell)) return cell.toFixed(DECIMALS);
  return `${cell}${decimals > 0 ? ' '.repeat(decimals + 1) : ''}`;
}

function summary(result: QueryResult): string[] {
  const { total, rest } = totalSentence(result, result.total);
  const shown = result.rows.length === result.total ? '' : `, ${readableNumber(result.rows.length)} shown`;
  return [total + rest + shown, printable(methodSentence(result))];
}

function oneLine(text: string): string {
  return printable(text.replace(/\s+/g, ' '));
}
