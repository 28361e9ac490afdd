import * as vscode from 'vscode';
import { queryEditor } from './queryPlace';

/** Folds statements over several lines, and blocks of comments. */
export class QueryFolding implements vscode.FoldingRangeProvider {
  async provideFoldingRanges(document: vscode.TextDocument): Promise<vscode.FoldingRange[]> {
    const { foldingOf } = await queryEditor();
    return foldingOf(document.getText()).map(({ start, end, kind }) =>
      new vscode.FoldingRange(document.positionAt(start).line, document.positionAt(end).line, kind === 'comment' ? vscode.FoldingRangeKind.Comment : undefined));
  }
}
