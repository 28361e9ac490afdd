import { CsvScanner, type BrokenRow, type CsvDialect, type CsvRow } from './CsvScanner';

const DELIMITERS = [',', ';', '\t', '|'] as const;
/** Rows of the beginning that are looked at. */
const SAMPLE = 100;
/** Code units that a sample's row may have; a longer one is broken. */
const LONGEST = 1024 * 1024;

/** How the table that begins with `head` is written; `hint` is the delimiter of the file's name, taken where nothing speaks for another. */
export function guessDialect(head: string, hint: string): CsvDialect {
  const stated = STATED.exec(head)?.[1];
  if (stated !== undefined) return guessAmong([stated], head.slice(head.search(/[\r\n]/)).trimStart());
  return guessAmong([...new Set([hint, ...DELIMITERS])], head);
}

/** Excel's own first line, which says what parts the cells. */
const STATED = /^sep=([^\r\n])[\r\n]/i;

/** Whether a row is that line. */
export function statesDelimiter([first = '', ...rest]: readonly string[]): boolean {
  return /^sep=.?$/i.test(first) && rest.every((cell) => cell === '');
}

function guessAmong(delimiters: readonly string[], head: string): CsvDialect {
  const tried = delimiters.flatMap((delimiter) =>
    quotesOf(head, delimiter).map((quote) => ({ delimiter, quote, score: scoreOf(head, { delimiter, quote }) })));
  const best = tried.reduce((one, other) => (other.score > one.score ? other : one));
  return { delimiter: best.delimiter, quote: best.quote };
}

/** Rows of a beginning; the last one, which may be cut, is left out where there are others. */
export function rowsOfHead(head: string, dialect: CsvDialect): readonly (CsvRow | BrokenRow)[] {
  const scanner = new CsvScanner(dialect, LONGEST);
  const rows: (CsvRow | BrokenRow)[] = [];
  for (const row of scanner.push(head)) {
    rows.push(row);
    if (rows.length === SAMPLE) return rows;
  }
  return rows.length > 0 ? rows : [...scanner.end()].slice(0, SAMPLE);
}

/** Single marks only where cells stand between them; none only between tabs. */
function quotesOf(head: string, delimiter: string): readonly string[] {
  const single = head.match(/(?<=^|[,;|\t\n])'[^'\n]*'(?=$|[,;|\t\n])/g)?.length ?? 0;
  const lines = head.match(/\n/g)?.length ?? 0;
  return ['"', ...(single > 0 && single >= lines / 2 ? ["'"] : []), ...(delimiter === '\t' ? [''] : [])];
}

/** Rows of one width speak for a dialect, more columns too; broken rows and cells that keep their quotation marks against it. */
function scoreOf(head: string, dialect: CsvDialect): number {
  const found = rowsOfHead(head, dialect);
  const rows = found.flatMap((row) => ('cells' in row ? [row.cells] : []));
  const widths = new Map<number, number>();
  for (const { length } of rows) widths.set(length, (widths.get(length) ?? 0) + 1);
  const [width = 1, count = 0] = [...widths].reduce((one, other) => (other[1] > one[1] ? other : one), [1, 0] as const);
  if (found.length === 0) return 0;
  const marks = rows.flat().filter((cell) => /^(["']).*\1$/s.test(cell)).length;
  const even = count / Math.max(1, rows.length);
  const whole = rows.length / found.length;
  return (width > 1 ? even * even * (1 + Math.min(width, 50) / 100) : 0.01) * whole - marks / (rows.length * width + 1) / 2;
}
