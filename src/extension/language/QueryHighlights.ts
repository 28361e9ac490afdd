import * as vscode from 'vscode';
import { rangeOf } from '../commands/openPassage';
import { namesLikeThat, queryPlace } from './queryPlace';

/** Marks the `$name` at the cursor wherever the cell says it. */
export class QueryHighlights implements vscode.DocumentHighlightProvider {
  async provideDocumentHighlights(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.DocumentHighlight[] | undefined> {
    const place = await queryPlace(document, position);
    const names = await namesLikeThat(place);
    const kinds = { definition: vscode.DocumentHighlightKind.Write, use: vscode.DocumentHighlightKind.Read };
    return names?.all.filter(({ cell }) => cell === place.cell).map((name) => new vscode.DocumentHighlight(rangeOf(document, name), kinds[name.kind]));
  }
}
