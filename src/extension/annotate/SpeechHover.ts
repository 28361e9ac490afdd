import * as vscode from 'vscode';
import type { Quote, ReportedSpeech } from '../../protocol/article';
import { rangeOf } from '../commands/openPassage';
import type { ArticleNames } from './ArticleNames';
import { escapeMarkdown } from './escapeMarkdown';
import { spanAt } from './spanAt';
import { speechLabel } from './speechText';

/** Whose words a quotation or a report is. */
export class SpeechHover implements vscode.HoverProvider {
  constructor(private readonly names: ArticleNames) {}

  async provideHover(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.Hover | undefined> {
    const annotations = await this.names.annotationsOf(document);
    const offset = document.offsetAt(position);
    const speech: Quote | ReportedSpeech | undefined = spanAt(annotations?.quotes ?? [], offset) ?? spanAt(annotations?.reported ?? [], offset);
    if (speech === undefined) return undefined;
    return new vscode.Hover(new vscode.MarkdownString(escapeMarkdown(speechLabel(speech, vscode.l10n))), rangeOf(document, speech));
  }
}
