import { CsvScanner, type BrokenRow, type CsvDialect, type CsvRow } from '../core/imports/tables/CsvScanner';
import { guessDialect, statesDelimiter } from '../core/imports/tables/csvDialect';
import { headerOf } from '../core/imports/tables/headerOf';
import { JsonElements, parsedJson, type JsonElement } from '../core/imports/tables/JsonElements';
import { fieldsOf, isObject } from '../core/imports/tables/objectRow';
import type { TableRow } from '../core/imports/tables/TableRow';
import { IMPORT_LIMITS } from '../core/imports/limits';
import { importMessage } from '../core/imports/messages';
import { Unreadable, type Source, type Unread } from '../core/imports/Source';
import { guessColumns } from '../core/imports/columns';
import type { Message } from '../protocol/message';
import { decodedPieces } from './decodedPieces';

/** Names of columns that are kept of objects whose keys differ. */
const MOST_NAMES = 5000;

/** The rows of a table one after the other; names of columns are known with the first that is read. */
export interface TableRows {
  /** Names of columns that the first row has; of objects all that the rows read so far have. */
  names(): readonly string[];
  readonly rows: AsyncIterable<TableRow | Unread>;
}

/** Rows of CSV; `hint` is the delimiter where nothing speaks for another. */
export function csvRows(source: Source, hint: string): TableRows & { readonly dialect: () => CsvDialect | undefined } {
  let names: readonly string[] = [];
  let dialect: CsvDialect | undefined;
  async function* rows(): AsyncIterable<TableRow | Unread> {
    let scanner: CsvScanner | undefined;
    let number = 0;
    const said: Message[] = [];
    const take = function* (found: Iterable<CsvRow | BrokenRow>): Generator<TableRow | Unread> {
      for (const row of found) {
        if (!('cells' in row)) {
          number++;
          yield { item: `row ${number}`, reason: importMessage(row.fault === 'quote' ? 'brokenQuote' : 'longRow', row.line) };
        } else if (names.length === 0 && !statesDelimiter(row.cells)) {
          const header = headerOf(row.cells);
          names = header.names;
          if (!header.named) yield rowOf(row.cells, ++number);
        } else if (names.length > 0) yield rowOf(row.cells, ++number);
      }
    };
    const rowOf = (cells: readonly string[], of: number): TableRow => ({
      number: of,
      get: (column) => cells[names.indexOf(column)],
      remarks: [...said.splice(0), ...(cells.length === names.length || (cells.length > names.length && cells.slice(names.length).every((cell) => cell === '')) ? [] : [importMessage('raggedRow', cells.length, names.length)])],
    });
    for await (const piece of decodedPieces(source, (remark) => said.push(remark))) {
      dialect ??= guessDialect(piece, hint);
      scanner ??= new CsvScanner(dialect, IMPORT_LIMITS.text);
      yield* take(scanner.push(piece));
    }
    if (scanner) yield* take(scanner.end());
  }
  return { names: () => names, rows: rows(), dialect: () => dialect };
}

/** Rows of JSON Lines; a line that is no object is told of, and the rest is read. */
export function jsonLineRows(source: Source): TableRows {
  return objectRows(async function* (told) {
    // A table of one column without quotation marks: its rows are the lines.
    const scanner = new CsvScanner({ delimiter: '\n', quote: '' }, IMPORT_LIMITS.text);
    for await (const piece of decodedPieces(source, told)) yield* lineElements(scanner.push(piece));
    yield* lineElements(scanner.end());
  });
}

function* lineElements(rows: Iterable<CsvRow | BrokenRow>): Generator<JsonElement> {
  for (const row of rows) {
    const json = 'cells' in row ? (row.cells[0] ?? '') : '';
    if ('cells' in row && json.trim() === '') continue;
    const value = parsedJson(json);
    yield value === undefined ? { line: row.line, damaged: true } : { line: row.line, value: value.of, damaged: false };
  }
}

/** Code units of a JSON object that is looked at as a whole, to tell an article from what holds a list of them. */
const WHOLE = 16 * 1024 * 1024;

/** Rows of a JSON list of objects, of the list that an object holds, or the object itself where it is one article. */
export function jsonRows(source: Source): TableRows {
  return objectRows(async function* (told) {
    const scanner = new JsonElements(IMPORT_LIMITS.text);
    let head: string | undefined = '';
    for await (const piece of decodedPieces(source, told)) {
      if (head !== undefined) {
        head += piece;
        if (/^\s*(?:\{|$)/.test(head) && head.length < WHOLE) continue;
      }
      yield* scanner.push(head ?? piece);
      head = undefined;
    }
    const whole = head === undefined ? undefined : elementsOfWhole(head);
    if (whole !== undefined) return yield* whole;
    if (head !== undefined) yield* scanner.push(head);
    yield* scanner.end();
    if (!scanner.found) throw new Unreadable(importMessage('noList'));
  });
}

/** Of an object: its longest list of objects, unless the object has a text of its own. */
function elementsOfWhole(json: string): readonly JsonElement[] | undefined {
  const object = parsedJson(json)?.of;
  if (!isObject(object)) return undefined;
  const list = hasText(object) ? undefined : longestList(object, 3);
  return (list ?? [object]).map((value) => ({ line: 1, value, damaged: false }));
}

function hasText(object: Readonly<Record<string, unknown>>): boolean {
  const names = Object.keys(object).filter((key) => typeof object[key] === 'string');
  return guessColumns(names, [names.map((name) => object[name] as string)]).text !== undefined;
}

function longestList(object: Readonly<Record<string, unknown>>, depth: number): readonly unknown[] | undefined {
  let longest: readonly unknown[] | undefined;
  for (const value of Object.values(object)) {
    const list: readonly unknown[] | undefined = Array.isArray(value) && isObject(value[0]) ? value : isObject(value) && depth > 1 ? longestList(value, depth - 1) : undefined;
    if (list !== undefined && list.length > (longest?.length ?? 0)) longest = list;
  }
  return longest;
}

function objectRows(elements: (told: (remark: Message) => void) => AsyncIterable<JsonElement>): TableRows {
  const names = new Set<string>();
  async function* rows(): AsyncIterable<TableRow | Unread> {
    let number = 0;
    const said: Message[] = [];
    for await (const { value, line } of elements((remark) => said.push(remark))) {
      number++;
      if (!isObject(value)) yield { item: `row ${number}`, reason: importMessage('notObject', line) };
      else {
        const fields = fieldsOf(value);
        if (names.size < MOST_NAMES) for (const name of fields.keys()) names.add(name);
        yield { number, get: (column) => fields.get(column), remarks: said.splice(0) };
      }
    }
  }
  return { names: () => [...names], rows: rows() };
}
