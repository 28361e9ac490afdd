import type { SavedResult } from '../../protocol/engine';
import { contentHash } from '../text/hash';
import { closesFence, closingLine, fenceRunFor, openingFence, type Fence } from './fence';
import { endsWithLineEnd, lastLineStart, normalizeLineEnds, startsWithLineEnd, withLineEnds, withoutLineEnds } from './lines';
import { cellSource, type MarkdownCell, type NotebookCell, type NotebookDocument, type QueryCell } from './NotebookDocument';
import { formatResultBlock, sameSaved } from './resultMarker';

/** How a cell stood in its file, where that is not how a new one would be written: `cellOrigins` tells. */
export interface CellOrigin {
  readonly cell: NotebookCell;
  /** Of the file's first cell: a byte order mark in its source is the file's. */
  readonly isFirst: boolean;
  /** Digest of its source, where no blank line parts it from the cell before. */
  readonly id?: string;
  /** The `id` of the cell behind it, where no blank line parts them. */
  readonly next?: string;
}

/** A cell as an editor holds it now. */
export interface LiveCell {
  readonly kind: NotebookCell['kind'];
  /** Any line ends. */
  readonly value: string;
  /** `undefined` for a new cell, and for one that stood in its file as a new one would. */
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
  const parts = [mark];
  const offsets: number[] = [];
  let length = mark.length;
  let tail = mark;
  const add = (part: string): void => {
    parts.push(part);
    length += part.length;
    // As much of the text as tells how it ends: looking at all of it for each cell would make long notebooks slow.
    tail = /\S/.test(part) ? part : tail + part;
  };
  let previous: LiveCell | undefined;
  cells.forEach((live, index) => {
    const cell = withoutMark(composeCell(live, lineEnd, index + 1 < cells.length), live);
    const source = cellSource(cell);
    if (source !== '' && previous !== undefined && !wereJoined(previous, live)) add(separator(tail, lineEnd));
    offsets.push(length + cell.before.length);
    if (source === '') return;
    add(source);
    previous = live;
  });
  const text = parts.join('');
  const last = cells.at(-1);
  return { text: last !== undefined && last.origin === undefined ? withOneLineEnd(text, lineEnd) : text, offsets };
}

/** The byte order mark of the file that the cells came from, while its first cell is among them. */
function markOf(cells: readonly LiveCell[]): string {
  const first = cells.find(({ origin }) => origin?.isFirst)?.origin?.cell;
  return first === undefined ? '' : leadingMark(cellSource(first));
}

/** A byte order mark at the start of a text, as often as it stands there. */
export function leadingMark(text: string): string {
  return /^\uFEFF*/.exec(text)?.[0] ?? '';
}

/** A second mark, and that of a text which was not taken apart, stands in the cell's value. */
function withoutMark(cell: NotebookCell, { origin }: LiveCell): NotebookCell {
  if (origin?.isFirst !== true) return cell;
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
  const start = lastLineStart(before);
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

function wereJoined(a: LiveCell, b: LiveCell): boolean {
  const [from, to] = [a.origin, b.origin];
  if (from === undefined || to === undefined || from.cell.kind !== a.kind || to.cell.kind !== b.kind) return false;
  return from.next !== undefined && from.next === to.id;
}

/**
 * The origins of a file's cells, `undefined` for those whose bytes are what a new cell with the same text and result would get: so little as that has to be
 * remembered of most cells, and nothing of a cell changes with its place or with its neighbours.
 */
export function cellOrigins(cells: readonly NotebookCell[], lineEnd: string): readonly (CellOrigin | undefined)[] {
  const sources = cells.map(cellSource);
  const isJoined = (index: number): boolean => index >= 0 && index + 1 < cells.length && !endsInBlankLine(sources[index]!);
  return cells.map((cell, index) => {
    const [before, behind] = [isJoined(index - 1), isJoined(index)];
    if (!before && !behind && isAsNew(cell, sources[index]!, lineEnd, { isFirst: index === 0, isLast: index === cells.length - 1 })) return undefined;
    return { cell, isFirst: index === 0, ...(before && { id: contentHash(sources[index]!) }), ...(behind && { next: contentHash(sources[index + 1]!) }) };
  });
}

function isAsNew(cell: NotebookCell, source: string, lineEnd: string, { isFirst, isLast }: { readonly isFirst: boolean; readonly isLast: boolean }): boolean {
  if ((isFirst && leadingMark(source) !== '') || (cell.kind === 'markdown' && (cell.role !== 'text' || cell.value === ''))) return false;
  const saved = cell.kind === 'query' ? cell.result?.saved ?? null : null;
  const fresh = cellSource(composeCell({ kind: cell.kind, value: asOpened(cell.value), origin: undefined, saved }, lineEnd, !isLast));
  return source === (isLast ? withOneLineEnd(fresh, lineEnd) : fresh);
}

function withOneLineEnd(text: string, lineEnd: string): string {
  return withoutLineEnds(text) + lineEnd;
}

/** What is missing to a blank line at the end of a text. */
function separator(text: string, lineEnd: string): string {
  if (text === leadingMark(text)) return '';
  if (!endsWithLineEnd(text)) return lineEnd + lineEnd;
  return endsInBlankLine(text) ? '' : lineEnd;
}

function endsInBlankLine(text: string): boolean {
  return /(\r\n|\r|\n)[ \t]*(\r\n|\r|\n)$/.test(text);
}
