import { stringify } from 'csv-stringify/sync';
import type { CsvOptions } from '../../protocol/export';
import type { Cell, QueryResult, Row } from '../../protocol/result';

/** What a spreadsheet takes for the start of a formula, in full width too, whatever stands ahead of it that is not seen. Stricter than the library's own guard, which would also take numbers. */
const FORMULA = /^(?:[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|[\t\r])/u;
/** Beside what would break a row: blanks at the ends, which some readers drop, and tabs. */
const QUOTED = /^\s|\s$|[\t\r\n]/;

/** A result as CSV (RFC 4180): a line of column names, a line a row, CRLF. Text that a spreadsheet would run gets an apostrophe ahead. */
export function resultCsv({ columns }: Pick<QueryResult, 'columns'>, rows: readonly Row[], { separator, mark }: CsvOptions): string {
  const records = rows.map((row) => {
    const values = row as unknown as Readonly<Record<string, Cell | undefined>>;
    return columns.map(({ name }) => guarded(values[name] ?? null));
  });
  return stringify([columns.map(({ name }) => guarded(name)), ...records], { delimiter: separator, record_delimiter: '\r\n', quoted_match: [QUOTED], bom: mark });
}

function guarded(cell: Cell): string | number | null {
  return typeof cell === 'string' && FORMULA.test(cell) ? `'${cell}` : cell;
}
