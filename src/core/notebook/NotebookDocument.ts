import type { Diagnostic } from '../../protocol/diagnostic';
import type { SavedResult } from '../../protocol/engine';

/**
 * A stretch of prose. Its source is `before + value + after`; `value` is what an editor shows.
 * `before` and `after` hold blank lines, line ends and a byte order mark, nothing a reader would miss.
 */
export interface MarkdownCell {
  readonly kind: 'markdown';
  readonly before: string;
  readonly value: string;
  readonly after: string;
  /** Damaged text holds something that stops running (a conflict, an orphaned marker). It and front matter are shown as source, not rendered. */
  readonly role: 'text' | 'frontMatter' | 'damaged';
}

/** A saved result as it stands in the file, markers included. */
export interface ResultBlock {
  /** Line ends and blank lines between the closing fence and the block. */
  readonly gap: string;
  /** From the first marker to the last, without a line end after it. */
  readonly source: string;
  readonly saved: SavedResult;
}

/** A `korpus` fence. Its source is `before + value + close`, then `gap + source` of the result, then `after`. */
export interface QueryCell {
  readonly kind: 'query';
  /** The opening fence with its line end; ahead of it, what stood before the first cell. */
  readonly before: string;
  readonly value: string;
  /** The line end after the last line of the query, if there is one, and the closing fence without its line end. */
  readonly close: string;
  readonly result: ResultBlock | null;
  readonly after: string;
}

export type NotebookCell = MarkdownCell | QueryCell;

/** A `*.korpus.md` file. The cells' sources, one after the other, are the file. */
export interface NotebookDocument {
  readonly cells: readonly NotebookCell[];
  /** Rows that a saved result keeps, from the front matter; 0 keeps all. */
  readonly rows: number;
  /** Offsets are into the file's text. An error stops running, never opening. */
  readonly problems: readonly Diagnostic[];
}

export const DEFAULT_ROWS = 50;

/** The exact text of one cell, saved result included. */
export function cellSource(cell: NotebookCell): string {
  if (cell.kind === 'markdown') return cell.before + cell.value + cell.after;
  const result = cell.result === null ? '' : cell.result.gap + cell.result.source;
  return cell.before + cell.value + cell.close + result + cell.after;
}

/** The exact text of the file. */
export function serializeNotebook(document: NotebookDocument): string {
  return document.cells.map(cellSource).join('');
}

/** Where the editable text of each cell starts in the file, in UTF-16 code units. */
export function valueOffsets(document: NotebookDocument): readonly number[] {
  let offset = 0;
  return document.cells.map((cell) => {
    const value = offset + cell.before.length;
    offset += cellSource(cell).length;
    return value;
  });
}

/** The first problem that forbids running, if any. */
export function stopsRunning(document: NotebookDocument): Diagnostic | undefined {
  return document.problems.find((problem) => problem.severity === 'error');
}
