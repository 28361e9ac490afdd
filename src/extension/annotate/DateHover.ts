import * as vscode from 'vscode';
import { rangeOf } from '../commands/openPassage';
import { translateMessage } from '../translate';
import type { ArticleNames } from './ArticleNames';
import { escapeMarkdown } from './escapeMarkdown';
import { spanAt } from './spanAt';

/** Which date words mean and what that was worked out from, or why it is not known. */
export class DateHover implements vscode.HoverProvider {
  constructor(private readonly names: ArticleNames) {}

  async provideHover(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.Hover | undefined> {
    const annotations = await this.names.annotationsOf(document);
    const date = spanAt(annotations?.dates ?? [], document.offsetAt(position));
    if (date === undefined) return undefined;
    const { l10n } = vscode;
    const lines = [
      date.value === null ? l10n.t('Date without a value') : l10n.t('Date: {0}', date.value),
      ...(date.reason === undefined ? [] : [translateMessage(l10n, date.reason)]),
    ];
    return new vscode.Hover(new vscode.MarkdownString(lines.map(escapeMarkdown).join('  \n')), rangeOf(document, date));
  }
}
