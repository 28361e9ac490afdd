import * as vscode from 'vscode';
import { translateMessage } from '../translate';
import type { QueryChecker } from './QueryChecker';

/** Quick fixes for the diagnostics of a query. */
export class QueryFixes implements vscode.CodeActionProvider {
  static readonly metadata: vscode.CodeActionProviderMetadata = { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] };

  constructor(private readonly checker: QueryChecker) {}

  async provideCodeActions(document: vscode.TextDocument, range: vscode.Range): Promise<vscode.CodeAction[]> {
    return (await this.checker.findingsAt(document, range)).flatMap(({ diagnostic, fixes }) => fixes.map((fix, index) => {
      const action = new vscode.CodeAction(translateMessage(vscode.l10n, fix.title), vscode.CodeActionKind.QuickFix);
      action.diagnostics = [diagnostic];
      action.isPreferred = index === 0;
      action.edit = new vscode.WorkspaceEdit();
      action.edit.replace(document.uri, new vscode.Range(document.positionAt(fix.span.start), document.positionAt(fix.span.end)), fix.text);
      return action;
    }));
  }
}
