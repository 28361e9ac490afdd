import type { Cell, Column, QueryResult, Row } from '../../protocol/result';

export interface CsvOptions {
  readonly separator: ',' | ';' | '\t';
  /** A byte order mark at the start, by which Excel knows UTF-8. */
  readonly mark: boolean;
}

/** A result as CSV (RFC 4180): a line of column names, a line a row, CRLF. */
export function resultCsv(result: Pick<QueryResult, 'columns'>, rows: readonly Row[], options: CsvOptions): string {
  const lines = [result.columns.map((column) => textCell(column.name, options.separator)), ...rows.map((row) => rowCells(row, result.columns, options.separator))];
  return (options.mark ? '\uFEFF' : '') + lines.map((cells) => cells.join(options.separator) + '\r\n').join('');
}

function rowCells(row: Row, columns: readonly Column[], separator: string): string[] {
  const values = row as unknown as Readonly<Record<string, Cell | undefined>>;
  return columns.map(({ name }) => {
    const value = values[name] ?? null;
    if (value === null) return '';
    return typeof value === 'number' ? String(value) : textCell(value, separator);
  });
}

/** Text that a spreadsheet would run as a formula gets an apostrophe ahead. Tabs and line ends inside quotes are legal; a lone CR is one of them. */
function textCell(text: string, separator: string): string {
  const guarded = /^[\s\uFEFF]*[=+\-@]/.test(text) || /^[\t\r]/.test(text) ? `'${text}` : text;
  return guarded.includes(separator) || /["\r\n\t]/.test(guarded) || guarded !== guarded.trim() ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
