import * as vscode from 'vscode';
import type { Span } from '../../protocol/span';
import { rangeOf } from '../commands/openPassage';
import { queryEditor } from './queryPlace';

/** Format Document (a cell is one), Format Selection, and both on saving or pasting where the user wants it. */
export class QueryFormatting implements vscode.DocumentFormattingEditProvider, vscode.DocumentRangeFormattingEditProvider {
  provideDocumentFormattingEdits(document: vscode.TextDocument): Promise<vscode.TextEdit[]> {
    return this.#edits(document);
  }

  provideDocumentRangeFormattingEdits(document: vscode.TextDocument, range: vscode.Range): Promise<vscode.TextEdit[]> {
    return this.#edits(document, { start: document.offsetAt(range.start), end: document.offsetAt(range.end) });
  }

  async #edits(document: vscode.TextDocument, within?: Span): Promise<vscode.TextEdit[]> {
    const { formatCell } = await queryEditor();
    return formatCell(document.getText(), within).map((edit) => vscode.TextEdit.replace(rangeOf(document, edit), edit.text));
  }
}
