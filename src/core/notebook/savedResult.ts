import type { SavedResult } from '../../protocol/engine';
import type { ArticleRow, Column, HitRow, Passage, Row, TableRow } from '../../protocol/result';
import type { Span } from '../../protocol/span';
import { escapeMarkdown, flattenText } from './markdownText';
import { passageLink, type LinkBase } from './passageLink';
import { readableNumber } from './readableNumber';
import { methodSentence, shownFormulas, totalSentence, warningSentences } from './resultSentences';
import type { SavedInput } from './SavedInput';

interface SavedOptions extends LinkBase {
  /** Rows to keep; 0 keeps all. */
  readonly rows: number;
}

/** How a warning starts in a saved result. */
const WARNING_PREFIX = '> Warning: ';
/** Longest excerpts in UTF-16 units: of a passage, of one side of a concordance, of a text in a table. All of it is in the article. */
const PASSAGE_LENGTH = 300;
const SIDE_LENGTH = 300;
const TEXT_LENGTH = 1000;

/**
 * What a notebook keeps of a result: Markdown in English, the same for the same rows on every machine. Whatever comes from articles, queries or file
 * names is escaped.
 */
export function savedResult(input: SavedInput, options: SavedOptions): SavedResult {
  return { query: input.query, used: input.used, rows: input.rowsHash, total: input.result.total, markdown: resultMarkdown(input, options) };
}

/** The Markdown of a saved result: total, method, formulas, warnings, rows. */
export function resultMarkdown(input: Pick<SavedInput, 'result' | 'rows' | 'lines'>, options: SavedOptions): string {
  const { result } = input;
  const rows = options.rows === 0 ? input.rows : input.rows.slice(0, options.rows);
  const total = totalSentence(result, rows.length);
  const paragraphs = [
    `**${total.total}**${total.rest}`,
    `Method: ${escapeMarkdown(methodSentence(result.method))}`,
    ...listed(shownFormulas(result), '- '),
    ...listed(warningSentences(result), WARNING_PREFIX),
    ...(rows.length === 0 ? [] : [table(input, rows, options)]),
  ];
  return paragraphs.join('\n\n');
}

/** The warnings that a saved result shows, as they stand there. */
export function savedWarnings(saved: Pick<SavedResult, 'markdown'>): readonly string[] {
  return saved.markdown.split('\n').filter((line) => line.startsWith(WARNING_PREFIX)).map((line) => line.slice(WARNING_PREFIX.length));
}

/** Whether two results of a query say the same: all rows, the total and the warnings. */
export function sameFindings(one: SavedResult, other: SavedResult): boolean {
  return one.rows === other.rows && one.total === other.total && savedWarnings(one).join('\n') === savedWarnings(other).join('\n');
}

function listed(lines: readonly string[], prefix: string): string[] {
  return lines.length === 0 ? [] : [lines.map((line) => prefix + escapeMarkdown(line)).join(prefix === WARNING_PREFIX ? '\n>\n' : '\n')];
}

interface TableColumn {
  readonly title: string;
  readonly rule: '---' | '---:';
  readonly cell: (row: Row, index: number) => string;
}

function table(input: Pick<SavedInput, 'result' | 'lines'>, rows: readonly Row[], from: LinkBase): string {
  const columns = columnsOf(input, from);
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const body = rows.map((row, index) => line(columns.map((column) => column.cell(row, index))));
  return [line(columns.map((column) => column.title)), line(columns.map((column) => column.rule)), ...body].join('\n');
}

function columnsOf(input: Pick<SavedInput, 'result' | 'lines'>, from: LinkBase): readonly TableColumn[] {
  switch (input.result.kind) {
    case 'articles': return articleColumns(from) as readonly TableColumn[];
    case 'hits': return hitColumns(from) as readonly TableColumn[];
    case 'table': return tableColumns(input.result.columns, input.lines, from) as readonly TableColumn[];
  }
}

type ColumnOf<R> = Omit<TableColumn, 'cell'> & { readonly cell: (row: R, index: number) => string };

function articleColumns(from: LinkBase): readonly ColumnOf<ArticleRow>[] {
  return [
    { title: 'Article', rule: '---', cell: ({ path, title, passages }) => passageLink(path, passages[0]?.line ?? null, from, title === null || flattenText(title) === '' ? path : title) },
    { title: 'Published', rule: '---', cell: ({ published }) => known(published) },
    { title: 'Source', rule: '---', cell: ({ source }) => known(source) },
    { title: 'Hits', rule: '---:', cell: ({ hits }) => readableNumber(hits) },
    { title: 'Passage', rule: '---', cell: ({ passages }) => (passages[0] === undefined ? '' : passageCell(passages[0])) },
  ];
}

function hitColumns(from: LinkBase): readonly ColumnOf<HitRow>[] {
  return [
    { title: 'Left', rule: '---:', cell: ({ left }) => escapeMarkdown(lastPart(left, SIDE_LENGTH)) },
    { title: 'Node', rule: '---', cell: ({ match }) => bold(firstPart(match, SIDE_LENGTH)) },
    { title: 'Right', rule: '---', cell: ({ right }) => escapeMarkdown(firstPart(right, SIDE_LENGTH)) },
    { title: 'Passage', rule: '---', cell: ({ path, line }) => passageLink(path, line, from) },
  ];
}

/** A table with passages shows where they stand in place of offsets. */
function tableColumns(columns: readonly Column[], lines: SavedInput['lines'], from: LinkBase): readonly ColumnOf<TableRow>[] {
  const names = new Set(columns.map((column) => column.name));
  const lineOf = (row: TableRow, index: number): number | null => (typeof row['line'] === 'number' ? row['line'] : (lines?.[index] ?? null));
  const placed = names.has('path') && (names.has('line') || lines !== undefined);
  const shown = columns.filter(({ name }) => !(placed && (name === 'start' || name === 'end' || name === 'line')));
  return shown.map(({ name, type }) => ({
    title: escapeMarkdown(name),
    rule: type === 'number' ? '---:' : '---',
    cell: (row, index) => {
      const value = row[name] ?? null;
      if (typeof value === 'number') return name === 'start' || name === 'end' ? String(value) : readableNumber(value);
      return name === 'path' && value !== null && value !== '' ? passageLink(value, lineOf(row, index), from) : known(value);
    },
  }));
}

function known(value: string | null): string {
  return value === null ? '*unknown*' : escapeMarkdown(firstPart(value, TEXT_LENGTH));
}

/** The text of a passage with its nodes in bold, cut to a readable length around the first one. */
function passageCell(passage: Passage): string {
  const inside = passage.nodes.map((node) => ({ start: node.start - passage.start, end: node.end - passage.start })).filter((node) => node.start >= 0 && node.end <= passage.text.length);
  const [from, to] = excerpt(passage.text, inside[0]);
  let text = from > 0 ? '… ' : '';
  let at = from;
  for (const node of inside) {
    if (node.start < at || node.end > to) continue;
    text += spaced(passage.text.slice(at, node.start)) + bold(passage.text.slice(node.start, node.end));
    at = node.end;
  }
  text += spaced(passage.text.slice(at, to)) + (to < passage.text.length ? ' …' : '');
  return text.replace(/ {2,}/g, ' ').trim();
}

/** Escaped, but a blank at either end stays: it parts the text from the bold word. */
function spaced(text: string): string {
  return (/^\s/.test(text) ? ' ' : '') + escapeMarkdown(text) + (/\S\s+$/.test(text) ? ' ' : '');
}

function bold(text: string): string {
  const escaped = escapeMarkdown(text);
  return escaped === '' ? '' : `**${escaped}**`;
}

function firstPart(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, nextBlank(text, length, -1))} …`;
}

function lastPart(text: string, length: number): string {
  return text.length <= length ? text : `… ${text.slice(nextBlank(text, text.length - length, 1))}`;
}

/** Bounds of at most PASSAGE_LENGTH units, at blanks where there are any. */
function excerpt(text: string, node: Span | undefined): readonly [number, number] {
  if (text.length <= PASSAGE_LENGTH) return [0, text.length];
  const middle = node === undefined ? 0 : Math.max(0, node.start - PASSAGE_LENGTH / 2);
  const from = middle === 0 ? 0 : nextBlank(text, middle, 1);
  return [from, nextBlank(text, Math.min(text.length, from + PASSAGE_LENGTH), -1)];
}

function nextBlank(text: string, from: number, step: 1 | -1): number {
  if (from >= text.length) return text.length;
  for (let at = from; Math.abs(at - from) < 60 && at > 0 && at < text.length; at += step) if (/\s/.test(text.charAt(at))) return at;
  return /[\uDC00-\uDFFF]/.test(text.charAt(from)) ? from - 1 : from;
}
