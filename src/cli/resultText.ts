import { counted, readableNumber } from '../core/notebook/readableNumber';
import { methodSentence, totalSentence } from '../core/notebook/resultSentences';
import { claimLines, isClaims } from '../core/notebook/claimGroups';
import { groupHeading, startsGroup } from '../core/notebook/hitGroups';
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
    const left = oneLine(row.left).slice(-CONTEXT).padStart(CONTEXT);
    const right = oneLine(row.right).slice(0, CONTEXT);
    const line = `${(places[index] as string).padEnd(width)}  ${left}[${oneLine(row.match)}]${right}`.trimEnd();
    return startsGroup(row, index) ? [...(index === 0 ? [] : ['']), oneLine(groupHeading(row)), line] : [line];
  });
}

function tableLines({ columns, rows }: TableResult): string[] {
  const cells = [columns.map((column) => column.name), ...rows.map((row) => columns.map((column) => cellText(row[column.name] ?? null)))];
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

function cellText(cell: Cell): string {
  if (cell === null) return '–';
  if (typeof cell === 'number') return Number.isInteger(cell) ? String(cell) : cell.toFixed(2);
  return oneLine(cell);
}

function summary(result: QueryResult): string[] {
  const { total, rest } = totalSentence(result, result.total);
  const shown = result.rows.length === result.total ? '' : `, ${readableNumber(result.rows.length)} shown`;
  return [total + rest + shown, printable(methodSentence(result))];
}

function oneLine(text: string): string {
  return printable(text.replace(/\s+/g, ' '));
}
