import * as vscode from 'vscode';
import { COMMANDS } from '../ids';
import { queryEditor } from './queryPlace';
import { referenceMarkdown } from './referenceMarkdown';

const SCHEME = 'korpus-reference';

/** The reference of the query language: a page made of the language's tables, in the editor's preview, where Ctrl+F searches it. */
export class QueryReference implements vscode.TextDocumentContentProvider {
  static register(): vscode.Disposable {
    return vscode.Disposable.from(
      vscode.workspace.registerTextDocumentContentProvider(SCHEME, new QueryReference()),
      vscode.commands.registerCommand(COMMANDS.queryReference, () => vscode.commands.executeCommand('markdown.showPreview', pageUri())),
    );
  }

  async provideTextDocumentContent(): Promise<string> {
    const { reference, REFERENCE_TITLE } = await queryEditor();
    return referenceMarkdown(REFERENCE_TITLE, reference(), vscode.l10n);
  }
}

function pageUri(): vscode.Uri {
  return vscode.Uri.from({ scheme: SCHEME, path: `/${vscode.l10n.t('Query Language Reference')}.md` });
}
