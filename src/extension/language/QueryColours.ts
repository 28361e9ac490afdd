import * as vscode from 'vscode';
import { TOKEN_TYPES } from '../../core/query/editor/tokenTypes';
import { rangeOf } from '../commands/openPassage';
import { queryEditor } from './queryPlace';

const DECLARATION = 'declaration';

/** Colours by what a query means, over those of the grammar, which knows only how it is written. */
export class QueryColours implements vscode.DocumentSemanticTokensProvider {
  static readonly legend = new vscode.SemanticTokensLegend([...TOKEN_TYPES], [DECLARATION]);

  async provideDocumentSemanticTokens(document: vscode.TextDocument): Promise<vscode.SemanticTokens> {
    const { semanticTokens } = await queryEditor();
    const builder = new vscode.SemanticTokensBuilder(QueryColours.legend);
    for (const token of semanticTokens(document.getText())) builder.push(rangeOf(document, token), token.type, token.declaration ? [DECLARATION] : []);
    return builder.build();
  }
}
