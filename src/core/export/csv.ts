import type { ArticleRow, Cell, Column, HitRow, QueryResult, Row, TableRow } from '../../protocol/result';

export interface CsvOptions {
  readonly separator: ',' | ';' | '\t';
  /** Starts with a byte order mark, by which Excel knows UTF-8. */
  readonly mark: boolean;
}

/** The rows as CSV (RFC 4180, CRLF). Text that a spreadsheet would run as a formula is guarded by an apostrophe; numbers stay numbers. */
export function toCsv(result: Pick<QueryResult, 'kind' | 'columns'> & { readonly rows: readonly Row[] }, options: CsvOptions): string {
  const columns = columnsOf(result);
  const lines = [columns.map(({ name }) => name), ...result.rows.map((row) => columns.map(({ name }) => valueOf(row, name)))];
  const text = lines.map((cells) => `${cells.map((cell) => field(cell, options.separator)).join(options.separator)}\r\n`).join('');
  return options.mark ? `\uFEFF${text}` : text;
}

const HITS = ['path', 'start', 'end', 'line', 'left', 'match', 'right', 'title', 'source', 'published'] as const satisfies readonly (keyof HitRow)[];
const ARTICLES = ['path', 'title', 'source', 'published', 'score', 'hits'] as const satisfies readonly (keyof ArticleRow)[];

function columnsOf(result: Pick<QueryResult, 'kind' | 'columns'>): readonly Pick<Column, 'name'>[] {
  if (result.kind === 'table') return result.columns;
  return (result.kind === 'hits' ? HITS : ARTICLES).map((name) => ({ name }));
}

function valueOf(row: Row, name: string): Cell {
  return (row as TableRow)[name] ?? null;
}

function field(cell: Cell, separator: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const guarded = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /["\r\n]/.test(guarded) || guarded.includes(separator) ? `"${guarded.replace(/"/g, '""')}"` : guarded;
}
