import type { SavedResult } from '../../protocol/engine';
import { closesFence, closingLine, fenceRunFor, openingFence, type Fence } from './fence';
import { endsWithLineEnd, normalizeLineEnds, startsWithLineEnd, withLineEnds } from './lines';
import { cellSource, type MarkdownCell, type NotebookCell, type NotebookDocument, type QueryCell } from './NotebookDocument';
import { formatResultBlock, sameSaved } from './resultMarker';

/** Where a cell came from. */
export interface CellOrigin {
  readonly cell: NotebookCell;
  /** Number of the cell in its file. */
  readonly index: number;
  /** Tells the file from others, for a cell that was pasted from elsewhere. */
  readonly file: string;
}

/** A cell as an editor holds it now. */
export interface LiveCell {
  readonly kind: NotebookCell['kind'];
  /** Any line ends. */
  readonly value: string;
  /** `undefined` for a new cell. */
  readonly origin: CellOrigin | undefined;
  /** `keep` leaves the file's result as it is; `null` takes it away. */
  readonly saved: SavedResult | null | 'keep';
}

/**
 * The file for the cells of an editor. A cell that was not changed comes back byte for byte;
 * neighbours that were none in the file are parted by a blank line.
 */
export function composeNotebook(cells: readonly LiveCell[], lineEnd: string, mark = markOf(cells)): string {
  return composeCells(cells, lineEnd, mark).text;
}

/** The file, and where in it the text of each cell starts. The byte order mark belongs to the file, wherever its first cell went. */
export function composeCells(cells: readonly LiveCell[], lineEnd: string, mark = markOf(cells)): { readonly text: string; readonly offsets: readonly number[] } {
  let text = mark;
  const offsets: number[] = [];
  let previous: LiveCell | undefined;
  cells.forEach((live, index) => {
    const cell = withoutMark(composeCell(live, lineEnd, index + 1 < cells.length), live);
    const source = cellSource(cell);
    if (source !== '' && previous !== undefined && !wereNeighbours(previous, live)) text += separator(text, lineEnd);
    offsets.push(text.length + cell.before.length);
    if (source === '') return;
    text += source;
    previous = live;
  });
  const last = cells.at(-1);
  if (last !== undefined && last.origin === undefined) text = text.replace(/[\r\n]+$/, '') + lineEnd;
  return { text, offsets };
}

/** The byte order mark of the file that the cells came from, while its first cell is among them. */
function markOf(cells: readonly LiveCell[]): string {
  const first = cells.find(({ origin }) => origin?.index === 0)?.origin?.cell;
  return first === undefined ? '' : leadingMark(cellSource(first));
}

/** A byte order mark at the start of a text, as often as it stands there. */
export function leadingMark(text: string): string {
  return /^\uFEFF*/.exec(text)?.[0] ?? '';
}

/** A second mark, and that of a text which was not taken apart, stands in the cell's value. */
function withoutMark(cell: NotebookCell, { origin }: LiveCell): NotebookCell {
  if (origin?.index !== 0) return cell;
  const before = cell.before.slice(leadingMark(cell.before).length);
  return { ...cell, before, value: before === '' ? cell.value.slice(leadingMark(cell.value).length) : cell.value };
}

/** The document with other saved results; a result equal to the one in the file keeps its bytes. */
export function withResults(document: NotebookDocument, results: ReadonlyMap<number, SavedResult | null>, lineEnd: string): NotebookDocument {
  const cells = document.cells.map((cell, index) => {
    const saved = results.get(index);
    return cell.kind === 'query' && saved !== undefined ? withResult(cell, saved, lineEnd) : cell;
  });
  return { ...document, cells };
}

function composeCell(live: LiveCell, lineEnd: string, followed: boolean): NotebookCell {
  const origin = live.origin?.cell;
  if (live.kind === 'markdown') return composeMarkdown(live.value, origin?.kind === 'markdown' ? origin : undefined, lineEnd, followed);
  const query = composeQuery(live.value, origin?.kind === 'query' ? origin : undefined, lineEnd);
  return live.saved === 'keep' ? query : withResult(query, live.saved, lineEnd);
}

function composeMarkdown(value: string, origin: MarkdownCell | undefined, lineEnd: string, followed: boolean): MarkdownCell {
  if (origin !== undefined && sameText(origin.value, value)) return origin;
  const typed = withLineEnds(value, lineEnd);
  const open = followed ? closingLine(typed) : undefined;
  const closing = open === undefined ? '' : (endsWithLineEnd(typed) ? '' : lineEnd) + open;
  const after = value === '' ? '' : lineEnd + lineEnd;
  return { kind: 'markdown', before: origin?.before ?? '', value: typed + closing, after: origin?.after ?? after, role: origin?.role ?? 'text' };
}

function composeQuery(value: string, origin: QueryCell | undefined, lineEnd: string): QueryCell {
  if (origin !== undefined && sameText(origin.value, value)) return origin;
  const typed = withLineEnds(value, lineEnd);
  const base: QueryCell = origin ?? { kind: 'query', before: '```korpus' + lineEnd, value: '', close: '```', result: null, after: lineEnd + lineEnd };
  const { before, close } = refenced(base, typed);
  return { ...base, before, value: typed, close: typed !== '' && !startsWithLineEnd(close) ? lineEnd + close : close };
}

/** Longer fences where a line of the text would close the cell. */
function refenced(cell: QueryCell, value: string): { before: string; close: string } {
  const { before, close } = cell;
  const start = /\uFEFF?[^\r\n]*(?:\r\n|\r|\n)$/.exec(before)?.index ?? 0;
  const opening = before.slice(start);
  const fence = openingFence(opening.replace(/^\uFEFF/, '').replace(/[\r\n]+$/, ''));
  if (fence === undefined || !breaksOut(value, fence)) return { before, close };
  const run = fenceRunFor(value, fence);
  return { before: before.slice(0, start) + opening.replace(/`{3,}|~{3,}/, run), close: close.replace(/`{3,}|~{3,}/, (old) => (old.length < run.length ? run : old)) };
}

function breaksOut(value: string, fence: Fence): boolean {
  return normalizeLineEnds(value).split('\n').some((line) => closesFence(line, fence));
}

function withResult(cell: QueryCell, saved: SavedResult | null, lineEnd: string): QueryCell {
  if (saved === null) return { ...cell, result: null };
  if (cell.result !== null && sameSaved(cell.result.saved, saved)) return cell;
  const gap = cell.result?.gap ?? lineEnd + lineEnd;
  return { ...cell, result: { gap, source: withLineEnds(formatResultBlock(saved), lineEnd), saved } };
}

/** Equal but for what an editor changes on opening: line ends, and a byte order mark at the start. */
function sameText(a: string, b: string): boolean {
  return a === b || asOpened(a) === asOpened(b);
}

function asOpened(text: string): string {
  return normalizeLineEnds(text).replace(/^\uFEFF/, '');
}

function wereNeighbours(a: LiveCell, b: LiveCell): boolean {
  const [from, to] = [a.origin, b.origin];
  if (from === undefined || to === undefined || from.cell.kind !== a.kind || to.cell.kind !== b.kind) return false;
  return from.file === to.file && from.index + 1 === to.index;
}

/** What is missing to a blank line at the end of a text. */
function separator(text: string, lineEnd: string): string {
  if (text === leadingMark(text)) return '';
  if (!endsWithLineEnd(text)) return lineEnd + lineEnd;
  return /(\r\n|\r|\n)[ \t]*(\r\n|\r|\n)$/.test(text) ? '' : lineEnd;
}
