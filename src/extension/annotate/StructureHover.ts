import * as vscode from 'vscode';
import { rangeOf } from '../commands/openPassage';
import type { ArticleNames } from './ArticleNames';
import { escapeMarkdown } from './escapeMarkdown';
import { spanAt } from './spanAt';
import { regionEffect, regionLabel } from './structureText';

/** Why a stretch of an article is taken for what it is. */
export class StructureHover implements vscode.HoverProvider {
  constructor(private readonly names: ArticleNames) {}

  async provideHover(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.Hover | undefined> {
    const annotations = await this.names.annotationsOf(document);
    const region = spanAt(annotations?.regions ?? [], document.offsetAt(position));
    if (region === undefined) return undefined;
    const lines = [regionLabel(region, vscode.l10n), regionEffect(region, vscode.l10n)].filter((line) => line !== '');
    return new vscode.Hover(new vscode.MarkdownString(lines.map(escapeMarkdown).join('  \n')), rangeOf(document, region));
  }
}
