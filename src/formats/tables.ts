import { guessColumns, type ColumnMap } from '../core/imports/columns';
import { importMessage } from '../core/imports/messages';
import { isUnread, Unreadable, type Draft, type ReadOptions, type Reader, type Source, type Unread } from '../core/imports/Source';
import { RowDrafts } from '../core/imports/tables/RowDrafts';
import { textOf, type TableRow } from '../core/imports/tables/TableRow';
import { cellText } from './cellText';
import { csvRows, jsonLineRows, jsonRows, type TableRows } from './tableRows';

export type TableFormat = 'csv' | 'tsv' | 'json' | 'jsonl';

/** Rows that a guess about columns is made by. */
const SAMPLE = 50;
/** Unread rows that are named one by one. */
const NAMED_UNREAD = 1000;
/** Unread rows after which a table that has not as many others is read no further. */
const HOPELESS = 10_000;

/** The beginning of a table, for a preview. */
export interface TableHead {
  readonly header: readonly string[];
  /** Cells of the first rows, in the order of `header`. */
  readonly rows: readonly (readonly string[])[];
  readonly guess: ColumnMap;
}

/** Reads no more of a table than a preview shows. */
export async function tableHead(source: Source, format: TableFormat): Promise<TableHead> {
  const table = rowsOf(source, format);
  const iterator = table.rows[Symbol.asyncIterator]();
  const { rows } = await sampleOf(iterator);
  await iterator.return?.();
  return headOf(table, rows);
}

/** A row an article; of a table's columns those that `options.columns` names, else what they seem to be. */
export function tableReader(format: TableFormat): Reader {
  return { read: (source, options) => draftsOf(rowsOf(source, format), options) };
}

function rowsOf(source: Source, format: TableFormat): TableRows {
  if (format === 'jsonl') return jsonLineRows(source);
  return format === 'json' ? jsonRows(source) : csvRows(source, format === 'tsv' ? '\t' : ',');
}

async function* draftsOf(table: TableRows, { columns, cancelled, tableSeen }: ReadOptions): AsyncIterable<Draft | Unread> {
  const iterator = table.rows[Symbol.asyncIterator]();
  const sample = await sampleOf(iterator);
  if (sample.all.length === 0) throw new Unreadable(importMessage('emptyTable'));
  const head = headOf(table, sample.rows);
  const map = mapOf(columns, head);
  tableSeen?.(head.header, map);
  const drafts = new RowDrafts(checked(map, head), cellText);
  let [unread, read] = [0, 0];
  const answer = function* (row: TableRow | Unread): Generator<Draft | Unread> {
    const draft = isRow(row) ? drafts.draftOf(row) : row;
    if (isUnread(draft) ? ++unread <= NAMED_UNREAD : ++read > 0) yield draft;
  };
  for (const row of sample.all) yield* answer(row);
  for (let next = await iterator.next(); next.done !== true && !cancelled() && (unread < HOPELESS || read > unread); next = await iterator.next()) yield* answer(next.value);
  await iterator.return?.();
  if (unread >= HOPELESS && read <= unread) yield { item: 'row …', reason: importMessage('hopeless') };
  else if (unread > NAMED_UNREAD) yield { item: 'row …', reason: importMessage('moreUnread', unread - NAMED_UNREAD) };
}

/** Rows up to the end of the sample; does not end the reading. */
async function sampleOf(iterator: AsyncIterator<TableRow | Unread>): Promise<{ readonly all: readonly (TableRow | Unread)[]; readonly rows: readonly TableRow[] }> {
  const all: (TableRow | Unread)[] = [];
  while (all.length < SAMPLE) {
    const next = await iterator.next();
    if (next.done === true) break;
    all.push(next.value);
  }
  return { all, rows: all.filter(isRow) };
}

function headOf(table: TableRows, rows: readonly TableRow[]): TableHead {
  const header = table.names();
  const cells = rows.map((row) => header.map((name) => textOf(row.get(name))));
  return { header, rows: cells, guess: guessColumns(header, cells) };
}

/** What is asked for, `''` for in no column, and else the guess. */
function mapOf(columns: ColumnMap | undefined, { guess }: TableHead): ColumnMap {
  return Object.fromEntries(Object.entries({ ...guess, ...columns }).filter(([, name]) => name !== ''));
}

/** Throws where a row could not have a text by this map. */
function checked(map: ColumnMap, { header }: TableHead): ColumnMap {
  const all = header.slice(0, 100).join(', ');
  if (map.text === undefined) throw new Unreadable(importMessage('noTextColumn', all));
  if (!header.includes(map.text)) throw new Unreadable(importMessage('missingColumn', map.text, all));
  return map;
}

function isRow(row: TableRow | Unread): row is TableRow {
  return 'number' in row;
}
