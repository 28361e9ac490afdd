import * as vscode from 'vscode';
import type { ArticleNames } from './ArticleNames';
import { leftOutRuns } from './structureText';

/** Folds what queries leave out, where it goes over several lines. */
export class StructureFolding implements vscode.FoldingRangeProvider {
  constructor(private readonly names: ArticleNames) {}

  async provideFoldingRanges(document: vscode.TextDocument): Promise<vscode.FoldingRange[] | undefined> {
    const annotations = await this.names.annotationsOf(document);
    if (annotations === undefined) return undefined;
    return leftOutRuns(annotations.regions, document.getText()).flatMap(({ start, end }) => {
      const first = document.positionAt(start).line;
      const last = document.positionAt(end).line;
      return last > first ? [new vscode.FoldingRange(first, last, vscode.FoldingRangeKind.Region)] : [];
    });
  }
}
