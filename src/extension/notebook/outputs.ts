import * as vscode from 'vscode';
import { plainResult } from '../../core/notebook/plainResult';
import { formatResultBlock } from '../../core/notebook/resultMarker';
import type { ResultHead } from '../../core/notebook/SavedInput';
import type { CellResult, FirstRows, SavedResult } from '../../protocol/engine';
import { RESULT_MIME, type ResultOutput } from '../../protocol/renderer';
import type { CorpusSession } from '../corpora';
import { resultOutput } from '../commands/resultOutput';
import { withoutControls } from '../plainText';
import { fitOutput, PAGE_BYTES } from './fitOutput';

export const MARKDOWN_MIME = 'text/markdown';

/** The output of a result from the file, until the cell is run. */
export function savedOutput(saved: SavedResult): vscode.NotebookCellOutput {
  const note = vscode.l10n.t('Saved result. Run the cell to bring it up to date.');
  const text = vscode.NotebookCellOutputItem.text(`*${note}*\n\n${savedText(saved)}`, MARKDOWN_MIME);
  return new vscode.NotebookCellOutput([text], kept(saved));
}

/** The output of a run: one page to draw, and the same in Markdown and as plain text. */
export function freshOutput(session: CorpusSession, cell: CellResult, milliseconds: number): vscode.NotebookCellOutput {
  const page: ResultOutput = fitOutput(resultOutput(session, cell, milliseconds));
  const { rows, ...head } = page.result;
  const items = [
    vscode.NotebookCellOutputItem.json(page, RESULT_MIME),
    vscode.NotebookCellOutputItem.text(savedText(cell.saved), MARKDOWN_MIME),
    vscode.NotebookCellOutputItem.text(clip(plainResult({ result: head as ResultHead, rows }, 0)), 'text/plain'),
  ];
  return new vscode.NotebookCellOutput(items, kept(cell.saved));
}

/** The output of a run that has not ended; what was saved before stays with it. */
export function firstOutput(session: CorpusSession, rows: FirstRows, milliseconds: number, before: SavedResult | undefined): vscode.NotebookCellOutput {
  const page: ResultOutput = { ...fitOutput(resultOutput(session, rows, milliseconds)), isUnfinished: true };
  const items = [vscode.NotebookCellOutputItem.json(page, RESULT_MIME), ...(before === undefined ? [] : [vscode.NotebookCellOutputItem.text(savedText(before), MARKDOWN_MIME)])];
  return new vscode.NotebookCellOutput(items, before === undefined ? undefined : kept(before));
}

/** The output of a failure. A result that the cell had before stays with it, so that saving does not lose it. */
export function errorOutput(name: string, report: string, before: SavedResult | undefined): vscode.NotebookCellOutput {
  const error = new Error(withoutAnchors(withoutControls(report)));
  error.name = name;
  error.stack = `${name}\n\n${error.message}`;
  return new vscode.NotebookCellOutput([vscode.NotebookCellOutputItem.error(error)], before === undefined ? undefined : { korpus: before });
}

/**
 * The result as it stands in the file, its invisible markers included: of a cell that is cut and pasted, the editor keeps neither
 * metadata nor that of its outputs, and of a file that changed on disk it takes over only outputs that look different.
 */
function savedText(saved: SavedResult): string {
  const markdown = clip(saved.markdown);
  return markdown === saved.markdown ? formatResultBlock(saved) : markdown;
}

/** What the text of an output does not hold. Nothing else, for a comparison of two versions shows metadata as a change of its own. */
function kept(saved: SavedResult): { readonly korpus: SavedResult } | undefined {
  return clip(saved.markdown) === saved.markdown ? undefined : { korpus: saved };
}

/** The editor's own renderer of errors puts `<a …>` into its page as it stands, handlers included: a word joiner keeps it text. */
function withoutAnchors(text: string): string {
  return text.replace(/<(?=a\b)/gi, '<\u2060');
}

/** Outputs above 10 MB switch off the editor's backup of the notebook; what is saved is kept whole in the metadata. */
function clip(text: string): string {
  if (text.length <= PAGE_BYTES / 4) return text;
  const end = text.lastIndexOf('\n', PAGE_BYTES / 4);
  return text.slice(0, end > 0 ? end : PAGE_BYTES / 4) + '\n\n…';
}
