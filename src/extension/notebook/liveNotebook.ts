import * as vscode from 'vscode';
import { composeCells, type CellOrigin, type LiveCell } from '../../core/notebook/composeNotebook';
import { openingFence } from '../../core/notebook/fence';
import { withLineEnds } from '../../core/notebook/lines';
import { encodeNotebook } from '../../core/notebook/notebookBytes';
import type { NotebookDocument } from '../../core/notebook/NotebookDocument';
import { parseNotebook } from '../../core/notebook/parseNotebook';
import { readResultBlock } from '../../core/notebook/readResultBlock';
import type { TextCodec } from '../../core/ports';
import type { SavedResult } from '../../protocol/engine';
import { QUERY_LANGUAGE } from '../ids';
import { readFileMetadata, readOrigin, readSaved } from './cellMetadata';
import { MARKDOWN_MIME } from './outputs';

/** Front matter is a cell of this language. */
export const FRONT_MATTER_LANGUAGE = 'yaml';

/** What a cell in the editor and a cell on its way to the file have in common. */
interface CellState {
  readonly kind: vscode.NotebookCellKind;
  readonly languageId: string;
  readonly value: string;
  readonly metadata?: { readonly [key: string]: unknown };
  readonly outputs?: readonly vscode.NotebookCellOutput[];
}

/** A notebook as it would stand in its file now. */
export interface LiveNotebook {
  readonly text: string;
  /** Where the text of each cell starts. */
  readonly offsets: readonly number[];
  readonly document: NotebookDocument;
}

export function liveNotebook(notebook: vscode.NotebookDocument): LiveNotebook {
  const { text, offsets } = composed(notebook);
  return { text, offsets, document: parseNotebook(text) };
}

/** What saving it now would write. */
export function notebookBytes(notebook: vscode.NotebookDocument, codec: Pick<TextCodec, 'decodeStrict' | 'encode'>): Uint8Array {
  return encodeNotebook(composed(notebook).text, readFileMetadata(notebook.metadata).encoding, codec);
}

function composed(notebook: vscode.NotebookDocument): ReturnType<typeof composeCells> {
  const states = notebook.getCells().map(({ kind, document, metadata, outputs }) => ({ kind, languageId: document.languageId, value: document.getText(), metadata, outputs }));
  const { lineEnd, mark } = readFileMetadata(notebook.metadata);
  return composeCells(states.map(liveCell), lineEnd, mark);
}

export function liveCell(cell: CellState): LiveCell {
  const origin = readOrigin(cell.metadata);
  if (cell.kind === vscode.NotebookCellKind.Markup || cell.languageId === 'markdown' || isFrontMatter(cell.languageId, origin)) return { kind: 'markdown', value: cell.value, origin, saved: null };
  if (cell.languageId !== QUERY_LANGUAGE) return { kind: 'markdown', value: fenced(cell.value, cell.languageId), origin: undefined, saved: null };
  return { kind: 'query', value: cell.value, origin, saved: savedOf(cell.outputs ?? []) };
}

function isFrontMatter(languageId: string, origin: CellOrigin | undefined): boolean {
  return languageId === FRONT_MATTER_LANGUAGE && origin?.cell.kind === 'markdown' && origin.cell.role === 'frontMatter';
}

/** No output means that it was cleared; outputs that stand for no result (an error) leave the file's alone. */
function savedOf(outputs: readonly vscode.NotebookCellOutput[]): LiveCell['saved'] {
  if (outputs.length === 0) return null;
  for (const output of outputs) {
    const saved = savedOfOutput(output);
    if (saved !== undefined) return saved;
  }
  return 'keep';
}

/**
 * The saved result that an output stands for: what its text says, as the editor drops an output's metadata when its cell is pasted and keeps
 * the old one when its file changes on disk. Metadata counts where the text holds none (an error) or only the beginning (a very long one).
 */
export function savedOfOutput({ metadata, items }: vscode.NotebookCellOutput): SavedResult | undefined {
  const item = items.find(({ mime }) => mime === MARKDOWN_MIME);
  return (item && readResultBlock(new TextDecoder().decode(item.data))) ?? readSaved(metadata);
}

/** A code cell of another language is a fence of Markdown in the file. */
function fenced(code: string, language: string): string {
  const longest = withLineEnds(code, '\n').split('\n').reduce((length, line) => Math.max(length, openingFence(line)?.length ?? 0), 2);
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${code}\n${fence}`;
}
