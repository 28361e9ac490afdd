import type { ArticleRow, HitRow, Row, TableRow } from '../../protocol/result';
import { flattenText } from './markdownText';
import { readableNumber } from './readableNumber';
import { methodSentence, shownFormulas, totalSentence, warningSentences } from './resultSentences';
import { claimLines, isClaims } from './claimGroups';
import { groupHeading, startsGroup } from './hitGroups';
import type { SavedInput } from './SavedInput';

/** A result as plain English text: totals, method, warnings, and one line a row, its fields parted by tabs; a concordance aligned at its node. */
export function plainResult(input: Pick<SavedInput, 'result' | 'rows' | 'lines'>, limit: number): string {
  const rows = limit === 0 ? input.rows : input.rows.slice(0, limit);
  const total = totalSentence(input.result, rows.length);
  const head = [total.total + total.rest, methodSentence(input.result), ...shownFormulas(input.result), ...warningSentences(input.result).map((warning) => `Warning: ${warning}`)];
  return [...head.map(flattenText), ...(rows.length === 0 ? [] : ['', ...body(input, rows)])].join('\n') + '\n';
}

function body(input: Pick<SavedInput, 'result' | 'lines'>, rows: readonly Row[]): string[] {
  switch (input.result.kind) {
    case 'articles': return (rows as readonly ArticleRow[]).map(articleLine);
    case 'hits': return hitLines(rows as readonly HitRow[]);
    case 'table': return isClaims(input.result) ? [...claimLines(rows as readonly TableRow[])] : tableLines(input, rows as readonly TableRow[]);
  }
}

function articleLine({ path, title, published, source, hits, passages }: ArticleRow): string {
  const line = passages[0] === undefined ? path : `${path}:${passages[0].line}`;
  return [line, title ?? '?', published ?? '?', source ?? '?', readableNumber(hits)].map(flattenText).join('\t');
}

function hitLines(rows: readonly HitRow[]): string[] {
  const left = rows.map((row) => flattenText(row.left));
  const match = rows.map((row) => flattenText(row.match));
  const [leftWidth, matchWidth] = [width(left), width(match)];
  return rows.flatMap((row, index) => {
    const [before = '', node = ''] = [left[index], match[index]];
    const line = `${before.padStart(leftWidth)}  ${node.padEnd(matchWidth)}  ${flattenText(row.right)}\t${flattenText(row.path)}:${row.line}${row.page === undefined ? '' : `, p. ${row.page}`}`;
    return startsGroup(row, index) ? [flattenText(groupHeading(row)), line] : [line];
  });
}

function width(texts: readonly string[]): number {
  return texts.reduce((widest, text) => Math.max(widest, text.length), 0);
}

function tableLines({ result, lines }: Pick<SavedInput, 'result' | 'lines'>, rows: readonly TableRow[]): string[] {
  const cell = (row: TableRow, name: string, index: number): string => {
    const value = row[name] ?? null;
    if (value === null) return '?';
    if (typeof value === 'number') return String(value);
    const line = name === 'path' ? (lines?.[index] ?? null) : null;
    return flattenText(line === null ? value : `${value}:${line}`);
  };
  const names = result.columns.map((column) => column.name);
  return [names.map(flattenText).join('\t'), ...rows.map((row, index) => names.map((name) => cell(row, name, index)).join('\t'))];
}
