import * as vscode from 'vscode';
import { rangeOf } from '../commands/openPassage';
import type { ArticleNames } from './ArticleNames';
import { mentionAt } from './entityText';

/** Marks the other mentions of the entity at the cursor. */
export class NameHighlights implements vscode.DocumentHighlightProvider {
  constructor(private readonly names: ArticleNames) {}

  async provideDocumentHighlights(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.DocumentHighlight[] | undefined> {
    const mentions = await this.names.mentionsIn(document);
    const here = mentions && mentionAt(mentions, document.offsetAt(position));
    return here && mentions.filter(({ id }) => id === here.id).map((mention) => new vscode.DocumentHighlight(rangeOf(document, mention), vscode.DocumentHighlightKind.Text));
  }
}
